# Hop limits and traffic classes - of a socket, of one message, and what whoever receives it is told.
import socket

a = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
b = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
b.bind(('::1', 0))
b.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVHOPLIMIT, 1)
b.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVTCLASS, 1)
LEVEL = socket.IPPROTO_IPV6


def told():
    data, rows, flags, _ = b.recvmsg(100, 1000)
    return data, sorted((kind == socket.IPV6_HOPLIMIT, int.from_bytes(value, 'little')) for _, kind, value in rows), flags


print(a.getsockopt(LEVEL, socket.IPV6_UNICAST_HOPS), a.getsockopt(LEVEL, socket.IPV6_TCLASS))
a.sendto(b'usual', b.getsockname())
print(told())
a.setsockopt(LEVEL, socket.IPV6_UNICAST_HOPS, 3)
a.setsockopt(LEVEL, socket.IPV6_TCLASS, 16)
print(a.getsockopt(LEVEL, socket.IPV6_UNICAST_HOPS), a.getsockopt(LEVEL, socket.IPV6_TCLASS))
a.sendto(b'near', b.getsockname())
print(told())
a.sendmsg([b'one', b' message'], [(LEVEL, socket.IPV6_HOPLIMIT, (9).to_bytes(4, 'little'))], 0, b.getsockname())
print(told())
a.sendmsg([b'usual again'], [(LEVEL, socket.IPV6_HOPLIMIT, b'\xff' * 4)], 0, b.getsockname())
print(told())
a.connect(b.getsockname())
a.send(b'sent')
print(told())
a.sendall(b'all')
print(told())
a.setsockopt(LEVEL, socket.IPV6_UNICAST_HOPS, -1)
a.setsockopt(LEVEL, socket.IPV6_TCLASS, -1)
print(a.getsockopt(LEVEL, socket.IPV6_UNICAST_HOPS), a.getsockopt(LEVEL, socket.IPV6_TCLASS))
a.send(b'as before')
print(told())
for option in (socket.IPV6_UNICAST_HOPS, socket.IPV6_TCLASS):
    for value in (256, -2, 1 << 20):
        try:
            a.setsockopt(LEVEL, option, value)
        except OSError as e:
            print(option == socket.IPV6_TCLASS, value, e)
for value in (b'\0\1\0\0', b'\xfe' + b'\xff' * 3, b'', b'\1'):
    try:
        a.sendmsg([b'x'], [(LEVEL, socket.IPV6_HOPLIMIT, value)])
    except OSError as e:
        print(value, e)
