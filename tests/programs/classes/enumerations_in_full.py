# about: what enumerations can be made of
from enum import *
from dataclasses import dataclass, field
import datetime
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A(Enum):
    ONE = auto(), 'one'
    TWO = auto(), 'two'
    def __init__(self, n, text): self.n = n; self.text = text
print(list(A), A.TWO.n)
class B(Enum):
    X = auto(), auto(), auto()
    Y = 7
    Z = auto()
print(list(B))
@dataclass
class Foo:
    a: int
    b: str = 'q'
class E(Foo, Enum):
    P = 1, 'z'
    Q = 2
print(list(E), E.P.a, E.Q.b, E.P)
class C(str, Enum):
    def __new__(cls, *values):
        if len(values) > 3: raise TypeError('too many')
        value = str(*values)
        member = str.__new__(cls, value)
        member._value_ = value
        return member
    R = 'r'
print(repr(C.R), C.R)
class CS(StrEnum):
    def __new__(cls, value):
        m = str.__new__(cls, value); m._value_ = value; return m
    A = 'a'
print(repr(CS.A), str(CS.A))
class D(datetime.date, Enum):
    X = 2020, 1, 2
print(D.X, repr(D.X), format(D.X))
class Outer(Enum):
    a = 1
    class Inner(Enum):
        foo = 10
print(list(Outer), Outer.Inner, isinstance(Outer.Inner, type))
class F(Flag):
    A = auto(); B = auto(); C = A | B; N = 0
print(list(F), F.A | F.B, ~F.A, F(3), F.N, repr(F(0)), F['A'], F.A in F.C, len(F.C), list(F.C), bool(F.N))
t(lambda: F(8))
class G(IntFlag):
    A = 1; B = 4
print(G(7), ~G(0), repr(~G.A), G.A + 1, G.A | 8)
class H(Enum):
    _order_ = 'A B'
    A = 1; B = 2; ALIAS = 1
print(H.ALIAS, H.__members__, list(H), H(1), H['B'], H.A.name, H.A.value)
class J(IntEnum):
    A = 3
    B = auto()
    def __str__(self): return self.name.lower()
print(J.B, '%s %d' % (J.A, J.A), f'{J.A}', format(J.A), J.A + 1, J(4), J.A == 3, {J.A: 1}[3])
@unique
class K(Enum): A = 1
t(lambda: unique(Enum('L', {'a': 1, 'b': 1})))
print(Enum('M', 'a b c'), list(Enum('M', 'a b c')), list(Enum('M', [('x', 5), ('y', 6)])), IntEnum('N', ['p', 'q'], start=5).q.value)
class O(Enum):
    @classmethod
    def _missing_(cls, v): return cls.A if v == 'x' else None
    A = 1
    @property
    def double(self): return self.value * 2
    @staticmethod
    def s(): return 's'
    @member
    def f(): return 1
    g = nonmember(5)
class P(Enum):
    def _generate_next_value_(name, start, count, last): return name.lower()
    RED = auto(); BLUE = auto()
print(list(P)); print(dir(P.RED)); print(P.RED in P, 'red' in P, 5 in P)
class Color(Enum):
    RED = 1
    RED_ALIAS = RED
    def describe(self): return f'{self.name}:{self.value}'
print(Color.RED_ALIAS.describe(), Color.RED.RED if hasattr(Color.RED, 'RED') else None)
try:
    class Q(Enum):
        A = 1
        A = 2
except TypeError as e: print(e)
import pickle, copy
print(Color.__doc__, Color.__name__, Color.__module__, F.C.name, F(0).name, (F.A|F.B).value, F.__members__)
class Big(Flag, boundary=KEEP): A = 1
print(Big(5), repr(Big(4)))
class S1(Flag, boundary=CONFORM): A = 1; B = 2
print(S1(7))
class S2(Flag, boundary=EJECT): A = 1
print(S2(7))
