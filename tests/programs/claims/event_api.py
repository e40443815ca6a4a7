# seeds: 8
# Events, red, green, and how long one waits.
import multiprocessing as mp
import time


def waiter(event, out):
    out.put(event.wait())


if __name__ == '__main__':
    e = mp.Event()
    print(e.is_set(), e.wait(0.01), e.wait(0), e.wait(-1), e.set(), e.is_set(), e.wait(), e.set(), e.clear(), e.clear(), e.is_set())
    try:
        e.isSet()
    except AttributeError as x:
        print(x)
    out = mp.Queue()
    all_of_them = [mp.Process(target=waiter, args=(e, out)) for _ in range(3)]
    for p in all_of_them:
        p.start()
    time.sleep(0.2)
    print(out.empty())
    e.set()
    for p in all_of_them:
        p.join()
    print([out.get() for _ in range(3)])
