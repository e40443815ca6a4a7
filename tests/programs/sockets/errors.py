import socket
import errno


def tell(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


free = socket.socket()
free.bind(('127.0.0.1', 0))
address = free.getsockname()
tell(lambda: socket.create_connection(address))
tell(lambda: socket.socket().connect(address))
print(socket.socket().connect_ex(address), errno.errorcode[111])
tell(lambda: socket.socket().bind(address))
tell(lambda: free.accept())
tell(lambda: socket.socket().send(b'x'))
tell(lambda: socket.socket().recv(1))
tell(lambda: socket.socket().getpeername())
tell(lambda: socket.socket().shutdown(socket.SHUT_RD))
tell(lambda: socket.socket().bind('here'))
tell(lambda: socket.socket().bind(('127.0.0.1', 70000)))
tell(lambda: socket.socket().bind(('127.0.0.1', 'x')))
tell(lambda: socket.socket().bind((5, 80)))
tell(lambda: socket.socket().bind(('127.0.0.1',)))
tell(lambda: socket.socket().bind(('192.0.2.1', 8080)))
tell(lambda: socket.socket().settimeout(-1))
tell(lambda: socket.socket().recv(-1))
s = socket.socket()
s.close()
s.close()
print(s.fileno(), s)
tell(lambda: s.recv(1))
tell(lambda: s.bind(('127.0.0.1', 0)))
a, b = socket.socketpair()
tell(lambda: a.send('text'))
tell(lambda: a.send(5))
print(a.send(b''), a.detach() >= 0, a.fileno())
tell(lambda: socket.socket(fileno=-5))
tell(lambda: socket.socket(fileno=999))
free.listen()
tell(lambda: free.bind(('127.0.0.1', 0)))
c = socket.create_connection(address)
tell(lambda: c.connect(address))
tell(lambda: c.listen())
