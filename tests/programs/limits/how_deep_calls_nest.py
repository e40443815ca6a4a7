# The limit counts the program's own calls; what CPython has in C takes none of it.
import sys
from functools import cache, partial, reduce


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(900))


class Link:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f"Link({self.inner!r})"

    def __len__(self):
        return len(self.inner) + 1

    def __hash__(self):
        return hash(self.inner)

    def __iter__(self):
        yield from self.inner

    def __str__(self):
        return str(self.inner)

    def __int__(self):
        return int(self.inner)


def chain(n, end):
    for _ in range(n):
        end = Link(end)
    return end


print(len(repr(chain(900, 1))), len(chain(900, "")), hash(chain(900, 7)), list(chain(450, [1])), str(chain(900, 3)), int(chain(900, 5)))


def through_map(n):
    return list(map(through_map, [n - 1])) if n else 0


def through_reduce(n):
    return reduce(lambda a, b: through_reduce(n - 1), [1, 2]) if n else 0


def through_partial(n):
    return partial(through_partial, n - 1)() if n else 0


def through_sorted(n):
    return sorted([1], key=lambda _: through_sorted(n - 1)) if n else 0


print(through_map(5), through_map(900) != 0, through_reduce(450), through_partial(900), through_sorted(450))
for f, n in ((through_map, 1100), (through_reduce, 550), (through_partial, 1100), (through_sorted, 550), (fib, 3000)):
    try:
        f(n)
    except RecursionError as e:
        print(f.__name__ if f is not fib else "fib", e)


def nest(kind, n):
    x = kind()
    for _ in range(n):
        x = kind([x]) if kind is not dict else {1: x}
    return x


print(len(repr(nest(list, 1500))), len(repr(nest(tuple, 1500))), len(repr(nest(dict, 1000))))
# What nests in C has a limit of its own.
for text in ("repr(nest(list, 60000))", "repr(nest(tuple, 60000))", "repr(nest(dict, 60000))", "nest(list, 60000) == nest(list, 60000)"):
    try:
        eval(text)
    except RecursionError as e:
        print(e)
key = nest(tuple, 3000)
print(hash(key) == hash(nest(tuple, 3000)), {key: 1}[key])
bounds = slice(1)
for _ in range(1000):
    bounds = slice(bounds)
print(hash(bounds) == hash(slice(bounds.start, bounds.stop, bounds.step)))
for _ in range(60000):
    bounds = slice(bounds)
try:
    print(repr(bounds))
except RecursionError as e:
    print(e)


for limit in (0, -5, 1 << 31, "a", 1.5, 1):
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, OverflowError, TypeError, RecursionError) as e:
        print(type(e).__name__, e)


def lower(n):
    if n:
        return lower(n - 1)
    try:
        sys.setrecursionlimit(20)
    except RecursionError as e:
        print(e)


lower(30)
sys.setrecursionlimit(10**6)
print(sys.getrecursionlimit())
sys.setrecursionlimit(1000)


def again_in_handler():
    try:
        1 / 0
    except ZeroDivisionError:
        again_in_handler()


def again_in_both():
    try:
        again_in_both()
    except RecursionError:
        again_in_both()


sys.setrecursionlimit(15)
told = []
for f in (again_in_handler, again_in_both):
    try:
        f()
    except RecursionError as e:
        told.append(str(e))
sys.setrecursionlimit(1000)
print(told)
