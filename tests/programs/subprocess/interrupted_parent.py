# Ctrl+C in a parent that waits. Its child has a moment for its own end, then nobody waits for it any more.
import os
import signal
import subprocess
import sys
import threading
import time


def interrupted(call):
    threading.Timer(0.5, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    began = time.monotonic()
    try:
        call()
    except KeyboardInterrupt:
        print('interrupted', 0.5 <= time.monotonic() - began < 3)


slow = [sys.executable, '-c', 'import time; time.sleep(20)']
for call in (lambda p: p.wait(), lambda p: p.communicate(timeout=15), lambda p: p.wait(timeout=15)):
    p = subprocess.Popen(slow, stdout=subprocess.PIPE)
    interrupted(lambda: call(p))
    print(p.poll(), p._sigint_wait_secs)
    p.kill()
    p.communicate()
    print(p.returncode)


def as_context():
    with subprocess.Popen(slow) as p:
        as_context.child = p
        time.sleep(15)


interrupted(as_context)
print(as_context.child.poll())
as_context.child.kill()
as_context.child.wait()


class Path:
    def __fspath__(self):
        return '/bin/true'


print(subprocess.run(Path()).returncode)
try:
    subprocess.run(Path(), shell=True)
except TypeError as e:
    print(e)
