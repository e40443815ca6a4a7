# about: an exception holds its frames until its clause ends
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def fail():
    inside = Loud("local of the failing function")
    raise ValueError("v")


try:
    fail()
except ValueError as error:
    print("handling")
print("handled")


def argument(x):
    print("got it")


argument(Loud("argument"))
print("returned")
[Loud(str(i)) for i in range(2)]
print("list dropped")
(lambda: Loud("lambda"))()
print(Loud("printed").name)


class Holder:
    def __init__(self):
        self.part = Loud("part")

    def __del__(self):
        print("del holder")


h = Holder()
h = 5
print("end")
