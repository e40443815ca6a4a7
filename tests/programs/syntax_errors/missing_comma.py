# exit: 1
# about: a syntax error in CPython's words
x = [1 2 3]
