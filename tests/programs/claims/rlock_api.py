# A lock that its holder may take again.
import multiprocessing as mp


def other(lock):
    print(lock, lock.acquire(False))
    try:
        lock.release()
    except AssertionError as e:
        print(e)


if __name__ == '__main__':
    lock = mp.RLock()
    print(lock, lock.acquire(), lock.acquire(), lock)
    p = mp.Process(target=other, args=(lock,))
    p.start()
    p.join()
    lock.release()
    lock.release()
    print(lock)
    try:
        lock.release()
    except AssertionError as e:
        print(e)
