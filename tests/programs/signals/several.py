import os
import signal

depth = 0


def handler(number, frame):
    global depth
    depth += 1
    print('  ' * depth + 'in', number)
    if number == 10:
        signal.raise_signal(14)
    if number == 12 and depth < 3:
        signal.raise_signal(12)
    print('  ' * depth + 'out', number)
    depth -= 1


for n in (10, 12, 14):
    signal.signal(n, handler)
signal.raise_signal(10)
signal.raise_signal(12)
signal.pthread_sigmask(signal.SIG_BLOCK, [10, 12, 14])
for n in (14, 12, 10, 12):
    os.kill(os.getpid(), n)
signal.pthread_sigmask(signal.SIG_UNBLOCK, [10, 12, 14])
print('end')


def wrong():
    pass


signal.signal(10, wrong)
try:
    signal.raise_signal(10)
except TypeError as e:
    print(e)
