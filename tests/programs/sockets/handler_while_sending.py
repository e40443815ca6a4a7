# A handler that runs while much is being sent neither loses nor repeats a byte.
import os
import signal
import socket
import threading
import time

data = os.urandom(1 << 16) * 48
told = []
signal.signal(signal.SIGUSR1, lambda *args: told.append(1))


def reader(sock, into):
    while True:
        time.sleep(0.01)
        os.kill(os.getpid(), signal.SIGUSR1)
        piece = sock.recv(1 << 18)
        if not piece:
            return
        into.append(piece)


def through(a, b, send):
    got = []
    t = threading.Thread(target=reader, args=(b, got))
    t.start()
    send(a)
    a.close()
    t.join()
    b.close()
    print(len(b''.join(got)), b''.join(got) == data, len(told) > 3)


through(*socket.socketpair(), lambda s: s.sendall(data))
with socket.create_server(('127.0.0.1', 0)) as server:
    a = socket.create_connection(server.getsockname())
    b, _ = server.accept()
    through(a, b, lambda s: s.sendall(data))


def in_pieces(s):
    rest = memoryview(data)
    while rest:
        rest = rest[s.send(rest):]


through(*socket.socketpair(), in_pieces)
