# about: what a lock, a semaphore, an event say of themselves
from multiprocessing import BoundedSemaphore, Event, Lock, Process, RLock, Semaphore


def child():
    print(lock, rlock)


lock, rlock = Lock(), RLock()
print(lock, rlock)
lock.acquire()
rlock.acquire()
rlock.acquire()
print(lock, rlock)
p = Process(target=child)
p.start()
p.join()
lock.release()
print(lock, lock.acquire(False), lock.acquire(block=False), lock.acquire(timeout=-1), lock.acquire(True, 0.01))
for action in (lambda: (lock.release(), lock.release()), lambda: lock.acquire(blocking=False), lambda: Semaphore(-1)):
    try:
        action()
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
keys = Semaphore(2)
bounded = BoundedSemaphore(2)
print(keys, bounded, keys.get_value())
keys.release()
print(keys)
try:
    bounded.release()
except ValueError as error:
    print(error)
flag = Event()
print(flag.wait(0.01), flag.is_set(), repr(flag).split()[-1])
flag.set()
print(flag.wait(), flag.wait(0), repr(flag).split()[-1])
