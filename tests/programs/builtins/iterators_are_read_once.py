# about: what takes an iterator whose items answer in Python has each item once
import array
import collections
import functools
import heapq
import itertools
import math


class N:
    """A number that answers in Python."""

    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n

    def __float__(self):
        return float(self.n)

    def __add__(self, other):
        return N(self.n + (other.n if isinstance(other, N) else other))

    __radd__ = __add__

    def __mul__(self, other):
        return N(self.n * (other.n if isinstance(other, N) else other))

    __rmul__ = __mul__

    def __lt__(self, other):
        return self.n < other.n

    def __eq__(self, other):
        return self.n == (other.n if isinstance(other, N) else other)

    def __hash__(self):
        return self.n

    def __bool__(self):
        return self.n != 0

    def __repr__(self):
        return 'N%d' % self.n


class S(str):
    def __hash__(self):
        return 7

    def __eq__(self, other):
        return str(self) == str(other)


def ns(*numbers):
    return iter([N(n) for n in numbers])


def shown(what, *calls):
    print(what, *[f() for f in calls])


shown('numbers', lambda: sum(ns(1, 2)), lambda: math.prod(ns(2, 3)), lambda: math.fsum(ns(1, 2)), lambda: min(ns(2, 1)), lambda: max(ns(2, 1)),
      lambda: math.sumprod(list(ns(1, 2)), list(ns(3, 4))), lambda: math.hypot(*ns(3, 4)), lambda: math.gcd(*ns(4, 6)))
shown('orders', lambda: sorted(ns(3, 1, 2)), lambda: sorted(ns(3, 1, 2), reverse=True), lambda: heapq.nsmallest(2, ns(3, 1, 2)),
      lambda: list(heapq.merge(ns(1, 3), ns(2))), lambda: any(ns(0, 1)), lambda: all(ns(1, 0)))
shown('bytes', lambda: bytes(ns(1, 2)), lambda: bytearray(ns(1, 2)), lambda: bytes(iter(list(ns(65)))), lambda: array.array('i', ns(1, 2)))


def extended(make, *items):
    o = make()
    o.extend(ns(*items))
    return o


def sliced(make):
    o = make((1, 2, 3))
    o[1:2] = ns(7, 8)
    return o


shown('in place', lambda: extended(bytearray, 1, 2), lambda: extended(list, 1, 2), lambda: extended(collections.deque, 1, 2), lambda: sliced(list),
      lambda: sliced(bytearray), lambda: extended(lambda: array.array('i'), 4))
shown('text', lambda: ','.join(iter([S('a'), S('b')])), lambda: S(',').join(iter(['a', S('b')])), lambda: b','.join(iter([bytearray(b'a'), memoryview(b'b')])),
      lambda: '%s %s' % tuple(ns(1, 2)))
shown('keys', lambda: dict(zip(ns(1, 2), 'ab')), lambda: dict.fromkeys(ns(1, 2, 1)), lambda: collections.Counter(ns(1, 1, 2)),
      lambda: {**dict(zip(iter([S('a')]), ns(1)))}, lambda: collections.OrderedDict(zip(ns(2, 1), 'ab')))


def updated(d, *a):
    d.update(*a)
    return d


shown('updates', lambda: updated({}, zip(ns(1, 2), 'ab')), lambda: updated(collections.Counter(), ns(1, 1)), lambda: sorted(updated({N(1)}, ns(1, 2))),
      lambda: updated({N(1): 0}, iter([[N(1), 5], (N(2), 6)])))
shown('found', lambda: N(2) in ns(1, 2), lambda: 2 in ns(1, 2), lambda: N(3) in ns(1, 2), lambda: list(ns(1, 2)).index(N(2)), lambda: tuple(ns(1, 1)).count(N(1)))
shown('made', lambda: tuple(ns(1)), lambda: [*ns(1), *ns(2)], lambda: frozenset(ns(1, 1)), lambda: len({*ns(1, 2)}), lambda: list(map(int, ns(1, 2))),
      lambda: list(filter(None, ns(0, 1))), lambda: list(zip(ns(1), ns(2))), lambda: list(enumerate(ns(5))), lambda: functools.reduce(max, ns(1, 3, 2)),
      lambda: list(itertools.accumulate(ns(1, 2))), lambda: list(itertools.chain(ns(1), ns(2))), lambda: list(itertools.groupby(ns(1, 1)))[0][0],
      lambda: list(itertools.product(ns(1), ns(2, 3))), lambda: list(itertools.islice(ns(1, 2, 3), N(2))))
a, *b = ns(1, 2, 3)
print(a, b, (lambda *c: c)(*ns(1, 2)))
for operation in 'union', 'intersection', 'difference', 'symmetric_difference', 'issubset', 'issuperset', 'isdisjoint':
    r = getattr({N(1), N(3)}, operation)(ns(1, 2))
    print(operation, r if isinstance(r, bool) else sorted(r))
for operation in 'update', 'intersection_update', 'difference_update', 'symmetric_difference_update':
    s = {N(1), N(3)}
    getattr(s, operation)(ns(1, 2))
    print(operation, sorted(s))
d = dict.fromkeys(ns(1, 2))
print(d.keys() | ns(3), sorted(d.keys() & ns(1, 5)), sorted(d.keys() - set(ns(1))), sorted(ns(1, 9)) == sorted(d.keys() ^ ns(2, 9)))
