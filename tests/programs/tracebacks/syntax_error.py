# exit: 1
# about: a program that is none
print("never printed")
def f(:
    pass
