# about: changing a list under a loop
a = [1, 2, 3, 4, 5, 6]
for x in a:
    if x % 2 == 0:
        a.remove(x)
print(a)
a = [1, 2, 3]
for x in a:
    if len(a) < 6:
        a.append(x * 10)
print(a)
a = [1, 2, 3, 4]
for i, x in enumerate(a):
    if x == 2:
        del a[i]
print(a)
it = iter([1, 2])
print(list(it), list(it))
a = [1, 2, 3]
for x in a[:]:
    a.remove(x)
print(a)
r = reversed([1, 2, 3])
print(next(r), list(r))
