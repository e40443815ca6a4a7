# seeds: 8
# A handler runs in the middle of a wait, and the wait goes on for the rest of its time.
import multiprocessing as mp
import queue
import signal
import threading
import time


def rest(f):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    begin = time.monotonic()
    try:
        r = f()
    except Exception as e:
        r = type(e).__name__
    print(r, time.monotonic() - begin >= 0.19, len(rang))


if __name__ == '__main__':
    rang = []
    signal.signal(signal.SIGALRM, lambda n, f: rang.append(n))
    rest(lambda: time.sleep(0.2))
    lock = threading.Lock()
    lock.acquire()
    rest(lambda: lock.acquire(timeout=0.2))
    rest(lambda: threading.Event().wait(0.2))
    rest(lambda: mp.Event().wait(0.2))
    rest(lambda: queue.Queue().get(timeout=0.2))
    rest(lambda: mp.Queue().get(timeout=0.2))
    full = mp.Lock()
    full.acquire()
    rest(lambda: full.acquire(timeout=0.2))
