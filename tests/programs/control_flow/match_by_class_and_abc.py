# about: match on registered and inherited sequences and mappings, on classes, and in the order in which names are bound
import collections
import collections.abc as abc


class Seq(abc.Sequence):
    def __init__(self, n): self.n = n
    def __len__(self): return self.n
    def __getitem__(self, i):
        print('get', i)
        if i >= self.n: raise IndexError
        return i


class Registered:
    def __len__(self): return 1
    def __getitem__(self, i): return ['registered'][i]
    def get(self, k, default): return 'got'


abc.MutableSequence.register(Registered)


def kind(x):
    match x:
        case []: return 'empty'
        case [a]: return 'one', a
        case [first, *_, last]: return first, last
        case {'k': v}: return 'k', v
        case {}: return 'mapping'
        case int(n): return 'int', n
        case str(t): return 'str', t
        case _: return 'other'


for x in (Seq(0), Seq(1), Seq(5), Registered(), collections.UserDict(k=1), collections.UserDict(), collections.deque([1, 2]), memoryview(b'ab'),
          type('I', (int,), {})(3), 'ab', b'ab', bytearray(b'ab'), {1, 2}, collections.ChainMap({'k': 2}), range(1 << 40), collections.defaultdict(int)):
    print(kind(x))


def order(x):
    match x:
        case (a, b, 0) | (b, a, 1) | (_, (a, b), 2): return a, b


print(order((1, 2, 0)), order((1, 2, 1)), order((1, (2, 3), 2)))


def order3(x):
    match x:
        case (a, b, c, 0) | (b, c, a, 1) | (c, a, b, 2): return a, b, c


print(order3((1, 2, 3, 0)), order3((1, 2, 3, 1)), order3((1, 2, 3, 2)))


class P:
    __match_args__ = ('x', 'y')
    x, y = 1, 2


class BadArgs:
    __match_args__ = ['x']


class BadName:
    __match_args__ = (1,)


def check(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)


def m1():
    match P():
        case P(1, y=2): return 'both'
def m2():
    match P():
        case P(1, x=1): return 'twice'
def m3():
    match P():
        case P(1, 2, 3): return 'three'
def m4():
    match BadArgs():
        case BadArgs(1): return 'list'
def m5():
    match BadName():
        case BadName(1): return 'name'
def m6():
    not_a_class = 3
    match 3:
        case not_a_class(): return 'instance'
def m7():
    one, uno = 'k', 'k'
    class K: a = b = 'k'
    match {'k': 1}:
        case {K.a: 1, K.b: 1}: return 'same key'
def m8():
    match 5:
        case int(1, 2): return 'two'
for f in (m1, m2, m3, m4, m5, m6, m7, m8):
    check(f)
d = collections.defaultdict(list)
match d:
    case {'absent': []}: print('made')
    case _: print('not made', len(d))
