# exit: 1
# about: a syntax error in CPython's words
def f(a=1, b):
    pass
