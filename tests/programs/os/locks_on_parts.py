# Locks on parts of a file (fcntl.lockf, F_SETLK, F_SETLKW, F_GETLK, os.lockf), ranges fall apart and join, a lock waits for the bytes it
# wants and no others, and who would wait in a circle is told.
import fcntl
import os
import struct
import tempfile
import time

name = os.path.join(tempfile.mkdtemp(), 'data')
with open(name, 'wb') as f:
    f.write(bytes(100))
f = open(name, 'r+b')
KINDS = {fcntl.F_RDLCK: 'read', fcntl.F_WRLCK: 'write', fcntl.F_UNLCK: 'free'}


def ask(kind, start, length, whence=0):
    """In another process: who is in the way."""
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        found = fcntl.fcntl(f, fcntl.F_GETLK, struct.pack('hhqqi4x', kind, whence, start, length, 0))
        kind, whence, start, length, owner = struct.unpack('hhqqi4x', found)
        os.write(w, repr((KINDS[kind], whence, start, length, owner == os.getppid())).encode())
        os._exit(0)
    os.waitpid(pid, 0)
    told = os.read(r, 200).decode()
    os.close(r)
    os.close(w)
    return told


def all_of():
    """What is locked, found by asking for what is left."""
    found, at = [], 0
    while True:
        row = eval(ask(fcntl.F_WRLCK, at, 0))
        if row[0] == 'free':
            return found
        found.append((row[0], row[2], row[3]))
        if not row[3]:
            return found
        at = row[2] + row[3]


fcntl.lockf(f, fcntl.LOCK_EX, 10, 20)
print(ask(fcntl.F_WRLCK, 0, 0), ask(fcntl.F_RDLCK, 29, 1), ask(fcntl.F_WRLCK, 30, 5), ask(fcntl.F_WRLCK, 0, 20))
fcntl.lockf(f, fcntl.LOCK_EX, 10, 30)
print(all_of())
fcntl.lockf(f, fcntl.LOCK_UN, 5, 25)
print(all_of())
fcntl.lockf(f, fcntl.LOCK_SH, 4, 32)
print(all_of(), ask(fcntl.F_RDLCK, 32, 4))
fcntl.lockf(f, fcntl.LOCK_UN)
print(all_of())
f.seek(40)
fcntl.lockf(f, fcntl.LOCK_EX, 5, 1, os.SEEK_CUR)
fcntl.lockf(f, fcntl.LOCK_EX, 0, -10, os.SEEK_END)
os.lockf(f.fileno(), os.F_LOCK, -3)
print(all_of())
fcntl.fcntl(f, fcntl.F_SETLK, struct.pack('hhqqi4x', fcntl.F_UNLCK, os.SEEK_SET, 0, 0, 0))
print(all_of())
for wrong in (lambda: fcntl.lockf(f, fcntl.LOCK_EX, 1, -5), lambda: fcntl.lockf(f, fcntl.LOCK_EX, -50, 10), lambda: fcntl.lockf(f, fcntl.LOCK_EX, 1, 1, 9),
              lambda: fcntl.fcntl(f, fcntl.F_SETLK, struct.pack('hhqqi4x', 7, 0, 0, 0, 0)), lambda: os.lockf(f.fileno(), 9, 1)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
with open(name, 'rb') as only_read:
    try:
        fcntl.lockf(only_read, fcntl.LOCK_EX, 1)
    except OSError as e:
        print(type(e).__name__, e)
# Neighbours do not wait for each other; whoever wants bytes that somebody has waits for just those.
r, w = os.pipe()
begun = time.monotonic()
for start, seconds in ((0, 0.2), (10, 0.4)):
    if os.fork() == 0:
        fcntl.lockf(f, fcntl.LOCK_EX, 10, start)
        os.write(w, b'x')
        time.sleep(seconds)
        os._exit(0)
os.read(r, 1), os.read(r, 1)
try:
    os.lockf(f.fileno(), os.F_TEST, -20)
except OSError as e:
    print(type(e).__name__, e)
try:
    fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, 9)
except OSError as e:
    print(type(e).__name__, e)
print(fcntl.lockf(f, fcntl.LOCK_EX | fcntl.LOCK_NB, 5, 20))
fcntl.lockf(f, fcntl.LOCK_EX, 10, 0)
first = time.monotonic() - begun
fcntl.lockf(f, fcntl.LOCK_EX, 10, 5)
print(first < 0.35, time.monotonic() - begun > 0.35)
os.wait(), os.wait()
fcntl.lockf(f, fcntl.LOCK_UN)
# Two who want what the other has: one is told, and when it gives way the other gets it.
fcntl.lockf(f, fcntl.LOCK_EX, 1, 0)
pid = os.fork()
if pid == 0:
    fcntl.lockf(f, fcntl.LOCK_EX, 1, 1)
    os.write(w, b'x')
    fcntl.lockf(f, fcntl.LOCK_EX, 1, 0)
    os._exit(7)
os.read(r, 1)
time.sleep(0.2)
try:
    fcntl.lockf(f, fcntl.LOCK_EX, 1, 1)
except OSError as e:
    print(type(e).__name__, e)
fcntl.lockf(f, fcntl.LOCK_UN, 1, 0)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
