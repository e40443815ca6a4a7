# about: __del__ runs at the last reference, there and then
class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


a = Loud("a")
b = a
del a
print("still")
b = None
print("gone")
Loud("temporary")
print("after temporary")


def local():
    x = Loud("local")
    print("in function")


local()
print("after function")
items = [Loud("first"), Loud("second")]
items.pop(0)
print("popped")
items = Loud("replacement")
print("replaced")
d = {"k": Loud("value")}
d["k"] = 1
print("overwritten")
for name in ["x", "y"]:
    each = Loud(name)
print("loop over")
del each
try:
    held = Loud("in try")
    raise ValueError
except ValueError:
    del held
print("end of program")
