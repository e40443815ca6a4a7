"""`__call__` that is something else than a function; iterators over iterators over iterators; data descriptors that only store."""
import weakref


class Answer:
    def __call__(self, *args):
        return args


class Described:
    def __get__(self, instance, owner):
        return lambda *args: ("got", args)


for call in (Answer(), Described(), staticmethod(lambda *a: a), classmethod(lambda *a: a[1:]), len, int, property(lambda s: lambda *a: ("property", a))):
    C = type("C", (), {"__call__": call})
    print(C()([7]) if call is not int else C()("7"))


class Endless:
    pass


Endless.__call__ = Endless()
try:
    Endless()()
except RecursionError as e:
    print(type(e).__name__)
it = iter("ab")
for _ in range(3000):
    it = zip(it)
del it


class Stores:
    def __set__(self, o, v):
        o.__dict__["x"] = v


class Holder:
    x = Stores()


h = Holder()
h.x = 5
print(h.x, "%d" % type("I", (), {"__int__": lambda s: 41})(), round(sum([0.1] * 10), 20), list(zip([1], "a")))
try:
    class Slotted(int):
        __slots__ = ("a",)
except TypeError as e:
    print(e)


class Node:
    pass


n = Node()
n.ref = weakref.ref(n, lambda r: print("never told"))
del n
print("end")
