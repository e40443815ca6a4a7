# about: how often builtins ask an object for its iterator, its length and its length hint
class I2:
    def __iter__(self): print('iter'); self.n = 0; return self
    def __next__(self):
        self.n += 1
        if self.n > 3: raise StopIteration
        return self.n
class L(I2):
    def __len__(self): print('len'); return 3
class H(I2):
    def __length_hint__(self): print('hint'); return 3
import collections, itertools
T = ['list(c())','tuple(c())','[*c()]','(*c(),)','{*c()}','a.extend(c())','a.__iadd__(c())','a.__setitem__(slice(1,2),c())','a.__setitem__(slice(None,None,1),c())','set(c())','frozenset(c())','{1}.union(c())','{1}.update(c())','sum(c())','sorted(c())','max(c())','dict.fromkeys(c())','list(zip(c()))','list(enumerate(c()))','list(map(str,c()))','list(filter(None,c()))','bytes(c())','bytearray(c())','bytearray().extend(c())','any(c())','all(c())','3 in c()','",".join(map(str,c()))','"".join(c())','b"".join(c())','print(*c())','min(*c())','collections.deque(c())','collections.Counter(c())','list(itertools.chain(c(),c()))','list(itertools.islice(c(),2))','list(reversed(list(c())))','dict(c())','dict(enumerate(c()))','list(itertools.accumulate(c()))','list(itertools.product(c()))','list(itertools.zip_longest(c()))','sorted(c(), key=str)','functools.reduce(max, c())','collections.OrderedDict.fromkeys(c())','str(list(c()))','(lambda *a: a)(*c())','[x for x in c()]','list(x for x in c())','{x: 1 for x in c()}','iter(c()).__next__()','next(iter(c()))','math.fsum(c())','math.prod(c())','"%s" % list(c())','[1].__eq__(c())','len(c())','list(c()) * 2','[*c(), *c()]','collections.deque().extend(c())','a.sort() or list(c())','set(c()) | set(c())','{1} & set(c())','{1}.issubset(c())','{1}.isdisjoint(c())','{1}.difference(c())','{1}.intersection(c())','{1}.symmetric_difference(c())']
import functools, math
for c in (I2, L, H):
    for t in T:
        print('--', c.__name__, t)
        a = [9,8,7]
        try: print(eval(t))
        except Exception as e: print(type(e).__name__, e)
class It:
    def __init__(self, k): self.k = k; self.n = 0
    def __next__(self):
        print('next', end=' ')
        self.n += 1
        if self.n > 4: raise StopIteration
        return self.n
class J2(It):
    def __iter__(self): print('iter', end=' '); return self
    def __length_hint__(self): print('hint', end=' '); return self.k
class J3(J2):
    def __len__(self): print('len', end=' '); return self.k
class C:
    def __init__(self, f): self.f = f
    def __iter__(self): return self.f
    def __length_hint__(self): print('chint', end=' '); return 3
def run(f, s):
    d = {'o': f()}
    try: exec(s, d); print({k: v for k, v in d.items() if k in 'abc'})
    except Exception as e: print(type(e).__name__, e)
for s in ('a, *b = o', '*a, b = o', 'a, *b, c = o', '*a, = o', 'a, a, a, a, a, *b = o', 'a, b, c, a, *b, c = o', '[*a, b] = o', 'a, b = o', 'a, b, c, c = o'):
    for f in (lambda: It(1), lambda: J2(2), lambda: J2('x'), lambda: J2(-1), lambda: J3(2), lambda: J3(-1), lambda: J3('x'), lambda: C(It(1)), lambda: C(J2(1)), lambda: C(J2(-2)), lambda: C(5), lambda: (x for x in range(3)), lambda: 5, lambda: iter('abcd'), lambda: map(str, range(5)), lambda: range(0), lambda: {1:2, 3:4}, lambda: None, lambda: [1], lambda: C(J2(10**20)), lambda: C(J2(NotImplemented)), lambda: C(J3(10**20)), lambda: 'abcde'):
        run(f, s)
