# about: leaving a pool while its workers wait for a task, work or tell: nobody is left waiting for whom it ended
# seeds: 12
import multiprocessing as mp
import time


def square(x):
    return x * x


def busy(x):
    time.sleep(0.002 * x)
    return "x" * 70000


if __name__ == "__main__":
    for workers in (1, 2, 3):
        with mp.Pool(workers) as pool:
            print(pool.map(square, range(4)))
        print(len(mp.active_children()))
    for waited in (0, 0.003):
        with mp.Pool(2) as pool:
            result = pool.map_async(busy, range(6), chunksize=1)
            time.sleep(waited)
        pool.join()
        print(result.ready(), len(mp.active_children()))
    with mp.pool.ThreadPool(1) as pool:
        seen = []
        pool.map_async(lambda x: (time.sleep(0.05), seen.append(x)), range(20), chunksize=1)
        time.sleep(0.02)
    time.sleep(0.2)
    print(len(seen) < 3)
