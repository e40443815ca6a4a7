import time
from multiprocessing import Lock, Process

def philosopher(name, left, right):
    with left:
        time.sleep(0.01)        # time enough for the neighbour to sit down
        with right:
            print(name, 'eats')
            time.sleep(0.1)
    print(name, 'thinks')

if __name__ == '__main__':
    forks = [Lock() for _ in range(5)]
    table = [Process(target=philosopher, name=name,
                     args=(name, forks[n], forks[(n + 1) % 5]))
             for n, name in enumerate(['Kong', 'Plato', 'Hypatia', 'Mozi', 'Zeno'])]
    for one in table:
        one.start()
    for one in table:
        one.join()

# title: Dining philosophers: all take the left fork
# title-zh: 哲学家就餐：都先拿左边的叉子
# topic: puzzles
# look: Five forks, five left hands: everyone holds one and waits for the next. The circle closes.
# look-zh: 五把叉子，五只左手：人人拿着一把等下一把，圈合上了。
# ends: deadlock
# seed: 1
# order: 610
