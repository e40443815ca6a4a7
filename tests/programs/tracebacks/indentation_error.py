# exit: 1
# about: a body that is missing
def f():
print("no")
