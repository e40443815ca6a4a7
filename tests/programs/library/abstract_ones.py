# about: ABCs of collections, of contextlib, registered classes and what else was missing of names
import collections, collections.abc as c, contextlib, inspect, json, operator, typing
from collections.abc import AsyncIterator, Awaitable, Coroutine, Set


class Manager:
    def __enter__(self): pass
    def __exit__(self, *exc): pass


print(issubclass(Manager, contextlib.AbstractContextManager), issubclass(int, contextlib.AbstractContextManager))
print(isinstance({}.keys(), c.KeysView), isinstance({}.values(), c.ValuesView), isinstance({}.items(), c.ItemsView), isinstance(memoryview(b''), c.Sequence))
print(issubclass(Coroutine, Awaitable), isinstance(3, AsyncIterator), json.decoder.JSONDecodeError is json.JSONDecodeError, operator.__add__(1, 2), operator.__xor__(5, 1))


class Some(Set):
    def __init__(self, items): self.items = list(items)
    def __contains__(self, x): return x in self.items
    def __iter__(self): return iter(self.items)
    def __len__(self): return len(self.items)
    __hash__ = Set._hash


s = Some('abc')
print(sorted({'a', 'z'} - s), sorted(s - {'a'}), sorted({'a', 'z'} ^ s), sorted(s ^ ['a', 'q']), hash(s) == hash(frozenset('abc')), s == {'a', 'b', 'c'})
m = collections.ChainMap({'a': 1}, {'b': 2})
n = m.copy()
n['a'] = 9
print(m, n, m | {'c': 3}, {'a': 0, 'd': 4} | m, m.popitem(), m)
try: m.popitem()
except KeyError as e: print(e)
print(collections.Counter(iterable=None), collections.Counter(a=2, b=None)['b'], collections.Counter('aab', a=5))


def gen(): yield 1


it = gen()
print(inspect.getgeneratorstate(it), next(it), inspect.getgeneratorstate(it), list(it), inspect.getgeneratorstate(it))
print(inspect.getattr_static(Some, '__hash__') is Set._hash, inspect.get_annotations(lambda x: x), json.loads('{"a": 1}'.encode('utf-16')), json.loads(b'[1]'))
print(range(10).count(type('E', (), {'__eq__': lambda s, o: True})()), range(5, 8).index(type('E', (), {'__eq__': lambda s, o: o == 6})()), 1.0 in range(3), range(3).index(2.0))
try: len(range(2**63))
except OverflowError as e: print(e)
print(list(reversed(range(-4294967298, -18446744073709551618, -2**62))), (-0.0) ** float('-inf'), hash(2000005 - 1j))
try: super(3, 4).x
except TypeError as e: print(e)
