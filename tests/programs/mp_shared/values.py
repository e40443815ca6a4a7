# about: values and arrays that processes share: what they hold, show and refuse
import multiprocessing as mp
from ctypes import c_int, c_double, Structure, c_char, c_bool, c_ubyte, c_long, sizeof, c_wchar
v = mp.Value('i', 5)
print(v, v.value, v.get_obj(), v.get_lock(), type(v).__name__)
v.value += 1; print(v.value)
v.value = 2**31; print(v.value); v.value = -2**40+3; print(v.value)
for x in (1.5, 'x', None):
    try: v.value = x
    except TypeError as e: print(e)
d = mp.Value('d'); print(d.value); d.value = 3; print(d.value, d)
for x in ('x', None):
    try: d.value = x
    except TypeError as e: print(e)
f = mp.Value('f', 1.1); print(f.value)
c = mp.Value('c', b'x'); print(c.value, c)
for x in ('x', b'ab', 300):
    try: c.value = x
    except (TypeError, ValueError) as e: print(type(e), e)
u = mp.Value('u', 'ß'); print(u.value)
b = mp.Value(c_bool, True); print(b.value, b); b.value = 0; print(b.value); b.value=[1]; print(b.value)
B = mp.Value('B', 300); print(B.value); B.value = -1; print(B.value)
r = mp.RawValue('q', 7); print(r, r.value)
a = mp.Array('i', 3); print(len(a), a[:], list(a), type(a).__name__)
a = mp.Array('i', [1, 2, 3]); print(a[0], a[-1], a[1:], a[::-1])
a[0] = 10; a[1:] = [5, 6]; print(a[:])
for g in (lambda: a[3], lambda: a[-4], lambda: a.__setitem__(5, 1), lambda: a.__setitem__(slice(0, 2), [1]), lambda: a.__setitem__(0, 'x'), lambda: a['x'], lambda: mp.Value('z'), lambda: mp.Array('i', 'ab')):
    try: g()
    except Exception as e: print(type(e).__name__, e)
s = mp.Array('c', b'hello'); print(s.value, s.raw, s[0], s[:2], len(s), type(s).__name__)
s.value = b'hi'; print(s.value, s.raw)
try: s.value = b'toolong'
except ValueError as e: print(e)
s = mp.Array('c', 4); print(s.raw)
ra = mp.RawArray('d', [1, 2]); print(list(ra), len(ra), type(ra).__name__)
for x in a: print(x, end=' ')
print(sum(a), max(a), 5 in a)
class Point(Structure):
    _fields_ = [('x', c_double), ('y', c_double)]
p = mp.Array(Point, [(1.875, -6.25), (-5.75, 2.0)])
print([(q.x, q.y) for q in p]); p[0].x = 3; print(p[0].x)
pv = mp.Value(Point, 1, 2); print(pv.x, pv.y); pv.x += 1; print(pv.x)
with v.get_lock(): v.value += 1
with a: a[0] += 1
v.acquire(); v.release()
n = mp.Value('i', 0, lock=False); print(type(n).__name__, n.value)
l = mp.Lock(); n = mp.Value('i', 0, lock=l); print(n.get_lock() is l)
try: mp.Value('i', 0, lock=5)
except AttributeError as e: print(e)
try: v.foo
except AttributeError as e: print(e)
ci = c_int(3); print(ci, ci.value, c_int(), sizeof(c_int), sizeof(Point), c_double(2.5), c_char(b'a'))
arr = (c_int * 3)(1, 2, 3); print(list(arr), len(arr), type(arr).__name__)
from multiprocessing.sharedctypes import synchronized, copy
print(synchronized(mp.RawValue('i', 3)), copy(mp.RawValue('i', 3)))
print(c_ubyte(-1), c_long(2**63), bool(c_int(0)), c_int(5) == c_int(5))
