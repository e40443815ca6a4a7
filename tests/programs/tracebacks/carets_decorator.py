# exit: 1
# about: a decorator that fails
def broken(function):
    return function.missing


@broken
def f():
    pass
