# about: __slots__ that name __dict__; staticmethod, classmethod, property and generators tell what they wrap
class A:
    __slots__ = ('x', '__dict__')


a = A()
a.y = 1
a.x = 2
print(a.x, a.y)


class B(A):
    __slots__ = ()


b = B()
b.z = 3
print(b.z)
for base in (frozenset, bytearray, list):
    class C(base):
        __slots__ = ('x', '__dict__')
    c = C(b'ab')
    c.x, c.z = 1, 2
    print(c.x, c.z)


class D:
    @staticmethod
    def s(n: int): "static"
    @classmethod
    def k(cls, n: str): "of the class"


for n in 's', 'k':
    w = D.__dict__[n]
    print(w.__name__, w.__qualname__, w.__module__, w.__doc__, w.__annotations__, w.__wrapped__ is w.__func__)


class Sub(property):
    """the class's own"""


class E:
    @Sub
    def p(self):
        "the getter's"
    @Sub
    def q(self): pass


print(E.p.__doc__, E.q.__doc__, Sub(doc='given').__doc__, Sub.__doc__)
p = property()
p.__name__ = 'named'
print(p.__name__)


def g(): yield


it = g()
it.__name__, it.__qualname__ = 'n', 'q.n'
print(it.__name__, it.__qualname__, repr(it)[:21])
try: it.__name__ = 3
except TypeError as e: print(e)
