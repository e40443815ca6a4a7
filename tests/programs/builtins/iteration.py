# about: enumerate, zip, map, filter, reversed, iter, next
print(list(enumerate("ab")), list(enumerate("ab", 10)), list(zip("abc", [1, 2])), list(zip()), dict(zip("ab", range(2))))
print(list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "x"])), list(filter(lambda x: x > 1, [1, 2])))
print(list(map(str, [1, 2.5, None])), list(map(int, "123")), list(reversed("ab")), next(iter("x")), next(iter([]), "default"))
numbers = iter(range(5))
print(next(numbers), list(zip(numbers, numbers)), list(numbers))
calls = iter([3, 2, 1, 0, 9])
print(list(iter(lambda: next(calls), 0)), list(calls))
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as error:
    print(error)
try:
    next(5)
except TypeError as error:
    print(error)
try:
    list(map(5, [1]))
except TypeError as error:
    print(error)
m = map(print, "ab")
print("lazy")
print(list(m))
print(any([0, "", 3]), all([1, [], 2]), any([]), all([]), sum([[1], [2]], []), sum(x for x in range(4)))
