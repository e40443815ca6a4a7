# scene: family
import os
import time
from multiprocessing import Process

def heartbeat():
    while True:
        time.sleep(0.1)

def short():
    time.sleep(0.15)
    raise SystemExit(3)

def long():
    time.sleep(0.6)

def with_child():
    child = Process(target=long, name='grandchild')
    child.start()
    time.sleep(0.2)
    os._exit(0)             # leaves its child behind

if __name__ == '__main__':
    daemon = Process(target=heartbeat, name='heartbeat', daemon=True)
    quick = Process(target=short, name='quick')
    parent = Process(target=with_child, name='parent')
    stuck = Process(target=heartbeat, name='stuck')
    family = [daemon, quick, parent, stuck]
    for one in family:
        one.start()
    time.sleep(0.4)
    stuck.terminate()
    for one in (quick, parent, stuck):
        one.join()
        print(one.name, one.exitcode)
    time.sleep(0.3)
    print('main ends, and its daemon with it')

# title: A family: daemon, zombie, orphan
# title-zh: 一家子：守护、僵尸、孤儿
# topic: processes
# look: A zombie waits for its join, the grandchild loses its parent and is adopted, the daemon ends with main.
# look-zh: 僵尸等着被 join，孙进程失去父进程后被收养，守护进程随主进程结束。
# seed: 2
# order: 120
