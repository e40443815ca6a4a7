# about: functools
import functools
from functools import cache, cached_property, lru_cache, partial, reduce, total_ordering, wraps


def logged(f):
    @wraps(f)
    def inner(*args, **kwargs):
        print("call", f.__name__, args, kwargs)
        return f(*args, **kwargs)
    return inner


@logged
def add(a, b=2):
    "Adds."
    return a + b


print(add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(3))


@lru_cache(maxsize=2)
def square(n):
    print("square", n)
    return n * n


print(square(2), square(2), square(3), square(4), square(2))
print(square.cache_info())
square.cache_clear()
print(square.cache_info())


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(60), fib.cache_info().currsize)
print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(max, [], 0))
try:
    reduce(max, [])
except TypeError as error:
    print(error)
basetwo = partial(int, base=2)
print(basetwo("1010"), basetwo.args, basetwo.keywords)
print(sorted(["b", "A", "c"], key=functools.cmp_to_key(lambda a, b: (a.lower() > b.lower()) - (a.lower() < b.lower()))))


@total_ordering
class V:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


print(V(1) <= V(1), V(2) > V(1), V(1) >= V(2))


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print("area")
        return self.r * self.r


c = Circle(3)
print(c.area, c.area, c.__dict__)


@functools.singledispatch
def show(x):
    return "thing"


@show.register
def _(x: int):
    return "int"


@show.register(list)
def _(x):
    return "list"


print(show(1), show([]), show("s"), show(True))
