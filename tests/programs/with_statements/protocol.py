# about: __enter__, __exit__, swallowing, several managers
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__, value)
        return self.swallow


with Manager("a") as a, Manager("b") as b:
    print(a, b)
with Manager("quiet", swallow=True):
    raise ValueError("swallowed")
print("went on")
try:
    with Manager("outer"), Manager("inner"):
        raise KeyError("k")
except KeyError as error:
    print("caught", error)


def leave():
    for i in range(3):
        with Manager(i):
            if i == 0:
                continue
            if i == 1:
                return "returned"


print(leave())
with (
    Manager("x"),
    Manager("y") as y,
):
    print("parentheses", y)
