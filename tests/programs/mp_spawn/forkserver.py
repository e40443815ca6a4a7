# about: a server that forks on demand: what its children see of the program
# exit: 3
import multiprocessing as mp, os, sys
print('top', __name__, flush=True)
X = 5
class C:
    def __init__(self, v): self.v = v
def f(q, l, c, v, conn, ev):
    with l: v.value += c.v
    q.put((X, __name__, c.v, mp.current_process().name, mp.parent_process().name))
    conn.send('hi'); conn.close()
    ev.wait()
def boom(): raise ValueError('child')
class MyP(mp.Process):
    def __init__(self, n): super().__init__(); self.n = n
    def run(self): print('run', self.n, self.name, flush=True)
def sq(x): return x * x
if __name__ == '__main__':
    mp.set_start_method('forkserver')
    X = 7
    q = mp.Queue(); l = mp.Lock(); v = mp.Value('i', 1); a, b = mp.Pipe(); ev = mp.Event()
    p = mp.Process(target=f, args=(q, l, C(3), v, b, ev))
    p.start(); b.close(); print(q.get(), a.recv(), v.value, flush=True); ev.set(); p.join(); print(p.exitcode, p.name, flush=True)
    p = mp.Process(target=boom); p.start(); p.join(); print(p.exitcode, flush=True)
    p = MyP(4); p.start(); p.join()
    try: mp.Process(target=lambda: 1).start()
    except Exception as e: print(type(e).__name__, str(e)[:25], flush=True)
    c = mp.get_context('fork'); fl = c.Lock()
    try: mp.Process(target=print, args=(fl,)).start()
    except RuntimeError as e: print(e, flush=True)
    with mp.Pool(1) as pool: print(pool.map(sq, range(4)), flush=True)
    sys.exit(3)
