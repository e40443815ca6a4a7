# about: enum
from enum import Enum, Flag, IntEnum, auto


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def shout(self):
        return self.name + "!"


print(Color.RED, repr(Color.GREEN), Color.BLUE.name, Color.BLUE.value, Color(2), Color["RED"], Color.CRIMSON is Color.RED)
print(list(Color), len(Color), Color.RED.shout(), Color.RED in Color, Color.RED == 1, isinstance(Color.RED, Color))
print({Color.RED: "r"}[Color.RED], [m.name for m in Color], Color.__members__.keys())
try:
    Color(9)
except ValueError as error:
    print(error)
try:
    Color["PINK"]
except KeyError as error:
    print("KeyError", error)
try:
    Color.RED = 5
except AttributeError as error:
    print(error)


class Level(IntEnum):
    LOW = auto()
    HIGH = auto()


print(Level.LOW < Level.HIGH, Level.HIGH + 1, Level.LOW == 1, repr(Level.HIGH), str(Level.HIGH), sorted([Level.HIGH, Level.LOW]))


class Access(Flag):
    READ = auto()
    WRITE = auto()
    BOTH = READ | WRITE


print(Access.READ | Access.WRITE, Access.READ & Access.BOTH, Access.WRITE in Access.BOTH, Access.READ.value, list(Access.BOTH))
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")
