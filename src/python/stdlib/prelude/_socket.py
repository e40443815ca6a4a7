# Sockets as CPython's C module has them. Addresses become numbers here; everything else is the kernel's.
import _kernel
import _sys
from _buffers import writable

AF_UNSPEC, AF_UNIX, AF_INET, AF_INET6 = 0, 1, 2, 10
SOCK_STREAM, SOCK_DGRAM, SOCK_RAW, SOCK_RDM, SOCK_SEQPACKET, SOCK_NONBLOCK, SOCK_CLOEXEC = 1, 2, 3, 4, 5, 2048, 524288
SOL_SOCKET, SOL_IP, SOL_TCP, SOL_UDP = 1, 0, 6, 17
SO_DEBUG, SO_REUSEADDR, SO_TYPE, SO_ERROR, SO_DONTROUTE, SO_BROADCAST, SO_SNDBUF, SO_RCVBUF, SO_KEEPALIVE = 1, 2, 3, 4, 5, 6, 7, 8, 9
SO_LINGER, SO_REUSEPORT, SO_RCVTIMEO, SO_SNDTIMEO, SO_ACCEPTCONN, SO_PROTOCOL, SO_DOMAIN = 13, 15, 20, 21, 30, 38, 39
IPPROTO_IP, IPPROTO_ICMP, IPPROTO_TCP, IPPROTO_UDP, IPPROTO_IPV6, IPPROTO_ICMPV6, IPV6_V6ONLY = 0, 1, 6, 17, 41, 58, 26
IPV6_UNICAST_HOPS, IPV6_RECVHOPLIMIT, IPV6_HOPLIMIT, IPV6_RECVTCLASS, IPV6_TCLASS = 16, 51, 52, 66, 67
IPPROTO_UDPLITE, UDPLITE_SEND_CSCOV, UDPLITE_RECV_CSCOV = 136, 10, 11
TCP_NODELAY, TCP_KEEPIDLE, TCP_KEEPINTVL, TCP_KEEPCNT = 1, 4, 5, 6
MSG_OOB, MSG_PEEK, MSG_CTRUNC, MSG_TRUNC, MSG_DONTWAIT, MSG_WAITALL, MSG_NOSIGNAL, MSG_CMSG_CLOEXEC = 1, 2, 8, 32, 64, 256, 16384, 0x40000000
SCM_RIGHTS = 1
SHUT_RD, SHUT_WR, SHUT_RDWR = 0, 1, 2
SOMAXCONN = 4096
INADDR_ANY, INADDR_LOOPBACK, INADDR_BROADCAST, INADDR_NONE = 0, 0x7f000001, 0xffffffff, 0xffffffff
AI_PASSIVE, AI_CANONNAME, AI_NUMERICHOST, AI_V4MAPPED, AI_ALL, AI_ADDRCONFIG, AI_NUMERICSERV = 1, 2, 4, 8, 16, 32, 1024
EAI_FAMILY, EAI_NONAME, EAI_SERVICE, EAI_ADDRFAMILY = -6, -2, -8, -9
NI_NUMERICHOST, NI_NUMERICSERV = 1, 2
has_ipv6 = True
timeout = TimeoutError
_default = None


class herror(OSError):
    pass


class gaierror(OSError):
    pass


herror.__module__ = gaierror.__module__ = 'socket'


def getdefaulttimeout():
    return _default


def setdefaulttimeout(timeout, /):
    global _default
    _default = _checked_timeout(timeout)


def _checked_timeout(value):
    if value is None:
        return None
    if not isinstance(value, (int, float)):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)
    if value < 0:
        raise ValueError('Timeout value out of range')
    if value >= 9223372036.854775:
        raise OverflowError('timestamp out of range for platform time_t')
    return float(value)


def _dotted(host):
    parts = host.split('.')
    if 1 <= len(parts) <= 4 and all(p.isdigit() for p in parts):
        numbers = [int(p) for p in parts]
        if all(n < 256 for n in numbers[:-1]) and numbers[-1] < 1 << 8 * (5 - len(numbers)):
            n = 0
            for k, p in enumerate(numbers[:-1]):
                n |= p << 8 * (3 - k)
            return n | numbers[-1]
    return None


