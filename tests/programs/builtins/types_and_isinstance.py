# about: type, isinstance, issubclass, callable, getattr, vars, dir
print(type(1), type("a"), type([]), type(None), type(print), type(lambda: 0), type(int), type(type), type(range(1)), type(...))
print(isinstance(1, (str, int)), isinstance(True, int), issubclass(bool, int), isinstance([], object), type(1) is int, isinstance(1, int | str))
print(int("5"), str(5), list("ab"), tuple([1]), set([1]), dict(a=1), bool("x"), float("1.5"), bytes(2), frozenset([1]))


class A:
    x = 1

    def __init__(self):
        self.y = 2


a = A()
print(getattr(a, "x"), getattr(a, "z", "no"), hasattr(a, "y"), vars(a), [n for n in dir(a) if not n.startswith("__")])
setattr(a, "w", 3)
delattr(a, "y")
print(vars(a), type(a).__name__, a.__class__.__name__, isinstance(A, type), callable(A), callable(a))
print(NotImplemented, Ellipsis, ..., None is None, print is print, int.__name__, A.__qualname__, (1).__class__, [].__doc__[:8])
print(repr(type(a)), str(A), repr(len), repr([].append)[:30], repr(str.upper), repr(int), type(a.__init__).__name__)
