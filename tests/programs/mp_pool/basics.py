# about: a pool of processes, and of threads
# exit: 1
from multiprocessing import Pool, TimeoutError, current_process, Process
import multiprocessing as mp, time, os, threading
def sq(x): return x * x
def slow(x): time.sleep(x * 0.03); return x
def bad(x):
    if x == 3: raise ValueError('three')
    return x
def add(a, b=1): return a + b
def who(x): return current_process().name.startswith('ForkPoolWorker-'), current_process().daemon
def init(v): global V; V = v
def getv(x): return V + x
def unpick(x): return lambda: x
class E2(Exception): pass
if __name__ == '__main__':
    with Pool(3) as p:
        print(p.map(sq, range(10)), p.apply(add, (1,), {'b': 5}), p.starmap(add, [(1, 2), (3, 4)]))
        print(list(p.imap(slow, [3, 1, 2])), sorted(p.imap_unordered(slow, [3, 1, 2])), list(p.imap(sq, range(7), 3)))
        r = p.apply_async(slow, (4,)); print(r.ready())
        try: r.get(timeout=.01)
        except TimeoutError as e: print(repr(e), type(e))
        try: r.successful()
        except ValueError as e: print(str(e)[-9:])
        print(r.get(), r.ready(), r.successful())
        got = []
        p.apply_async(sq, (5,), callback=got.append).get(); p.map_async(sq, [1, 2], callback=got.append).wait(); print(got)
        errs = []
        r = p.apply_async(bad, (3,), error_callback=errs.append); r.wait(); print(errs, r.successful())
        try: r.get()
        except ValueError as e: print(repr(e), type(e.__cause__))
        try: p.map(bad, range(5))
        except ValueError as e: print(repr(e))
        it = p.imap(bad, range(5)); print(next(it), next(it), next(it))
        try: next(it)
        except ValueError as e: print('it', e)
        print(next(it))
        try: next(it)
        except StopIteration: print('stop')
        print(set(p.map(who, range(4))), p.map(sq, []), [t.name for t in threading.enumerate()][1:])
        try: p.apply(unpick, (1,))
        except mp.pool.MaybeEncodingError as e: print(str(e).split(' at 0x')[0])
        try: p.map(lambda x: x, [1])
        except Exception as e: print(type(e).__name__, str(e)[:30])
        print(repr(p))
    try: p.map(sq, [1])
    except ValueError as e: print(e)
    p = Pool(2, init, (10,)); print(p.map(getv, [1, 2, 3]))
    try: p.join()
    except ValueError as e: print(e)
    p.close(); p.join()
    print(repr(p))
    try: p.apply(sq, (1,))
    except ValueError as e: print(e)
    with Pool(1, maxtasksperchild=1) as p: print(len({p.apply(os.getpid) for _ in range(3)}), flush=True)
    for f in (lambda: Pool(0), lambda: Pool(1, 5), lambda: Pool(1, maxtasksperchild=0), lambda: Pool(1).imap(sq, [1], 0)):
        try: f()
        except (ValueError, TypeError) as e: print(e)
    from multiprocessing.pool import ThreadPool
    with ThreadPool(2) as t: print(t.map(sq, range(4)), t.apply(lambda: threading.current_thread().name.split('-')[0]))
    from multiprocessing.dummy import Pool as DP
    with DP(2) as t: print(list(t.imap(sq, range(4))), repr(t))
    with Pool(2) as p:
        p.map(bad, [1, 3])
