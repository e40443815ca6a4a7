# about: comprehensions of all kinds
print([x * x for x in range(6) if x % 2], {x: x**2 for x in range(4)}, sorted({x % 3 for x in range(10)}))
print([(i, j) for i in range(3) for j in range(i)], [[j for j in range(i)] for i in range(4)])
matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)], [x for row in matrix for x in row if x > 2], list(zip(*matrix)))
print([a + b for a, b in [(1, 2), (3, 4)]], {k: v for v, k in enumerate("abc")}, [c for c in "hello" if c not in "aeiou"])
x = "outer"
print([x for x in "ab"], x, [y := 5, y + 1], y)
print([i if i % 2 else -i for i in range(5)], [f(3) for f in (abs, str, lambda v: v + 1)], [*range(3), *[9]])
print([len(w) for w in "a bb ccc".split()], dict([(1, 2)], a=3), [[0] * 2 for _ in range(2)], [n for n in [] if n / 0])
try:
    [1 / x for x in [1, 0]]
except ZeroDivisionError as error:
    print(error)
