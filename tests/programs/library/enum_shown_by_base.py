# A base without members says how members of a mixed enumeration are shown
import datetime
from enum import Enum, IntEnum, IntFlag, ReprEnum, StrEnum


class Titled(IntEnum):
    def __str__(self):
        return self.name.title()

    def __format__(self, spec):
        return ''.join(reversed(self.name))


class Level(Titled):
    first = 1
    second = 2


class TitledText(StrEnum):
    def __str__(self):
        return self.name.title()


class Word(TitledText):
    first = 'x'


class Own(IntEnum):
    A = 1

    def __str__(self):
        return 'own'


class Day(datetime.date, ReprEnum):
    new_year = 2009, 1, 1


class DayToo(datetime.date, Enum):
    new_year = 2009, 1, 1


class Ratio(float, ReprEnum):
    half = 0.5


class Mode(IntFlag):
    R = 4
    W = 2

    def __str__(self):
        return 'mode %d' % self


for member in (*Level, *Word, *Own, *Day, *DayToo, *Ratio, *Mode, Mode.R | Mode.W):
    print(str(member), f'{member}', '%s' % member, repr(member))
print(f'{Ratio.half:.2f}', f'{Own.A:>4}', '%d' % Level.second, f'{Level.second:x}')
try:
    class Nothing(ReprEnum):
        a = 1
except TypeError as e:
    print(e)
