# about: every way in which a child can end
import os
import sys
import time
from multiprocessing import Process


def returns():
    return 7


def fails():
    raise ValueError("x")


def sleeps():
    time.sleep(60)


def killed():
    os.kill(os.getpid(), 9)


def left():
    os._exit(7)


for target, args in [
    (returns, ()),
    (fails, ()),
    (sys.exit, ()),
    (sys.exit, (3,)),
    (sys.exit, (256,)),
    (sys.exit, (-1,)),
    (sys.exit, (300,)),
    (sys.exit, ("a text",)),
    (left, ()),
    (killed, ()),
]:
    p = Process(target=target, args=args)
    p.start()
    p.join()
    print(target.__name__, args, p.exitcode)

p = Process(target=sleeps)
p.start()
print(p.exitcode, p.is_alive())
p.join(0.01)
p.join(0)
p.join(-3)
print(p.exitcode, p.is_alive())
p.terminate()
p.join()
print(p.exitcode, p.is_alive())
p = Process(target=sleeps)
p.start()
p.kill()
p.join()
print(p.exitcode)
