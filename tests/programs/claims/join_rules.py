# seeds: 8
# join returns None, may be repeated and limited, and only the creator may join.
import multiprocessing as mp
import time


def other(p):
    for f in (p.join, p.is_alive, p.start):
        try:
            f()
        except AssertionError as e:
            print(e)


if __name__ == '__main__':
    p = mp.Process(target=time.sleep, args=(0.3,))
    try:
        p.join()
    except AssertionError as e:
        print(e)
    p.start()
    print(p.join(0.01), p.is_alive(), p.exitcode, p.join(0), p.join(-1), p.is_alive())
    q = mp.Process(target=other, args=(p,))
    q.start()
    q.join()
    print(p.join(), p.join(), p.is_alive(), p.exitcode)
    try:
        p.start()
    except AssertionError as e:
        print(e)
