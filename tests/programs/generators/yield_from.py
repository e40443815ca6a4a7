# about: delegation passes values, exceptions and results through
def inner():
    try:
        got = yield 1
        print("inner got", got)
        yield 2
    except ValueError as error:
        print("inner caught", error)
        yield "handled"
    return "result"


def outer():
    result = yield from inner()
    print("result is", result)
    yield from [7, 8]
    yield from "ab"


g = outer()
print(next(g), g.send("x"), list(g))
g = outer()
next(g)
print(g.throw(ValueError("v")))
print(list(g))


def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [[6]]])))
