import random
import time
from multiprocessing import Barrier, Process

def hiker(name, tops):
    for top in ('first', 'second'):
        time.sleep(random.uniform(0.1, 1))
        print(f'{name} is at the {top} top')
        tops.wait()
        print(f'{name} walks on from the {top} top')

if __name__ == '__main__':
    tops = Barrier(3)
    hikers = [Process(target=hiker, name=name, args=(name, tops))
              for name in ('Ann', 'Bo', 'Cheng')]
    for one in hikers:
        one.start()
    for one in hikers:
        one.join()

# title: Barrier: nobody walks on alone
# title-zh: 屏障：谁也不能先走
# topic: locks
# look: Who comes first waits for the last one; then all walk on together, twice.
# look-zh: 先到的等最后一个，然后一起走；一共两次。
# seed: 4
# order: 240
