# exit: 1
# about: a syntax error in CPython's words
x = 1
if x == 1
    print(x)
