# about: closures see the variable, not the value
functions = []
for i in range(3):
    functions.append(lambda: i)
print([f() for f in functions])
print([f() for f in [lambda i=i: i for i in range(3)]])
print([f() for f in [lambda: i for i in range(3)]])


def make():
    out = []
    for n in (1, 2):

        def inner():
            return n * 10

        out.append(inner)
    n = 7
    return out


print([f() for f in make()])
