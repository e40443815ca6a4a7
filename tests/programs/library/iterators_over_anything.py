# about: map, filter and itertools over builtin iterators, generators and objects
# exit: 1
from itertools import *
import copy
import operator


class Odd:
    def __init__(self, n):
        self.n = n

    def __bool__(self):
        return self.n % 2 == 1

    def __add__(self, other):
        return Odd(self.n + other.n)

    def __abs__(self):
        return Odd(abs(self.n))

    def __repr__(self):
        return f"Odd({self.n})"


class Own:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return iter(range(self.n))


def gen(n):
    for i in range(n):
        print("made", i)
        yield i


def show(name, it, limit=8):
    out = []
    try:
        for x in it:
            out.append(x)
            if len(out) == limit:
                out.append("...")
                break
    except Exception as e:
        out.append(f"{type(e).__name__}: {e}")
    print(name, out)


def sources(n):
    return [range(n), list(range(n)), tuple(range(n)), (i for i in range(n)), Own(n), iter(range(n))]


for s in sources(5):
    show("map", map(lambda x: x * 2, s))
for s in sources(5):
    show("map str", map(str, s))
for s in sources(5):
    show("filter", filter(lambda x: x % 2, s))
for s in sources(5):
    show("filter None", filter(None, s))
for s in sources(5):
    show("filterfalse", filterfalse(None, s))
for s in sources(5):
    show("takewhile", takewhile(lambda x: x < 3, s))
for s in sources(5):
    show("dropwhile", dropwhile(lambda x: x < 3, s))
for s in sources(5):
    show("accumulate", accumulate(s))
for s in sources(5):
    show("accumulate mul", accumulate(s, lambda a, b: a * 3 + b, initial=7))
for s in sources(5):
    show("islice", islice(s, 1, None, 2))
for s in sources(5):
    show("pairwise", pairwise(s))
for s in sources(5):
    show("cycle", cycle(s), 12)
for s in sources(5):
    show("batched", batched(s, 2))
for s in sources(5):
    show("chain", chain(s, "ab", [1.5]))
for s in sources(3):
    show("zip_longest", zip_longest(s, "abcde", fillvalue="-"))
for s in sources(3):
    show("product", product(s, "ab"), 20)
for s in sources(4):
    show("permutations", permutations(s, 2), 20)
for s in sources(4):
    show("combinations", combinations(s, 2), 20)
for s in sources(3):
    show("with replacement", combinations_with_replacement(s, 2), 20)
for s in sources(6):
    show("compress", compress(s, [1, 0, Odd(1), Odd(2), "", "x"]))
