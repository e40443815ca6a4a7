# exit: 1
# about: augmented assignment and unpacking
total = 5
try:
    total += "x"
except TypeError as error:
    print(error)
a, b = [1, 2, 3]
