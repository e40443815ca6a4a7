# A connection that is refused and tried again at the same socket, with and without a limit of time, and then made by another process.
import errno
import os
import socket
import time

free = socket.socket()
free.bind(('127.0.0.1', 0))
address = free.getsockname()
free.close()
for timeout in (None, 2.0, 0.0):
    s = socket.socket()
    s.settimeout(timeout)
    for attempt in range(5):
        try:
            print(s.connect(address))
        except OSError as e:
            print(timeout, type(e).__name__, e)
    s.close()
s = socket.socket()
s.setblocking(False)
print(errno.errorcode[s.connect_ex(address)], errno.errorcode[s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)],
      errno.errorcode[s.connect_ex(address)], errno.errorcode[s.connect_ex(address)])
s.close()
if os.fork() == 0:
    time.sleep(0.3)
    with socket.create_server(address) as server:
        server.accept()[0].sendall(b'at last')
    os._exit(0)
tries = 0
while True:
    with socket.socket() as s:
        s.settimeout(5)
        try:
            s.connect(address)
        except ConnectionRefusedError:
            tries += 1
            time.sleep(0.05)
            continue
        print(s.recv(20), tries > 2)
        break
os.wait()
