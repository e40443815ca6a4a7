# scene: signals
import os
import signal
import time
from multiprocessing import Process

def counter():
    for n in range(8):
        print('counts', n)
        time.sleep(0.1)

if __name__ == '__main__':
    one = Process(target=counter, name='counter')
    one.start()
    time.sleep(0.25)
    os.kill(one.pid, signal.SIGSTOP)
    print('stopped')
    time.sleep(1)
    os.kill(one.pid, signal.SIGCONT)
    print('goes on')
    one.join()

# title: Stopped, then continued
# title-zh: 暂停与继续
# topic: signals
# look: A stopped process takes no step until SIGCONT comes; its lane shows uprights.
# look-zh: 暂停的进程一步也不走，直到 SIGCONT；泳道显示竖条。
# seed: 1
# order: 750
