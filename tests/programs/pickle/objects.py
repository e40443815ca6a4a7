"""Objects by their attributes, by `__reduce__`, by `__getstate__`, by `__getnewargs__`, by `__slots__`."""
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


class Slotted:
    __slots__ = ("left", "__right")

    def __init__(self):
        self.left, self.__right = 1, 2

    def both(self):
        return self.left, self.__right


class Counter:
    def __init__(self):
        self.count, self.handle = 3, open

    def __getstate__(self):
        return {"count": self.count}

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.handle = "made anew"


class Money(tuple):
    def __new__(cls, amount, unit="EUR"):
        return super().__new__(cls, (amount, unit))

    def __getnewargs__(self):
        return self[0], self[1]


class Keyed:
    def __new__(cls, a, *, b):
        self = super().__new__(cls)
        self.a, self.b = a, b
        return self

    def __getnewargs_ex__(self):
        return (self.a,), {"b": self.b}


class Words(list):
    pass


class Table(dict):
    pass


class Reduced:
    def __init__(self, *args):
        self.args, self.items, self.pairs = args, [], {}

    def append(self, item):
        self.items.append(item)

    def __setitem__(self, key, value):
        self.pairs[key] = value

    def __reduce__(self):
        return Reduced, (1, 2), {"extra": True}, iter("ab"), iter([("k", "v")])


words = Words("abc")
words.note = "kept"
for protocol in range(2, 6):
    for made in (Point(1, [2]), Slotted(), Counter(), Money(5), Keyed(1, b=2), words, Table(a=1, b=2), Reduced()):
        data = pickle.dumps(made, protocol)
        back = pickle.loads(data)
        state = back.both() if isinstance(back, Slotted) else back.__dict__
        print(protocol, type(back).__name__, len(data), state, back if isinstance(back, (tuple, list, dict)) else "")
print(pickle.dumps(Point(1, 2)))
print(pickle.dumps([Point(1, 2), Point(3, 4)]))
print(Point(1, 2).__reduce_ex__(2)[1:], Point(1, 2).__getstate__(), Slotted().__getstate__(), object().__getstate__())
print(pickle.dumps(Point), pickle.dumps(Point.__init__), pickle.dumps(print))
