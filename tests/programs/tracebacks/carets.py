# exit: 1
# about: carets of every kind, one traceback after the other
import sys


class Thing:
    pass


def report(function):
    try:
        function()
    except Exception:
        import traceback

        traceback.print_exc()


def operators():
    a, b, c = 1, 0, 2
    return c + (a / b) * c


def subscripts():
    data = {"a": [1]}
    return data["a"][5] + 1


def keys():
    data = {"a": {}}
    return data["a"]["b"]


def calls():
    return len(int("5")) + 1


def attributes():
    thing = Thing()
    return thing.one.two


def several_lines():
    return sum(
        [1, 2],
        "a",
    )


def comparison():
    return 1 < 2 < "x"


def assignment():
    x = int("q")
    return x


def names():
    return missing_name + 1


for function in (operators, subscripts, keys, calls, attributes, several_lines, comparison, assignment, names):
    report(function)
sys.stderr.write("last\n")
Thing().method(1, 2)  # with a comment
