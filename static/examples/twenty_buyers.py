# scene: ticket-office
import json
import random
import time
from multiprocessing import Process

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

def buyer(name):
    time.sleep(random.uniform(0, 0.2))
    take(name, look(name))

if __name__ == '__main__':
    with open(FILE, 'w') as f:
        json.dump({'count': 5}, f)
    crowd = [Process(target=buyer, args=(f'buyer {n}',))
             for n in range(1, 21)]
    for one in crowd:
        one.start()
    for one in crowd:
        one.join()

# title: Twenty buyers, five tickets
# title-zh: 二十个买家，五张票
# topic: classics
# look: Twenty people, five tickets, nobody waits. Count the tickets handed out.
# look-zh: 二十个人，五张票，没有人等。数数发出了几张票。
# seed: 3
# order: 30
