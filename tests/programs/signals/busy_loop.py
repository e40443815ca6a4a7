import signal
import time

count = 0
over = False


def ring(number, frame):
    global over
    over = True
    print(frame.f_code.co_name, frame.f_lineno)


def spin():
    global count
    while not over:
        pass
    return 'done'


def deep(n):
    if over or n == 0:
        return 1
    return deep(n - 1) + deep(n - 1)


signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.01)
print(spin())
over = False


def stop(number, frame):
    raise InterruptedError('enough')


signal.signal(signal.SIGVTALRM, stop)
signal.setitimer(signal.ITIMER_VIRTUAL, 0.02)
try:
    print(deep(60))
except InterruptedError as e:
    print(e)
