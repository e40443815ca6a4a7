# exit: 1
# about: a syntax error in CPython's words
print("a"
x = 1
