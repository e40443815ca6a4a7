# about: conditions and barriers between processes
import multiprocessing as mp, time, threading
from multiprocessing import Process, Condition, Barrier, Value
def waiter(c, e, i):
    with c:
        e.release()
        c.wait()
        print("woken", flush=True)
def bar(b, q):
    q.put(b.wait())
def act(): print('action', flush=True)
if __name__ == '__main__':
    c = mp.Condition(); s = mp.Semaphore(0)
    print(c)
    ps = [Process(target=waiter, args=(c, s, i)) for i in range(3)]
    for p in ps: p.start()
    for p in ps: s.acquire()
    with c: c.notify(); 
    time.sleep(.1)
    with c:
        print(sum(p.is_alive() for p in ps), flush=True); c.notify_all()
    for p in ps: p.join()
    for f in (c.wait, c.notify, c.notify_all):
        try: f()
        except AssertionError as e: print(e)
    with c: print(c.wait(.01), c.wait_for(lambda: False, .02), c.wait_for(lambda: 5))
    b = mp.Barrier(3, act, timeout=5); q = mp.Queue()
    ps = [Process(target=bar, args=(b, q)) for i in range(3)]
    for p in ps: p.start()
    print(sorted(q.get() for _ in ps))
    for p in ps: p.join()
    print(b.parties, b.n_waiting, b.broken, repr(b).split(' at')[0])
    try: b.wait(.01)
    except threading.BrokenBarrierError as e: print(type(e), b.broken)
    l = mp.Lock(); c = mp.Condition(l)
    with l: print(c.wait(0.01), c)
    e = mp.Event(); print(e.wait(.01), e.is_set(), repr(e).split()[-1])
    r = mp.RLock()
    def inth(): print(r); print(r.acquire(False))
    with r:
        with r:
            print(r)
            t = threading.Thread(target=inth); t.start(); t.join()
    b = mp.BoundedSemaphore(1)
    try: b.release()
    except ValueError as e: print(e)
    try: r.release()
    except AssertionError as e: print(e)
