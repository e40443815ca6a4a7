# A builtin base hashes its values itself; the bases after it have no say.
import enum


class Five:
    def __hash__(self):
        return 5


class Own:
    def __hash__(self):
        return 6

    def __eq__(self, other):
        return False


class Text(str, Five):
    pass


class Number(int, Own):
    pass


class Row(tuple, Five):
    pass


class Real(float, Own):
    pass


class First(Five, str):
    pass


print(hash(Text("a")) == hash("a"), {Text("a"): 1}["a"], {"a": 1}[Text("a")])
print({Number(3): 1}[3], 3 in {Number(3)}, {Row((1,)): 1}[(1,)], {Real(2): 1}[2.0])
print(hash(First("a")), hash(Text("a")) == 5)


class List(list, Five):
    pass


try:
    hash(List())
except TypeError as e:
    print(e)


class Failure(Exception, Five):
    pass


print(hash(Failure()))


class Day(enum.StrEnum):
    MON = "mon"


class Level(enum.IntEnum):
    LOW = 1


class Old(str, enum.Enum):
    A = "x"


print({Day.MON: 1}["mon"], {"mon": 1}[Day.MON], {Level.LOW: "low"}[1], {1: "one"}[Level.LOW], {Old.A: 2}["x"], "x" in {Old.A})
