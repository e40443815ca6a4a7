# cpython: varies
# has: sold more than there were
# Without the lock the last ticket is sold again and again.
import multiprocessing as mp
import time


def buy(left, sold):
    n = left.value
    time.sleep(0.05)
    if n > 0:
        left.value = n - 1
        with sold.get_lock():
            sold.value += 1


if __name__ == '__main__':
    left, sold = mp.Value('i', 1, lock=False), mp.Value('i', 0)
    buyers = [mp.Process(target=buy, args=(left, sold)) for _ in range(8)]
    for p in buyers:
        p.start()
    for p in buyers:
        p.join()
    print('sold more than there were' if sold.value > 1 else 'sold right')
