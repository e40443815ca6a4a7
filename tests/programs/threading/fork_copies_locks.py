# about: a fork copies the locks of threads as they are; only the thread that forks lives on in the child
import threading
import time
from multiprocessing import Process

held, free = threading.Lock(), threading.Lock()
again = threading.RLock()
ready = threading.Event()


def holder():
    with held:
        ready.set()
        time.sleep(0.2)


t = threading.Thread(target=holder)
t.start()
ready.wait()
again.acquire()


def child():
    print("child:", held.acquire(timeout=0.5), free.acquire(timeout=0.5), t.is_alive(), threading.active_count(), flush=True)
    print("child:", threading.main_thread() is threading.current_thread(), threading.current_thread().name, flush=True)
    again.release()
    raise SystemExit(7)


p = Process(target=child)
p.start()
t.join()
p.join()
print("parent:", p.exitcode, held.acquire(timeout=0.5), free.acquire(timeout=0.5))
again.release()
