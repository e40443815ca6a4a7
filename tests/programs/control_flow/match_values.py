# about: match with literals, captures, sequences, mappings, classes and guards
class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def what(value):
    match value:
        case 0 | 1:
            return "small"
        case int(n) if n < 0:
            return f"negative {n}"
        case "yes" | "no" as word:
            return f"word {word}"
        case [first, *rest]:
            return f"list of {first} and {rest}"
        case {"kind": kind, **others}:
            return f"{kind} with {others}"
        case Point(0, y):
            return f"on the axis at {y}"
        case Point(x=x, y=y):
            return f"at {x},{y}"
        case None:
            return "nothing"
        case _:
            return "other"


for value in [0, -4, "yes", [1, 2, 3], [], {"kind": "k", "a": 1}, Point(0, 5), Point(1, 2), None, 9.5]:
    print(what(value))
