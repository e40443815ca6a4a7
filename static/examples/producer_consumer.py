# scene: producer-consumer
import random
import time
from multiprocessing import Process, Queue

def cook(name, buns, tray):
    for n in range(buns):
        time.sleep(random.uniform(0.05, 0.15))
        tray.put(f'{name}{n}')
        print(f'{name} made bun {n}')

def eater(name, tray):
    while True:
        bun = tray.get()
        if bun is None:
            print(f'{name} has had enough')
            return
        print(f'{name} eats {bun}')
        time.sleep(random.uniform(0.1, 0.4))

if __name__ == '__main__':
    tray = Queue(4)
    cooks = [Process(target=cook, name=name, args=(name, 5, tray))
             for name in ('A', 'B')]
    eaters = [Process(target=eater, name=name, args=(name, tray))
              for name in ('Mei', 'Tom')]
    for one in cooks + eaters:
        one.start()
    for one in cooks:
        one.join()
    for _ in eaters:
        tray.put(None)          # one mark for each: it is over
    for one in eaters:
        one.join()

# title: Producers and consumers: a tray of four
# title-zh: 生产者与消费者：四个位置的托盘
# topic: classics
# look: A cook blocks with a bun in hand when the tray is full; without the None at the end the eaters wait for ever.
# look-zh: 托盘满了，厨师拿着包子等；没有结尾的 None，吃的人会一直等下去。
# seed: 4
# order: 60
