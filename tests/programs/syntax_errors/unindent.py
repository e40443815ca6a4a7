# exit: 1
# about: a syntax error in CPython's words
if 1:
        x = 1
    y = 2
