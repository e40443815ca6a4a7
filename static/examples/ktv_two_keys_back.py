# scene: ktv
import random
import time
from multiprocessing import Process, Semaphore

def guest(name, keys):
    keys.acquire()
    print(f'{name} goes in')
    time.sleep(random.uniform(0.2, 1))
    keys.release()
    print(f'{name} comes out')
    if name == 'Ann':
        keys.release()          # one key too many goes back

if __name__ == '__main__':
    keys = Semaphore(2)
    party = [Process(target=guest, name=name, args=(name, keys))
             for name in ('Ann', 'Bo', 'Cheng', 'Ding', 'Fang', 'Gao')]
    for one in party:
        one.start()
    for one in party:
        one.join()
    print('keys on the board at the end:', keys.get_value())

# title: KTV gone wrong: a key too many
# title-zh: KTV 出错：多还了一把钥匙
# topic: classics
# look: After Ann has left there is a third hook: three sing in a room for two. BoundedSemaphore(2) would refuse the second release.
# look-zh: Ann 走后多出第三个挂钩：两人的包间进了三个人。换成 BoundedSemaphore(2)，第二次 release 会被拒绝。
# seed: 3
# order: 45
