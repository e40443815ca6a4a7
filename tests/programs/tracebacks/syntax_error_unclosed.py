# exit: 1
# about: a bracket that is never closed
x = [1, 2
y = 3
