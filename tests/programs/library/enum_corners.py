# Enumerations - boundaries of flags, what verify sees, members and what is none.
from enum import (CONFORM, EJECT, KEEP, STRICT, CONTINUOUS, NAMED_FLAGS, UNIQUE, Enum, Flag, IntEnum, IntFlag, StrEnum, auto, global_enum,
                  member, nonmember, unique, verify)


def tell(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    RED = 1
    GREEN = auto()
    ALSO_RED = 1
    helper = nonmember(5)

    @member
    def shout():
        return 'hey'

    @property
    def doubled(self):
        return self.value * 2


print(list(Color)[:2], Color.ALSO_RED is Color.RED, Color.helper, Color.shout.value(), Color.RED.doubled, Color(2), Color['RED'], len(Color))
tell(lambda: Color(9))
tell(lambda: Color['NO'])
tell(lambda: setattr(Color, 'RED', 3))
tell(lambda: delattr(Color, 'RED'))
print('RED' in Color.__members__, 1 in Color, 7 in Color, Color.RED in Color, Color.RED.name, repr(Color), str(Color.RED), f'{Color.RED:>12}')


class Perm(Flag):
    R, W, X = 4, 2, 1
    RW = R | W


print(Perm.R | Perm.X, ~Perm.R, Perm.RW & Perm.W, list(Perm.RW), Perm(0), bool(Perm(0)), Perm.R in Perm.RW, len(Perm.RW), Perm.R ^ Perm.RW)
tell(lambda: Perm(8))
tell(lambda: Perm.R | 1)
tell(lambda: 3 in Perm.RW)
for boundary in (STRICT, CONFORM, EJECT, KEEP):
    F = Flag('F', {'A': 1, 'B': 2}, boundary=boundary)
    tell(lambda: F(9))


class Bits(IntFlag):
    ONE = 1
    FOUR = 4


print(Bits(5), Bits(6), Bits.ONE | 8, ~Bits.ONE, Bits.FOUR + 1, repr(Bits(2)))


class Size(IntEnum):
    S = 1
    L = 3


class Word(StrEnum):
    HELLO = auto()
    BYE = 'good bye'


print(Size.S + 1, Size.L > Size.S, str(Size.L), repr(Size.L), f'{Size.L:03}', Word.HELLO, repr(Word.BYE), Word.HELLO.upper(), Word('good bye'))
for check, body in ((UNIQUE, {'A': 1, 'B': 1}), (CONTINUOUS, {'A': 1, 'B': 4})):
    tell(lambda: verify(check)(Enum('E', body)))
tell(lambda: unique(Enum('E', {'A': 1, 'B': 1})))
tell(lambda: verify(NAMED_FLAGS)(Flag('G', {'A': 1, 'AC': 5}, boundary=KEEP)))


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @classmethod
    def _missing_(cls, value):
        return cls.EARTH if value == 'home' else None


print(Planet.EARTH.mass, Planet('home'), Planet.MARS.value)
tell(lambda: Planet('x'))
print(Enum('Animal', 'CAT DOG').DOG, list(Enum('Animal', ['A', 'B'], start=5)))
