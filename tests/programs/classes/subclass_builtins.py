# about: classes that inherit from builtin types
class Stack(list):
    def push(self, x):
        self.append(x)

    def top(self):
        return self[-1]


class Default(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]


class Meters(int):
    def __repr__(self):
        return f"{int(self)}m"

    def __add__(self, other):
        return Meters(int(self) + other)


class Oops(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code


s = Stack([1, 2])
s.push(3)
print(s, s.top(), len(s), isinstance(s, list), s == [1, 2, 3])
d = Default(a=1)
print(d["b" ], d, d.get("c"))
print(Meters(3) + 4, Meters(3) * 2, Meters(5) > 4)
try:
    raise Oops(7, "went wrong")
except Oops as error:
    print(error, error.code, error.args, repr(error))
