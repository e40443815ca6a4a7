import socket
import time

a, b = socket.socketpair()
print(a.gettimeout(), a.getblocking(), a.timeout)
a.settimeout(0.2)
start = time.monotonic()
try:
    a.recv(1)
except TimeoutError as e:
    print(type(e), e, socket.timeout is TimeoutError, round(time.monotonic() - start, 1))
a.setblocking(False)
print(a.gettimeout(), a.getblocking())
try:
    a.recv(1)
except BlockingIOError as e:
    print(e, e.errno)
b.send(b'x')
print(a.recv(10))
server = socket.create_server(('127.0.0.1', 0))
server.settimeout(0.1)
try:
    server.accept()
except TimeoutError as e:
    print(e)
server.setblocking(False)
try:
    server.accept()
except BlockingIOError as e:
    print(e)
c = socket.create_connection(server.getsockname(), timeout=5)
print(c.gettimeout())
conn, _ = server.accept()
print(conn.gettimeout(), conn.getblocking())
d = socket.socket()
d.setblocking(False)
print(d.connect_ex(server.getsockname()) in (0, 115))
socket.setdefaulttimeout(3)
print(socket.socket().gettimeout(), socket.getdefaulttimeout())
a.setblocking(False)
sent = 0
try:
    while True:
        sent += a.send(b'x' * 1000)
except BlockingIOError as e:
    print(e, sent > 50000)
