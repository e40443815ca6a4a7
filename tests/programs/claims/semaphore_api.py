# seeds: 8
# Semaphores, their numbers, their ends, their errors.
import multiprocessing as mp

if __name__ == '__main__':
    s = mp.Semaphore(3)
    print(s, s.get_value(), s.acquire(), s.get_value(), s.acquire(), s.acquire(), s.acquire(False), s.acquire(timeout=0.01), s.get_value())
    for _ in range(4):
        s.release()
    print(s.get_value(), mp.Semaphore().get_value(), mp.Semaphore(0).get_value())
    b = mp.BoundedSemaphore(1)
    print(b)
    for f in (b.release, lambda: mp.Semaphore(-1), lambda: mp.Semaphore('a'), lambda: mp.Semaphore(2 ** 31), lambda: s.release(2)):
        try:
            f()
        except Exception as e:
            print(type(e).__name__, e)
    with s:
        print(s.get_value())
    top = mp.Semaphore(2147483647)
    try:
        top.release()
    except ValueError as e:
        print(e)
