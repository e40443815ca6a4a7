# Instances that have slots only, and what may not be set there and not be deleted.
class B:
    y = 0; __slots__ = ('z',)
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def q(): B().y = 1
def r(): B().x = 1
def u(): del B().y
def v(): del B().x
def w(): B().z
def dz(): del B().z
class P:
    y = 0
def px(): del P().y
def pq(): del P().nope
def i(): (1).real = 3
def i2(): del (1).real
def i3(): (1).foo = 2
def i4(): del (1).foo
def o(): del object().x
def bare(): object().x = 1
for f in (o, bare, q, r, u, v, w, dz, px, pq, i, i2, i3, i4): t(f)


class C:
    def __new__(cls, *args):
        return object.__new__(cls)


class D:
    def __init__(self, a):
        pass


class E:
    pass


t(lambda: type(C(1)).__name__)
t(lambda: C().__init__(1))
t(lambda: type(D.__new__(D, 1)).__name__)
t(lambda: D())
t(lambda: E(1))
t(lambda: E(a=1))
t(lambda: E.__new__(E, 1))
t(lambda: E().__init__(2))
