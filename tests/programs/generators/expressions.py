# about: the first iterable is evaluated at once, the rest lazily
def source():
    print("source")
    return [1, 2, 3]


n = 10
g = (x * n for x in source())
n = 100
print(list(g))
try:
    broken = (x for x in 5)
except TypeError as error:
    print(error)
late = (x / 0 for x in [1])
try:
    next(late)
except ZeroDivisionError as error:
    print(error)
print([*(i for i in range(3)), *[9]])
print(any(x > 2 for x in iter([1, 2, 3, 4])), all(x for x in []))
it = iter([1, 2, 3, 4])
print(any(x == 2 for x in it), list(it))
