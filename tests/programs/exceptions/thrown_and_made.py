# What may be thrown into a generator, and classes that make no exception.
import warnings

warnings.simplefilter('ignore')


def blow():
    t = (int,)
    for i in range(100000): t = (t,)
    try: isinstance(1, t)
    except RecursionError as e: print(e)
    try: issubclass(str, t)
    except RecursionError as e: print(e)
blow()
def gen():
    try: yield 1
    except ValueError as e: print(repr(e)); yield 2
g = gen(); next(g)
def t(f, *a):
    try: print(f(*a))
    except BaseException as e: print(type(e).__name__, e)
t(g.throw, 'abc')
g = gen(); next(g); t(g.throw, ValueError, 'x')
g = gen(); next(g); t(g.throw, ValueError('y'), 3)
g = gen(); next(g); t(g.throw, ValueError, 3, 4)
g = gen(); next(g); t(g.throw, int)
g = gen(); next(g); t(g.throw)
class E(Exception):
    def __new__(cls, *a): return 42
g = gen(); next(g); t(g.throw, E)
def r(): raise E
t(r)
def r(): raise ValueError from E
t(r)
def r(): raise int
t(r)
