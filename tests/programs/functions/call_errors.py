# about: the words CPython has for calls that do not fit
def f(a, b, /, c, *, d, e=1):
    return a


def g():
    pass


def h(x, y=1):
    pass


class Box:
    def put(self, what):
        pass


def attempt(call):
    try:
        call()
    except TypeError as error:
        print(error)


attempt(lambda: f())
attempt(lambda: f(1, 2))
attempt(lambda: f(1, 2, 3))
attempt(lambda: f(1, 2, 3, 4, d=1))
attempt(lambda: f(1, 2, 3, d=1, q=2))
attempt(lambda: f(a=1, b=2, c=3, d=4))
attempt(lambda: f(1, 2, 3, c=3, d=4))
attempt(lambda: g(1))
attempt(lambda: g(x=1))
attempt(lambda: h())
attempt(lambda: h(1, 2, 3))
attempt(lambda: h(1, x=2))
attempt(lambda: Box().put())
attempt(lambda: Box().put(1, 2))
attempt(lambda: Box.put())
attempt(lambda: h(**{"x": 1}, **{"x": 2}))
attempt(lambda: h(*5))
attempt(lambda: h(**5))
five, text, nothing = 5, "text", None
attempt(lambda: five())
attempt(lambda: text(1))
attempt(lambda: nothing())
