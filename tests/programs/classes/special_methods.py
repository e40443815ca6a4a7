# about: operators on objects
class Vector:
    def __init__(self, *parts):
        self.parts = parts

    def __repr__(self):
        return "Vector" + repr(self.parts)

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*[a + b for a, b in zip(self.parts, other.parts)])

    def __mul__(self, k):
        return Vector(*[a * k for a in self.parts])

    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __eq__(self, other):
        return isinstance(other, Vector) and self.parts == other.parts

    def __hash__(self):
        return hash(self.parts)

    def __len__(self):
        return len(self.parts)

    def __getitem__(self, i):
        return self.parts[i]

    def __contains__(self, x):
        return x in self.parts

    def __bool__(self):
        return any(self.parts)

    def __lt__(self, other):
        return self.parts < other.parts


v = Vector(1, 2)
print(v + Vector(3, 4), v * 2, 2 * v, -v, v == Vector(1, 2), v != Vector(1, 3))
print(len(v), v[0], v[-1], 2 in v, 9 in v, bool(Vector(0, 0)), list(v))
print({v: "found"}[Vector(1, 2)], sorted([Vector(2, 1), Vector(1, 5)]))
v += Vector(1, 1)
print(v, v > Vector(0, 9))
try:
    v + 1
except TypeError as error:
    print(error)
try:
    v >= v
except TypeError as error:
    print(error)
