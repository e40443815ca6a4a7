# about: queues between processes: their feeder, their limits, their errors
from multiprocessing import Process, Queue, Lock, get_context
import multiprocessing as mp, time
def prod(q):
    for i in range(5): q.put(i)
    q.put(None)
def cons(q):
    while (x := q.get()) is not None: print('got', x)
if __name__ == '__main__':
    q = Queue(2)
    a = Process(target=prod, args=(q,)); b = Process(target=cons, args=(q,))
    a.start(); b.start(); a.join(); b.join()
    print(q.empty(), q.full(), q.qsize())
    q.put(1); q.put([1, 'x'])
    time.sleep(.1)
    print(q.full(), q.qsize())
    for f in (lambda: q.put(3, False), lambda: q.put(3, timeout=.01), lambda: q.put_nowait(3)):
        try: f()
        except Exception as e: print(type(e))
    print(q.get(), q.get())
    for f in (lambda: q.get(False), lambda: q.get(timeout=.01), lambda: q.get_nowait()):
        try: f()
        except Exception as e: print(type(e))
    q.put(lambda: 1)
    time.sleep(.1)
    q.close(); q.join_thread()
    for f in (lambda: q.put(1), lambda: q.get()):
        try: f()
        except ValueError as e: print(str(e).split(' at')[0], str(e)[-10:])
    j = mp.JoinableQueue()
    def w():
        while True:
            j.get(); j.task_done()
    p = Process(target=w, daemon=True); p.start()
    for i in range(3): j.put(i)
    j.join(); print('joined')
    try: j.task_done()
    except ValueError as e: print(e)
    s = mp.SimpleQueue()
    p = Process(target=lambda: s.put('hi')); p.start(); print(s.get()); p.join(); print(s.empty())
    print(mp.get_start_method(), mp.get_all_start_methods(), mp.get_context('fork').Process)
    l = mp.Lock(); print(l); l.acquire(); print(l); l.release()
    import pickle
    for o in (l, q, mp.Condition(), mp.Event()):
        try: pickle.dumps(o)
        except RuntimeError as e: print(e)
