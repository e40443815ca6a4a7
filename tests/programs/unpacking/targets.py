# about: unpacking in all places
a, (b, *c), d = 1, (2, 3, 4), 5
print(a, b, c, d)
*head, tail = "abc"
print(head, tail)
first, *middle, last = range(5)
print(first, middle, last)
[x, y] = {1: "a", 2: "b"}
print(x, y)
a, b = b, a
print(a, b)
i = 0
data = [0, 0, 0]
i, data[i] = 2, "set"
print(i, data)
for k, (v, w) in {"a": (1, 2), "b": (3, 4)}.items():
    print(k, v, w)


def f():
    return 1, 2, 3


one, *rest = f()
print(one, rest, [*f(), *f()], {**{"a": 1}, "b": 2, **{"a": 3}}, (*f(), 4))
x = y = z = []
x.append(1)
print(y, z)


class C:
    pass


c = C()
c.a, c.b = 10, 20
(c.d), [e] = 1, [2]
print(vars(c), e)
a = b = 5
a += 3
print(a)
