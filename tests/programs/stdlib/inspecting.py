"""inspect: signatures, binding, kinds; array; contextvars; operator in place."""
import array
import contextvars
import functools
import inspect
import operator


def plain(a, b=2, /, c: int = 3, *rest, d, e: str = "x", **more) -> list[int]:
    """A function.

        Indented more.
    """
    return [a]


def gen():
    yield 1


class Box:
    def __init__(self, size, *, color=None):
        self.size = size

    def grow(self, by=1):
        return self

    @staticmethod
    def make(n):
        return Box(n)

    @classmethod
    def of(cls, n):
        return cls(n)


@functools.wraps(plain)
def wrapper(*args, **kwargs):
    return plain(*args, **kwargs)


for f in (plain, gen, Box, Box.grow, Box(1).grow, Box.make, Box.of, wrapper, lambda x, *, y: x, functools.partial(plain, 1, d=5)):
    print(inspect.signature(f))
sig = inspect.signature(plain)
print(repr(sig), [(p.name, p.kind, p.kind.name, p.default is p.empty) for p in sig.parameters.values()], sig.return_annotation)
bound = sig.bind(1, 2, 3, 4, 5, d=6, z=7)
print(bound, bound.args, bound.kwargs)
bound = sig.bind(1, d=2)
bound.apply_defaults()
print(bound.arguments)
for args, kwargs in (((), {}), ((1,), {}), ((1,), {"d": 1, "a": 2}), ((1, 2, 3), {"c": 4, "d": 1})):
    try:
        print(sig.bind(*args, **kwargs))
    except TypeError as e:
        print(e)
print(inspect.isfunction(plain), inspect.isclass(Box), inspect.ismethod(Box(1).grow), inspect.isgeneratorfunction(gen), inspect.isgenerator(gen()), inspect.isbuiltin(len), inspect.ismodule(inspect), inspect.isroutine([].append))
print(inspect.getdoc(plain), inspect.getmro(Box), inspect.getfullargspec(plain))
print(inspect.getsource(gen), inspect.getsourcelines(Box.grow), [n for n, v in inspect.getmembers(Box, inspect.isfunction)])
a = array.array("i", [1, 2, 3])
a.append(4)
a.extend(array.array("i", [5]))
print(a, a[1], a[1:3], a.typecode, a.itemsize, len(a), a.tobytes(), a.tolist(), 3 in a, a.index(3), a + a[:1], a * 2 == array.array("i", [1, 2, 3, 4, 5] * 2), array.array("d", [1.5]), array.array("f", [0.1]), array.array("b"))
for bad in (lambda: a.append("x"), lambda: a.append(2**31), lambda: array.array("B", [256]), lambda: array.array("z"), lambda: a[10], lambda: a.extend(array.array("d")), lambda: a + [1], lambda: array.array("b", [-129])):
    try:
        bad()
    except (TypeError, OverflowError, ValueError, IndexError) as e:
        print(type(e).__name__, e)
var = contextvars.ContextVar("var", default="none")
token = var.set("outer")
ctx = contextvars.copy_context()
print(var.get(), ctx.run(lambda: (var.set("inner"), var.get())[1]), var.get(), ctx[var])
var.reset(token)
print(var.get(), token.old_value is contextvars.Token.MISSING)
x = [1]
print(operator.iconcat(x, [2]), x, operator.ifloordiv(7, 2), operator.itruediv(7, 2), operator.ipow(2, 5))
