# about: futures of processes: results, failures, a worker that dies, the end
import builtins, functools
print = functools.partial(builtins.print, flush=True)
from concurrent.futures import ProcessPoolExecutor, as_completed, wait, BrokenExecutor, TimeoutError
from concurrent.futures.process import BrokenProcessPool
import os, time, multiprocessing, threading
def sq(x): return x * x
def slow(x): time.sleep(x * .03); return x
def bad(x): raise ValueError(x)
def die(x): os._exit(3)
def who(x): p = multiprocessing.current_process(); return p.name.rsplit('-')[0], p.daemon
def init(v): global V; V = v
def getv(x): return V + x
def unp(x): return lambda: 1
def failinit(): raise KeyError('init')
if __name__ == '__main__':
    with ProcessPoolExecutor(2) as ex:
        print(list(ex.map(sq, range(6))), list(ex.map(pow, [2, 3], [3, 2], chunksize=2)))
        f = ex.submit(slow, 2); print(f.done(), f.result(), repr(f).split('state=')[1])
        try: ex.submit(bad, 1).result()
        except ValueError as e: print(repr(e), type(e.__cause__))
        print(sorted(f.result() for f in as_completed([ex.submit(slow, i) for i in (3, 1)])))
        print(set(ex.map(who, range(3))))
        for f in (lambda x: 1, ):
            try: ex.submit(f, 1).result()
            except Exception as e: print(type(e), str(e)[:25])
        try: ex.submit(unp, 1).result()
        except Exception as e: print(type(e), str(e)[:25])
        try: ex.map(sq, [1], chunksize=0)
        except ValueError as e: print(e)
        try: ex.submit(slow, 3).result(timeout=.01)
        except TimeoutError as e: print(repr(e))
        print([t.name for t in threading.enumerate()])
    try: ex.submit(sq, 1)
    except RuntimeError as e: print(e)
    with ProcessPoolExecutor(2, initializer=init, initargs=(10,)) as ex: print(list(ex.map(getv, [1, 2])))
    with ProcessPoolExecutor(1) as ex:
        fs = [ex.submit(slow, 2) for _ in range(5)]
        time.sleep(.02)
        print([f.cancel() for f in fs][3:])
        ex.shutdown(cancel_futures=True)
    with ProcessPoolExecutor(2) as ex:
        f = ex.submit(die, 1)
        try: f.result()
        except BrokenProcessPool as e: print(e, isinstance(e, BrokenExecutor))
        try: ex.submit(sq, 1)
        except BrokenProcessPool as e: print(e)
    with ProcessPoolExecutor(1, initializer=failinit) as ex:
        try: ex.submit(sq, 1).result()
        except BrokenProcessPool as e: print(e)
    for g in (lambda: ProcessPoolExecutor(0), lambda: ProcessPoolExecutor(1, initializer=3)):
        try: g()
        except (ValueError, TypeError) as e: print(e)
    ex = ProcessPoolExecutor(2)
    f = ex.submit(slow, 3)
    print('main ends')
    f.add_done_callback(lambda f: print('later', f.result()))
