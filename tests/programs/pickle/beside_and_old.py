# Buffers beside a pickle, objects that hold themselves in old protocols, open files, and pickles that are wrong.
import copy
import io
import pickle


class Many(dict):
    pass


class Row(list):
    pass


class Holder:
    pass


def told(f, *args):
    try:
        print(repr(f(*args)))
    except Exception as e:
        print(type(e).__name__, e)


for protocol in range(6):
    for cls in (Many, Row):
        held = Holder()
        held.all = cls({0: held} if cls is Many else [held])
        again = pickle.loads(pickle.dumps(held, protocol))
        whole = pickle.loads(pickle.dumps(held.all, protocol))
        print(protocol, len(again.all), again.all[0] is again, len(whole), whole[0].all is whole)
kept = []
data = pickle.dumps([pickle.PickleBuffer(bytearray(b"xyz")), pickle.PickleBuffer(b"ro")], 5, buffer_callback=kept.append)
print(len(data), [bytes(b) for b in kept], [b.raw().readonly for b in kept])
print([bytes(b) for b in pickle.loads(data, buffers=kept)], pickle.loads(pickle.dumps([pickle.PickleBuffer(b"x"), pickle.PickleBuffer(bytearray(b"y"))], 5)))
told(pickle.dumps, pickle.PickleBuffer(b"x"), 4)
told(pickle.loads, data)
for opened in (open("/dev/null"), open("/dev/null", "rb"), open("/dev/null", "wb", 0)):
    for act in (copy.copy, copy.deepcopy, pickle.dumps):
        told(act, opened)
    opened.close()
print(pickle.loads(pickle.dumps(io.StringIO("kept"))).getvalue(), pickle.loads(b"S'a\\'b\\x41\\n'\n."))
for wrong in (b"S'\\'\n.", b"\x84\x00\x00\x00\x80.", b"cbuiltins\nint\n)N\x92.", b"", b"\x80", b"N(."):
    told(pickle.loads, wrong)
told(pickle.load, io.BytesIO(b"\x80"))


class Mute:
    __reduce_ex__ = None


class Silent(pickle.Pickler):
    dispatch_table = {Holder: None}

    def persistent_id(self, o):
        return super().persistent_id(o)


told(pickle.dumps, Mute())
told(Silent(io.BytesIO()).dump, 3)
told(Silent(io.BytesIO()).dump, Holder())
