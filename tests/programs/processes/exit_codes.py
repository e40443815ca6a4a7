# about: how a child's end becomes its exit code
import os
import sys
from multiprocessing import Process


def fine():
    return 5


def status(n):
    sys.exit(n)


def fails():
    sys.stderr = open("hidden", "w")
    raise ValueError("in the child")


def at_once():
    os._exit(7)


for target, args in [(fine, ()), (status, (3,)), (status, (None,)), (fails, ()), (at_once, ()), (status, (0,))]:
    p = Process(target=target, args=args)
    p.start()
    p.join()
    print(target.__name__, args, p.exitcode)
