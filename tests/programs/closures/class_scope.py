# about: a class body is no scope for its functions
x = "global"


class C:
    x = "class"
    y = x + "!"

    def method(self):
        return x

    squares = [x for x in range(3)]
    z = [y for y in x]


print(C().method(), C.y, C.squares, C.z)


def outer():
    x = "function"

    class D:
        before = x

        def get(self):
            return x

    return D.before, D().get()


print(outer())
