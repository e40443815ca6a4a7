# about: tuples
t = (1, "a", None)
single = (1,)
print(t, single, (), t[1], t[-1], t[1:], t + (2,), t * 2, len(t), "a" in t, t.count(1), t.index("a"))
print((1, 2) < (1, 3), (1, 2) < (1, 2, 0), (1, "a") == (1, "a"), hash((1, 2)) == hash((1, 2)), tuple("ab"), tuple([1]))
a, b = b, a = 1, 2
print(a, b, type(t).__name__, (1, [2]), ((1, 2), 3))
d = {(1, 2): "pair", (): "empty"}
print(d[1, 2], d[()], (lambda *args: args)(1, 2), tuple(x * 2 for x in range(3)))
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
for call in [lambda: t[5], lambda: t + [1], lambda: hash(t), lambda: t.index(9), lambda: t.append(1)]:
    try:
        call()
    except Exception as error:
        print(type(error).__name__, error)
