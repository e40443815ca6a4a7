# scene: family
import time
from multiprocessing import Process

def clock():
    for tick in range(100):
        print('tick', tick)
        time.sleep(0.2)

def letter():
    time.sleep(0.7)
    print('the letter is written')

if __name__ == '__main__':
    Process(target=clock, name='clock', daemon=True).start()
    Process(target=letter, name='letter').start()
    time.sleep(0.5)
    print('main is done')

# title: A daemon ends with its parent
# title-zh: 守护进程随父进程结束
# topic: processes
# look: Main waits for the letter at its end, but not for the clock, which is a daemon and is stopped.
# look-zh: 主进程结束时等信写完，却不等时钟：它是守护进程，被直接结束。
# seed: 1
# order: 140
