# exit: 1
# about: a call over so many lines that some are left out
def f(*args):
    return g(*args)


def g(a, b):
    return a


print(
    f(
        1,
        2,
        3,
        4,
    ),
    "end",
)
