# scene: family
import time
from multiprocessing import Lock, Process

def greedy(lock):
    with lock:
        time.sleep(60)

def modest(lock):
    if lock.acquire(timeout=1):
        print('modest has the lock')
    else:
        print('modest waited in vain')

if __name__ == '__main__':
    lock = Lock()
    one = Process(target=greedy, name='greedy', args=(lock,))
    one.start()
    time.sleep(0.2)
    one.terminate()             # in the middle of its with block
    one.join()
    two = Process(target=modest, name='modest', args=(lock,))
    two.start()
    two.join()

# title: Terminated with a lock in hand
# title-zh: 拿着锁被结束
# topic: processes
# look: Nobody releases the lock of who was terminated: the key stays in a dead hand.
# look-zh: 被结束的进程不会释放锁：钥匙留在死者手里。
# seed: 1
# order: 155
