# With and without a maximum; full, empty, and the exceptions, which are those of `queue`.
import multiprocessing as mp
import queue

if __name__ == '__main__':
    for n in ((), (0,), (-1,)):
        q = mp.Queue(*n)
        for i in range(100):
            q.put(i)
        print(q.qsize(), q.full(), [q.get() for _ in range(100)] == list(range(100)))
    q = mp.Queue(2)
    q.put('a')
    q.put('b')
    print(q.qsize(), q.full())
    for f in (lambda: q.put('c', False), lambda: q.put_nowait('c'), lambda: q.put('c', True, 0.01), lambda: q.put('c', False, 9)):
        try:
            f()
        except queue.Full as e:
            print('Full', repr(str(e)))
    print(q.get(), q.get(True, 1), q.full())
    for f in (lambda: q.get(False), q.get_nowait, lambda: q.get(True, 0.01)):
        try:
            f()
        except queue.Empty as e:
            print('Empty', repr(str(e)), type(e).__module__)
    for bad in ('a', 2.5):
        try:
            mp.Queue(bad)
        except TypeError as e:
            print(e)
    print(hasattr(mp.Queue, 'Empty'), hasattr(mp.Queue, 'Full'))
