# exit: 1
# about: unary minus and a power
x = "a"
print(2 ** -x)
