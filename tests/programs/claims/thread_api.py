# seeds: 8
# Threads, names, states, what is refused.
import threading
import time


def fun():
    time.sleep(0.05)


def tell(f, *args, **kwargs):
    try:
        print(f(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


class Mine(threading.Thread):
    def run(self):
        print(self.name, threading.current_thread() is self)


t = threading.Thread(target=fun)
print(t.name, t.is_alive(), t.daemon, t.ident, threading.Thread().name, threading.Thread(name='given').name, Mine().name)
tell(t.join)
tell(threading.Thread, group=1)
t.start()
print(t.is_alive(), t.join(0.001), t.is_alive())
tell(t.start)


def set_daemon():
    t.daemon = True


tell(set_daemon)
print(t.join(), t.is_alive())
tell(t.start)
m = Mine(name='m')
m.start()
m.join()
tell(threading.current_thread().join)
print(threading.current_thread().name, threading.main_thread() is threading.current_thread(), threading.active_count())
lock = threading.Lock()
tell(lock.release)
tell(lock.acquire, False, 1)
tell(lock.acquire, timeout=-2)
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.01), lock.locked())
