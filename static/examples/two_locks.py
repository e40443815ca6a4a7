from multiprocessing import Lock, Process
import time

def transfer(name, first, second):
    with first:
        print(name, 'has the first lock')
        time.sleep(0.1)
        with second:
            print(name, 'has both')

if __name__ == '__main__':
    a, b = Lock(), Lock()
    one = Process(target=transfer, name='one', args=('one', a, b))
    two = Process(target=transfer, name='two', args=('two', b, a))
    one.start()
    two.start()
    one.join()
    two.join()

# title: Two locks, two orders: a deadlock
# title-zh: 两把锁，两种次序：死锁
# topic: locks
# look: Each holds what the other waits for. Take the locks in the same order in both, and it cannot happen.
# look-zh: 各自拿着对方等的东西。两边按同样的次序拿锁，就不会发生。
# ends: deadlock
# seed: 1
# order: 220
