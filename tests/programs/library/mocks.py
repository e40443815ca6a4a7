# Mocks remember; patches come and go; weak references do not hold.
from unittest.mock import *
import weakref, gc
m = Mock()
print(m.a.b.c(1, x=2) is m.a.b.c.return_value, m.mock_calls, m.a.b.c.call_args, m.a.method_calls)
m.f.return_value = 3
print(m.f(9), m.f.called, m.f.call_count)
m.f.assert_called_once_with(9)
for f in (lambda: m.f.assert_called_once_with(8), lambda: m.f.assert_not_called(), lambda: m.zz.assert_called(), lambda: m.f.assert_any_call(1), lambda: m.assert_has_calls([call.q(1)]), lambda: m.asert_called()):
    try: f()
    except (AssertionError, AttributeError) as e: print(type(e).__name__, e)
m.g.side_effect = [1, ValueError('x'), 3]
print(m.g())
try: m.g()
except ValueError as e: print('VE', e)
mm = MagicMock()
mm.__len__.return_value = 5
with mm as x: print(x is mm.__enter__.return_value)
class P:
    def hi(self, a): return a
    n = 3
p = Mock(spec=P)
print(isinstance(p, P))
try: p.nope
except AttributeError as e: print(e)
with patch.object(P, 'hi', return_value=42) as h:
    print(P().hi(1), h.call_args)
print(P().hi(1))
with patch('os.getpid', return_value=7) as g:
    import os; print(os.getpid())
with patch.dict(os.environ, {'A': 'b'}): print(os.environ['A'])
print('A' in os.environ)
@patch('time.sleep')
@patch.object(P, 'n', 9)
def t(s): print(s, P.n) if 0 else print(P.n, s.called)
t(); print(P.n)
print(call(1, b=2), call.foo.bar(3), call(1) == ((1,), {}), [call(1), call(2)] == [call(1), call(2)], sentinel.abc, ANY == 3)
ff = create_autospec(P().hi); ff(3)
try: ff()
except TypeError as e: print(e)
with patch('builtins.open', mock_open(read_data='a\nb\n')) as mo:
    with open('zz') as fh: print(fh.read())
class A:
    def m(self): return 5
a = A(); r = weakref.ref(a); print(r() is a, r is weakref.ref(a), weakref.getweakrefcount(a), isinstance(r, weakref.ref))
px = weakref.proxy(a); print(px.m(), isinstance(px, A), type(px).__name__); px.z = 3; print(a.z)
wm = weakref.WeakMethod(a.m); print(wm()())
d = weakref.WeakValueDictionary(x=a); k = weakref.WeakKeyDictionary({a: 1}); s = weakref.WeakSet([a])
print(len(d), len(k), len(s), a in s, k[a], dict(d)['x'] is a, sorted(d.keys()))
weakref.finalize(a, print, 'fin', 1)
del a
print(r(), len(d), len(k), len(s), wm(), hash(r) if 0 else '')
try: px.m()
except ReferenceError as e: print(e)
