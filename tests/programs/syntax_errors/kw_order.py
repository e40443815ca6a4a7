# exit: 1
# about: a syntax error in CPython's words
f(a=1, 2)
