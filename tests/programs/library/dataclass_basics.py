# about: dataclasses
from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, replace


@dataclass
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list, repr=False)

    def norm(self):
        return self.x ** 2 + self.y ** 2


p = Point(3, 4)
print(p, p.norm(), p == Point(3, 4), p != Point(3, 5), p.tags is Point(1).tags)
print(asdict(p), astuple(p), [f.name for f in fields(p)], replace(p, x=1))
for bad in (lambda: Point(), lambda: Point(1, 2, 3, 4), lambda: Point(1, z=2), lambda: hash(p)):
    try:
        bad()
    except TypeError as error:
        print(error)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0


print(Version(1, 2) < Version(1, 3), sorted([Version(2), Version(1, 9)]), {Version(1): "one"}[Version(1)])
try:
    Version(1).major = 2
except FrozenInstanceError as error:
    print(type(error).__name__, error)


@dataclass
class Base:
    a: int
    b: int = 2

    def __post_init__(self):
        self.total = self.a + self.b


@dataclass
class Child(Base):
    c: str = "c"


print(Child(1), Child(1, 5, c="d").total)
match p:
    case Point(x=3, y=y):
        print("matched", y)
match Point(1, 2):
    case Point(a, b):
        print(a, b)
try:
    @dataclass
    class Wrong:
        items: list = []
except ValueError as error:
    print(error)
