# about: annotations of functions and classes
def f(a: int, b: "text" = "x", *rest: float, key: list = None, **more: dict) -> str:
    pass


class Point:
    x: int = 0
    y: "int"

    def move(self, by: int) -> None:
        self.x += by


print(f.__annotations__)
print(Point.__annotations__, Point.x, hasattr(Point, "y"))
print(Point.move.__annotations__, (lambda: 0).__annotations__)


class Below(Point):
    z: float


print(Below.__annotations__, "__annotations__" in Below.__dict__)
f.__annotations__["extra"] = 1
print(f.__annotations__["extra"])
