# about: functools.lru_cache
from functools import cache, lru_cache


@lru_cache(maxsize=2)
def twice(n, *, by=2):
    print("asked", n)
    return n * by


print(twice(1), twice(2), twice(1), twice(3), twice(1), twice(2), twice(3, by=3), twice.cache_info())
print(twice(1.0), twice(True), twice("a"), twice.cache_info())
twice.cache_clear()
print(twice.cache_info(), twice.cache_parameters())


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind("1"), kind(1), kind.cache_info())


@cache
def pair(a, b):
    return [a, b]


print(pair(1, 2) is pair(1, 2), pair(1, 2) is pair(2, 1), pair((1, 2), 3) is pair((1, 2), 3), pair.cache_info())
try:
    pair([1], 2)
except TypeError as e:
    print(e)
print(pair.cache_info())


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(150), fib.cache_info())


@lru_cache(maxsize=0)
def never(x):
    return object()


print(never(1) is never(1), never.cache_info())


class Eq:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __hash__(self):
        return 7


@lru_cache(maxsize=2)
def of(x):
    return x.n


print(of(Eq(1)), of(Eq(2)), of(Eq(1)), of.cache_info())


class Shape:
    def __init__(self, side):
        self.side = side

    @lru_cache
    def area(self, times=1):
        print("computed")
        return self.side ** 2 * times

    def __repr__(self):
        return "Shape"


s = Shape(3)
print(s.area(), s.area(), s.area(2), s.area(times=2), Shape.area.cache_info(), Shape.area(s))
print(fib.__name__, fib.__wrapped__(1), list(map(fib, range(5))), sorted([3, 1, 2], key=fib))
try:
    fib()
except TypeError as e:
    print(e)
