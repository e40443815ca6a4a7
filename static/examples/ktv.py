# scene: ktv
import random
import time
from multiprocessing import Process, Semaphore

ROOM = 4

def guest(name, late, keys):
    time.sleep(late)
    print(f'{name} is at the door')
    keys.acquire()
    print(f'{name} goes in')
    time.sleep(random.uniform(0.5, 3))
    print(f'{name} comes out')
    keys.release()

if __name__ == '__main__':
    keys = Semaphore(ROOM)
    names = ['Ann', 'Bo', 'Cheng', 'Ding', 'Fang', 'Gao', 'He']
    party = [Process(target=guest, name=name, args=(name, n / 10, keys))
             for n, name in enumerate(names)]
    for one in party:
        one.start()
    for one in party:
        one.join()
    print('closed')

# title: KTV: four keys, seven guests
# title-zh: KTV：四把钥匙，七位客人
# topic: classics
# look: The fifth guest waits although the door is open; each key that comes back lets exactly one in. Try Semaphore(2).
# look-zh: 门开着，第五位客人却要等；每还回一把钥匙，恰好进去一位。试试 Semaphore(2)。
# seed: 7
# order: 44
