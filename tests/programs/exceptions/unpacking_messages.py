# about: the words for unpacking that does not fit
def attempt(code):
    try:
        code()
    except Exception as error:
        print(type(error).__name__ + ":", error)


def two(x):
    a, b = x


def starred(x):
    a, b, *c = x


attempt(lambda: two([1]))
attempt(lambda: two([1, 2, 3]))
attempt(lambda: two((1, 2, 3, 4)))
attempt(lambda: two(5))
attempt(lambda: two(None))
attempt(lambda: two("abc"))
attempt(lambda: two(iter([1])))
attempt(lambda: two({1: 2}))
attempt(lambda: starred([1]))
attempt(lambda: starred([]))


def nested(x):
    for a, (b, c) in x:
        print(a, b, c)


attempt(lambda: nested([(1, (2, 3)), (4, 5)]))
