# about: dataclasses: text annotations, slots, what may not be overwritten, order of fields, class keywords
from __future__ import annotations
import typing, dataclasses, functools, abc
from dataclasses import dataclass, field, InitVar, KW_ONLY, fields, asdict, make_dataclass, replace
from typing import ClassVar
from collections import defaultdict
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
@dataclass
class A:
    x: int
    shared: ClassVar[int] = 5
    other: typing.ClassVar = field(default=7)
    scale: InitVar[int] = 2
    more: dataclasses.InitVar[int] = 3
    _: KW_ONLY
    y: str = 'q'
    def __post_init__(self, scale, more): self.x *= scale * more
print(A(1), A(1, 3, y='z'), A.shared, A.other, [f.name for f in fields(A)], A.__dataclass_params__)
def overwrite(**k):
    def make():
        @dataclass(**k)
        class B:
            a: int = 1
            def __setattr__(self, n, v): pass
            def __hash__(self): return 3
        return B
    return make
t(overwrite(frozen=True)); t(overwrite(unsafe_hash=True)); t(lambda: dataclass(weakref_slot=True)(type('Z', (), {}))); t(lambda: dataclass(order=True, eq=False)(type('Z', (), {})))
@dataclass(slots=True)
class Base:
    y: int
    x: int = 3
@dataclass(slots=True)
class Derived(Base):
    x: int = 5
    z: int = 6
print(Derived.__slots__, Base.__slots__, Derived(1), hasattr(Derived(1), '__dict__'))
def again():
    @dataclass(slots=True)
    class C:
        __slots__ = ('q',)
        a: int
t(again)
@dataclass
class D:
    a: int = field(init=False, default=4)
    self: int = 9
print(D(), D(8).__dict__, D.a)
t(lambda: make_dataclass('M', ['a', 'a'])); t(lambda: make_dataclass('M', ['for'])); t(lambda: make_dataclass('M', ['a b'])); t(lambda: make_dataclass('M', [('a', int, 1, 2)])); t(lambda: make_dataclass('M', ['x', ('y', int, 5)], bases=(A,))(1, x=2))
@dataclass
class E:
    d: dict = field(default_factory=lambda: defaultdict(list, k=[1]))
print(asdict(E()), E.__dataclass_fields__['d'].metadata)
@dataclass(frozen=True)
class F: a: int = 1
t(lambda: dataclass(type('G', (F,), {'__annotations__': {'b': int}, 'b': 1}))); t(lambda: setattr(F(), 'a', 2)); t(lambda: replace(F(), a=3)); t(lambda: hash(F()) == hash(F()))
class H(abc.ABC):
    @abc.abstractmethod
    def m(self): ...
class Plugin:
    found = {}
    def __init_subclass__(cls, name=None, func=None, **more): Plugin.found[name] = (cls.__name__, func, more)
class One(Plugin, name='one', func=len): pass
print(Plugin.found)
def twice():
    @dataclass
    class W:
        a: int
        _: KW_ONLY
        b: int
        __: KW_ONLY
t(twice)
def factory():
    @dataclass
    class W:
        a: ClassVar[list] = field(default_factory=list)
t(factory)
