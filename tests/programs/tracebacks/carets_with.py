# exit: 1
# about: a manager that is none
def run(n):
    with n as x:
        print(x)


run(5)
