# about: sockets without end meet the limit of descriptors; after one is closed there is room again
# cpython: skip (the limit of descriptors is the machine's)
# has: True
import socket
kept = []
try:
    while True:
        kept.extend(socket.socketpair())
except OSError as e:
    print(e, len(kept) > 1000)
kept.pop().close()
kept.append(socket.socket())
print('room again')
