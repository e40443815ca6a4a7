# A listener that is shut down wakes who waits in accept(); a connection begun without waiting; options and their sizes.
import errno
import select
import socket
import struct
import threading
import time


def shown(what, f):
    try:
        print(what, f())
    except (OSError, TypeError, ValueError, OverflowError) as e:
        print(what, type(e).__name__, e)


listener = socket.create_server(("127.0.0.1", 0))
waiting = threading.Thread(target=lambda: shown("accept", listener.accept))
waiting.start()
time.sleep(0.1)
listener.shutdown(socket.SHUT_RDWR)
waiting.join()
shown("accept again", listener.accept)
listener.close()

listener = socket.create_server(("127.0.0.1", 0))
address = listener.getsockname()
client = socket.create_connection(address)
listener.shutdown(socket.SHUT_RD)
shown("whom nobody accepted", lambda: client.recv(1))
shown("nobody listens", lambda: socket.create_connection(address))
listener.close()

listener = socket.create_server(("127.0.0.1", 0))
s = socket.socket()
s.setblocking(False)
print("begun", errno.errorcode[s.connect_ex(listener.getsockname())])
select.select([], [s], [], 5)
print("error", s.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR))
print("asked again", s.connect_ex(listener.getsockname()))
print("and again", errno.errorcode[s.connect_ex(listener.getsockname())])
s.close()

s = socket.socket()
s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
shown("with a size", lambda: s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 4))
s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
shown("linger", lambda: s.getsockopt(socket.SOL_SOCKET, socket.SO_LINGER, 8))
shown("too large", lambda: s.getsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 2000))
shown("no such option", lambda: s.setsockopt(socket.SOL_SOCKET, 9999, 1))
shown("no such level", lambda: s.getsockopt(999, 1))
shown("a timeout too long", lambda: s.settimeout(1e300))
shown("a length that is none", lambda: s.recv("a"))
shown("a family that is none", lambda: socket.socket("a"))
shown("nothing to look up", lambda: socket.getaddrinfo(None, None))
shown("no name", lambda: socket.getaddrinfo(5, 5))
print([a[4][0] for a in socket.getaddrinfo(None, 80, socket.AF_INET, socket.SOCK_STREAM, 0, socket.AI_PASSIVE)])
