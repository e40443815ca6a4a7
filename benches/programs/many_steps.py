# More than 100,000 steps: five processes that take and give back one lock.
from multiprocessing import Lock, Process


def work(lock, rounds):
    counts = {}
    for i in range(rounds):
        with lock:
            counts[i % 100] = counts.get(i % 100, 0) + i
    return counts


if __name__ == "__main__":
    lock = Lock()
    workers = [Process(target=work, args=(lock, 12_000)) for _ in range(5)]
    for w in workers:
        w.start()
    for w in workers:
        w.join()
