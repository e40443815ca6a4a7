# about: slices as targets
a = list(range(8))
a[2:4] = ["x"]
print(a)
a[1:1] = [10, 11]
print(a)
a[::2] = [0] * len(a[::2])
print(a)
a[-2:] = []
print(a)
a[:] = "abc"
print(a)
a[5:] = [1, 2]
print(a)
a[3:1] = ["between"]
print(a)
del a[1:3]
print(a)
a[:0] = a
print(a)
del a[::2]
print(a)
a[::-1] = list(range(len(a)))
print(a)
try:
    a[::2] = [1, 2, 3, 4, 5, 6]
except ValueError as error:
    print(error)
try:
    a[0:1] = 5
except TypeError as error:
    print(error)
try:
    a[99] = 1
except IndexError as error:
    print(error)
try:
    del a[99]
except IndexError as error:
    print(error)
try:
    [1, 2, 3][::0]
except ValueError as error:
    print(error)
a = [1, 2, 3]
a[1:2] = a
print(a, a[-1:-3:-1], a[10:], a[-100:2])
