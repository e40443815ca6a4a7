# exit: 1
# about: operators of a nested expression
a, b, c = 1, 0, 2
print(c + (a / b) * c)  #~ ZeroDivisionError
