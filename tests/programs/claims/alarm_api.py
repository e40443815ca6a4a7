# One clock, a second one takes the place of the first; it rings once.
import signal
import time

rings = []
signal.signal(signal.SIGALRM, lambda n, f: rings.append(n))
print(signal.alarm(10), signal.alarm(5), signal.alarm(0), signal.alarm(0))
signal.setitimer(signal.ITIMER_REAL, 0.05)
print(signal.pause(), rings)
time.sleep(0.1)
print(len(rings))
begin = time.monotonic()
signal.setitimer(signal.ITIMER_REAL, 0.05)
time.sleep(0.3)
print(len(rings), time.monotonic() - begin >= 0.3)
for bad in (1.5, 'a'):
    try:
        signal.alarm(bad)
    except TypeError as e:
        print(e)
signal.setitimer(signal.ITIMER_REAL, 0.02, 0.02)
while len(rings) < 5:
    signal.pause()
print(signal.setitimer(signal.ITIMER_REAL, 0)[1])
