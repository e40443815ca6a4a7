# Parts of threads and events that programs look at behind the documentation's back.
import _thread
import _threading_local
import threading
import time

print(threading.get_ident.__module__, threading.get_native_id.__module__, threading.get_ident, threading.get_ident is _thread.get_ident)
print(threading.get_ident() == threading.main_thread().ident, threading.get_native_id() == threading.main_thread().native_id)
try:
    threading.get_ident(1)
except TypeError as e:
    print(e)

event = threading.Event()
with event._cond:
    print(event._cond.acquire(False), event._cond is event._cond)
event._at_fork_reinit()
with event._cond:
    print(event._cond.acquire(False))


def later():
    print('waited', event.wait(5))


t = threading.Thread(target=later)
print(t._started.is_set())
t.start()
print(t._started.is_set())
with event._cond:
    threading.Timer(0.01, event.set).start()
    time.sleep(0.05)
    print('still', event.is_set())
t.join()
print(event.is_set(), event.wait(0))
with event._cond:
    threading.Timer(0.01, event.set).start()
    event._cond.wait()
    print('notified')

dummies = []
done = threading.Lock()
done.acquire()


def foreign():
    dummies.append(threading.current_thread())
    print(type(dummies[0]).__name__, dummies[0].is_alive(), dummies[0]._started.is_set())
    done.release()


_thread.start_new_thread(foreign, ())
done.acquire()
dummies[0]._started.clear()
try:
    dummies[0].is_alive()
except RuntimeError as e:
    print(e)

print(_threading_local.local, threading.local, _threading_local.local is threading.local)


class Mine(_threading_local.local):
    shared = 1

    def __init__(self, a):
        self.a = a


mine = Mine(5)


def look():
    print(mine.a, mine.shared, mine.__dict__)
    mine.a, mine.b = 7, 3
    print(sorted(mine.__dict__))


t = threading.Thread(target=look)
t.start()
t.join()
print(mine.__dict__)
for wrong in (lambda: setattr(mine, '__dict__', {}), lambda: _threading_local.local(1), lambda: mine.absent):
    try:
        wrong()
    except (AttributeError, TypeError) as e:
        print(type(e).__name__, e)
