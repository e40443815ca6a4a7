import socket


def pair():
    server = socket.create_server(('127.0.0.1', 0))
    c = socket.create_connection(server.getsockname())
    s, _ = server.accept()
    server.close()
    return c, s


def tell(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for make in (pair, socket.socketpair):
    print('---', make.__name__)
    a, b = make()
    b.send(b'last')
    b.close()
    print(a.recv(100), a.recv(100), a.recv(100))
    tell(lambda: a.send(b'1'))
    import time
    time.sleep(0.1)
    tell(lambda: a.send(b'2'))
    tell(lambda: a.send(b'3'))
    print(a.recv(1))
    a.close()
    # Unread bytes.
    a, b = make()
    a.send(b'never read')
    b.close()
    time.sleep(0.1)
    tell(lambda: a.recv(10))
    tell(lambda: a.recv(10))
    tell(lambda: a.send(b'x'))
    # One half.
    a, b = make()
    a.shutdown(socket.SHUT_WR)
    print(b.recv(5), b.send(b'still'), a.recv(10))
    tell(lambda: a.send(b'x'))
    b.close()
    print(a.recv(5))
