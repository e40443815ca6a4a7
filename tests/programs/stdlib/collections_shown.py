# What containers of collections say and show.
from collections import *
import re
import copy
def t(f):
    try: print(re.sub('0x[0-9a-f]+', '0x', repr(f())))
    except Exception as e: print(type(e).__name__, e)
c = Counter('abracadabra')
t(lambda: c.elements()); t(lambda: list(c.elements())); t(lambda: list(Counter(a=-1,b=2).elements())); t(lambda: list(Counter(a=1.5).elements()))
t(lambda: c == dict(c)); t(lambda: Counter(a=1) == {'a': 1}); t(lambda: Counter(a=1) != {'a': 1}); t(lambda: c.most_common(2)); t(lambda: c.most_common(-1)); t(lambda: Counter.fromkeys('a'))
t(lambda: Counter(a=1) < Counter(a=2)); t(lambda: Counter(a=1) < {}); t(lambda: c + {}); t(lambda: c['zz']); t(lambda: Counter([('a', 1)])); t(lambda: Counter({'a': 'x'}) )
t(lambda: Counter(a='x', b=1)); t(lambda: c.update(5)); t(lambda: Counter(1, 2)); t(lambda: c.total()); t(lambda: +Counter(a=-1, b=0, c=2)); t(lambda: -Counter(a=-1)); t(lambda: Counter(a=3) & Counter(a=1)); t(lambda: Counter(a=3) | Counter(b=1))
t(lambda: iter(deque())); t(lambda: reversed(deque())); t(lambda: iter(OrderedDict())); t(lambda: OrderedDict(a=1).items()); t(lambda: reversed(OrderedDict(a=1)))
t(lambda: deque([1,2,3]).index(5)); t(lambda: deque().pop()); t(lambda: deque([1]).remove(2)); t(lambda: deque([1,2])[5]); t(lambda: deque(5)); t(lambda: deque([1], -1)); t(lambda: deque([1],maxlen=1).insert(0,1)); t(lambda: deque()+[1]); t(lambda: deque()*'a'); t(lambda: deque('abc') == list('abc'))
P = namedtuple('P', 'x y', defaults=[1])
t(lambda: P(1)); t(lambda: P()); t(lambda: P(1,2,3)); t(lambda: P(1)._replace(z=1)); t(lambda: P._make([1])); t(lambda: P.x); t(lambda: P._field_defaults); t(lambda: setattr(P(1),'x',2)); t(lambda: P(1).z); t(lambda: P.__doc__); t(lambda: P.x.__doc__); t(lambda: P(x=1, z=2)); t(lambda: copy.replace(P(1), y=5)); t(lambda: P.__new__.__defaults__); t(lambda: P.__new__)
t(lambda: namedtuple('Q', 'a a')); t(lambda: namedtuple('Q', 'a b', defaults=(1,2,3))); t(lambda: namedtuple('Q', ['def', 'a'], rename=True)._fields); t(lambda: P(1) == (1, 1)); t(lambda: P.__mro__); t(lambda: P(1)._asdict())
d = defaultdict(list)
t(lambda: d['a'].append(1)); t(lambda: d); t(lambda: defaultdict(3)); t(lambda: defaultdict(None)['x']); t(lambda: d | {'b': 1}); t(lambda: {'b': 1} | d); t(lambda: d.copy()); t(lambda: defaultdict(int, a=1)); t(lambda: d.__missing__('q')); t(lambda: copy.deepcopy(d))
od = OrderedDict([('a', 1), ('b', 2)])
t(lambda: od); t(lambda: od.popitem(last=False)); t(lambda: od.move_to_end('zz')); t(lambda: OrderedDict().popitem()); t(lambda: od == {'b': 2}); t(lambda: od | {'c': 1}); t(lambda: OrderedDict.fromkeys('ab')); t(lambda: od.pop('q')); t(lambda: od.setdefault('n')); t(lambda: str(od.keys())); t(lambda: od.values())
m = ChainMap({'a': 1}, {'b': 2})
t(lambda: m); t(lambda: m['c']); t(lambda: list(m.items())); t(lambda: m.parents); t(lambda: dict(m)); t(lambda: m.keys()); t(lambda: m == {'a': 1, 'b': 2}); t(lambda: len(m)); t(lambda: m.popitem())
t(lambda: UserDict({'a': 1}).items()); t(lambda: UserString('abc').upper()); t(lambda: UserString('a') + 'b'); t(lambda: UserList([1]) + [2]); t(lambda: UserDict(1)); t(lambda: UserDict()['x'])
it = iter(deque("abc"))
print(next(it), type(it), type(reversed(deque())), list(it), list(type(it)(deque("abc"), 1)), list(type(reversed(deque()))(deque("abc"), 2)), iter(it) is it)
print(type(iter(od)), type(od.keys()), type(od.items()))
t(lambda: type(it)(5))
print([n for n in dir(str) if n[0] == "_" != n[1]], set(dir(str)) - set(dir(UserString)))
