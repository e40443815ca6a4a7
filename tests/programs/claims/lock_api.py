# A lock of processes, what it takes, what it gives, what it refuses.
import multiprocessing as mp
import pickle
import threading


def other(lock):
    print(lock.acquire(False), lock.release(), lock.acquire(timeout=0.01))


if __name__ == '__main__':
    lock = mp.Lock()
    print(lock, lock.acquire(), lock.acquire(block=False), lock.acquire(True, 0.01), lock.acquire(True, -1), lock)
    p = mp.Process(target=other, args=(lock,))
    p.start()
    p.join()
    print(lock.acquire(timeout=0.01))
    t = threading.Thread(target=lambda: print(lock))
    t.start()
    t.join()
    lock.release()
    for f in (lock.release, lambda: lock.acquire(blocking=False), lambda: pickle.dumps(lock)):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    print(hasattr(lock, 'locked'))
    try:
        with lock:
            raise KeyError
    except KeyError:
        print(lock.acquire(False))
