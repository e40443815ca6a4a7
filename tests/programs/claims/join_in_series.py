# Starting all and then joining all takes the longest; one after the other takes the sum.
import multiprocessing as mp
import time


def work(n):
    time.sleep(n / 10)


def timed(parallel):
    begin = time.time()
    all_of_them = [mp.Process(target=work, args=(n,)) for n in (1, 2, 3)]
    for p in all_of_them:
        p.start()
        if not parallel:
            p.join()
    for p in all_of_them:
        p.join()
    return time.time() - begin


if __name__ == '__main__':
    print(0.3 <= timed(True) < 0.55, 0.6 <= timed(False) < 1.0)
