import os, signal, time, socket
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(w)
    time.sleep(0.2)
    n = 0
    while part := os.read(r, 30000): n += len(part)
    os._exit(0 if n == 300000 else 1)
os.close(r)
print(os.write(w, b'x' * 300000))
os.close(w)
print(os.waitpid(pid, 0)[1])
a, b = socket.socketpair()
pid = os.fork()
if pid == 0:
    a.close()
    time.sleep(0.2)
    n = 0
    while part := b.recv(30000): n += len(part)
    os._exit(0 if n == 1000000 else 1)
b.close()
print(a.send(b'x' * 1000000))
a.close()
print(os.waitpid(pid, 0)[1])
r, w = os.pipe()
signal.signal(14, lambda n, f: None)
signal.setitimer(0, 0.1)
print(os.write(w, b'x' * 100000))
class E(Exception): pass
def h(n, f): raise E
signal.signal(14, h)
signal.setitimer(0, 0.1)
try: os.write(w, b'y' * 10)
except E: print('E')
