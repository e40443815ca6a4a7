# A generic alias gives one thing when it is unpacked, itself with a star
print([*list[int]])
print(*tuple[int, ...])
def f(*a): print(a)
f(*list[int])
x = next(iter(list[int])); print(x, x.__unpacked__, x == list[int], type(x))
print(repr(x), x.__origin__, x.__args__, list[int].__unpacked__)
