# about: references to bound methods: equality, hash, no cycle
import weakref
class O:
    def __init__(s, a): s.a = a
    def __eq__(s, o): return s.a == o.a
    def __hash__(s): return hash(s.a)
    def m(self): pass
x, y = O(1), O(1)
print(weakref.ref(x) == weakref.ref(y), hash(weakref.ref(x)) == hash(1), weakref.ref(x) != weakref.ref(y))
a, b = weakref.WeakMethod(x.m), weakref.WeakMethod(y.m)
print(a == b, a == weakref.WeakMethod(x.m), hash(a) == hash(b))
