# options: --stdout pipe
# cpython: same
# about: into a pipe each process has its own buffer, which dies with it
import os
import sys
import time
from multiprocessing import Process


def says(text):
    print(text)


def leaves(text):
    print(text)
    os._exit(0)


def waits(text):
    print(text)
    time.sleep(60)


print("parent first")
for target in (says, leaves):
    p = Process(target=target, args=(target.__name__,))
    p.start()
    p.join()
p = Process(target=waits, args=("waits",))
p.start()
time.sleep(0.2)
p.terminate()
p.join()
print("in the buffer when forked")
if os.fork() == 0:
    sys.exit(0)
os.wait()
print("end")
