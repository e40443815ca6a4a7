# exit: 1
"""What cannot be pickled, and what cannot be read."""
import pickle


def outer():
    def inner():
        pass

    class Local:
        pass

    return inner, Local, Local()


def numbers():
    yield 1


class Moved:
    pass


old = Moved


class Moved:
    pass


class Bad:
    def __init__(self, answer):
        self.answer = answer

    def __reduce__(self):
        return self.answer


cases = list(outer()) + [old, old(), numbers(), pickle, {}.keys(), Bad(5), Bad(()), Bad((1, 2)), Bad((int, 2)), Bad((1,) * 7), Bad((int, (), None, 5)),
                         Bad((int, (), None, None, 5))]
for case in cases:
    for value in (case, [1, case]):
        try:
            print(pickle.dumps(value))
        except Exception as error:
            print(type(error).__name__, type(error).__module__, error)
try:
    pickle.dumps(lambda: 0)
except pickle.PicklingError as error:
    print(str(error).split(" at 0x")[0], str(error).split(">: ")[1])

for data in (b"", b"\x80", b"\x80\x04", b".", b"K", b"\x80\x09.", b"cnowhere\nx\n.", b"\xff", b"h\x05.", b"I1", b"Ix\n.", b"0.", b"a.",
             b")a.", b"Ka", b"\x8c\x05abc.", b"t.", b"K\x01b.", b"K\x01)R.", b"\x93.", b"K\x01K\x01\x93.", b"S'abc'\n.", b"Sabc\n.", b"K\x01)\x81.", "text", None):
    try:
        print(data, pickle.loads(data))
    except Exception as error:
        print(data, type(error).__name__, error)
print(issubclass(pickle.PicklingError, pickle.PickleError), pickle.UnpicklingError.__mro__)
try:
    pickle.dumps(1, 6)
except ValueError as error:
    print(error)
pickle.dumps([outer()[0]])
