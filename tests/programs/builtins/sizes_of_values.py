# What sys.getsizeof says of values whose size follows from what they are.
import enum
import sys

size = sys.getsizeof
print([size(n) for n in (0, 1, -1, 2**30 - 1, 2**30, 2**60, -2**90, 10**100, True, False)])
print([size(x) for x in (None, Ellipsis, NotImplemented, 1.5, 2j, object(), range(3), range(10**30), slice(1))])
print([size('x' * n) for n in range(5)], [size('\u20ac' * n) for n in range(1, 4)], [size('\U0001f600a'), size('éé'), size('aé')], size('é'))
print([size(b'x' * n) for n in range(4)], size(bytearray()), size(bytearray(b'abc')))
print([size(tuple(range(n))) for n in range(5)], size([]), size({}), size(set()), size(frozenset({1})))
numbers, names = {}, {}
row = []
for i in range(200):
    numbers[i] = names[str(i)] = i
    row.append((size(numbers), size(names)))
print(row[:12], sorted(set(row)))
s, row = set(), []
for i in range(1200):
    s.add(i)
    row.append(size(s))
print(sorted(set(row)), [row.index(n) for n in sorted(set(row))])


class Plain:
    pass


class Slots:
    __slots__ = ('a', 'b')


class More(Slots):
    __slots__ = ('c',)


class Open(Slots):
    pass


class Number(int):
    pass


class Pair(tuple):
    __slots__ = ()


class Failure(Exception):
    pass


class Color(enum.Enum):
    RED = 1


class Said:
    def __sizeof__(self):
        return 1000


def f():
    pass


p = Plain()
p.x = 1
print([size(x) for x in (Plain(), p, Slots(), More(), Open(), Number(5), Number(2**40), Pair((1, 2)), Color.RED)])
print([size(x) for x in (Failure(), ValueError('x'), OSError(), StopIteration(), KeyError(1), SystemExit(1))], size(Said()))
print([size(x) for x in (f, lambda: 1, len, print, [].append, p.__init__, sys, property(), staticmethod(f), iter([]), iter(()), enumerate([]), zip(), map(f, []), {}.keys(), {}.items(), memoryview(b''))])
print((5).__sizeof__(), [].__sizeof__(), 'a'.__sizeof__(), {}.__sizeof__(), ().__sizeof__(), object().__sizeof__(), p.__sizeof__(), Slots().__sizeof__(), set().__sizeof__(), Number(5).__sizeof__())
for bad in (-1, 'x'):
    class Bad:
        def __sizeof__(self):
            return bad
    try:
        print(size(Bad()))
    except Exception as e:
        print(type(e).__name__, e)
