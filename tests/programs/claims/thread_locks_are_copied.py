# Held at a fork, a lock of processes is one, a lock of threads is copied.
import multiprocessing as mp
import threading

shared, private = mp.Lock(), threading.Lock()


def child():
    print(shared.acquire(False), private.acquire(False))
    private.release()
    shared.release()
    print(shared.acquire(False), private.acquire(False))


if __name__ == '__main__':
    shared.acquire()
    private.acquire()
    p = mp.Process(target=child)
    p.start()
    p.join()
    print(shared.acquire(False), private.locked())
