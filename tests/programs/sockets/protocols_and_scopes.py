# Protocols that fit a type of socket, and those that do not; the interface in an address; pairs over the loopback.
import os
import socket

for row in ((2, 1, 6), (2, 1, 17), (2, 2, 17), (2, 2, 6), (2, 2, socket.IPPROTO_UDPLITE), (1, 1, 6), (10, 1, 6), (10, 2, 136)):
    try:
        with socket.socket(*row) as s:
            print(row, s.proto)
    except OSError as e:
        print(row, e)
print([row[1:3] for row in socket.getaddrinfo('127.0.0.1', 80)])
print([row[1:3] for row in socket.getaddrinfo('127.0.0.1', 80, proto=socket.IPPROTO_UDPLITE)])
print(socket.getaddrinfo('fe80::1%lo', 80, socket.AF_INET6, socket.SOCK_STREAM)[0][4])
print(socket.getnameinfo(('FE80::1', 80, 0, 1), socket.NI_NUMERICHOST | socket.NI_NUMERICSERV))


def refused(f, *args):
    try:
        print(f(*args))
    except (OSError, OverflowError, TypeError, UnicodeError) as e:
        print(type(e).__name__, e)


refused(socket.getnameinfo, ('::1', 0, 0xffffffff), 0)
with socket.socket(socket.AF_INET6) as s:
    refused(s.bind, ('::1', 0, -10))
refused(socket.if_indextoname, -1)
refused(socket.if_nametoindex, 0)
refused(socket.CMSG_SPACE, 0x7fffffff - 23)
print(socket.CMSG_LEN(0x7fffffff - 16))
refused(socket.getaddrinfo, 'localhost', '\ud800')
with socket.socket(socket.AF_UNIX) as s:
    s.bind(b'na\xffme')
    print(ascii(s.getsockname()), os.listdir(b'.').count(b'na\xffme'))
