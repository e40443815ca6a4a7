# Properties know their names and texts; what has __index__ is an index, a bound of a slice and a count.
class Outer:
    class C:
        def __init__(self): self._x=1
        @property
        def x(self):
            "the x"
            return self._x
        w = property(None, lambda s,v: None)
        z = property()
        y = property(lambda s: 5, doc='why')
c=Outer.C()
for e in ('c.x=1','del c.x','c.w','c.z','c.y=2','del c.w'):
    try: exec(e)
    except AttributeError as x: print(e, '|', x)
C=Outer.C
print(C.x.__doc__, C.y.__doc__, C.z.__doc__, C.x.__name__, C.y.__name__, C.w.__name__)
try: print(property().__name__)
except AttributeError as e: print(e)
p = property(lambda s:1); 
try: print(p.__name__)
except AttributeError as e: print(e)
p.__doc__='new'; print(p.__doc__)
class D(C):
    @C.x.setter
    def x(self, v): self._x=v*2
d=D(); d.x=4; print(d.x, D.x.__doc__)
class E(C):
    @C.x.getter
    def x(self):
        "other doc"
        return 9
print(E().x, E.x.__doc__)
class prop(property): pass
class F:
    @prop
    def v(self): "vdoc"; return 3
    @v.setter
    def v(self, x): print('set', x)
f=F(); f.v=3; print(f.v, type(F.v).__name__)
class I:
    def __index__(self): return 2
l=[0,1,2,3,4,5]
print(l[I():], l[:I()], 'abcdef'[I():], (1,2,3,4)[::I()], b'abcd'[I():], range(10)[I():8:I()], l*I(), I()*'ab', [0]*I())
l[I()]=9; print(l); l[I():4]=[7]; print(l); del l[I()]; print(l); del l[:I()]; print(l)
l*=I(); print(l)
for e in ("l['a':]","l[1.5]","l['a']=1","del l['a']","l[object():]", "l*1.5", "'a'*'b'", "l[I():'a']", "bytearray(b'ab')[I]"):
    try: exec(e)
    except TypeError as x: print(e, '|', x)
