# Attributes that the types know as well as their instances.
import types
print(int.real, range.start, slice.stop, property.fget, staticmethod.__func__, BaseException.__cause__, OSError.errno, complex.imag, type(int.real), type(slice.start))
for f in ('(5).real=1', '(1j).real=2', 'range(3).start=1', 'slice(3).stop=2', 'property().fget=2'):
    try: exec(f)
    except Exception as e: print(type(e).__name__, e)
class A:
    def f(self): return super().__thisclass__, super().__self__ is self, super().__self_class__
print(A().f())
def g():
    x = 1
    yield x
    yield from [1,2]
i = g()
print(i.gi_running, i.gi_suspended, i.gi_code.co_name, i.gi_frame.f_lineno, i.gi_yieldfrom); next(i)
print(i.gi_running, i.gi_suspended, i.gi_code.co_name, i.gi_frame.f_lineno, i.gi_frame.f_locals, i.gi_yieldfrom)
next(i)
print(type(i.gi_yieldfrom).__name__, i.gi_frame.f_lineno)
list(i); print(i.gi_frame)
class F(Exception): pass
f = F(1, 2); print(f.args, F.args, F.__dict__.get('args'))
f.args = (3,); print(f.args)
e = OSError(2, 'x', 'f'); print(e.errno, e.strerror, e.filename, e.filename2)
e = OSError('x'); print(e.errno, e.strerror, e.filename, e.filename2)
print(StopIteration(3).value, SystemExit(4).code, ImportError('a', name='b', path='c').name)
try: 1/0
except ZeroDivisionError as e:
    t = e.__traceback__; print(t.tb_frame.f_code.co_name, t.tb_lineno, t is e.__traceback__)
class M:
    @property
    def __class__(self): return int
print(isinstance(M(), int), isinstance(M(), M), isinstance(M(), str), M().__class__)
for c in (3, list[int], (int, 3), 'x'):
    try: print(isinstance('s', c))
    except TypeError as e: print(e)
    try: print(issubclass(str, c))
    except TypeError as e: print(e)
try: issubclass(3, int)
except TypeError as e: print(e)
print(isinstance(None, int | None), issubclass(bool, int | str), isinstance(1, (str, (list, int))))
print(hasattr(5, 'real'), [x for x in dir(5) if not x.startswith('_')], (5).numerator, True.real, 2.5.imag)
class D(int): pass
print(D(7).real, D(7).denominator)
