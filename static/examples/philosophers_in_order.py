import time
from multiprocessing import Lock, Process

def philosopher(name, low, high):
    with low:
        time.sleep(0.01)
        with high:
            print(name, 'eats')
            time.sleep(0.1)
    print(name, 'thinks')

if __name__ == '__main__':
    forks = [Lock() for _ in range(5)]
    names = ['Kong', 'Plato', 'Hypatia', 'Mozi', 'Zeno']
    table = []
    for n, name in enumerate(names):
        low, high = sorted((n, (n + 1) % 5))    # always the lower number first
        table.append(Process(target=philosopher, name=name,
                             args=(name, forks[low], forks[high])))
    for one in table:
        one.start()
    for one in table:
        one.join()

# title: Dining philosophers: forks in order
# title-zh: 哲学家就餐：按编号拿叉子
# topic: puzzles
# look: One of the five reaches to the right first, so the circle never closes.
# look-zh: 五个人里有一个先拿右边的，圈就合不上。
# seed: 1
# order: 611
