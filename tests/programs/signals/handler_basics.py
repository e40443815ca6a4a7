import os
import signal


def on_signal(number, frame):
    print('got', number, type(number).__name__, frame.f_code.co_name, frame.f_lineno, sorted(k for k in frame.f_locals if not k.startswith('__'))[:3])


print(signal.signal(signal.SIGUSR1, on_signal))
print(signal.getsignal(signal.SIGUSR1) is on_signal)


def work():
    inner = 7
    os.kill(os.getpid(), signal.SIGUSR1)
    print('after kill')
    signal.raise_signal(signal.SIGUSR1)
    return inner


work()
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is on_signal)
os.kill(os.getpid(), signal.SIGUSR1)
print(repr(signal.signal(signal.SIGUSR1, signal.SIG_DFL)), repr(signal.getsignal(signal.SIGUSR1)))


class Stop(Exception):
    pass


def fail(number, frame):
    raise Stop(number)


signal.signal(signal.SIGUSR2, fail)
try:
    os.kill(os.getpid(), signal.SIGUSR2)
    print('never')
except Stop as e:
    print('stopped', e)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e:
    print(repr(e))
print(signal.default_int_handler.__name__)
