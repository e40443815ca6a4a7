# Numbers that are too large, too small or mean nothing, and what is left of things that came to nothing.
import fcntl
import mmap
import os
import select
import socket
import threading
from multiprocessing import shared_memory


def tell(what, go, *args):
    try:
        print(what, 'ok', go(*args))
    except Exception as e:
        print(what, type(e).__name__, e)


r, w = os.pipe()
for n in (2 ** 31, 2 ** 60, 2 ** 62, 2 ** 64, -2 ** 63):
    for go in (os.close, os.dup, os.getpgid, os.getsid, socket.socket().listen):
        tell((go.__name__, n), go, n)
    tell(('dup2', n), os.dup2, r, n)
    tell(('setpgid', n), os.setpgid, n, 0)
for options in (1, 2, 4, 8, 16, 0x20000000, 0x40000000, -1):
    tell(('waitpid', options), os.waitpid, -1, options)
tell('setpgid', os.setpgid, 0, -5)
for n in (2 ** 20, 2 ** 40, 2 ** 60):
    tokens = threading.Semaphore(n)
    print(tokens.acquire(), tokens.acquire(timeout=1), tokens.release(2))
for size in (2 ** 50, 2 ** 60):
    tell('mmap', mmap.mmap, -1, size)
tell('shared memory', lambda: shared_memory.SharedMemory(create=True, size=2 ** 61, track=False))
m = mmap.mmap(-1, 8192)
for args in ((), (4096,), (4096, 4096), (0, 0), (1,), (1, 1), (0, 9000), (8192, 0)):
    tell(('flush', args), m.flush, *args)
with open(__file__, 'rb') as f:
    tell('mandatory', fcntl.flock, f, 32)
    tell('nothing', fcntl.flock, f, 16)
# A connection that came to nothing and was not waited for.
for go in (lambda s: s.recv(1), lambda s: s.send(b'x'), lambda s: s.listen(), lambda s: s.shutdown(0), lambda s: s.getpeername()):
    s = socket.socket()
    s.settimeout(5)
    tell('connect', s.connect, ('127.0.0.1', 1))
    tell('then', go, s)
    tell('again', go, s)
a = select.epoll()
b = select.epoll.fromfd(a.fileno())
print(b.poll(0))
a.close()
tell('closed', b.poll, 0)
