import fcntl
import os
import time

os.chdir('/tmp')
name = 'preempt_lock'
f = open(name, 'w')
fcntl.flock(f, fcntl.LOCK_EX)
g = open(name)
try:
    fcntl.flock(g, fcntl.LOCK_SH | fcntl.LOCK_NB)
except BlockingIOError as e:
    print(e)
start = time.monotonic()
pid = os.fork()
if pid == 0:
    h = open(name)
    fcntl.flock(h, fcntl.LOCK_EX)
    os._exit(0 if time.monotonic() - start > 0.2 else 1)
time.sleep(0.3)
fcntl.flock(f, fcntl.LOCK_UN)
print(os.waitpid(pid, 0)[1])
fcntl.flock(f, fcntl.LOCK_SH)
fcntl.flock(g, fcntl.LOCK_SH | fcntl.LOCK_NB)
f.close()
g.close()
# The lock of a process ends with it.
f = open(name, 'w')
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    fcntl.lockf(f, fcntl.LOCK_EX)
    os.write(w, b'x')
    time.sleep(0.3)
    os._exit(0)
os.read(r, 1)
try:
    fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError as e:
    print(type(e).__name__, e)
start = time.monotonic()
fcntl.lockf(f, fcntl.LOCK_EX)
print(time.monotonic() - start > 0.1)
for call in (lambda: fcntl.flock(999, 1), lambda: fcntl.flock(f, 0), lambda: fcntl.flock('x', 1), lambda: fcntl.lockf(f, 0)):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
os.remove(name)
