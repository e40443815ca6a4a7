# Inheritance, super(), properties, operators of classes.
class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    @property
    def label(self):
        return self.name

    def __lt__(self, other):
        return self.area() < other.area()


class Box(Shape):
    def __init__(self, a, b):
        super().__init__("box")
        self.a, self.b = a, b

    def area(self):
        return self.a * self.b

    def __add__(self, other):
        return Box(self.a + other.a, self.b + other.b)


class Square(Box):
    def __init__(self, a):
        super().__init__(a, a)


def run(n):
    total, best = 0, Square(0)
    for i in range(n):
        box = Box(i % 10, 3) + Square(i % 7)
        total += box.area() + len(box.label)
        if best < box:
            best = box
    return total, best.area()


print(run(120_000))
