# scene: family
import time
from multiprocessing import Process

def endless():
    while True:
        time.sleep(0.1)

if __name__ == '__main__':
    one = Process(target=endless, name='endless')
    one.start()
    print('alive:', one.is_alive())
    time.sleep(0.3)
    one.terminate()
    print('alive right after terminate:', one.is_alive())
    one.join()
    print('alive after join:', one.is_alive(), 'exit code:', one.exitcode)

# title: terminate only sends a signal
# title-zh: terminate 只是发一个信号
# topic: processes
# look: Right after terminate the child may still be alive; after join it is not, and its exit code is minus the signal.
# look-zh: terminate 之后子进程可能还活着；join 之后才没了，退出码是信号的负数。
# seed: 1
# order: 150
