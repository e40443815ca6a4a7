# What queues, locks and threads refuse, arguments of wrong types, objects that cannot be pickled, queues without a context.
import copy
import multiprocessing as mp
import multiprocessing.pool
import multiprocessing.queues
import pickle
import queue
import threading
from multiprocessing import connection, synchronize


def told(what, f):
    try:
        print(what, "->", f())
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


for kind in (threading.Lock, threading.RLock, threading.Condition, threading.Semaphore, threading.BoundedSemaphore, threading.Event,
             threading.Thread, queue.Queue, queue.SimpleQueue, mp.Lock, mp.Event, mp.Queue):
    told(kind.__name__, lambda: pickle.dumps(kind()))
told("copy", lambda: copy.copy(queue.SimpleQueue()))
told("lock", lambda: threading.Lock(1))
told("lock", lambda: threading.Lock(foo=1))
told("bounded", lambda: threading.BoundedSemaphore(1, 2))
told("simple", lambda: queue.SimpleQueue(1))
told("simple", lambda: queue.SimpleQueue(maxsize=1))
told("get", lambda: queue.SimpleQueue().get(timeout="a"))
told("Queue", lambda: multiprocessing.queues.Queue(3))
told("SimpleQueue", lambda: multiprocessing.queues.SimpleQueue())
told("too many", lambda: mp.Queue(2 ** 31))
print(multiprocessing.queues.Queue[int], multiprocessing.queues.SimpleQueue[str], multiprocessing.pool.ApplyResult[int])
print(multiprocessing.queues.__all__, synchronize.__all__, synchronize.RECURSIVE_MUTEX, synchronize.SEMAPHORE)


class Sub(queue.SimpleQueue):
    def __init__(self, name):
        self.name = name


q = Sub("mine")
q.put(1)
print(q.name, q.get())
for timeout in ("x", float("inf"), float("nan"), 1e30, -1):
    told("acquire", lambda: mp.Lock().acquire(timeout=timeout))
told("wait", lambda: mp.Event().wait("x"))
told("get", lambda: mp.Queue().get(timeout="x"))
told("put", lambda: mp.Queue().put(1, True, "x"))
told("poll", lambda: mp.Pipe()[0].poll("x"))
told("join", lambda: threading.main_thread().join("x"))
told("condition", lambda: mp.Condition(5))
told("no descriptor", lambda: connection.wait([object]))
told("no descriptor", lambda: connection.wait([-1], 0))
told("no parties", lambda: mp.Barrier(0).parties)
listener = connection.Listener()
listener.close()
told("address", lambda: listener.address)
print(connection.default_family, connection.address_type(("a", 1)), connection.address_type("/x"))
