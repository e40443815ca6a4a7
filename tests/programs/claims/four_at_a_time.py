# seeds: 8
# Never more inside than there are keys, and everybody gets in.
import multiprocessing as mp
import random
import time


def visit(keys, inside, most, done):
    with keys:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        time.sleep(random.uniform(0.01, 0.03))
        with inside.get_lock():
            inside.value -= 1
            done.value += 1


if __name__ == '__main__':
    keys, inside, most, done = mp.Semaphore(4), mp.Value('i', 0), mp.Value('i', 0), mp.Value('i', 0)
    people = [mp.Process(target=visit, args=(keys, inside, most, done)) for _ in range(12)]
    for p in people:
        p.start()
    for p in people:
        p.join()
    print(most.value <= 4, most.value > 1, done.value, inside.value, keys.get_value())
