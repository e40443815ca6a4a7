# about: bytes and bytearrays made, filled, searched with anything
class I:
    def __init__(self, n): self.n = n
    def __index__(self): print('ix', self.n, end=' '); return self.n
    def __repr__(self): return 'I(%r)' % (self.n,)
class G:
    def __getitem__(self, i): return i if i < 3 else [][i]
class It:
    def __init__(self, *v): self.v = list(v)
    def __iter__(self): return self
    def __next__(self):
        print('n', end=' ')
        if not self.v: raise StopIteration
        return self.v.pop(0)
    def __length_hint__(self): print('h', end=' '); return 2
class Bt:
    def __bytes__(self): return b'by'
class Bx:
    def __bytes__(self): return 'by'
class BI(I):
    def __bytes__(self): return b'by'
class IX:
    def __index__(self): raise TypeError('no')
    def __iter__(self): return iter([1])
class N(int): pass
def told(n, f):
    try: print(n, f())
    except BaseException as e: print(n, type(e).__name__, e)
args = [lambda: [1, I(2), 3], lambda: [1, 'x'], lambda: [256], lambda: [-1], lambda: [10**20], lambda: [I(256)], lambda: [I(10**20)], lambda: (I(1),), lambda: {1: 2}, lambda: {3}, lambda: iter([1, 2]), lambda: It(1, 2), lambda: It(1, 300, 2), lambda: It(1, 'x', 2), lambda: It(I(1), I(2)), lambda: G(), lambda: Bt(), lambda: Bx(), lambda: BI(3), lambda: I(3), lambda: I(-1), lambda: I(10**20), lambda: -1, lambda: 10**20, lambda: -10**20, lambda: 2**63, lambda: N(3), lambda: True, lambda: 1.5, lambda: None, lambda: 'x', lambda: range(3), lambda: range(255, 258), lambda: (x for x in [1, I(2), 400]), lambda: (x for x in [1, None]), lambda: map(int, '12'), lambda: memoryview(b'ab'), lambda: [True, 2.0], lambda: [b'a'], lambda: object(), lambda: int, lambda: [N(3)], lambda: [bytearray(b'a')], lambda: 'ab']
def grow(v):
    b = bytearray(b'z'); b.extend(v); return b
def iadd(v):
    b = bytearray(b'z'); b += v; return b
def sl(v):
    b = bytearray(b'zyx'); b[1:2] = v; return b
def xs(v):
    b = bytearray(b'zyx'); b[::2] = v; return b
def app(v):
    b = bytearray(b'zyx'); b.append(v); return b
def ins(v):
    b = bytearray(b'zyx'); b.insert(v, 5); return b
def ins2(v):
    b = bytearray(b'zyx'); b.insert(1, v); return b
def rem(v):
    b = bytearray(b'zyx\0\1'); b.remove(v); return b
def po(v):
    b = bytearray(b'zyx\0\1'); return b.pop(v), b
def st(v):
    b = bytearray(b'zyx\0\1'); b[0] = v; return b
def ci(v): return v in b'abc', v in bytearray(b'abc')
def fi(v): return b'a\1b\0'.find(v), bytearray(b'a\1b\0').index(v), b'abc'.count(v)
def jo(v): return b'-'.join(v)
def ba_init(v):
    b = bytearray(b'zyx'); b.__init__(v); return b
for i, a in enumerate(args):
    for f in (bytes, bytearray, grow, iadd, sl, xs, app, ins, ins2, rem, po, st, ci, fi, jo, ba_init):
        if (i == 20 and f is grow): pass
        told((i, f.__name__), lambda: f(a()))
