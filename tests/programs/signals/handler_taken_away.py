# about: a signal that came for a handler which another handler then takes away is told and forgotten
import os
import signal
import sys


def told(unraisable):
    print('told', type(unraisable.exc_value).__name__, unraisable.exc_value, unraisable.object, unraisable.err_msg)


def both(first, second):
    signal.pthread_sigmask(signal.SIG_BLOCK, [10, 12])
    os.kill(os.getpid(), 12)
    os.kill(os.getpid(), 10)
    signal.signal(10, first)
    signal.signal(12, second)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [10, 12])


def take_away(how):
    def handler(n, frame):
        signal.signal(12, how)
        print('first')
    return handler


sys.unraisablehook = told
for f in 10, 12:
    signal.signal(f, signal.SIG_IGN)
both(take_away(signal.SIG_IGN), lambda *a: print('second'))
both(take_away(signal.SIG_DFL), lambda *a: print('second'))
both(take_away(lambda *a: print('third')), lambda *a: print('second'))
both(lambda *a: print('first'), lambda *a: print('second'))
print('end')
