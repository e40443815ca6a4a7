import os
import socket

a, b = socket.socketpair()
pid = os.fork()
if pid == 0:
    a.close()
    import time
    time.sleep(0.3)
    total = 0
    while part := b.recv(65536):
        total += len(part)
    os._exit(0 if total == 1000000 else 1)
b.close()
a.sendall(b'x' * 1000000)
a.close()
print(os.waitpid(pid, 0)[1])
