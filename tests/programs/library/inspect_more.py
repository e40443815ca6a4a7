# Signatures and what becomes of them, frames with lines, classes and where their attributes come from
import functools
import inspect


def f(a, /, b, c=3, *rest, d, e=5, **others) -> int:
    """What it does."""
    x = a
    return x


sig = inspect.signature(f)
print(sig, repr(sig), sig.return_annotation)
for p in sig.parameters.values():
    print(p, p.kind, p.kind.description, p.default is p.empty)
print(sig.bind(1, 2, d=4), sig.bind(1, 2, 3, 4, 5, d=6, z=7).args, sig.bind_partial(1).arguments)
for args, named in (((), {}), ((1,), {}), ((1, 2), {}), ((1, 2), {'d': 1, 'b': 2})):
    try:
        sig.bind(*args, **named)
    except TypeError as e:
        print(e)
print(inspect.signature(functools.partial(f, 1, c=9)), inspect.signature(functools.partial(f, 1, 2)))
print(sig.replace(parameters=[]), sig == inspect.signature(f), hash(sig) == hash(inspect.signature(f)))
for wrong in (lambda: inspect.Parameter('1', 0), lambda: inspect.Parameter('a', 9), lambda: inspect.Parameter('a', 2, default=1),
              lambda: inspect.Signature([inspect.Parameter('a', 3), inspect.Parameter('b', 1)]),
              lambda: inspect.Signature([inspect.Parameter('a', 1), inspect.Parameter('a', 1)])):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(inspect.getfullargspec(f))


class A:
    """Documented."""

    def m(self):
        """Of m."""

    @classmethod
    def c(cls, x): pass

    @staticmethod
    def s(x): pass

    p = property(lambda self: 1)
    v = 3


class B(A):
    def m(self): pass


print(inspect.getdoc(B.m), inspect.getdoc(B), inspect.signature(B), inspect.signature(B.c), inspect.signature(B().m))
print([(a.name, a.kind, a.defining_class.__name__) for a in inspect.classify_class_attrs(B) if not a.name.startswith('_')])
print(inspect.getclasstree([A, B]))


# Before it.
def source(x):
    return (x +
            1)


print(inspect.getsource(source), inspect.getcomments(source), inspect.getsourcelines(A.c))


def inner():
    raise KeyError


def outer():
    inner()


try:
    outer()
except KeyError:
    for info in inspect.trace(3):
        print(info.lineno, info.function, info.code_context, info.index)


def here(a, *b, c=1, **d):
    frame = inspect.currentframe()
    print(inspect.getargvalues(frame)[:3], inspect.formatargvalues(*inspect.getargvalues(frame)).split(', frame')[0])
    print([info.function for info in inspect.stack()], inspect.getframeinfo(inspect.currentframe()).code_context)


here(1, 2, c=3, e=4)


print(inspect.getcallargs(f, 1, 2, d=3), inspect.unwrap(f) is f, inspect.isroutine(len), inspect.getattr_static(B, 'v'))
