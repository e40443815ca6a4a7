# about: global and shadowing
n = 1


def bump():
    global n, made
    n += 1
    made = "here"


def shadow():
    n = 100
    return n


bump()
print(n, made, shadow(), n)


def nested():
    def inner():
        global n
        n = "deep"

    n = "local"
    inner()
    return n


print(nested(), n)
del n
try:
    print(n)
except NameError as error:
    print(error)
print("n" in globals(), "bump" in globals())


def count_locals(a, b=2):
    c = a
    return sorted(locals())


print(count_locals(1))
