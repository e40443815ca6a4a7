# about: stars and double stars in calls, in order
def show(*args, **kwargs):
    print(args, list(kwargs.items()))


show(*[1, 2], *(3,), 4, *"ab")
show(**{"b": 1}, a=2, **{"c": 3})
show(*range(3), x=1, **dict(y=2))
show(*{"k": 1})


def log(n):
    print("evaluate", n)
    return n


show(log(1), *[log(2)], log(3), k=log(4), **{"m": log(5)})
print(*[1, 2, 3], sep="-", end="!\n")
print(max(*[3, 9, 2]))
