# about: an instance's __dict__ is the place where its attributes are
class A:
    def __init__(self):
        self.x = 1
        self.__dict__["y"] = 2
        self.__dict__.update(z=3)

    def total(self):
        return self.x + self.y + self.z


a = A()
print(a.total(), a.__dict__, vars(a) is a.__dict__)
a.__dict__["x"] = 10
print(a.x, a.total())
del a.__dict__["z"]
try:
    a.z
except AttributeError as error:
    print(error)
a.w = 5
print(a.__dict__)
a.__dict__ = {"only": 1}
print(a.only, hasattr(a, "x"))


class Shared:
    state = {}

    def __init__(self):
        self.__dict__ = Shared.state


one, two = Shared(), Shared()
one.value = 7
print(two.value)
for key, value in vars(one).items():
    print(key, value)


class Lazy:
    def __init__(self, function):
        self.function = function

    def __get__(self, instance, owner):
        print("computing")
        instance.__dict__["slow"] = self.function(instance)
        return instance.slow


class Uses:
    slow = Lazy(lambda self: 42)


u = Uses()
print(u.slow, u.slow)
