# NamedTuple and TypedDict, generic ones too, and texts of a class made of bytes
from enum import Enum
from typing import Generic, NamedTuple, Optional, TypedDict, TypeVar

T = TypeVar('T')
P = NamedTuple('P', [('x', int), ('y', str)])
print(P(1, 'a'), P.__annotations__, P.__module__, P._fields)


class G(NamedTuple, Generic[T]):
    a: T
    b: int = 3


print(G[int], G(1), G[str](2), G._field_defaults)


class D(TypedDict, Generic[T]):
    a: Optional[T]


print(D[int], D(a=1), D.__annotations__)
for source in ('class A(NamedTuple):\n x: int = 1\n y: int', 'class A(NamedTuple):\n w: int = 0\n x: int = 1\n y: int\n z: int = 2',
               'class A(NamedTuple, list):\n x: int', 'class A(NamedTuple):\n a: int\n b: int = 1\n c: int\n d: int'):
    try:
        exec(source)
    except TypeError as e:
        print(e)


class B(NamedTuple):
    x: int
    y: int = 2

    @property
    def sum(self):
        return self.x + self.y

    def __str__(self):
        return 'B!'


print(B(1).sum, B(1), repr(B(1)), B.__annotations__, B(1)._replace(x=4), B(1) == (1, 2))


class S(str):
    pass


print(type(S(b'abc', 'ascii')), S(b'\xc3\xa9', 'utf-8'), S(b'\xff', errors='replace'))


class C(str, Enum):
    one = '1'
    three = b'3', 'ascii'


print(repr(C.three), C.three.value, C('3'))
