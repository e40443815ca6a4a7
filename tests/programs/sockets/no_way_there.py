# cpython: skip (a machine with only its loopback is not where the tests run)
import socket


def told(what, f):
    try:
        print(what, f())
    except OSError as e:
        print(what, type(e).__name__, e)


for host in ('8.8.8.8', '192.168.77.3', '255.255.255.255', '127.0.0.5'):
    told('stream ' + host, lambda: socket.socket().connect((host, 81)))
    told('connect_ex', lambda: socket.socket().connect_ex((host, 81)))
    told('message', lambda: socket.socket(type=socket.SOCK_DGRAM).connect((host, 81)))
    told('sendto', lambda: socket.socket(type=socket.SOCK_DGRAM).sendto(b'x', (host, 81)))
told('create_connection', lambda: socket.create_connection(('10.0.0.1', 80), 1))
told('version six', lambda: socket.socket(socket.AF_INET6).connect(('2001:db8::1', 80)))
told('name', lambda: socket.create_connection(('no.such.host.invalid', 80)))
