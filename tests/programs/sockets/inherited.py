import os
import socket

# A connection is open until every copy is closed.
a, b = socket.socketpair()
pid = os.fork()
if pid == 0:
    a.close()
    b.send(b'from the child')
    import time
    time.sleep(0.3)
    os._exit(0)
b.close()
print(a.recv(100))
print(a.recv(100))
print(os.waitpid(pid, 0)[1])

server = socket.create_server(('127.0.0.1', 0))
pids = []
for i in range(2):
    pid = os.fork()
    if pid == 0:
        conn, _ = server.accept()
        conn.send(b'served')
        conn.close()
        os._exit(0)
    pids.append(pid)
for i in range(2):
    with socket.create_connection(server.getsockname()) as c:
        print(c.recv(100), c.recv(100))
for pid in pids:
    print(os.waitpid(pid, 0)[1])
