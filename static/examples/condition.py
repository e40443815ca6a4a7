import time
from threading import Condition, Thread

ready = Condition()
soup = []

def guest(name):
    with ready:
        while not soup:                 # a woken guest looks again
            ready.wait()
        print(name, 'gets', soup.pop())

def cook():
    for number in range(3):
        time.sleep(0.2)
        with ready:
            soup.append(f'bowl {number}')
            ready.notify()              # wakes one guest

guests = [Thread(target=guest, name=name, args=(name,)) for name in ('Ann', 'Bo', 'Cheng')]
for one in guests:
    one.start()
cook()
for one in guests:
    one.join()

# title: Condition: wait and notify
# title-zh: 条件变量：等待与通知
# topic: locks
# look: wait gives the lock back while it waits; each notify lets one guest go on. Try notify_all after the loop.
# look-zh: wait 等待时交出锁；每次 notify 放行一位。试试在循环后用 notify_all。
# seed: 1
# order: 230
