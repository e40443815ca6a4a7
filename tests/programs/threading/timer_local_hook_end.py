# about: timers, data of a thread, what becomes of an exception, the end of the program
import threading
import time

t = threading.Timer(0.05, print, ['timer', 1], {'end': '!\n'})
t.start(); t.join()
t = threading.Timer(0.05, print, ['timer', 1]); t.start(); t.cancel(); t.join(); print(t.finished.is_set())
loc = threading.local(); loc.x = 1
def tl():
    print(hasattr(loc, 'x')); loc.x = 2; print(loc.x, loc.__dict__)
t = threading.Thread(target=tl); t.start(); t.join(); print(loc.x)
try: loc.y
except AttributeError as e: print(e)
class L(threading.local):
    n = 0
    def __init__(self, a): self.a = a; print('init', a)
ll = L(5)
def tl(): print(ll.a, ll.n); ll.a = 7
t = threading.Thread(target=tl); t.start(); t.join(); print(ll.a)
def hook(args): print('hook', args.exc_type.__name__, args.exc_value, args.thread.name, len(args))
threading.excepthook = hook
def boom(): 1/0
t = threading.Thread(target=boom); t.start(); t.join()
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=boom, name='Boomer'); t.start(); t.join()
import _thread
l = _thread.allocate_lock(); l.acquire()
def g(a): print('new', a, threading.current_thread().name); l.release()
_thread.start_new_thread(g, (1,)); l.acquire()
c = threading.Condition()
items = []
def consumer():
    for _ in range(3):
        with c:
            while not items: c.wait()
            print('got', items.pop(0))
def producer():
    for i in range(3):
        with c:
            items.append(i); c.notify()
a = threading.Thread(target=consumer); p = threading.Thread(target=producer); a.start(); p.start(); a.join(); p.join()
class MyLock:
    def __init__(self): self.l = threading.Lock()
    def acquire(self, *a): return self.l.acquire(*a)
    def release(self): self.l.release()
    __enter__ = acquire
    def __exit__(self, *a): self.release()
c = threading.Condition(MyLock())
try: c.wait()
except RuntimeError as e: print(e)
def co():
    with c: print('co', c.wait(5))
t = threading.Thread(target=co); t.start(); time.sleep(.02)
with c: c.notify()
t.join()
def late():
    time.sleep(.05); print('late, after main')
threading.Thread(target=late).start()
def never():
    time.sleep(10); print('never')
threading.Thread(target=never, daemon=True).start()
print(threading.stack_size())
import atexit
atexit.register(lambda: print('atexit'))
print('main ends')
