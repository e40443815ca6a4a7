import os
import threading
import time

lock = threading.Lock()

def holder():
    with lock:
        time.sleep(0.5)

threading.Thread(target=holder).start()
time.sleep(0.1)
pid = os.fork()                         # while another thread has the lock
if pid == 0:
    print('child gets the lock:', lock.acquire(timeout=1))
    os._exit(0)
os.waitpid(pid, 0)
print('parent gets the lock:', lock.acquire(timeout=1))

# title: Fork in a program with threads
# title-zh: 带线程的程序里 fork
# topic: threads
# look: Only the thread that forks lives on in the child; the lock that another one held is held there for ever.
# look-zh: 子进程里只有调用 fork 的线程；别的线程拿着的锁在那里永远不会放开。
# seed: 1
# order: 860
