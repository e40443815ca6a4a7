# about: a handler that raises while finalizers run: told, and the others run all the same; a frame in which nothing ran yet has a line
import signal
import sys


class Late(Exception):
    pass


def late(*args):
    raise Late


class C:
    made = told = 0

    def __init__(self):
        self.me = self
        C.made += 1

    def __del__(self): C.told += 1


def again(args):
    assert args.exc_type is Late
    signal.setitimer(signal.ITIMER_REAL, 0.01)


signal.signal(signal.SIGALRM, late)
sys.unraisablehook = again
for k in range(60):
    signal.setitimer(signal.ITIMER_REAL, 0.0005 + k * 0.0000037)
    try:
        while True:
            C()
    except Late:
        pass
signal.setitimer(signal.ITIMER_REAL, 0)
print(C.made > 1000, C.told <= C.made)
