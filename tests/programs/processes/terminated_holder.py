# about: a lock that a process held when it was ended stays taken; anyone may release it
import time
from multiprocessing import Lock, Process, Semaphore


def hold(lock, keys):
    keys.acquire()
    with lock:
        time.sleep(60)


lock, keys = Lock(), Semaphore(2)
p = Process(target=hold, args=(lock, keys))
p.start()
time.sleep(0.3)
p.terminate()
p.join()
print(p.exitcode, lock.acquire(timeout=0.1), lock.acquire(block=False), keys.get_value())
lock.release()
print(lock.acquire(timeout=0.1))
