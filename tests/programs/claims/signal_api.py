# signal.signal, what it takes and what it gives back.
import os
import signal
import threading


def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


def handler(number, frame):
    print('got', number, type(number).__name__, frame.f_code.co_name)


tell(signal.signal, signal.SIGUSR1, handler)
print(signal.getsignal(signal.SIGUSR1) is handler, signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGPIPE))
os.kill(os.getpid(), signal.SIGUSR1)
signal.raise_signal(signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
os.kill(os.getpid(), signal.SIGUSR1)
tell(signal.signal, signal.SIGUSR1, 'x')
for number in (0, 65, -1):
    tell(signal.signal, number, handler)
for number in (signal.SIGKILL, signal.SIGSTOP):
    for what in (handler, signal.SIG_IGN, signal.SIG_DFL):
        tell(signal.signal, number, what)
t = threading.Thread(target=tell, args=(signal.signal, signal.SIGUSR1, handler))
t.start()
t.join()
signal.signal(signal.SIGUSR1, lambda: 0)
tell(signal.raise_signal, signal.SIGUSR1)
print(signal.SIG_DFL == 0, signal.SIG_IGN == 1, signal.strsignal(9), signal.strsignal(14), len(signal.valid_signals()))
tell(os.kill, 2 ** 22 - 1, 0)
tell(os.kill, os.getpid(), 99)
print(os.kill(os.getpid(), 0))
