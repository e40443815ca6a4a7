# An epoll instance among what another one waits for, and what the kernel refuses of that.
import os
import select
import threading


def chain(n):
    es = [select.epoll() for _ in range(n)]
    for i in range(n - 1):
        es[i].register(es[i + 1].fileno(), select.EPOLLIN)
    return es


def tried(f):
    try:
        f()
        print('fine')
    except OSError as e:
        print(type(e).__name__, e)


for n in range(2, 9):
    print(n)
    tried(lambda: chain(n))
es = [select.epoll() for _ in range(8)]
for i in range(6, -1, -1):
    tried(lambda: es[i].register(es[i + 1], 1))
a, b = select.epoll(), select.epoll()
a.register(b, 1)
for f in (lambda: b.register(a, 1), lambda: a.register(a, 1), lambda: a.register(b, 1),
          lambda: a.register(select.epoll(), 1 | select.EPOLLEXCLUSIVE), lambda: b.modify(a, 1), lambda: b.unregister(a)):
    tried(f)
r, w = os.pipe()
b.register(r, 1)
print(a.poll(0), b.poll(0))
os.write(w, b'x')
print(a.poll(0) == [(b.fileno(), 1)], b.poll(0) == [(r, 1)])
p = select.poll()
p.register(a, 1 | 4)
print([bits for _, bits in p.poll(0)], select.select([a, b], [a], [a], 0) == ([a, b], [], []))
a.modify(b, 1 | select.EPOLLET)
print(len(a.poll(0)), len(a.poll(0)))
os.write(w, b'y')
print(len(a.poll(0)), len(a.poll(0)))
os.read(r, 9)
print(a.poll(0), b.poll(0))
os.write(w, b'z')
print(len(a.poll(0)), len(a.poll(0)))
os.read(r, 9)
a.modify(b, 1)
t = threading.Timer(0.05, os.write, (w, b'late'))
t.start()
print(a.poll() == [(b.fileno(), 1)])
t.join()
c = select.epoll()
c.register(a, 1)
c.register(w, 4)
print(sorted(c.poll(0)) == sorted([(a.fileno(), 1), (w, 4)]))
b.modify(r, 1 | select.EPOLLONESHOT)
print(len(a.poll(0)), len(b.poll(0)), len(b.poll(0)), len(a.poll(0)), len(c.poll(0)))
b.modify(r, 1 | select.EPOLLET)
print(len(a.poll(0)), len(a.poll(0)), len(b.poll(0)), len(b.poll(0)), len(a.poll(0)))
b.modify(r, 1)
a.modify(b, 4)
print(a.poll(0))
a.modify(b, 1 | select.EPOLLONESHOT)
print(len(a.poll(0)), len(a.poll(0)))
a.modify(b, 1)
b.close()
print(a.poll(0.01), a.poll(0))
