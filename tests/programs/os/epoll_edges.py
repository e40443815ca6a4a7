# select.epoll with a descriptor of its own, told once per change (EPOLLET) or once at all (EPOLLONESHOT) or as long as it is so;
# select.poll and its errors.
import fcntl
import os
import select
import socket
import threading
import time

r, w = os.pipe()
os.set_blocking(w, False)
level, edge, once = select.epoll(), select.epoll(), select.epoll(sizehint=5, flags=select.EPOLL_CLOEXEC)
print(level.fileno() > w, level.fileno() != edge.fileno(), level.closed)
level.register(r, select.EPOLLIN)
edge.register(r, select.EPOLLIN | select.EPOLLET)
once.register(r, select.EPOLLIN | select.EPOLLONESHOT)


def all_three():
    return [e.poll(0) == [(r, select.EPOLLIN)] for e in (level, edge, once)]


print('empty    ', all_three())
os.write(w, b'abc')
print('bytes    ', all_three())
print('the same ', all_three())
os.write(w, b'd')
print('one more ', all_three())
os.read(r, 2)
print('some read', all_three())
os.read(r, 10)
print('all read ', all_three())
once.modify(r, select.EPOLLIN | select.EPOLLONESHOT)
edge.modify(r, select.EPOLLIN | select.EPOLLET)
os.write(w, b'e')
print('modified ', all_three())
edge.modify(r, select.EPOLLIN | select.EPOLLET)
print('again    ', all_three())
os.read(r, 10)

full = select.epoll()
full.register(w, select.EPOLLOUT | select.EPOLLET)
print('room', full.poll(0) == [(w, select.EPOLLOUT)], full.poll(0))
os.write(w, b'x' * 65536)
print('full', full.poll(0))
os.read(r, 65536)
print('room', full.poll(0) == [(w, select.EPOLLOUT)], full.poll(0))

server = socket.create_server(('127.0.0.1', 0))
server.setblocking(False)
both = select.epoll()
both.register(server, select.EPOLLIN | select.EPOLLET)
a = socket.create_connection(server.getsockname())
print('come', both.poll(1) == [(server.fileno(), select.EPOLLIN)], both.poll(0))
b, _ = server.accept()
both.register(b, select.EPOLLIN | select.EPOLLET)
a.sendall(b'12345')
print('sent', both.poll(1) == [(b.fileno(), select.EPOLLIN)], b.recv(2), both.poll(0))
a.sendall(b'6')
print('sent', both.poll(1) == [(b.fileno(), select.EPOLLIN)], b.recv(9), both.poll(0))
a.close()
print('gone', [(fd == b.fileno(), bits & select.EPOLLIN) for fd, bits in both.poll(1)], both.poll(0))


def later():
    time.sleep(0.1)
    os.write(w, b'later')


t = threading.Thread(target=later)
t.start()
print('wait', edge.poll(5) == [(r, select.EPOLLIN)], edge.poll(0.05))
t.join()
os.read(r, 100)


def told(f, *args):
    try:
        print(f.__name__, f(*args))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


with open('/tmp/epoll_edges.txt', 'w') as f:
    told(level.register, f.fileno())
os.remove('/tmp/epoll_edges.txt')
told(level.register, r)
told(level.modify, w, 1)
told(level.unregister, w)
told(level.register, -1)
told(level.register, 998)
told(level.register, level)
told(level.poll, 'x')
told(level.poll, 0, 0)
told(select.epoll, 0)
told(select.epoll, 'x')
told(select.epoll, -1, 7)
copy = select.epoll.fromfd(level.fileno())
os.write(w, b'z')
print(copy.poll(0) == level.poll(0) == [(r, select.EPOLLIN)])
with edge:
    edge.unregister(r)
print(edge.closed)
for call in (edge.fileno, edge.close):
    told(call)
told(edge.poll, 0)

p = select.poll()
p.register(r, select.POLLIN)
p.register(w)
print(p.poll(0) == [(r, select.POLLIN), (w, select.POLLOUT)], p.poll(-1) == p.poll(None))
for mask in (-1, 'x', 1 << 16, 1 << 64):
    told(p.register, r, mask)
for timeout in ('x', 1 << 40, 1 << 70, float('nan')):
    told(p.poll, timeout)
told(p.modify, 998, 1)
told(p.unregister, 998)
p.unregister(w)
os.read(r, 100)
t = threading.Thread(target=p.poll)
t.start()
time.sleep(0.1)
told(p.poll, 0)
os.write(w, b'!')
t.join()
for timeout in ('x', -1, 1e20, float('nan')):
    told(select.select, [], [], [], timeout)