for s in sources(6):
    show("groupby", [(k, list(g)) for k, g in groupby(s, lambda x: x // 2)])

show("selections", [list(product()), list(product([], "ab")), list(product("ab", repeat=2)), list(product("ab", repeat=0))])
show("permutations", [list(permutations([])), list(permutations("ab", 0)), list(permutations("ab", 3)), list(permutations("abc"))])
show("combinations", [list(combinations([], 0)), list(combinations("ab", 3)), list(combinations("abcd", 3)), list(combinations("abcd", 4))])
show("replacement", [list(combinations_with_replacement([], 2)), list(combinations_with_replacement([], 0)), list(combinations_with_replacement("ab", 3))])
for call in (lambda: combinations("ab", -1), lambda: permutations("ab", -1), lambda: combinations_with_replacement("ab", -1),
             lambda: product("ab", repeat=-1), lambda: batched("ab", 0), lambda: islice("ab", -1), lambda: islice("ab", 0, 2, 0),
             lambda: islice("ab"), lambda: count("a"), lambda: list(chain([1], 5)), lambda: list(chain.from_iterable([[1], 5])),
             lambda: chain.from_iterable(5), lambda: list(starmap(max, [5])), lambda: list(map(lambda x: x, 5)),
             lambda: list(filter(None, 5)), lambda: map(str), lambda: filter(str), lambda: list(batched("abc", 2, strict=True)),
             lambda: list(map(int, ["1", "-2", "x"])), lambda: list(map(abs, ["a"])), lambda: list(map(ord, ["ab"])),
             lambda: sum(map(str, [1])), lambda: list(accumulate([1, "a"])), lambda: list(accumulate("ab", initial=1)),
             lambda: list(map(len, [1])), lambda: list(map(lambda a, b: a, [1], 5)), lambda: list(pairwise(5)),
             lambda: list(accumulate([[1], [2], 3]))):
    try:
        print("no error", call())
    except Exception as e:
        print(type(e).__name__, e)

show("starmap", starmap(pow, [(2, 3), [3, 2], (7, 2, 5)]))
show("starmap gen", starmap(lambda *a: a, ((i,) * i for i in range(4))))
show("many", map(lambda *a: a, [1, 2, 3], "ab", count()))
show("many gen", map(lambda *a: a, gen(3), [1, 2]))
show("count", zip(count(), "abc"))
show("count step", islice(count(10, -3), 4))
show("count float", islice(count(0.5, 0.25), 4))
show("count big", islice(count(2 ** 62 - 2), 4))
show("count low", islice(count(-2 ** 62 + 1, -1), 4))
show("repeat", repeat("x", 3))
show("repeat map", map(pow, range(5), repeat(2)))
show("odd", filter(None, [Odd(1), Odd(2), Odd(3)]))
show("odd map", map(abs, [Odd(-1), 3, Odd(-2)]))
show("odd sum", accumulate([Odd(1), Odd(2), Odd(3)]))
show("nested", map(lambda x: x + 1, filter(lambda x: x % 2, map(abs, range(-5, 5)))))
show("nested builtin", map(str, filter(None, map(abs, range(-3, 3)))))
show("enumerate", enumerate(map(str, [3, 4]), 5))
show("zip", zip(map(str, [3, 4]), filter(None, [0, 1, 2]), chain("a", "b")))
print(sum(map(abs, filter(None, range(-10, 10)))), list(map(int, "1 -2 +3 1_0".split())), sorted(map(str, [3, 1, 2])))
print(max(map(len, ["a", "bcd"])), "".join(map(str, [1, 2, 3])), set(map(abs, [-1, 1])), tuple(filter(None, "a b")), dict(zip(map(str, [1]), [2])))
print(any(map(lambda x: x > 2, count())), all(x < 3 for x in count()), 5 in count(), next(filter(lambda x: x > 4, count())))
print(sum([Odd(1), Odd(2)], Odd(0)), sum(iter([Odd(1), Odd(2)]), Odd(0)), sum(map(abs, [Odd(-3)]), Odd(0)))

# Nothing is read ahead.
log = []
it = map(log.append, [1, 2, 3])
print(log, next(it), log)
it = map(lambda x: log.append(x) or x, [4, 5])
for x in it:
    print(x, log)
    break
source = iter(range(10))
print(list(islice(source, 2)), next(source), list(islice(source, 1, 1)), next(source), list(islice(source, 3, 1)), next(source))
print(list(takewhile(lambda x: x < 1, source)), list(source))
source = iter([1, 2, 3])
print(list(zip(source, [10])), list(source))
it = filter(lambda x: x > 1, gen(4))
print(next(it), next(it))
items = [1, 2]
it = map(str, items)
print(next(it))
items.append(3)
print(list(it))
items.append(4)
print(list(it))
values = [1]
for x in chain(values, values):
    if len(values) < 5:
        values.append(x + 1)
print(values)

# StopIteration from the function ends the loop.
def stop(x):
    if x == 2:
        raise StopIteration
    return x


print(list(map(stop, [1, 2, 3])), list(filter(stop, [1, 2, 3])), list(accumulate([1, 1, 5], lambda a, b: stop(a + b))))
print(list(map(next, [iter("ab"), iter(""), iter("c")])), [x for x in takewhile(stop, [1, 2])])
its = [iter("abc")] * 2
print(list(map(lambda *a: a, *its)))


def fails(x):
    return 1 // (x - 2)


for make in (map, filter, takewhile, dropwhile, filterfalse):
    it = make(fails, [1, 2, 3, 4])
    out = []
    while True:
        try:
            out.append(next(it))
        except ZeroDivisionError:
            out.append("failed")
        except StopIteration:
            break
    print(make.__name__, out)
it = map(str, [])
print(next(it, "default"), next(filter(lambda x: False, [1]), "none"), next(map(lambda x: x, [1]), "none"), list(it))
print(type(map(str, [])).__name__, type(filter(None, [])), type(count()), type(chain()), type(groupby([])), iter(count()) is None)
it = chain([1], [2])
print(iter(it) is it, it.__next__(), it.__iter__() is it, next(it), next(it, None))
print(count(3), count(3, 2), count(1.5), repeat(2), repeat("a", 2), repeat(1, -3))
print(copy.copy(count(5, 2)), list(copy.copy(repeat(1, 2))), operator.length_hint(repeat(1, 4)))
try:
    operator.length_hint(repeat(1))
    len(repeat(1))
except TypeError as e:
    print(e)


class Twice(chain):
    extra = 1

    def again(self):
        return [next(self), self.extra]


t = Twice([1, 2], [3])
t.extra = 9
print(t.again(), t.again(), list(t), isinstance(t, chain), type(t).__name__)


class Squares(map):
    pass


print(list(Squares(lambda x: x * x, [1, 2])))
groups = []
for key, group in groupby("aabbbca"):
    groups.append((key, group))
print([(k, list(g)) for k, g in groups])
it = groupby([1, 1, 2, 2, 3])
k, g = next(it)
print(k, next(g))
k2, g2 = next(it)
print(k2, list(g), list(g2), next(it)[0], next(it, None))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a))
print(*map(str, [1, 2]), *filter(None, [0, 1]), [*chain([1], (2,))], {*map(str, [1])})
a, *b = map(abs, [-1, -2, -3])
print(a, b)
first, second = filter(None, [0, 1, 0, 2])
print(first, second)
try:
    x, y = count()
except ValueError as e:
    print(e)
def delegates():
    yield from map(lambda x: -x, [1, 2])
    yield from chain([3], (x for x in [4]))
    return (yield from filter(None, [0, 5]))
print(list(delegates()))
for big in (range(2 ** 63, 2 ** 63 + 2), range(0, 2 ** 70, 2 ** 69), range(-2 ** 62, -2 ** 62 + 2), range(2 ** 62 - 2, 2 ** 62 + 1), range(5, 0, -2), range(10, 0)):
    print(list(big), len(big) if len(big) < 9 else 0, list(map(str, big)), big[-1:], list(reversed(big)))


class Point:
    def __init__(self, n):
        if n == 3:
            raise StopIteration
        self.n = n

    def __bool__(self):
        return self.n > 1

    def __repr__(self):
        return f"Point({self.n})"


class Fault(Exception):
    pass


print(list(map(Point, [1, 2, 3, 4])), list(map(Fault, "ab")), list(filter(Point, [1, 2, 0, 3, 5])))
print(list(takewhile(Point, [2, 1])), [p for p in map(Point, range(2))], list(map(list, ["ab", (1,)])), list(map(dict, [[(1, 2)], []])))
print(list(accumulate([1, 2], lambda a, b: Point(b))), list(starmap(Point, [(1,), (2,)])), list(map(type, [1, "a"])))
map(fails, [2]).__next__()
