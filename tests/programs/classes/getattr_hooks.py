# about: __getattr__, __setattr__, __delattr__, __getattribute__
class Loud:
    def __init__(self):
        self.x = 1

    def __getattr__(self, name):
        if name.startswith("no"):
            raise AttributeError(f"really no {name}")
        return f"made up {name}"

    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)


loud = Loud()
print(loud.x, loud.other)
loud.y = 2
del loud.y
print(loud.y, hasattr(loud, "nothing"), hasattr(loud, "something"))


class Watch:
    z = 3

    def __getattribute__(self, name):
        print("get", name)
        return super().__getattribute__(name)


print(Watch().z)
