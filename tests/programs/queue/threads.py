# about: queues between threads
# exit: 1
import queue, threading, time
q = queue.Queue(2)
print(q.empty(), q.full(), q.qsize(), q.maxsize)
q.put(1); q.put(2)
print(q.full())
for f in (lambda: q.put(3, block=False), lambda: q.put_nowait(3), lambda: q.put(3, timeout=0.01), lambda: q.put(3, timeout=-1)):
    try: f()
    except Exception as e: print(type(e), repr(e))
print(q.get(), q.get())
for f in (lambda: q.get(False), q.get_nowait, lambda: q.get(timeout=0.01), lambda: q.get(timeout=-1), ):
    try: f()
    except Exception as e: print(type(e), repr(e))
q.task_done(); q.task_done()
try: q.task_done()
except ValueError as e: print(e)
q.join()
p = queue.PriorityQueue()
for x in [(3, 'c'), (1, 'a'), (2, 'b')]: p.put(x)
print([p.get() for _ in range(3)])
l = queue.LifoQueue()
for x in 'abc': l.put(x)
print([l.get() for _ in range(3)])
s = queue.SimpleQueue()
s.put(4); print(s.qsize(), s.empty(), s.get(), s.empty(), type(s))
try: s.get_nowait()
except queue.Empty as e: print(repr(e), type(e).__module__)
try: s.get(timeout=-1)
except ValueError as e: print(e)
out = []
def worker():
    while True:
        item = w.get()
        if item is None:
            w.task_done(); break
        out.append(item * 2); w.task_done()
w = queue.Queue()
ts = [threading.Thread(target=worker) for _ in range(3)]
for t in ts: t.start()
for i in range(20): w.put(i)
w.join()
for t in ts: w.put(None)
for t in ts: t.join()
print(sorted(out), w.unfinished_tasks)
q = queue.Queue(1)
def c():
    try:
        while True: print('got', q.get())
    except queue.ShutDown as e: print('shut', repr(e))
t = threading.Thread(target=c); t.start()
q.put(1); q.put(2); time.sleep(.05)
q.shutdown(); t.join()
try: q.put(1)
except queue.ShutDown as e: print(type(e))
q = queue.Queue(); q.put(1); q.put(2); q.shutdown(immediate=True); print(q.qsize(), q.is_shutdown); q.join()
q = queue.Queue()
q.get(timeout=0.01)
