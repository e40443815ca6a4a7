# about: recvmsg tells the hop limit and the traffic class of a datagram, as far as it was asked for and there is room
import socket, struct
a = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM); b = socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)
a.bind(('::1', 0)); room = socket.CMSG_SPACE(4)
def got(size):
    b.sendto(b'hi', a.getsockname()); data, anc, flags, peer = a.recvmsg(10, size)
    print(data, [(level == socket.IPPROTO_IPV6, kind, d) for level, kind, d in anc], flags & socket.MSG_CTRUNC != 0, peer == b.getsockname() or peer[0])
got(room)
a.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVHOPLIMIT, 1); print(a.getsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVHOPLIMIT))
for size in (0, 15, 16, 18, socket.CMSG_LEN(4), room, 100): got(size)
a.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVTCLASS, 1)
for size in (room, room + 1, room + 16, room + 18, 2 * room): got(size)
a.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_RECVHOPLIMIT, 0); got(room)
