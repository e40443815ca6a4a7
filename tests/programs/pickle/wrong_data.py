# What is told of data that is no pickle, and of reductions that cannot be
import copyreg
import pickle

for data in (b"(Nd", b"(Nd.", b"N(.", b"(o", b".", b"N2", b"(2", b"Ns", b"u", b"(u", b"]N(e.",
             b"}(Nu.", b"(i", b"c", b"cos\n", b"c\nx\n", b"F1", b"Fx\n", b"Ix\n", b"p", b"p0\n", b"q",
             b"q\0", b"\x80\6", b"\x93", b"NN\x93", b"N\x81.", b"NN\x81", b"NNN\x92", b"\xff", b""):
    try:
        print(data, pickle.loads(data))
    except Exception as e:
        print(data, type(e).__name__, e)


class Reduced:
    def __init__(self, parts):
        self.parts = parts

    def __reduce_ex__(self, protocol):
        return self.parts


class Refusing:
    def __reduce__(self):
        raise ZeroDivisionError("refused")


for parts in ((copyreg.__newobj_ex__, (Reduced, (1, Refusing()), {})), (copyreg.__newobj_ex__, (Reduced, (), {"a": Refusing()})),
              (copyreg.__newobj_ex__, (5, (), {})), (copyreg.__newobj__, (5,)), (copyreg.__newobj__, ())):
    for protocol in (4, 5):
        try:
            print(protocol, pickle.dumps(Reduced(parts), protocol))
        except Exception as e:
            print(protocol, type(e).__name__, e)


class Keyed(int):
    def __new__(cls, *, value):
        return super().__new__(cls, value)

    def __getnewargs_ex__(self):
        return (), {"value": int(self)}


for protocol in range(2, 6):
    print(pickle.loads(pickle.dumps(Keyed(value=7), protocol)))
