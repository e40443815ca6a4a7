# about: set algebra, printed sorted because the order is free
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), a <= b, {3} < a, a >= {1}, a.isdisjoint({9}))
a.add(10)
a.discard(99)
a.remove(1)
a.update([7, 8], {9})
print(sorted(a), len(a), 7 in a, sorted(a.union([1], (2,))), sorted(a.intersection([7, 8])), sorted(a.difference(b)))
a -= {7}
a |= {1}
a &= set(range(9))
a ^= {1, 100}
print(sorted(a), set(), {1} == {1.0, True}, set("hello") == set("olleh"), frozenset([1, 2]) == {2, 1})
s = {frozenset([1]), frozenset([1])}
print(len(s), {1}, frozenset([5]), frozenset(), {(1, 2)}, {None})
try:
    a.remove(99)
except KeyError as error:
    print(error)
for call in [lambda: {[1]}, lambda: {1} + {2}, lambda: {1} | [2], lambda: set(5), lambda: a[0], lambda: frozenset().add(1)]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
print(sorted({x * 2 for x in range(5)} - {4}), sorted({"b", "a"} | {"c"}), {1, 2, 3}.pop() in {1, 2, 3})
t = {1, 2}
u = t.copy()
u.add(3)
t.clear()
print(t, sorted(u), bool(t), max(u), sum(u))
