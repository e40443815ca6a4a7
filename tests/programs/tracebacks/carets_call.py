# exit: 1
# about: a call within a call
print(len(int("5")) + 1)
