import os
import signal
import threading

signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1, signal.SIGUSR2})
got = []


def wait():
    while True:
        s = signal.sigwait({signal.SIGUSR1, signal.SIGUSR2})
        got.append(s.name)
        if s == signal.SIGUSR2:
            return


t = threading.Thread(target=wait)
t.start()
import time
for n in (signal.SIGUSR1, signal.SIGUSR1, signal.SIGUSR2):
    time.sleep(0.1)
    os.kill(os.getpid(), n)
t.join()
print(got)
r, w = os.pipe()
os.set_blocking(w, False)
print(signal.set_wakeup_fd(w), signal.set_wakeup_fd(w) == w)
signal.signal(signal.SIGALRM, lambda n, f: None)
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(list(os.read(r, 10)))
signal.set_wakeup_fd(-1)
try:
    signal.set_wakeup_fd(r + 100)
except (OSError, ValueError) as e:
    print(type(e).__name__, e)
print(signal.siginterrupt(signal.SIGALRM, False))
