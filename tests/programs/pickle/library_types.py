"""What the library's own types are pickled as."""
import pickle
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from dataclasses import dataclass, field
from enum import Enum, Flag, IntEnum
from functools import partial
from types import SimpleNamespace

Pair = namedtuple("Pair", "left right")


class Color(Enum):
    RED = 1
    BLUE = "b"


class Access(Flag):
    READ = 1
    WRITE = 2


class Level(IntEnum):
    LOW = 1


@dataclass
class Job:
    name: str
    parts: list = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Key:
    number: int


for value in (Pair(1, "x"), Color.RED, [Color.BLUE, Color.BLUE], Access.READ | Access.WRITE, Level.LOW, Job("j", [1]), Key(4), deque([1, 2], 3), deque(),
              OrderedDict(b=1, a=2), defaultdict(list, {1: [2]}), Counter("abca"), SimpleNamespace(a=1)):
    data = pickle.dumps(value)
    back = pickle.loads(data)
    print(type(back).__name__, back == value, data)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED)
print(pickle.loads(pickle.dumps(deque([1, 2], 3))).maxlen, pickle.loads(pickle.dumps(defaultdict(int)))["missing"])
print(pickle.loads(pickle.dumps(partial(pow, 2)))(5))
for error in (ValueError("bad", 3), KeyError("k"), OSError(2, "No such file or directory", "f.txt"), StopIteration(7)):
    back = pickle.loads(pickle.dumps(error))
    print(repr(back), back.args, getattr(back, "filename", None))


class Trouble(Exception):
    def __init__(self, what, where):
        super().__init__(what, where)
        self.extra = where


back = pickle.loads(pickle.dumps(Trouble("a", "b")))
print(repr(back), back.extra)
