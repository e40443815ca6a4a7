import socket

a = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
a.bind(('127.0.0.1', 0))
b.bind(('localhost', 0))
print(a.sendto(b'one', b.getsockname()), a.sendto(b'two', b.getsockname()))
data, address = b.recvfrom(2)
print(data, address == a.getsockname())
print(b.recvfrom(100)[0])
b.connect(a.getsockname())
b.send(b'back')
print(a.recv(100), b.getpeername() == a.getsockname())
a.settimeout(0.1)
try:
    a.recv(1)
except TimeoutError as e:
    print(e)
try:
    a.send(b'x')
except OSError as e:
    print(type(e).__name__, e)
try:
    a.sendto(b'x' * 70000, b.getsockname())
except OSError as e:
    print(e)
u, v = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
u.send(b'm1')
u.send(b'm2')
print(v.recv(10), v.recv(10))
