# about: groups told in part, Ascii85 and Z85, seeds of old, weak references to methods
import traceback, sys, io, functools, weakref, random, base64, math, operator, statistics
def t(f):
    try: print(f())
    except BaseException as e: print(type(e).__name__, e)
eg = ExceptionGroup('A', [ValueError('B\nC'), TypeError(1), ExceptionGroup('in', [KeyError('k')])])
eg.exceptions[0].add_note('note')
t(lambda: traceback.format_exception_only(eg, show_group=True))
t(lambda: traceback.format_exception_only(ValueError('x'), show_group=True))
te = lambda **k: ''.join(traceback.TracebackException.from_exception(ExceptionGroup('W', [ValueError(i) for i in range(6)]), **k).format())
print(te()); print(te(max_group_width=3))
deep = ValueError('end')
for i in range(4): deep = ExceptionGroup('d%d' % i, [deep])
print(''.join(traceback.TracebackException.from_exception(deep, max_group_depth=2).format()))
try:
    try: 1/0
    except ZeroDivisionError as e: raise ValueError('v') from e
except ValueError as e: ex = e
te = traceback.TracebackException.from_exception(ex)
print(te.exc_type_str, str(te), te.__cause__.exc_type_str, te.stack[0].line, list(te.format_exception_only()), te == traceback.TracebackException.from_exception(ex))
f = functools.partial(int, base=2); f.x = 1
class C:
    def m(self): pass
    def __repr__(self): return 'C()'
c = C()
bm = c.m
r = weakref.ref(bm, lambda r: print('gone')); print(r() is bm); del bm; print(r())
w = weakref.WeakMethod(c.m); print(w()); del c; print(w())
for v in (b'', b'a', b'hello world', b'\0\0\0\0', b'    x', bytes(range(20))):
    print(base64.a85encode(v), base64.a85encode(v, foldspaces=True), base64.a85encode(v, wrapcol=8), base64.a85encode(v, pad=True), base64.a85encode(v, adobe=True), base64.a85decode(base64.a85encode(v)), base64.a85decode(base64.a85encode(v, adobe=True), adobe=True), base64.z85encode(v) if len(v) % 4 == 0 else '', base64.b85encode(v))
t(lambda: base64.a85decode(b'!!!!~')); t(lambda: base64.a85decode(b'z!!z')); t(lambda: base64.a85decode('!!!!!')); t(lambda: base64.a85decode(b'abc', adobe=True)); t(lambda: base64.z85decode(b'00000\x7f'))
for v in ('nofar', 'rachel', b'x', '', 5, 'h' * 30):
    random.seed(v, version=1); print([random.random() for i in range(3)])
