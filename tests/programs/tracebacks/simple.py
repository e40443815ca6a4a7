# exit: 1
# about: an uncaught exception through three functions
def first(x):
    return second(x) + 1


def second(x):
    value = x * 2
    return third(value, 0)


def third(a, b):
    return a / b  #~ ZeroDivisionError


print("before")
first(3)
print("never")
