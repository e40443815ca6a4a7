# about: decorators with and without arguments, and their order
def tag(name):
    print("making", name)

    def wrap(function):
        print("wrapping with", name)

        def call(*args):
            return f"<{name}>{function(*args)}</{name}>"

        return call

    return wrap


@tag("b")
@tag("i")
def text(value):
    return value


print(text("hello"))


class Counted:
    def __init__(self, function):
        self.function = function
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.function(*args)


@Counted
def square(x):
    return x * x


print([square(i) for i in range(4)], square.count)


def register(cls):
    cls.registered = True
    return cls


@register
class Thing:
    pass


print(Thing.registered)
