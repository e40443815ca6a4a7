# about: Lock, RLock, Condition, Semaphore, Event: what they answer and refuse
import builtins
import threading


def print(*args):
    builtins.print(*[" ".join("ADDRESS" if "0x" in w else w for w in str(a).split(" ")) for a in args])


l = threading.Lock()
print(l, type(l))
print(l.acquire(), l.locked(), l, l.acquire(False), l.acquire(timeout=0.01))
for a in [dict(blocking=False, timeout=1), dict(timeout=-2), dict(timeout=1e10)]:
    try: l.acquire(**a)
    except (ValueError, OverflowError) as e: print(type(e).__name__, e)
l.release()
try: l.release()
except RuntimeError as e: print(e)
r = threading.RLock()
print(r)
with r:
    with r:
        print('count=2' in repr(r))
try: r.release()
except RuntimeError as e: print(e)
c = threading.Condition()
for g in (c.wait, c.notify, c.notify_all):
    try: g()
    except RuntimeError as e: print(e)
print(c)
with c:
    print(c.wait(0.01), c.wait_for(lambda: True), c.wait_for(lambda: 0, 0.01))
    c.notify()
s = threading.Semaphore(2)
print(s, s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.01), s._value)
s.release(2); print(s._value)
for g in (lambda: s.release(0), lambda: threading.Semaphore(-1), lambda: s.acquire(False, 1), lambda: threading.BoundedSemaphore().release(), lambda: threading.Barrier(0)):
    try: g()
    except ValueError as e: print(e)
print(threading.BoundedSemaphore(3))
e = threading.Event()
print(e, e.wait(0.01), e.is_set()); e.set(); print(e, e.wait())
