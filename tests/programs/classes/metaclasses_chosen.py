# about: __prepare__, the metaclass that wins, bases that stand for others, the functions of types
import types
class M(type):
    @classmethod
    def __prepare__(m, n, b, **k): print('prepare', m.__name__, n, b, k); return {'x': 1}
    def __new__(m, n, b, d, **k): print('new', n, sorted(d), k); return super().__new__(m, n, b, d)
    def __init__(c, n, b, d, **k): print('init', n, k); super().__init__(n, b, d)
class A(metaclass=M, z=3): y = 2
class B(A, q=1): pass
print(A.x, B.y, type(B))
class M2(M): pass
class C(B, metaclass=M2): pass
def told(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
def bad():
    class D(metaclass=type('N', (type,), {'__prepare__': classmethod(lambda *a: None)})): pass
told(bad)
told(lambda: type.__prepare__()); told(lambda: type.__prepare__('x', (), a=1)); told(lambda: type('a')); told(lambda: type()); told(lambda: type('A', ())); told(lambda: type('a', (), {}, 1)); told(lambda: type(1, (), {})); told(lambda: type('a', [], {})); told(lambda: type('a', (), [])); told(lambda: type('a', (1,), {}))
class X:
    def __mro_entries__(self, bases): return (A,)
class Y(X()): pass
print(Y.__bases__, Y.__orig_bases__[0].__class__)
told(lambda: type('Z', (X(),), {}))
told(lambda: types.new_class('Z', (X(),), {'metaclass': M2, 'k': 5}, lambda ns: ns.update(w=4)).w)
told(lambda: types.prepare_class('Z', (A,), {'metaclass': M}))
told(lambda: types.resolve_bases((X(), int)))
told(lambda: types.get_original_bases(Y)[0].__class__)
told(lambda: types.get_original_bases(5))
class P(type): pass
def conflict():
    class Q(A, metaclass=P): pass
told(conflict)
class F:
    def __new__(cls, *a): return 'made', a
class G(metaclass=lambda n, b, d: (n, b, sorted(d))): z = 1
print(G)
@types.coroutine
def gen(): yield 1
print(type(gen()))
print(types.SimpleNamespace(a=1, b=2)); import copy
print(copy.replace(types.SimpleNamespace(a=1), a=5, b=3))
m = types.MappingProxyType({'a': 1}); print(m | {'b': 2}, m.copy(), list(reversed(m)), m.get('q', 3), len(m), m == {'a': 1}, hash(types.MappingProxyType) != 0)