def _six(host):
    """The sixteen bytes of an IPv6 address, or None."""
    halves = host.split('::')
    if len(halves) > 2:
        return None
    found = []
    for half in halves:
        words = half.split(':') if half else []
        data = b''
        for k, word in enumerate(words):
            if '.' in word and k + 1 == len(words) and half is halves[-1]:
                n = _dotted(word) if word.count('.') == 3 else None
                if n is None:
                    return None
                data += n.to_bytes(4, 'big')
            elif 0 < len(word) < 5 and not set(word.lower()) - set('0123456789abcdef'):
                data += int(word, 16).to_bytes(2, 'big')
            else:
                return None
        found.append(data)
    missing = 16 - sum(map(len, found))
    if len(found) == 1:
        return found[0] if missing == 0 else None
    return found[0] + bytes(missing) + found[1] if missing >= 2 else None


def _text_of_six(data):
    if data[:12] == _MAPPED:
        return '::ffff:' + _text(int.from_bytes(data[12:], 'big'))
    words = ['%x' % int.from_bytes(data[k:k + 2], 'big') for k in range(0, 16, 2)]
    # The longest row of zeros, the first of several, is left out.
    start, longest, k = 0, 1, 0
    while k < 8:
        n = 0
        while k + n < 8 and words[k + n] == '0':
            n += 1
        if n > longest:
            start, longest = k, n
        k += n + 1
    if longest == 1:
        return ':'.join(words)
    return ':'.join(words[:start]) + '::' + ':'.join(words[start + longest:])


_MAPPED = bytes(10) + b'\xff\xff'


def _resolve_six(host):
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    if not isinstance(host, str):
        raise TypeError('str, bytes or bytearray expected, not %s' % type(host).__name__)
    if host == '':
        return bytes(16)
    if host in ('localhost', 'localhost.localdomain', 'ip6-localhost', 'ip6-loopback', 'preempt'):
        return bytes(15) + b'\1'
    data = _six(host.partition('%')[0])
    if data is None:
        raise gaierror(-9, 'Address family for hostname not supported') if _dotted(host) is not None else gaierror(-2, 'Name or service not known')
    return data


def _resolve(host):
    """The number of a host; only names of this machine are known."""
    if isinstance(host, (bytes, bytearray)):
        host = host.decode()
    if not isinstance(host, str):
        raise TypeError('str, bytes or bytearray expected, not %s' % type(host).__name__)
    if host == '':
        return 0
    if host == '<broadcast>':
        return 0xffffffff
    n = _dotted(host)
    if n is not None:
        return n
    if host in ('localhost', 'localhost.localdomain', 'preempt'):
        return 0x7f000001
    if _six(host) is not None:
        raise gaierror(-9, 'Address family for hostname not supported')
    raise gaierror(-2, 'Name or service not known')


def _text(n):
    return '%d.%d.%d.%d' % (n >> 24, n >> 16 & 255, n >> 8 & 255, n & 255)


def gethostname():
    return 'preempt'


def sethostname(name, /):
    raise PermissionError(1, 'Operation not permitted')


def gethostbyname(hostname, /):
    if not isinstance(hostname, (str, bytes, bytearray)):
        raise TypeError('gethostbyname() argument 1 must be str, bytes or bytearray, not %s' % _sys.type_name(hostname))
    return _text(_resolve(hostname))


def gethostbyname_ex(hostname, /):
    return hostname, [], [gethostbyname(hostname)]


def gethostbyaddr(ip, /):
    _resolve(ip)
    return 'localhost', [], [gethostbyname(ip)]


# Of these only some are there for messages too.
_BOTH = ('echo', 'daytime', 'domain')
_SERVICES = {'echo': 7, 'daytime': 13, 'http': 80, 'https': 443, 'ftp': 21, 'ssh': 22, 'telnet': 23, 'smtp': 25, 'domain': 53, 'pop3': 110}


def getservbyname(servicename, protocolname='tcp', /):
    if servicename not in _SERVICES or protocolname not in ('tcp', 'udp') or protocolname == 'udp' and servicename not in _BOTH:
        raise OSError('service/proto not found')
    return _SERVICES[servicename]


def getservbyport(port, protocolname='tcp', /):
    if not 0 <= port <= 65535:
        raise OverflowError('getservbyport: port must be 0-65535.')
    for name, n in _SERVICES.items():
        if n == port and (protocolname == 'tcp' or protocolname == 'udp' and name in _BOTH):
            return name
    raise OSError('port/proto not found')


