# scene: family
import os
import sys
from multiprocessing import Process

def fine():
    pass

def three():
    sys.exit(3)

def oops():
    raise ValueError('something is wrong')

def abrupt():
    os._exit(7)

if __name__ == '__main__':
    for target in (fine, three, oops, abrupt):
        one = Process(target=target, name=target.__name__)
        one.start()
        one.join()
        print(one.name, 'ended with', one.exitcode)

# title: Exit codes
# title-zh: 退出码
# topic: processes
# look: 0, the number given to sys.exit, 1 after an uncaught exception (its traceback is on stderr), the number of os._exit.
# look-zh: 0；sys.exit 给的数；未捕获异常是 1（追溯信息在 stderr）；os._exit 给的数。
# seed: 1
# order: 170
