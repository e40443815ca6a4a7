# about: OrderedDict's views and walks, subclasses that move keys; deques that change; heaps want lists
import heapq, bisect, functools, abc, contextlib, sys
from collections import *
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
for f in (heapq.heappush, heapq.heapreplace, heapq.heappushpop): 
    for a in ((), None, 'ab', range(3)): t(f, a, 1)
for f in (heapq.heappop, heapq.heapify):
    for a in ((), None, 'ab', range(3), []): t(f, a)
t(heapq.heapreplace, [], 1)
t(bisect.insort, 10, 10); t(bisect.bisect, 10, 10)
class A:
    def __init_subclass__(cls, name=None, bases=None, func=None, meta=None, **k): print(cls, name, bases, func, meta, k)
class B(A, name='x', func=1, bases=3, meta=4): pass
class M(type):
    def __new__(m, name, bases, ns, **k): print(k); return super().__new__(m, name, bases, ns)
    def __init__(c, *a, **k): pass

od = OrderedDict(a=1, b=2, c=3)
print(od.keys(), od.values(), od.items(), type(od.keys()).__name__)
from collections.abc import *
print(isinstance(od.keys(), KeysView), isinstance(od.items(), ItemsView), isinstance(od.values(), ValuesView), isinstance(od.keys(), Set))
class LRU(OrderedDict):
    def __init__(self, n, *a): self.n = n; super().__init__(*a)
    def __getitem__(self, k):
        v = super().__getitem__(k); self.move_to_end(k); return v
    def __setitem__(self, k, v):
        if k in self: self.move_to_end(k)
        super().__setitem__(k, v)
        if len(self) > self.n: 
            oldest = next(iter(self)); del self[oldest]
l = LRU(2); l['a'] = 1; l['b'] = 2; l['a']; l['c'] = 3; print(l, list(l.items()), l.pop('a'), l.popitem(), l)
for f in (lambda o: o.move_to_end('a'), lambda o: o.__delitem__('a'), lambda o: o.update(z=1), lambda o: o.__setitem__('a', 5), lambda o: o.popitem(), lambda o: o.clear()):
    for g in (iter, lambda o: iter(o.items()), reversed, lambda o: iter(o.values()), lambda o: reversed(o.items())):
        o = OrderedDict(a=1, b=2, c=3)
        try:
            for k in g(o): print(k, end=' '); f(o)
            print(o)
        except RuntimeError as e: print(e)
import copy, pickle
print(copy.copy(od), copy.deepcopy(od), pickle.loads(pickle.dumps(od)), od == OrderedDict(a=1,b=2), od | {'q': 1}, {'q': 1} | od, od.copy())
d = deque([1,2,3])
it = iter(d); d.append(4); t(next, it)
it = iter(d); d.pop()
t(next, it)
for x in d: d[2] = 99; print(x, end=' ')
print()
for x in reversed(d): d[0] = 77; print(x, end=' ')
print()
it = reversed(d); d.append(1); t(next, it)
class Bad:
    def __eq__(self, o): d.clear(); return False
