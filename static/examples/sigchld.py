# scene: signals
import os
import signal
import time

def collect(number, frame):
    pid, status = os.waitpid(-1, os.WNOHANG)
    print('collected a child, exit code', os.waitstatus_to_exitcode(status))

signal.signal(signal.SIGCHLD, collect)
for code in (4, 5):
    if os.fork() == 0:
        time.sleep(0.1 * code)
        os._exit(code)
time.sleep(1)
print('no zombies left')

# title: Told when a child ends
# title-zh: 子进程结束时得到通知
# topic: signals
# look: SIGCHLD comes when a child ends; the handler collects it at once.
# look-zh: 子进程结束时来 SIGCHLD；处理函数马上回收它。
# seed: 1
# order: 740
