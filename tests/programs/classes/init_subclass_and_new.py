# about: __new__, __init_subclass__, type() with three arguments, metaclass
class Registry:
    known = []

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        cls.known.append((cls.__name__, options))


class One(Registry):
    pass


class Two(Registry, level=2):
    pass


print(Registry.known)


class Single:
    instance = None

    def __new__(cls):
        if cls.instance is None:
            print("making")
            cls.instance = super().__new__(cls)
        return cls.instance


print(Single() is Single())
Made = type("Made", (One,), {"x": 5, "get": lambda self: self.x})
print(Made().get(), Made.__name__, Registry.known[-1])


class Meta(type):
    def __call__(cls, *args):
        print("calling", cls.__name__)
        return super().__call__(*args)


class WithMeta(metaclass=Meta):
    def __init__(self, x):
        self.x = x


print(WithMeta(3).x, type(WithMeta).__name__)
