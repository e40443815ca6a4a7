# Descriptors that go through a connection to a process that runs already.
import multiprocessing as mp
import os
import socket
from multiprocessing.reduction import recv_handle, recvfds, send_handle, sendfds


def worker(conn, other):
    other.close()
    fd = recv_handle(conn)
    os.write(fd, b'from the worker')
    os.close(fd)
    with socket.socket(fileno=recv_handle(conn)) as s:
        print('worker:', s.recv(100), flush=True)
        s.sendall(b'back')
    try:
        recv_handle(conn)
    except EOFError:
        print('worker: nobody there', flush=True)


if __name__ == '__main__':
    ours, theirs = mp.Pipe()
    p = mp.Process(target=worker, args=(theirs, ours))
    p.start()
    theirs.close()
    r, w = os.pipe()
    send_handle(ours, w, p.pid)
    os.close(w)
    with os.fdopen(r, 'rb') as f:
        print(f.read(), flush=True)
    one, two = socket.socketpair()
    send_handle(ours, two.fileno(), p.pid)
    two.close()
    one.sendall(b'hello')
    print(one.recv(100), one.recv(100), flush=True)
    ours.close()
    p.join()
    print(p.exitcode)
    a, b = socket.socketpair()
    sendfds(a, [0, 1, 2])
    fds = recvfds(b, 3)
    print(len(fds))
    a.close()
    try:
        recvfds(b, 1)
    except EOFError as e:
        print('EOFError', e)
