# cpython: skip (it waits for ever)
# exit: 97
# has: preempt: 
# about: two processes that take two locks in opposite order
import time
from multiprocessing import Lock, Process


def take(first, second):
    with first:
        time.sleep(1)
        with second:
            print("never")


if __name__ == "__main__":
    a, b = Lock(), Lock()
    p, q = Process(target=take, args=(a, b)), Process(target=take, args=(b, a))
    p.start()
    q.start()
    p.join()
    q.join()
