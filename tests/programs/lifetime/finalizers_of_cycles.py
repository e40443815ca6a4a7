# about: finalizers of cycles: once each, in the order of creation, with what they reach still there; memory is bounded
import gc
class C:
    made = told = 0
    ends = []
    def __init__(self, name=None):
        self.me, self.name = self, name
        C.made += 1
    def __del__(self):
        C.told += 1
        if self.name:
            C.ends.append(self.me.name)
for n in 'abc':
    C(n)
print(gc.collect() >= 3, C.told, sorted(C.ends))
print(gc.collect(), C.told)
# Cycles that were told about and such that were not, at the same time.
for k in range(200000):
    C()
gc.collect()
gc.collect()
print(C.made, C.told)

class Back:
    kept = []
    def __init__(self): self.me = self
    def __del__(self):
        Back.kept.append(self)
        print('comes back')
Back()
gc.collect()
print(len(Back.kept))
Back.kept.clear()
gc.collect()
print(len(Back.kept))

class Node:
    def __init__(self, name): self.name, self.other = name, None
    def __del__(self): print('del', *sorted([self.name, self.other.name]))
a, b = Node('a'), Node('b')
a.other, b.other = b, a
del a, b
gc.collect()

def gen():
    try:
        yield 1
    finally:
        print('generator closed')
g = gen(); next(g); box = [g]; box.append(box); del g, box
gc.collect()
class Plain:
    pass
import weakref
p = Plain(); p.me = p; r = weakref.ref(p, lambda r: print('gone', r() is None, C.ends[3:])); n = C('n'); n.plain = p; del p, n
gc.collect(); gc.collect()
print(r(), C.ends[3:])
