import socket

s = socket.socket()

def show(x):
    text = repr(x)
    for p in [f for f in text.replace(')', ',').split(',') if f.strip().isdigit() and len(f) > 2]:
        text = text.replace(p, ' PORT')
    return text.replace('fd=' + str(x.fileno()), 'fd=N') if hasattr(x, 'fileno') else text


print(show(s))
s.bind(('127.0.0.1', 0))
s.listen()
print(show(s))
c = socket.create_connection(s.getsockname())
print(show(c))
d, addr = s.accept()
print(show(d), show(d.type), show(d.family), d.proto)
a, b = socket.socketpair()
print(show(a))
print(repr(socket.AF_UNIX), repr(socket.SOCK_DGRAM), socket.SHUT_RDWR, repr(socket.AF_INET), int(socket.SO_REUSEADDR))
print(socket.gethostbyname('localhost'), socket.gethostbyname('127.0.0.1'), socket.gethostbyname(''))
print(socket.getaddrinfo('127.0.0.1', 80, type=socket.SOCK_STREAM))
print(socket.inet_aton('127.0.0.1'), socket.inet_ntoa(b'\x01\x02\x03\x04'), socket.htons(80), socket.ntohl(1))
print(s.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE), s.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN), c.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print(issubclass(socket.gaierror, OSError), socket.error is OSError, socket.timeout)
