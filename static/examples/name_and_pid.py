import os
from multiprocessing import Process, current_process

def introduce():
    me = current_process()
    print(me.name, 'is a child of', 'main' if os.getppid() == main_pid else '?')

if __name__ == '__main__':
    main_pid = os.getpid()
    one = Process(target=introduce)
    two = Process(target=introduce, name='Greta')
    for child in (one, two):
        child.start()
        print('started', child.name, child.pid == os.getpid())
    for child in (one, two):
        child.join()

# title: Names and process numbers
# title-zh: 名字与进程号
# topic: processes
# look: A child without a name is called Process-1; each has its own pid and knows its parent's.
# look-zh: 没起名字的子进程叫 Process-1；各有自己的 pid，也知道父进程的。
# seed: 1
# order: 160
