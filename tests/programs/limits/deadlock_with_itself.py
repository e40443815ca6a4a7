# cpython: skip (it waits for ever)
# exit: 97
# has: preempt: 
# has: before
# about: a lock taken twice by one process
from multiprocessing import Lock

lock = Lock()
lock.acquire()
print("before")
lock.acquire()
print("never")
