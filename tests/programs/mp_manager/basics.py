# about: managers: a server process with objects, proxies in others
import builtins, functools
print = functools.partial(builtins.print, flush=True)
from multiprocessing import Manager, Process, current_process
from multiprocessing.managers import BaseManager
import multiprocessing as mp, time, queue
def work(d, l, lock, i):
    with lock:
        d['n'] = d['n'] + 1
        l.append(i)
def cons(q, out):
    while (x := q.get()) is not None: out.append(x * 2)
class Counter:
    def __init__(self, start=0): self.n = start
    def inc(self, by=1): self.n += by; return self.n
    def get(self): return self.n
    def _hidden(self): pass
    def fail(self): raise ValueError('in server')
class My(BaseManager): pass
My.register('Counter', Counter)
def inc(c): c.inc()
def wb(b, out): b.wait(); out.append(1)
if __name__ == '__main__':
    m = Manager()
    print(type(m).__name__, m._process.name)
    d = m.dict(n=0); l = m.list(); lock = m.Lock()
    ps = [Process(target=work, args=(d, l, lock, i)) for i in range(4)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(d, sorted(l), len(l), d['n'], type(d).__name__)
    print(repr(d).split(' at ')[0], str(l) == str(l[:]), d.copy())
    d['x'] = [1]; d['x'].append(2); print(d['x'])
    d.update(a=1); print(sorted(d.keys()), d.get('q', 5), 'a' in d, d.pop('a'), len(d), sorted(d.items(), key=str)[0], list(d.values())[0])
    for k in d: print(k)
    for f in (lambda: d['zz'], lambda: l[100], lambda: l.remove(99), lambda: d.nosuch()):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    l[:] = [3, 1, 2]; l.sort(); l += [9]; l *= 2; print(l, [x for x in l], l.index(9), l.count(1), l.pop(), 3 in l)
    n = m.Namespace(); n.x = 4; n.y = 'b'; print(n, n.x + 1)
    try: n.z
    except AttributeError as e: print(e)
    del n.x; print(n)
    v = m.Value('i', 3); v.value += 1; print(v.value, v, v.get())
    q = m.Queue(2); q.put(1); q.put(2); print(q.full(), q.qsize())
    try: q.put(3, block=False)
    except queue.Full as e: print(repr(e))
    print(q.get(), q.get())
    try: q.get(timeout=.01)
    except queue.Empty as e: print(repr(e))
    out = m.list(); p = Process(target=cons, args=(q, out)); p.start()
    for i in range(3): q.put(i)
    q.put(None); p.join(); print(out)
    e = m.Event(); print(e.is_set(), e.wait(.01)); e.set(); print(e.wait())
    s = m.Semaphore(1); print(s.acquire(), s.acquire(False)); s.release()
    b = m.Barrier(2); out = m.list(); ps = [Process(target=wb, args=(b, out)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(out, b.parties, b.broken)
    c = m.Condition()
    with c: print(c.wait(.01)); c.notify_all()
    r = m.RLock()
    with r:
        with r: print('r')
    inner = m.list([1]); l = m.list([inner]); inner.append(2); print(l[0], type(l[0]).__name__); l[0].append(3); print(inner)
    dd = m.dict(); dd['in'] = m.dict(a=1); dd['in']['a'] = 7; print(dd['in']['a'])
    m.shutdown()
    try: d['n']
    except Exception as e: print(isinstance(e, (OSError, EOFError)))
    with My() as my:
        c = my.Counter(5); ps = [Process(target=inc, args=(c,)) for _ in range(3)]
        for p in ps: p.start()
        for p in ps: p.join()
        print(c.get(), type(c).__name__, c.inc(by=10))
        try: c.fail()
        except ValueError as e: print(e)
        try: c._hidden()
        except AttributeError as e: print(e)
        try: c.n
        except AttributeError as e: print(e)
    print(mp.active_children())
    try: My().Counter()
    except AssertionError as e: print(e)
