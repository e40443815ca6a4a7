# about: defaults are made once, when the function is
def add(item, to=[]):
    to.append(item)
    return to


print(add(1), add(2), add(3, []))
print(add.__defaults__)

x = "early"


def late(value=x):
    return value


x = "late"
print(late())


def order():
    def note(n):
        print("default", n)
        return n

    def inner(a=note(1), *, b=note(2)):
        return a + b

    print("defined")
    return inner()


print(order())
