import queue
import signal
import threading
import time


def ring(number, frame):
    rung.append(number)


class Enough(Exception):
    pass


def stop(number, frame):
    raise Enough


def later(seconds, call):
    t = threading.Thread(target=lambda: (time.sleep(seconds), call()))
    t.start()
    return t


rung = []
signal.signal(signal.SIGALRM, ring)
lock = threading.Lock()
lock.acquire()
t = later(0.4, lock.release)
signal.setitimer(signal.ITIMER_REAL, 0.1)
print(lock.acquire(), rung)
t.join()
signal.setitimer(signal.ITIMER_REAL, 0.1)
start = time.monotonic()
print(lock.acquire(timeout=0.3), round(time.monotonic() - start, 1), rung)
q = queue.Queue()
t = later(0.3, lambda: q.put('item'))
signal.setitimer(signal.ITIMER_REAL, 0.1)
print(q.get(), rung)
signal.setitimer(signal.ITIMER_REAL, 0.1)
try:
    q.get(timeout=0.3)
except queue.Empty:
    print('empty', rung)
t.join()
e = threading.Event()
t = later(0.3, e.set)
signal.setitimer(signal.ITIMER_REAL, 0.1)
print(e.wait(), rung)
t.join()
t = later(0.3, lambda: None)
signal.setitimer(signal.ITIMER_REAL, 0.1)
t.join()
print(t.is_alive(), rung)
c = threading.Condition()


def notify():
    with c:
        c.notify()


t = later(0.3, notify)
signal.setitimer(signal.ITIMER_REAL, 0.1)
with c:
    print(c.wait(5), rung)
t.join()
signal.signal(signal.SIGALRM, stop)
for wait in (lock.acquire, q.get, e.clear() or e.wait, lambda: time.sleep(9)):
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        wait()
    except Enough:
        print('enough')
lock.release()
with lock:
    print('still sound')


def in_a_thread():
    for call in (lambda: signal.signal(10, ring), lambda: signal.set_wakeup_fd(-1)):
        try:
            call()
        except ValueError as error:
            print(error)
    signal.raise_signal(signal.SIGUSR1)


signal.signal(signal.SIGUSR1, lambda n, f: print('handler in', threading.current_thread().name))
t = threading.Thread(target=in_a_thread)
t.start()
t.join()
print('raised in a thread')
done = threading.Event()
t = threading.Thread(target=done.wait)
t.start()
signal.pthread_kill(t.ident, signal.SIGUSR1)
done.set()
t.join()
