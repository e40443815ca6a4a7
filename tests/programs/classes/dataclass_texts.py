# What a dataclass says of itself.
from dataclasses import dataclass, field, InitVar, KW_ONLY
from typing import Optional, ClassVar
import collections
@dataclass
class C:
    x: int
    y: Optional[int] = None
    z: list[str] = field(default_factory=list)
    w: 'str' = 'a'
    v: ClassVar[int] = 3
    i: InitVar[int] = 5
    _: KW_ONLY
    k: collections.deque = None
    n: None = None
    def __post_init__(self, i): pass
print(C.__doc__)
@dataclass(frozen=True)
class E: pass
print(E.__doc__, E.__hash__.__qualname__, E.__eq__.__qualname__, E.__init__.__qualname__)
