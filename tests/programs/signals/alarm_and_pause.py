import os
import signal
import sys
import time

print(signal.alarm(0), signal.alarm(10), signal.alarm(4))
signal.alarm(0)
signal.signal(signal.SIGALRM, lambda n, f: print('got', n))
start = time.monotonic()
signal.alarm(2)
print(signal.pause(), round(time.monotonic() - start))
for bad in (1.5, 'x'):
    try:
        signal.alarm(bad)
    except TypeError as e:
        print(e)
print(signal.setitimer(signal.ITIMER_REAL, 0.5, 0.5), signal.getitimer(signal.ITIMER_REAL)[1])
for i in range(3):
    signal.pause()
print(signal.setitimer(signal.ITIMER_REAL, 0)[1], round(time.monotonic() - start, 1))
try:
    signal.setitimer(7, 1)
except signal.ItimerError as e:
    print(type(e), e)
# A fork has no alarm.
sys.stdout.flush()
signal.alarm(5)
pid = os.fork()
if pid == 0:
    print('child', signal.alarm(0), flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print('parent', signal.alarm(0))