def getprotobyname(protocolname, /):
    table = {'ip': 0, 'icmp': 1, 'tcp': 6, 'udp': 17}
    if protocolname not in table:
        raise OSError('protocol not found')
    return table[protocolname]


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    if isinstance(port, bytes):
        port = port.decode()
    if port == '':
        port = 0
    if isinstance(port, str):
        port.encode()
        if not port.isdigit() and port not in _SERVICES:
            raise gaierror(-8, 'Servname not supported for ai_socktype')
        if port.isdigit():
            port = int(port)
        else:
            for_messages = port in _BOTH
            if type == 2 and not for_messages:
                raise gaierror(-8, 'Servname not supported for ai_socktype')
            type, port = type or (0 if for_messages else 1), _SERVICES[port]
    if family not in (0, 2, 10):
        raise gaierror(-6, 'ai_family not supported')
    found = []
    if host is None and port is None:
        raise gaierror(-2, 'Name or service not known')
    if host is not None and not isinstance(host, (str, bytes)):
        raise TypeError('getaddrinfo() argument 1 must be string or None')
    port = port or 0
    if host is None:
        if family != 2:
            found.append((10, ('::' if flags & AI_PASSIVE else '::1', port, 0, 0)))
        if family != 10:
            found.insert(0 if flags & AI_PASSIVE else 1, (2, ('0.0.0.0' if flags & AI_PASSIVE else '127.0.0.1', port)))
    elif family == 10 or family == 0 and _six(host.decode() if isinstance(host, bytes) else str(host).partition('%')[0]) is not None:
        found.append((10, (_text_of_six(_resolve_six(host)), port, 0, _scope_of(host))))
    else:
        found.append((2, (_text(_resolve(host)), port)))
    kinds = [(t, p) for t, p in ((1, 6), (2, 17), (2, 136), (3, 0)) if type in (0, t) and proto == (p if p == 136 else proto and p)]
    return [(f, t, p, '', address) for f, address in found for t, p in kinds]


def _scope_of(host):
    name = (host.decode() if isinstance(host, (bytes, bytearray)) else host).partition('%')[2]
    return 0 if not name else int(name) if name.isdigit() else if_nametoindex(name)


def _check_flow(function, row):
    if len(row) > 2 and not 0 <= row[2] <= 0xfffff:
        raise OverflowError(function + '(): flowinfo must be 0-1048575.')


def getnameinfo(sockaddr, flags, /):
    if not isinstance(sockaddr, tuple):
        raise TypeError('getnameinfo() argument 1 must be tuple, not ' + _sys.type_name(sockaddr))
    if len(sockaddr) < 2 or not isinstance(sockaddr[0], str) or not isinstance(sockaddr[1], int):
        raise TypeError('getnameinfo(): illegal sockaddr argument')
    host, port = sockaddr[:2]
    _check_flow('getnameinfo', sockaddr)
    data = _six(host)
    if data is not None:
        scope = '%lo' if len(sockaddr) > 3 and sockaddr[3] == 1 else ''
        return _text_of_six(data) + scope, _service(port, flags)
    if len(sockaddr) != 2:
        raise OSError('IPv4 sockaddr must be 2 tuple')
    _resolve(host)
    return host if flags & NI_NUMERICHOST else 'localhost', _service(port, flags)


def _service(port, flags):
    if not flags & NI_NUMERICSERV:
        try:
            return getservbyport(port)
        except OSError:
            pass
    return str(port)


def inet_aton(ip_addr, /):
    n = _dotted(ip_addr)
    if n is None:
        raise OSError('illegal IP address string passed to inet_aton')
    return n.to_bytes(4, 'big')


def inet_ntoa(packed_ip, /):
    if len(packed_ip) != 4:
        raise OSError('packed IP wrong length for inet_ntoa')
    return _text(int.from_bytes(packed_ip, 'big'))


def inet_pton(address_family, ip_string, /):
    if address_family == 10:
        data = _six(ip_string)
        if data is None:
            raise OSError('illegal IP address string passed to inet_pton')
        return data
    if address_family != 2:
        raise OSError(97, 'Address family not supported by protocol')
    n = _dotted(ip_string) if ip_string.count('.') == 3 else None
    if n is None:
        raise OSError('illegal IP address string passed to inet_pton')
    return n.to_bytes(4, 'big')


