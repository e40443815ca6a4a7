import os
import signal
import time


def on_alarm(number, frame):
    print('alarm at', round(time.monotonic() - start))


signal.signal(signal.SIGALRM, on_alarm)
start = time.monotonic()
print(signal.alarm(1), signal.alarm(1))
time.sleep(2)
print('slept', round(time.monotonic() - start))

# A read goes on after the handler.
r, w = os.pipe()
if os.fork() == 0:
    os.close(r)
    time.sleep(2)
    os.write(w, b'late')
    os._exit(0)
os.close(w)
start = time.monotonic()
signal.alarm(1)
print(os.read(r, 10), round(time.monotonic() - start))
print(os.wait()[1])

# So does waiting for a child.
start = time.monotonic()
pid = os.fork()
if pid == 0:
    time.sleep(2)
    os._exit(3)
signal.alarm(1)
print(os.waitpid(pid, 0)[1] >> 8, round(time.monotonic() - start))


def fail(number, frame):
    raise TimeoutError('too slow')


signal.signal(signal.SIGALRM, fail)
start = time.monotonic()
signal.alarm(1)
try:
    time.sleep(5)
except TimeoutError as e:
    print(e, round(time.monotonic() - start))
