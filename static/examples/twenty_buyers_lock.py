# scene: ticket-office
import json
import random
import time
from multiprocessing import Lock, Process

FILE = 'tickets.json'

def look(name):
    with open(FILE) as f:
        left = json.load(f)['count']
    print(f'{name} sees {left} left')
    return left

def take(name, left):
    time.sleep(random.uniform(0.01, 0.05))
    if left == 0:
        print(f'{name} goes home without')
        return
    with open(FILE, 'w') as f:
        json.dump({'count': left - 1}, f)
    print(f'{name} has a ticket')

def buyer(name, window):
    time.sleep(random.uniform(0, 0.2))
    with window:
        take(name, look(name))

if __name__ == '__main__':
    with open(FILE, 'w') as f:
        json.dump({'count': 5}, f)
    window = Lock()
    crowd = [Process(target=buyer, args=(f'buyer {n}', window))
             for n in range(1, 21)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()

# title: Twenty buyers with a lock
# title-zh: 二十个买家，一把锁
# topic: classics
# look: One key, nineteen people at the signal. Who is let in next?
# look-zh: 一把钥匙，十九个人停在信号前。下一个让谁进？
# seed: 3
# order: 40
