# seeds: 8
# Whoever ends with a lock takes it along, in whatever way he ends.
import multiprocessing as mp
import os
import time


def hold(lock, how):
    lock.acquire()
    if how == 'exit':
        os._exit(0)
    if how == 'wait':
        time.sleep(60)


def hold_with(lock):
    with lock:
        raise SystemExit


if __name__ == '__main__':
    for how in ('exit', 'return', 'wait'):
        lock = mp.Lock()
        p = mp.Process(target=hold, args=(lock, how))
        p.start()
        time.sleep(0.2)
        p.terminate()
        p.join()
        print(how, lock.acquire(timeout=0.05))
    lock = mp.Lock()
    p = mp.Process(target=hold_with, args=(lock,))
    p.start()
    p.join()
    print('with', lock.acquire(timeout=0.05))
