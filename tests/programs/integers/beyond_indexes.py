# about: ints beyond what an index can say: of arrays, as counts of repetition
import array
def told(n, f):
    try: print(n, f())
    except BaseException as e: print(n, type(e).__name__, e)
a = array.array('i', [1,2,3])
B = 10**20
class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
def s(i): a[i] = 1
def d(i): del a[i]
for i in (B, -B, I(B), I(5), 7, 'x', 1.5, 2**63, -2**63-1, 2**62, None):
    r = i.n if isinstance(i, I) else i
    told(('get', r), lambda: a[i]); told(('set', r), lambda: s(i)); told(('del', r), lambda: d(i))
    told(('pop', r), lambda: a.pop(i)); told(('ins', r), lambda: a.insert(i, 1)) if i not in (7, ) else None
    told(('mul', r), lambda: a * i if i not in (7, 2**62) else 0)
    told(('idx', r), lambda: a.index(i, 0)); told(('idx2', r), lambda: a.index(9, i, B))
    print(a)
def m(i):
    global a
    a *= i
told('im', lambda: m(B)); told('mm', lambda: B * a)
told('sl', lambda: a[:B]); told('sl', lambda: a[I(B):]); told('sl', lambda: a[::B])
for seq in ('ab', b'ab', bytearray(b'ab'), [1], (1,), array.array('i', [1]), '', [], ()):
    for i in (B, -B, I(B), I(2), I(-B), 2**63, -2**63-1, 'x', 1.5, None, True):
        r = i.n if isinstance(i, I) else i
        told((seq, r), lambda: seq * i); told((r, seq), lambda: i * seq)
        def im():
            x = seq
            x *= i
            return x
        if i is not None: told(('i', r), im)
class S(str): pass
class L(list): pass
class N(int): pass
told('S', lambda: S('a') * N(B)); told('N', lambda: N(B) * S('a')); told('L', lambda: L([1])*N(B)); told('L', lambda: N(2)*L([1])); told('o', lambda: 's'.__mul__(B)); 
told('o', lambda: (1,).__mul__('x'))
import operator, collections
told('m', lambda: operator.mul(B, 'a'))
told('d', lambda: collections.deque([1]) * B)
told('d', lambda: collections.deque([1]) * I(B))
told('d', lambda: B * collections.deque([1]))
told('d', lambda: collections.UserList([1]) * B)
told('r', lambda: range(3) * B)
told('mv', lambda: memoryview(b'ab') * B)