def inet_ntop(address_family, packed_ip, /):
    size = {2: 4, 10: 16}.get(address_family)
    if size is None:
        raise ValueError('unknown address family %d' % address_family)
    if len(packed_ip) != size:
        raise ValueError('invalid length of packed IP address string')
    return inet_ntoa(packed_ip) if size == 4 else _text_of_six(bytes(packed_ip))


def _swapper(name, size):
    def swap(integer, /):
        if not isinstance(integer, int):
            raise TypeError('expected int, %s found' % _sys.type_name(integer) if size == 4 else "'%s' object cannot be interpreted as an integer" % _sys.type_name(integer))
        if integer < 0:
            raise OverflowError("can't convert negative value to unsigned int" if size == 4 else name + ": can't convert negative Python int to C 16-bit unsigned integer")
        if integer >> 8 * size:
            raise OverflowError('int larger than 32 bits' if size == 4 else 'Python int too large to convert to C int' if integer >> 31 else
                                name + ': Python int too large to convert to C 16-bit unsigned integer')
        return int.from_bytes(integer.to_bytes(size, 'little'), 'big')
    swap.__name__ = swap.__qualname__ = name
    return swap


htons, ntohs = _swapper('htons', 2), _swapper('ntohs', 2)
htonl, ntohl = _swapper('htonl', 4), _swapper('ntohl', 4)


def _measure(name, round_up):
    def measure(length, /):
        if not isinstance(length, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(length))
        if not -1 << 63 <= length < 1 << 63:
            raise OverflowError('Python int too large to convert to C ssize_t')
        size = 16 + (length + 7 & ~7 if round_up else length)
        if length < 0 or length > 0x7fffffff - (24 if round_up else 16):
            raise OverflowError(name + '() argument out of range')
        return size
    measure.__name__ = measure.__qualname__ = name
    return measure


CMSG_LEN, CMSG_SPACE = _measure('CMSG_LEN', False), _measure('CMSG_SPACE', True)


def close(fd, /):
    _kernel.close(fd)


def dup(fd, /):
    return _kernel.dup(fd, None)


def _view(buffer):
    try:
        return memoryview(buffer)
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % _sys.type_name(buffer)) from None


def _part_to_fill(buffer):
    try:
        return writable(buffer, '')
    except TypeError:
        raise TypeError('recvmsg_into() argument 1 must be an iterable of single-segment read-write buffers') from None


def _told(address):
    if isinstance(address, tuple) and isinstance(address[0], bytes):
        return _text_of_six(address[0]), address[1], 0, 0
    return address.encode('latin-1') if isinstance(address, str) and address[:1] == '\0' else address


def _time_is_up():
    raise TimeoutError('timed out')


