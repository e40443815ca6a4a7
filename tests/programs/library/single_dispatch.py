# about: singledispatch by class, by what it counts as, by annotations, in methods; what it refuses
from __future__ import annotations
from functools import singledispatch, singledispatchmethod
from typing import Union, Optional
import collections.abc, numbers
@singledispatch
def f(x, y=None):
    "doc"
    return 'object'
@f.register
def _(x: int, y=None): return 'int'
@f.register
def _(x: list | tuple, y=None): return 'list or tuple'
@f.register
def _(x: Union[set, frozenset]): return 'set'
@f.register(collections.abc.Mapping)
def mapping(x): return 'mapping'
f.register(numbers.Real, lambda x: 'real')
@f.register(type(None))
def none(x): return 'none'
for v in (1, True, 1.5, [], (), set(), {}, None, 'x', collections.OrderedDict(), object(), 1j, frozenset()):
    print(type(v).__name__, f(v))
for bad in (lambda: f(), lambda: f.register(1), lambda: f.register(lambda x: x), lambda: f.register('x', print), lambda: f.register(list[int])):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, str(e)[:60])
try:
    @f.register
    def _(x: 3): pass
except Exception as e:
    print(type(e).__name__, str(e).split(' at ')[0])
class A: pass
class B: pass
class C(A, B): pass
f.register(A, lambda x: 'A'); f.register(B, lambda x: 'B')
print(f(C()), f(B()))
class M1(collections.abc.Sized): 
    def __len__(self): return 0
class M2: 
    def __len__(self): return 0
    def __iter__(self): return iter(())
f.register(collections.abc.Sized, lambda x: 'sized')
f.register(collections.abc.Iterable, lambda x: 'iterable')
print(f(M1()))
try: print(f(M2()))
except RuntimeError as e: print(e)
class N:
    @singledispatchmethod
    @classmethod
    def g(cls, x): return cls.__name__, 'obj'
    @g.register
    @classmethod
    def _(cls, x: int): return cls.__name__, 'int'
    @singledispatchmethod
    def h(self, x): "hdoc"; return 'h obj'
    @h.register(str)
    def _(self, x): return 'h str'
    @h.register
    def _(self, x: int) -> str: return 'h int'
print(N.g(1), N().g('x'), N().h('a'), N().h(3), N().h(2.5), N.h.__doc__, N.__dict__['h'].dispatcher.registry.keys())
try: N().h()
except TypeError as e: print(e)
print(f.dispatch(bool)(1), f.registry[int](1), mapping.__name__, f.__doc__, f.__name__, type(f.registry))
