# Messages with something beside their bytes: descriptors, and what a packet's head says. Methods of `_socket.socket`.
import _kernel
import _socket
import _sys


def sendmsg(self, buffers, ancdata=(), flags=0, address=None, /):
    try:
        parts = iter(buffers)
    except TypeError:
        raise TypeError('sendmsg() argument 1 must be an iterable') from None
    data = b''.join([bytes(_socket._view(b)) for b in parts])
    fds, head = self._beside(ancdata)
    if address is not None:
        address = self._address(address, 'sendmsg')
    n = _kernel.send(self._fd, data, address, 0 if flags & _socket.MSG_DONTWAIT else self._ns(), fds, head)
    if n is None:
        _socket._time_is_up()
    return n


def _beside(self, ancdata):
    # What is to be sent along; of what a message may carry besides, Linux passes over what is not a socket's.
    try:
        rows = iter(ancdata)
    except TypeError:
        raise TypeError('sendmsg() argument 2 must be an iterable') from None
    fds, options = [], {}
    for row in rows:
        is_row = hasattr(row, '__getitem__') and hasattr(row, '__len__')
        if not is_row or len(row) != 3:
            what = 'sequence of length 3, not %d' % len(row) if is_row else '3-item sequence, not ' + _sys.type_name(row)
            raise TypeError('[sendmsg() ancillary data items]() argument must be ' + what)
        level, kind, data = row
        for n in (level, kind):
            if not isinstance(n, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(n))
        data = bytes(_socket._view(data))
        if level == _socket.IPPROTO_IPV6 and kind in (_socket.IPV6_HOPLIMIT, _socket.IPV6_TCLASS) and self._family == 10:
            if len(data) != 4:
                raise OSError(22, 'Invalid argument')
            value = _checked_head(int.from_bytes(data, 'little', signed=True))
            options[kind] = value & 255 if kind == _socket.IPV6_TCLASS else value
        if level != _socket.SOL_SOCKET:
            continue
        if kind == 2:
            _sys.unsupported('SCM_CREDENTIALS')
        if kind != _socket.SCM_RIGHTS:
            raise OSError(22, 'Invalid argument')
        fds.extend([int.from_bytes(data[k:k + 4], 'little', signed=True) for k in range(0, len(data) - 3, 4)])
    if len(fds) > 253:
        raise OSError(22, 'Invalid argument')
    if self._family == 1 and any(fd < 0 for fd in fds):
        raise OSError(9, 'Bad file descriptor')
    return fds, _head(self, options) if options else self._head


def set_head(self, option, value):
    """What the socket's packets say from now on; -1 is the usual."""
    if not isinstance(value, int):
        value = int.from_bytes(bytes(value)[:4], 'little', signed=True)
    value = _checked_head(value)
    self._more[_socket.IPPROTO_IPV6, option] = value if value >= 0 else 64 if option == _socket.IPV6_UNICAST_HOPS else 0
    if self._type == 2:
        self._head = _head(self, {})


def _checked_head(value):
    if not -1 <= value <= 255:
        raise OSError(22, 'Invalid argument')
    return value


def _head(self, options):
    # The usual head is 0: a limit of 64, and no class.
    def wished(option, kind, usual):
        value = options.get(kind, -1)
        return value if value >= 0 else self._more.get((_socket.IPPROTO_IPV6, option), usual)
    return (wished(_socket.IPV6_UNICAST_HOPS, _socket.IPV6_HOPLIMIT, 64) ^ 64) << 8 | wished(_socket.IPV6_TCLASS, _socket.IPV6_TCLASS, 0)


def recvmsg(self, bufsize, ancbufsize=0, flags=0, /):
    if bufsize < 0:
        raise ValueError('negative buffer size in recvmsg()')
    if ancbufsize < 0:
        raise ValueError('invalid ancillary data buffer length')
    data, address, fds, cut, head = self._receive(bufsize if self._type == 1 else 1 << 18, flags, max(0, ancbufsize - 16) // 4)
    told = (_socket.MSG_TRUNC if len(data) > bufsize else 0) | (_socket.MSG_CTRUNC if cut else 0) | flags & _socket.MSG_CMSG_CLOEXEC
    for fd in fds:
        import os
        os.set_inheritable(fd, not flags & _socket.MSG_CMSG_CLOEXEC)
    rights = [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, b''.join([fd.to_bytes(4, 'little') for fd in fds]))] if fds else []
    # A packet of the older protocol has another head.
    if self._family == 10 and self._type == 2 and address and not address[0].startswith('::ffff:'):
        rights, cut = _of_packet(self._more, ancbufsize, head)
        told |= _socket.MSG_CTRUNC if cut else 0
    return data[:bufsize], rights, told, None if self._type == 1 else address


def _of_packet(options, room, head):
    """What a packet's head told, as far as it was asked for and there is room; and whether something is lost."""
    found = []
    for wish, kind, value in ((_socket.IPV6_RECVHOPLIMIT, _socket.IPV6_HOPLIMIT, head >> 8 ^ 64), (_socket.IPV6_RECVTCLASS, _socket.IPV6_TCLASS, head & 255)):
        if not options.get((_socket.IPPROTO_IPV6, wish)):
            continue
        if room < 16:
            return found, True
        found.append((_socket.IPPROTO_IPV6, kind, value.to_bytes(4, 'little')[:room - 16]))
        if room < 20:
            return found, True
        room -= 24
    return found, False


def recvmsg_into(self, buffers, ancbufsize=0, flags=0, /):
    try:
        views = iter(buffers)
    except TypeError:
        raise TypeError('recvmsg_into() argument 1 must be an iterable') from None
    views = [_socket._part_to_fill(b) for b in views]
    data, anc, told, address = self.recvmsg(sum(map(len, views)), ancbufsize, flags)
    n = 0
    for v in views:
        part = data[n:n + len(v)]
        v[:len(part)] = part
        n += len(part)
    return n, anc, told, address
