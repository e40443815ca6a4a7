# about: a pool: closing, methods of objects, failing generators, a worker that dies, terminate
from multiprocessing import Pool
import multiprocessing as mp, os, time, signal
def die(x):
    if x == 2: os._exit(3)
    return x
def slow(x): time.sleep(.05); return x
def gen():
    yield 1
    raise KeyError('gen')
class P:
    def __init__(self, n): self.n = n
    def m(self, x): return self.n * x
if __name__ == '__main__':
    p = Pool(2)
    rs = [p.apply_async(slow, (i,)) for i in range(6)]
    p.close(); p.join(); print([r.get(0) for r in rs])
    with Pool(2) as p:
        try: p.map(slow, gen())
        except KeyError as e: print(repr(e))
        try: print(list(p.imap(slow, gen())))
        except KeyError as e: print('imap', repr(e))
        print(p.map(P(3).m, [1, 2]))
        r = p.map_async(slow, range(4), chunksize=1)
        while not r.ready(): r.wait(.02)
        print(r.get())
        it = p.imap(slow, [1])
        try: it.next(timeout=.001)
        except mp.TimeoutError as e: print('timeout')
        print(it.next())
        w = p._pool[0].pid
        r = p.apply_async(die, (2,))
        try: r.get(timeout=.3)
        except mp.TimeoutError: print('lost')
        print(p.apply(slow, (9,)))
    p = Pool(2); p.apply_async(time.sleep, (5,)); t = time.time(); p.terminate(); p.join(); print(time.time() - t < 2, len(p._pool))
    print(mp.active_children())
    def nested(): pass
    p = Pool(1)
    p.apply_async(slow, (1,))
