# about: the methods of list
a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.insert(0, 0)
a.insert(-1, "x")
a.insert(100, "end")
print(a, a.pop(), a.pop(0), a.index(2), a.count(1), len(a))
a.remove("x")
a.reverse()
print(a, a.copy() == a, a.copy() is a)
a.sort()
print(a, a + [1], a * 2, [0] * 3, 3 in a, [1, 2] < [1, 3], [1] < [1, 0], [] == [])
a += "ab"
a *= 2
print(a)
a.clear()
print(a, not a)
b = [[]] * 2
b[0].append(1)
c = [[] for _ in range(2)]
c[0].append(1)
print(b, c)
d = [1, 2]
d.append(d)
print(d, d[2] is d)
print(list("ab"), list(range(3)), list((1, 2)), list({"k": 1}), [*"xy", *[1]])
print(sorted([3, 1, 2], reverse=True), list(reversed([1, 2, 3])), min([4, 2]), sum([1, 2], 10))
