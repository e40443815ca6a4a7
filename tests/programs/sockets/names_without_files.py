# about: names of Unix sockets that no file stands for; what a socket finds out about a descriptor; files that are sent
import os
import socket


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


server = socket.socket(socket.AF_UNIX)
server.bind('\0office')
server.listen()
print(server.getsockname())
client = socket.socket(socket.AF_UNIX)
client.connect(b'\0office')
print(client.getpeername(), repr(client.getsockname()))
served, name = server.accept()
print(repr(name), served.getsockname())
client.sendall(b'one ticket')
print(served.recv(100))
other = socket.socket(socket.AF_UNIX)
told(lambda: other.bind(b'\0office'))
told(lambda: other.bind('\0' + 'h' * 108))
told(lambda: other.connect(b'\0nobody'))
told(lambda: other.bind(5))
other.bind(bytearray(b'\0x\xff'))
print(other.getsockname(), os.path.exists('office'))
found = socket.socket(socket.AF_UNIX)
found.bind('')
print(len(found.getsockname()), found.getsockname()[:1])
server.close()
told(lambda: other.connect('\0office'))

d = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
same = socket.socket(fileno=os.dup(d.fileno()))
print(same.family, same.type, same.proto, d.getsockopt(socket.SOL_SOCKET, socket.SO_DOMAIN), d.getsockopt(socket.SOL_SOCKET, socket.SO_PROTOCOL))

with open('digits', 'wb') as f:
    f.write(b'0123456789' * 10)
with open('digits', 'rb') as f:
    for arguments in ((0, -1), (0, 0), (0, 1.5), (0, 'x'), (5, 10), (95,), (), (200,)):
        told(lambda: client.sendfile(f, *arguments))
        print(f.tell())
    print(len(served.recv(1000)))
    told(lambda: d.sendfile(f))
    client.setblocking(False)
    told(lambda: client.sendfile(f))
with open('digits') as f:
    client.setblocking(True)
    told(lambda: client.sendfile(f))
reader = served.makefile('rb', buffering=0)
served.setblocking(False)
print(reader.read(5), reader.readinto(bytearray(5)), reader.readall())
client.sendall(b'rest')
print(reader.read(5))
