# about: names are looked up locally, globally, then among the builtins
def len(x):
    return "mine"


print(len([1, 2]))
del len
print(len([1, 2]))


def f(list):
    return list + 1


print(f(1))
print = print
str_of = str
str = 5
print(str, str_of(6))
