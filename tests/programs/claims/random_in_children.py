# Children draw other numbers than each other, unless they begin from the same seed.
import multiprocessing as mp
import random


def draw(q, seed):
    if seed is not None:
        random.seed(seed)
    q.put(random.random())


if __name__ == '__main__':
    for seed in (None, 5):
        q = mp.SimpleQueue()
        for _ in range(3):
            p = mp.Process(target=draw, args=(q, seed))
            p.start()
            p.join()
        print(len({q.get() for _ in range(3)}))
