# Members that take names of what their class inherits, flags of many bits, members of constants.
import enum
import sys
from enum import Enum, Flag, IntEnum, StrEnum


class Number(IntEnum):
    divisor = 1
    numerator = 2


class Book(StrEnum):
    author = "author"
    title = "title"


print(Number.divisor.numerator, Number.numerator.divisor, Number.numerator, Number.numerator.denominator)
print(Book.author.title(), Book.title.title(), Book.title.author, Book.title)


class Named(Enum):
    @property
    def plain(self):
        return "of the base"

    @enum.property
    def kept(self):
        return "kept for " + self.name


class Few(Named):
    plain = 1
    kept = 2
    first = 3


print(Few.kept.kept, Few.kept, Few.plain.plain, [n for n in dir(Few.first) if n[0] != "_"])
print([n for n in dir(Few) if n[0] != "_"], enum._is_descriptor(1))


class Skip(Flag):
    A = 1
    B = 2
    C = 4 | B
    NONE = None


print(Skip.A | Skip.C, Skip.C in (Skip.A | Skip.C), list(Skip.C), list(Skip), repr(Skip.A | Skip.B), ~Skip.A)


class Stooges(Flag):
    MOE = 1
    CURLY = 2
    BIG = 389


print(repr(Stooges.CURLY | Stooges.BIG), repr(Stooges.BIG))
for act in (lambda: Skip(42), lambda: Skip.A & Skip.NONE, lambda: ~Skip.NONE, lambda: Enum("Empty", "")(0), lambda: Enum("Bad", names=0), lambda: Enum(1)):
    try:
        print(act())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
TEST_ONE, TEST_TWO, OTHER = 1, 2, 3
made = IntEnum._convert_("Test", __name__, lambda name: name.startswith("TEST_"))
print(list(made), TEST_ONE, Test.TEST_TWO.name)
print(property().fget, property(None, len).fget, property().fset)
