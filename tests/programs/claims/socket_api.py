# The calls that a server and a client make, and what they say when it goes wrong.
import socket


def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


s = socket.socket()
print(s.family == socket.AF_INET, s.type == socket.SOCK_STREAM, socket.socket(socket.AF_INET, socket.SOCK_STREAM).proto)
tell(s.accept)
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
s.bind(('127.0.0.1', 0))
s.listen()
port = s.getsockname()[1]
tell(socket.socket().bind, ('127.0.0.1', port))
c = socket.socket()
c.connect(('127.0.0.1', port))
conn, address = s.accept()
print(type(address).__name__, address[0], c.send(b'hello 0'), conn.recv(1024).upper())
tell(c.send, 'text')
conn.close()
print(c.recv(10), c.recv(10))
s.close()
tell(socket.socket().connect, ('127.0.0.1', port))
c.close()
tell(c.send, b'x')
