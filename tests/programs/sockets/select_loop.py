import os
import select
import selectors
import socket
import time

r, w = os.pipe()
print(select.select([r], [w], [], 0) == ([], [w], []))
start = time.monotonic()
print(select.select([r], [], [], 0.2), round(time.monotonic() - start, 1))
os.write(w, b'x')
print(select.select([r], [], [])[0] == [r])
a, b = socket.socketpair()
p = select.poll()
p.register(a, select.POLLIN)
p.register(b, select.POLLIN | select.POLLOUT)
print([(fd == b.fileno(), bits) for fd, bits in p.poll(0)])
b.send(b'data')
print(sorted((fd == a.fileno(), bits) for fd, bits in p.poll()))
b.close()
print([bits for fd, bits in p.poll(0) if fd == a.fileno()])
os.close(w)
q = select.poll()
q.register(r)
os.read(r, 1)
print([bits for fd, bits in q.poll()])
with select.epoll() as e:
    e.register(a.fileno(), select.EPOLLIN)
    print([bits for fd, bits in e.poll(1)])
    for call in (lambda: e.register(a.fileno()), lambda: e.unregister(12345), lambda: select.select([-1], [], [], 0), lambda: select.select(['x'], [], []),
                 lambda: select.select([12345], [], [], 0), lambda: select.select([], [], [], -1)):
        try:
            print(call())
        except Exception as x:
            print(type(x).__name__, x)

server = socket.create_server(('127.0.0.1', 0))
server.setblocking(False)
sel = selectors.DefaultSelector()
sel.register(server, selectors.EVENT_READ, 'server')
pids = []
for i in range(3):
    pid = os.fork()
    if pid == 0:
        with socket.create_connection(server.getsockname()) as c:
            for k in range(3):
                c.sendall(b'%d' % i)
                assert c.recv(10) == b'<%d>' % i
        os._exit(0)
    pids.append(pid)
closed, got = 0, []
while closed < 3:
    for key, events in sel.select(timeout=5):
        if key.data == 'server':
            conn, _ = server.accept()
            conn.setblocking(False)
            sel.register(conn, selectors.EVENT_READ)
        else:
            data = key.fileobj.recv(100)
            if data:
                got.append(data)
                key.fileobj.send(b'<' + data + b'>')
            else:
                sel.unregister(key.fileobj)
                key.fileobj.close()
                closed += 1
print(sorted(got), len(sel.get_map()))
print([os.waitpid(pid, 0)[1] for pid in pids])
for call in (lambda: sel.unregister(a), lambda: sel.register(server, 1), lambda: sel.register(a, 8), lambda: sel.get_key(a).fd):
    try:
        print(call())
    except Exception as x:
        print(type(x).__name__, x.args[0].split('<')[0])
