# What the shell's kill does, done by os.kill, with signals by number, what becomes of who gets them, and who is not there.
import os
import signal
import time
from multiprocessing import Process


def sleeper():
    time.sleep(60)


for number in (15, 9, 1, 2, 10, 12, 14, 6, 34, 64):
    p = Process(target=sleeper)
    p.start()
    time.sleep(0.05)
    if number == 2:
        # A KeyboardInterrupt there would print a traceback.
        number = 3
    os.kill(p.pid, number)
    p.join()
    print(number, signal.strsignal(number), p.exitcode)
try:
    os.kill(p.pid, 15)
except ProcessLookupError as e:
    print(e)
try:
    os.kill(os.getpid(), 65)
except OSError as e:
    print(e)
os.kill(os.getpid(), 0)

# kill -l: 62 signals, 32 and 33 are the C library's own.
numbers = sorted(signal.valid_signals())
print(len(numbers), [n for n in range(1, 65) if n not in numbers])
for n in numbers:
    print(int(n), n.name if isinstance(n, signal.Signals) else n, signal.strsignal(n))
