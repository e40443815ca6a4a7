# scene: signals
import os
import signal
import time
from multiprocessing import Process

def polite():
    signal.signal(signal.SIGTERM, lambda number, frame: print('polite says no'))
    for _ in range(20):
        time.sleep(0.1)

if __name__ == '__main__':
    one = Process(target=polite, name='polite')
    one.start()
    time.sleep(0.3)
    os.kill(one.pid, signal.SIGTERM)    # can be caught
    time.sleep(0.3)
    print('still alive:', one.is_alive())
    os.kill(one.pid, signal.SIGKILL)    # cannot
    one.join()
    print('exit code', one.exitcode)

# title: SIGTERM can be caught, SIGKILL cannot
# title-zh: SIGTERM 能捕获，SIGKILL 不能
# topic: signals
# look: The handler answers SIGTERM and the process goes on; SIGKILL asks nobody.
# look-zh: 处理函数应对 SIGTERM，进程继续；SIGKILL 不问任何人。
# seed: 1
# order: 720
