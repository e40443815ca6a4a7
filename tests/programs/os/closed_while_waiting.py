# Who waits at a descriptor goes on with what it led to, whoever closes it.
import os
import socket
import threading
import time


def wait(call):
    got = []
    t = threading.Thread(target=lambda: got.append(call()))
    t.start()
    time.sleep(0.1)
    return t, got


r, w = os.pipe()
t, got = wait(lambda: os.read(r, 10))
os.close(r)
print(os.write(w, b'late'))
t.join()
print(got)
try:
    os.write(w, b'x')
except BrokenPipeError as e:
    print(e)
a, b = socket.socketpair()
fd = a.detach()
t, got = wait(lambda: os.read(fd, 10))
os.close(fd)
print(b.send(b'still'))
t.join()
print(got, b.recv(10))
server = socket.create_server(('127.0.0.1', 0))
address = server.getsockname()
listening = server.detach()
t, got = wait(lambda: socket.socket(fileno=os.dup(listening)).accept()[0].recv(10))
with socket.create_connection(address) as c:
    c.sendall(b'hello')
t.join()
print(got)
os.close(listening)
r, w = os.pipe()
t, got = wait(lambda: os.write(w, b'x' * 70000))
os.close(r)
t.join()
print(got)
a, b = socket.socketpair()
t, got = wait(lambda: a.recv(5))
b.close()
t.join()
print(got)
