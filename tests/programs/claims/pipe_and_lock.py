# seeds: 8
# A pipe and a lock make a queue, nothing is lost, nothing comes twice.
import multiprocessing as mp


def write(w, lock, name):
    for i in range(20):
        with lock:
            w.send((name, i))


def read(r, lock, out):
    n = 0
    while True:
        with lock:
            x = r.recv()
        if x is None:
            break
        n += 1
        out.put(x)


if __name__ == '__main__':
    (r, w), writing, reading, out = mp.Pipe(False), mp.Lock(), mp.Lock(), mp.SimpleQueue()
    readers = [mp.Process(target=read, args=(r, reading, out)) for _ in range(2)]
    writers = [mp.Process(target=write, args=(w, writing, n)) for n in range(3)]
    for p in readers + writers:
        p.start()
    for p in writers:
        p.join()
    w.send(None)
    w.send(None)
    seen = sorted(out.get() for _ in range(60))
    for p in readers:
        p.join()
    print(seen == [(n, i) for n in range(3) for i in range(20)])
