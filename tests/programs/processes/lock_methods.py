# about: the methods of Lock and its errors
from multiprocessing import Lock, RLock

lock = Lock()
print(lock.acquire(), lock.acquire(block=False), lock.acquire(False), lock.acquire(timeout=0.01), lock.acquire(True, 0.01))
lock.release()
print(lock.acquire(block=False))
lock.release()
try:
    lock.release()
except ValueError as error:
    print(error)
with lock as got:
    print(got, lock.acquire(block=False))
print(lock.acquire(block=False))
again = RLock()
print(again.acquire(), again.acquire(), again.acquire(block=False))
again.release()
again.release()
again.release()
try:
    again.release()
except AssertionError as error:
    print(error)
