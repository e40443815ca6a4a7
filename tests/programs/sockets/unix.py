import os
import socket

os.chdir('/tmp')
path = 'preempt-test-%d.sock' % os.getpid()
server = socket.socket(socket.AF_UNIX)
server.bind(path)
server.listen()
print(os.path.exists(path), server.getsockname() == path)
pid = os.fork()
if pid == 0:
    c = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    c.connect(path)
    c.sendall(b'over a path')
    os._exit(0)
conn, address = server.accept()
print(conn.recv(100), repr(address), repr(conn.getpeername()), conn.getsockname() == path)
os.waitpid(pid, 0)
try:
    socket.socket(socket.AF_UNIX).bind(path)
except OSError as e:
    print(e)
server.close()
try:
    socket.socket(socket.AF_UNIX).connect(path)
except OSError as e:
    print(e)
os.unlink(path)
try:
    socket.socket(socket.AF_UNIX).connect(path)
except OSError as e:
    print(e)
