# exit: 1
# about: an iteration over what cannot be iterated
def run(n):
    for i in n:
        print(i)


run(5)
