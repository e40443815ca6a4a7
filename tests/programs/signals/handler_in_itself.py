# A handler that is interrupted by its own signal.
import signal, os, sys, time
depth = 0; most = 0
def h(s, f):
    global depth, most
    depth += 1; most = max(most, depth)
    if depth < 5: os.kill(os.getpid(), signal.SIGUSR1)
    depth -= 1
signal.signal(signal.SIGUSR1, h)
os.kill(os.getpid(), signal.SIGUSR1)
print(depth, most)
def bad(s, f): raise ValueError('in handler')
signal.signal(signal.SIGUSR2, bad)
try:
    os.kill(os.getpid(), signal.SIGUSR2); print('not here')
except ValueError as e:
    import traceback; print([x.name for x in traceback.extract_tb(e.__traceback__)])
def endless(s, f): signal.raise_signal(signal.SIGUSR1)
signal.signal(signal.SIGUSR1, endless)
sys.setrecursionlimit(100)
try: signal.raise_signal(signal.SIGUSR1)
except RecursionError as e: print(type(e).__name__, e)
