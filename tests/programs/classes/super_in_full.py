# super(type) waits for an instance; with blocks of computed methods; what stands where super stood.
class A:
    def meth(self, a): return f'A({a})'
    @classmethod
    def cm(cls): return cls.__name__
class B(A):
    def __init__(self): self.__super = super(B, self)
    def meth(self, a): return f'B({a})' + self.__super.meth(a)
class C(A):
    def meth(self, a): return f'C({a})' + self.__super.meth(a)
C._C__super = super(C)
class D(C, B):
    def meth(self, a): return f'D({a})' + super().meth(a)
    def ms(self, a): return super(D, self).meth(a)
    cc = property(lambda s: super(D, s).cm())
print(B().meth(1), C().meth(2), D().meth(4), D().cc, D().ms(1))
s = super(C)
print(repr(s), s.__self__, s.__thisclass__, s.__self_class__, s.__get__(None, C) is s)
try: s.meth
except AttributeError as e: print(e)
try: s.__get__(3)
except TypeError as e: print(e)
b = s.__get__(D())
print(b.meth(3), b.__get__(D()) is b, type(b), super(C, D()).__self_class__)
try: super(1)
except TypeError as e: print(e)
class M:
    def __enter__(self): return 'in'
    __exit__ = property(lambda self: lambda *a: print('out', a[0]))
with M() as m: print(m)
class N:
    __enter__ = property(lambda self: lambda: 'entered')
    def __exit__(self, *a): print('left')
with N() as m: print(m)
class _super:
    msg = 'quite super'
    def __init__(self, *a): self.a = a
def replaced():
    global super
    super = _super
    class T:
        def f(self): return super().msg
        def g(self): return super(int, 3).a
    print(T().f(), T().g())
    del super
replaced()
print(super(D, D()).meth(5))
