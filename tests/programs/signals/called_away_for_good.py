# A handler that raises calls a thread away from whatever it waits at; everything still works afterwards.
# seeds: 6
import threading, signal, queue, multiprocessing as mp, time, sys
class Stop(Exception): pass
def h(s,f): raise Stop
def cut(f, *a, **k):
    signal.setitimer(signal.ITIMER_REAL,0.05)
    try: r = f(*a, **k); print('got', r)
    except Stop: print('stop', end=' ')
    finally: signal.setitimer(signal.ITIMER_REAL,0)
def inside(c, f, *a):
    with c: return f(*a)
def later(f, *a):
    t = threading.Timer(0.05, f, a); t.start(); return t
if __name__ == '__main__':
    signal.signal(signal.SIGALRM,h)
    for mod in (threading, mp):
        print(mod.__name__)
        for lock in (mod.Lock(), mod.RLock()):
            c = mod.Condition(lock)
            for i in range(2):
                cut(inside, c, c.wait); cut(inside, c, c.wait, 5); cut(inside, c, c.wait_for, lambda: False)
                later(inside, c, c.notify_all); print(inside(c, c.wait, 1), inside(c, c.wait, 0.01))
            with c:
                pass
        rl = mod.RLock(); c = mod.Condition(rl)
        with rl:
            with c:
                cut(c.wait); print(c.wait(0.01)); 
        print(rl.acquire(False)); rl.release()
        b = mod.Barrier(2)
        for i in range(2):
            cut(b.wait); print(b.n_waiting, b.broken)
        t = threading.Thread(target=b.wait); t.start(); print(sorted([b.wait(1), 0])[0], b.n_waiting); t.join()
        e = mod.Event(); cut(e.wait); cut(e.wait, 5); later(e.set); print(e.wait(1))
        s = mod.Semaphore(0); cut(s.acquire); cut(s.acquire, True, 5); later(s.release); print(s.acquire(True, 1)); s.release(); print(s.acquire(False), s.acquire(False))
        l = mod.Lock(); l.acquire(); cut(l.acquire); cut(l.acquire, True, 5); l.release(); print(l.acquire(False))
    q = queue.Queue(1); cut(q.get); cut(q.get, timeout=5); q.put(1); cut(q.put, 2); cut(q.put, 2, timeout=5); cut(q.join); print(q.get(), q.qsize(), q.mutex.locked()); later(q.put, 5); print(q.get(timeout=1)); q.task_done(); q.task_done(); q.join()
    sq = queue.SimpleQueue(); cut(sq.get); later(sq.put, 3); print(sq.get(timeout=1))
    q = mp.Queue(1); cut(q.get); cut(q.get, timeout=5); q.put(1); cut(q.put, 2); cut(q.put, 2, True, 5); print(q.get(timeout=1)); q.put(4); print(q.get(timeout=1), q.empty())
    q = mp.JoinableQueue(); q.put(1); cut(q.join); q.get(); later(q.task_done); q.join(); print('joined')
    q = mp.SimpleQueue(); cut(q.get); q.put(1); print(q.get())
    a, b = mp.Pipe(); cut(a.recv); cut(a.poll, None); b.send(1); print(a.recv()); cut(a.recv)
    t = threading.Thread(target=time.sleep, args=(0.2,)); t.start(); cut(t.join); t.join(); print(t.is_alive())
    p = mp.Process(target=time.sleep, args=(0.3,)); p.start(); cut(p.join); cut(p.join, 5); p.join(); print(p.exitcode)
    with mp.Pool(1) as po:
        r = po.apply_async(time.sleep, (0.3,)); cut(r.get); cut(r.wait); print(r.get()); cut(po.map, time.sleep, [0.2]); print(po.map(abs, [-1]))
    import concurrent.futures as cf
    with cf.ThreadPoolExecutor(1) as ex:
        f = ex.submit(time.sleep, 0.4); cut(f.result); cut(f.exception); cut(cf.wait, [f]); cut(lambda: list(cf.as_completed([f]))); print(f.result(), f.done())
