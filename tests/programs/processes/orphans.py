# about: the children of a terminated process go on, with another parent
import os
import time
from multiprocessing import Process


def grandchild():
    before = os.getppid()
    time.sleep(0.6)
    print("goes on", os.getppid() != before)


def child():
    Process(target=grandchild).start()
    time.sleep(60)


p = Process(target=child)
p.start()
time.sleep(0.3)
p.terminate()
p.join()
print(p.exitcode, flush=True)
time.sleep(0.6)
