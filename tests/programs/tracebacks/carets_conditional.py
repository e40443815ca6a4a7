# exit: 1
# about: a raise within a line
def check(n):
    if n < 0: raise ValueError("negative")
    return n


print(check(1), check(-1))
