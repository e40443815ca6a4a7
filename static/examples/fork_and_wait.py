# scene: family
import os
import time

def child(number):
    time.sleep(0.1 * number)
    os._exit(number)

children = []
for number in (3, 1, 2):
    pid = os.fork()
    if pid == 0:
        child(number)
    children.append(pid)

for _ in children:
    pid, status = os.waitpid(-1, 0)
    print('child', children.index(pid), 'exit code', os.WEXITSTATUS(status))

# title: fork and wait, by hand
# title-zh: 手写 fork 与 wait
# topic: processes
# look: fork returns twice; waitpid(-1) collects whoever ends first. Until then an ended child is a zombie.
# look-zh: fork 返回两次；waitpid(-1) 先收最先结束的。在那之前，结束的子进程是僵尸。
# seed: 1
# order: 175
