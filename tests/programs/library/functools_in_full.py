# about: partial, partialmethod, singledispatch and cached_property as functools has them
import collections.abc
import copy
import functools
import pickle
from functools import cached_property, lru_cache, partial, partialmethod, singledispatch, singledispatchmethod


def f(*args, **kw): return args, kw


class Mine(partial):
    pass


p = partial(f, 1, a=2)
print(p.func is f, p.args, p.keywords, p(3, b=4), partial(p, 5)(6), repr(p).startswith('functools.partial(<function f'), repr(Mine(f, 1)).startswith('__main__.Mine(<function f'))
p.note = 'n'
print(copy.copy(p).note, pickle.loads(pickle.dumps(p))(9))
p.__setstate__((f, (7,), {'z': 1}, None))
print(p(8), p.__reduce__()[2][1:])
for bad in (None, (1,), (1, (), {}, {}), (f, [], {}, {}), (f, (), (), {})):
    try: p.__setstate__(bad)
    except TypeError as e: print(e)
for name in 'func', 'args', 'keywords':
    try: setattr(p, name, 1)
    except AttributeError: print('not', name)
r = partial(f)
r.__setstate__((r, (), {}, {}))
print(repr(r))


class A:
    nothing = partialmethod(f)
    both = partialmethod(f, 1, k=2)
    static = partialmethod(staticmethod(f), 8)
    of_class = partialmethod(classmethod(f), d=9)
    nested = partialmethod(both, 5)


a = A()
print(a.nothing(3)[0][1:], a.both(4)[0][1:], a.both(4)[1], a.static(1), A.static(2), a.of_class(1)[0][0] is A, A.both(a, 3)[0][1:], a.nested(6)[0][1:])
print(a.both.__self__ is a, repr(A.__dict__['both']).startswith('functools.partialmethod(<function f'))
try: partialmethod(None)
except TypeError as e: print(e)


@singledispatch
def g(x): return 'base'
@g.register
def _(x: int | float): return 'number'
@g.register(collections.abc.Sized)
def _(x): return 'sized'
@g.register(list)
def _(x): return 'list'


class L(list): pass


print(g(1), g(1.5), g('abc'), g([1]), g(L()), g(None), g(True), g.dispatch(dict) is g.registry[collections.abc.Sized], type(g.registry).__name__)
for bad in (lambda: g.register(42), lambda: g.register(3, f), lambda: g(), lambda: g.register(lambda x: 1), lambda: g.register(list[int], f)):
    try: bad()
    except TypeError as e: print(str(e).replace(hex(id(bad)), '')[:60])


class M:
    @singledispatchmethod
    def m(self, x): return 'base'
    @m.register
    def _(self, x: str): return 'str'
    @singledispatchmethod
    @classmethod
    def c(cls, x): return cls.__name__, 'base'
    @c.register(int)
    @classmethod
    def _(cls, x): return cls.__name__, 'int'


print(M().m(1), M().m('a'), M.c(1), M().c('a'))


class Slots:
    __slots__ = ()
    @cached_property
    def x(self): "text"; return 1


try: Slots().x
except TypeError as e: print(e)
print(Slots.x.__doc__, Slots.x.__module__)


class K:
    @lru_cache
    def m(self, n): return n * 2


print(K().m(2), K.m.cache_info(), K().m.cache_info().hits, copy.copy(K.m) is K.m, copy.deepcopy(K.m) is K.m)