class socket:
    # It can come to nothing before it has one.
    _fd = -1
    # A connection was begun that nobody has asked about yet.
    _begun = False

    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        self._more = {}
        type = _sys.index(type)
        nonblocking = type != -1 and type & SOCK_NONBLOCK
        if type != -1:
            type &= ~(SOCK_NONBLOCK | SOCK_CLOEXEC)
        self._family = 2 if family == -1 else int(_sys.index(family))
        self._type = 1 if type == -1 else int(type)
        self.proto = 0 if proto == -1 else proto
        if type == -1 and fileno is not None and isinstance(fileno, int) and fileno >= 0:
            self._type = 2 - _kernel.sockopt(fileno, 5, None)
        if fileno is None:
            if self._family not in (1, 2, 10):
                raise OSError(97, 'Address family not supported by protocol')
            if self._type not in (1, 2):
                if self._type == 3:
                    raise PermissionError(1, 'Operation not permitted')
                raise OSError(94, 'Socket type not supported') if self._type < 11 else OSError(22, 'Invalid argument')
            if self.proto not in ((0, 1) if self._family == 1 else (0, 6) if self._type == 1 else (0, 17, 136)):
                raise OSError(93, 'Protocol not supported')
            self._fd = _kernel.socket(self._family, self._type == 1)
        else:
            if not isinstance(fileno, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(fileno))
            if fileno < 0:
                raise ValueError('negative file descriptor')
            if family == -1:
                name = _kernel.sockname(fileno, False)
                self._family = 1 if isinstance(name, str) else 10 if isinstance(name[0], bytes) else 2
            else:
                _kernel.sockname(fileno, False)
            self._fd = fileno
            if proto == -1 and self._family != 1:
                self.proto = 6 if self._type == 1 else 17
        self._timeout = 0.0 if nonblocking else _default
        if self._timeout is not None:
            _kernel.nonblocking(self._fd, True)

    # How the head of its packets differs from the usual one.
    _head = 0
    family = property(lambda self: self._family)
    type = property(lambda self: self._type)
    timeout = property(lambda self: self._timeout)

    def _ns(self):
        t = self._timeout
        return None if t is None else int(t * 1000000000 + 0.5)

    def _address(self, address, function):
        if self._family == 1:
            data = address.encode(errors='surrogateescape') if isinstance(address, str) else bytes(_view(address))
            is_path = data[:1] != b'\0'
            if len(data) > 108 - is_path:
                raise OSError('AF_UNIX path too long')
            if not is_path:
                # A name without a file: any bytes.
                return data.decode('latin-1')
            return data.decode(errors='surrogateescape')
        if not isinstance(address, tuple):
            raise TypeError('%s(): AF_INET%s address must be tuple, not %s' % (function, '6' if self._family == 10 else '', _sys.type_name(address)))
        if self._family == 10:
            if not 2 <= len(address) <= 4:
                raise TypeError('AF_INET6 address must be a tuple (host, port[, flowinfo[, scopeid]])')
            _check_flow(function, address)
        elif len(address) != 2:
            raise TypeError('AF_INET address must be a pair (host, port)')
        host, port = address[:2]
        if not isinstance(port, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(port))
        host = _resolve(host) if self._family == 2 else _resolve_six(host)
        if not 0 <= port <= 65535:
            raise OverflowError('%s(): port must be 0-65535.' % function)
        return host, port

    def fileno(self):
        return self._fd

    def bind(self, address, /):
        address = self._address(address, 'bind')
        number = 1 if address == '' else 0
        while number:
            # The system finds a name.
            try:
                return _kernel.bind(self._fd, '\0%05x' % number)
            except OSError as e:
                if e.errno != 98:
                    raise
                number += 1
        _kernel.bind(self._fd, address)

    def listen(self, backlog=128, /):
        import os
        _kernel.listen(self._fd, max(os._index(backlog), 0))

    def _accept(self):
        r = _kernel.accept(self._fd, self._ns())
        if r is None:
            _time_is_up()
        return r[0], _told(r[1])

    def connect(self, address, /):
        address = self._address(address, 'connect')
        begun, self._begun = self._begun, False
        try:
            done = _kernel.connect(self._fd, address, self._ns())
        except BlockingIOError:
            self._begun = True
            raise
        except OSError as e:
            if not begun or e.errno != 106:
                raise
            # Whoever asks again for what was begun is told once that it is there.
            return
        if done is not None:
            return
        if self._timeout:
            self._check_connected()

    def _check_connected(self):
        try:
            _kernel.sockname(self._fd, True)
        except OSError:
            if self._type == 1:
                _time_is_up()

    def connect_ex(self, address, /):
        try:
            self.connect(address)
        except TimeoutError as e:
            return e.errno or 11
        except gaierror:
            raise
        except OSError as e:
            return e.errno
        return 0

    def send(self, data, flags=0, /):
        n = _kernel.send(self._fd, data, None, 0 if flags & MSG_DONTWAIT else self._ns(), (), self._head)
        if n is None:
            _time_is_up()
        return n

    def sendall(self, data, flags=0, /):
        ns = self._ns()
        until = _kernel.now() + ns if ns else None
        view = data if isinstance(data, bytes) else None
        n = _kernel.send(self._fd, data, None, ns, (), self._head)
        if n is None:
            _time_is_up()
        if view is None:
            view = bytes(data)
        while n < len(view):
            view = view[n:]
            if until is not None:
                ns = until - _kernel.now()
                if ns <= 0:
                    _time_is_up()
            n = _kernel.send(self._fd, view, None, ns)
            if n is None:
                _time_is_up()

    def sendto(self, data, *rest):
        if not 1 <= len(rest) <= 2:
            raise TypeError('sendto() takes 2 or 3 arguments (%d given)' % (len(rest) + 1))
        if len(rest) == 2 and not isinstance(rest[0], int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(rest[0]))
        n = _kernel.send(self._fd, data, self._address(rest[-1], 'sendto'), self._ns(), (), self._head)
        if n is None:
            _time_is_up()
        return n

    def _receive(self, size, flags, most=0):
        r = _kernel.receive(self._fd, size, flags & MSG_PEEK != 0, 0 if flags & MSG_DONTWAIT else self._ns(), most)
        if r is None:
            _time_is_up()
        return r if self._family == 2 else (r[0], _told(r[1]), *r[2:])

    def recv(self, bufsize, flags=0, /):
        if _sys.index(bufsize) < 0:
            raise ValueError('negative buffersize in recv')
        data = self._receive(bufsize, flags)[0]
        if flags & MSG_WAITALL and not flags & MSG_PEEK:
            while len(data) < bufsize:
                more = self._receive(bufsize - len(data), flags)[0]
                if not more:
                    break
                data += more
        return data

    def recvfrom(self, bufsize, flags=0, /):
        if bufsize < 0:
            raise ValueError('negative buffersize in recvfrom')
        data, address = self._receive(bufsize, flags)[:2]
        return data, (None if self._type == 1 else address)

    def recv_into(self, buffer, nbytes=0, flags=0):
        return self._fill(buffer, nbytes, flags, 'recv_into')[0]

    def recvfrom_into(self, buffer, nbytes=0, flags=0):
        n, address = self._fill(buffer, nbytes, flags, 'recvfrom_into')
        return n, None if self._type == 1 else address

    def _fill(self, buffer, nbytes, flags, function):
        if nbytes < 0:
            raise ValueError('negative buffersize in ' + function)
        view = writable(buffer, function + '() argument 1')
        if nbytes > len(view):
            raise ValueError('nbytes is greater than the length of the buffer' if 'from' in function else 'buffer too small for requested bytes')
        data, address = self._receive(nbytes or len(view), flags)[:2]
        view[:len(data)] = data
        return len(data), address

    from _socket_messages import sendmsg, recvmsg, recvmsg_into, _beside

    def shutdown(self, flag, /):
        if flag not in (0, 1, 2):
            raise OSError(22, 'Invalid argument')
        _kernel.shutdown(self._fd, flag)

    def getsockname(self):
        return _told(_kernel.sockname(self._fd, False))

    def getpeername(self):
        return _told(_kernel.sockname(self._fd, True))

    from _socket_options import setsockopt, getsockopt, _option

    def setblocking(self, flag, /):
        self._timeout = None if flag else 0.0
        _kernel.nonblocking(self._fd, not flag)

    def __repr__(self):
        return '<socket object, fd=%d, family=%d, type=%d, proto=%d>' % (self._fd, self._family, self._type, self.proto)

    def getblocking(self):
        return self._timeout != 0.0

    def settimeout(self, timeout, /):
        self._timeout = _checked_timeout(timeout)
        _kernel.nonblocking(self._fd, self._timeout is not None)

    def gettimeout(self):
        return self._timeout

    def close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _kernel.close(fd)

    def detach(self):
        fd, self._fd = self._fd, -1
        return fd

    def __del__(self):
        if self._fd >= 0:
            warnings = _sys.modules().get('warnings')
            if warnings is not None:
                warnings.warn('unclosed %r' % self, ResourceWarning, source=self)
            fd, self._fd = self._fd, -1
            try:
                _kernel.close(fd)
            except OSError:
                pass


SocketType = socket


def socketpair(family=1, type=1, proto=0, /):
    a, b = _kernel.socketpair(int(family), int(type) & 15 == 1)
    return socket(family, type, proto, a), socket(family, type, proto, b)


def if_nameindex():
    return [(1, 'lo')]


def if_nametoindex(oname, /):
    if not isinstance(oname, (str, bytes)) and not hasattr(oname, '__fspath__'):
        raise TypeError('expected str, bytes or os.PathLike object, not ' + _sys.type_name(oname))
    if oname not in ('lo', b'lo'):
        raise OSError('no interface with this name')
    return 1


def if_indextoname(index, /):
    index = _sys.index(index)
    if not 0 <= index < 1 << 32:
        raise OverflowError("can't convert negative value to unsigned int" if index < 0 else 'Python int too large to convert to C unsigned long'
                            if index >> 64 else 'index is too large')
    if index != 1:
        raise OSError(6, 'No such device or address')
    return 'lo'
