# Threads below `threading`, and exceptions that nobody can catch.
import sys, _thread, threading, time
class A:
    def __del__(self): raise ValueError('x')
a = A() if 0 else None; del a
def hook(u): print('hook', u.exc_type, u.exc_value, u.object is None)
sys.unraisablehook = hook
a = A() if 0 else None; del a
def f(): raise OSError('t')
_thread.start_new_thread(f, ()); time.sleep(0.1)
sys.unraisablehook = sys.__unraisablehook__
def g():
    try: yield
    finally: raise KeyError(1)
x = g(); next(x); 
sys.unraisablehook = hook
del x
class B:
    lock = _thread.allocate_lock
    n = len
    m = max
b = B(); print(b.lock(), b.n([1]), b.m(1, 2)) if 0 else print(b.n([1, 2]), b.m(1, 2))
print(_thread._count())
h = _thread.start_joinable_thread(time.sleep, ) if 0 else _thread.start_joinable_thread(lambda: time.sleep(1))
print(_thread._count(), h.is_done(), h.ident != 0); h.join(); print(h.is_done(), _thread._count())
h.join()
try: _thread._ThreadHandle().join()
except RuntimeError as e: print(e)
try: _thread._ThreadHandle()._set_done()
except RuntimeError as e: print(e)
h = _thread._ThreadHandle()
_thread.start_joinable_thread(lambda: None, handle=h)
try: _thread.start_joinable_thread(lambda: None, handle=h)
except RuntimeError as e: print(e)
h.join()
try: _thread.start_joinable_thread('x')
except TypeError as e: print(e)
try: _thread.start_joinable_thread(f, handle='x')
except TypeError as e: print(e)
def selfjoin():
    try: h2.join()
    except RuntimeError as e: print(e)
h2 = _thread.start_joinable_thread(lambda: (time.sleep(0.1), selfjoin())); h2.join()
def s():
    pass
try: threading.Thread.__init__
except: pass
