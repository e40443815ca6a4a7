# The module that programs import: sockets with numbers as enumerations, files over sockets, servers and clients in one call.
import os
import _io
import io
import _kernel
import _socket
from _socket import *
from enum import IntEnum as _IntEnum, IntFlag as _IntFlag

_GLOBAL_DEFAULT_TIMEOUT = object()
error = OSError
_LOCALHOST, _LOCALHOST_V6 = '127.0.0.1', '::1'


def _numbers(*start):
    return [(n, v) for n, v in vars(_socket).items() if n.startswith(start)]


AddressFamily = _IntEnum('AddressFamily', _numbers('AF_'), module='socket')
SocketKind = _IntEnum('SocketKind', _numbers('SOCK_'), module='socket')
MsgFlag = _IntFlag('MsgFlag', _numbers('MSG_'), module='socket')
AddressInfo = _IntFlag('AddressInfo', _numbers('AI_'), module='socket')
for _enum in (AddressFamily, SocketKind, MsgFlag, AddressInfo):
    for _name, _member in _enum.__members__.items():
        globals()[_name] = _member
del _enum, _name, _member, _numbers


def _to_enum(value, known):
    return known(value) if value in known._value2member_map_ else value


class _GiveupOnSendfile(Exception):
    pass


class socket(_socket.socket):
    def __init__(self, family=-1, type=-1, proto=-1, fileno=None):
        _socket.socket.__init__(self, family, type, proto, fileno)  #@233
        self._closed, self._files = False, 0

    def __exit__(self, *args):
        if not self._closed:
            self.close()

    def __enter__(self):
        return self

    def __repr__(self):
        with_addresses = ''
        if self.fileno() != -1:
            for label, peer in (('laddr', False), ('raddr', True)):
                try:
                    address = self.getpeername() if peer else self.getsockname()
                except OSError:
                    continue
                if address:
                    with_addresses += ', %s=%s' % (label, address)
        return '<%s.%s%s fd=%d, family=%s, type=%s, proto=%s%s>' % (
            self.__class__.__module__, self.__class__.__qualname__, ' [closed]' if self._closed else '', self.fileno(),
            self.family, self.type, self.proto, with_addresses)

    def __getstate__(self):
        raise TypeError("cannot pickle %r object" % self.__class__.__name__)  #@273

    def dup(self):
        sock = self.__class__(self.family, self.type, self.proto, fileno=_kernel.dup(self.fileno(), None))
        sock.settimeout(self.gettimeout())
        return sock

    def accept(self):
        fd, addr = self._accept()  #@295
        peer = socket(self.family, self.type, self.proto, fd)
        if self.gettimeout() and getdefaulttimeout() is None:
            peer.setblocking(True)
        return peer, addr

    def makefile(self, mode='r', buffering=None, *, encoding=None, errors=None, newline=None):
        if not set(mode) <= {'r', 'w', 'b'}:
            raise ValueError('invalid mode %r (only r, w, b allowed)' % (mode,))
        writing = 'w' in mode
        reading = 'r' in mode or not writing
        raw = SocketIO(self, ('r' if reading else '') + ('w' if writing else ''))
        self._files += 1
        if buffering is None or buffering < 0:
            buffering = _io.DEFAULT_BUFFER_SIZE
        if buffering == 0:
            if 'b' not in mode:
                raise ValueError('unbuffered streams must be binary')
            return raw
        buffer = io.BufferedRWPair(raw, raw, buffering) if reading and writing else _io.buffered(raw, buffering)
        if 'b' in mode:
            return buffer
        text = _io.TextIOWrapper(buffer, encoding, errors, newline)
        text.mode = mode
        return text

    def sendfile(self, file, offset=0, count=None):
        if 'b' not in getattr(file, 'mode', 'b'):
            raise ValueError('file should be opened in binary mode')
        if self.type & 15 != SOCK_STREAM:
            raise ValueError('only SOCK_STREAM type sockets are supported')
        if count is not None:
            failure = None if isinstance(count, int) and count > 0 else ValueError if isinstance(count, int) else TypeError
            if failure:
                raise failure('count must be a positive integer (got %r)' % (count,))
        if self.gettimeout() == 0:
            raise ValueError('non-blocking sockets are not supported')
        start = None
        try:
            os.fstat(file.fileno())
            start = file.tell()
        except (AttributeError, OSError):
            pass
        if offset or start is not None:
            file.seek(offset)
        total = 0
        try:
            while count is None or total < count:
                data = memoryview(file.read(8192 if count is None else min(8192, count - total)))
                if not len(data):
                    break
                while len(data):
                    sent = self.send(data)
                    total, data = total + sent, data[sent:]
        finally:
            if hasattr(file, 'seek'):
                file.seek(offset + total if total or start is None else start)
        return total

    _sendfile_use_send = sendfile

    def _sendfile_use_sendfile(self, file, offset=0, count=None):
        # Does the same here, for what has a descriptor that is open.
        try:
            os.fstat(file.fileno())
        except (AttributeError, OSError) as e:
            raise _GiveupOnSendfile(e)
        return self.sendfile(file, offset, count)

    def _file_closed(self):
        self._files = max(self._files - 1, 0)
        if self._closed:
            self.close()

    def _real_close(self):
        _socket.socket.close(self)  #@500

    def close(self):
        self._closed = True
        if not self._files:
            self._real_close()  #@506

    @property
    def type(self):
        return _to_enum(super().type, SocketKind)

    @property
    def family(self):
        return _to_enum(super().family, AddressFamily)

    def detach(self):
        self._closed = True
        return super().detach()

    def get_inheritable(self):
        return os.get_inheritable(self.fileno())

    def set_inheritable(self, inheritable):
        os.set_inheritable(self.fileno(), inheritable)


class SocketIO(io.RawIOBase):
    def __init__(self, sock, mode):
        self._sock = sock
        self.mode = {'r': 'rb', 'w': 'wb', 'rw': 'rb+'}[mode]
        self._reading = 'r' in mode
        self._writing = 'w' in mode
        self._timed_out = False
        self.closed = False

    def _get(self, n):
        if self._timed_out:
            raise OSError('cannot read from timed out object')
        try:
            return self._sock.recv(n)
        except TimeoutError:
            self._timed_out = True
            raise
        except BlockingIOError:
            return None

    def _put(self, data):
        try:
            return self._sock.send(data)
        except BlockingIOError:
            return None

    def read(self, size=-1):
        self._check_open()
        return self.readall() if size is None or size < 0 else self._get(size)

    def readall(self):
        parts = []
        while True:
            data = self._get(65536)
            if not data:
                return b''.join(parts) if parts or data is not None else None
            parts.append(data)

    def readinto(self, b):
        data = self._get(len(b))
        if data is None:
            return None
        b[:len(data)] = data
        return len(data)

    def write(self, b):
        self._check_open()
        return self._put(b)

    def _check_usable(self):
        if self.closed:
            raise ValueError('I/O operation on closed socket.')

    def readable(self):
        self._check_usable()
        return self._reading

    def writable(self):
        self._check_usable()
        return self._writing

    def seekable(self):
        self._check_usable()
        return False

    def fileno(self):
        self._check_open()
        return self._sock.fileno()

    @property
    def name(self):
        return -1 if self.closed else self.fileno()

    def close(self):
        if not self.closed:
            self.closed = True
            self._sock._file_closed()
            self._sock = None

    def __del__(self):
        self.close()


def fromfd(fd, family, type, proto=0):
    return socket(family, type, proto, _kernel.dup(fd, None))


def socketpair(family=None, type=SOCK_STREAM, proto=0):
    a, b = _socket.socketpair(AF_UNIX if family is None else family, type, proto)  #@626
    return (socket(a.family, a.type, a.proto, a.detach()), socket(b.family, b.type, b.proto, b.detach()))


def _fallback_socketpair(family=AF_INET, type=SOCK_STREAM, proto=0):
    """Two ends of a connection over the loopback, for systems that have no pairs."""
    here = {AF_INET: _LOCALHOST, AF_INET6: _LOCALHOST_V6}.get(family)
    if here is None:
        raise ValueError('Only AF_INET and AF_INET6 socket address families are supported')
    if type != SOCK_STREAM:
        raise ValueError('Only SOCK_STREAM socket type is supported')
    if proto != 0:
        raise ValueError('Only protocol zero is supported')
    with socket(family, type, proto) as server:
        server.bind((here, 0))
        server.listen()
        one = socket(family, type, proto)
        try:
            one.setblocking(False)
            try:
                one.connect(server.getsockname()[:2])
            except (BlockingIOError, InterruptedError):
                pass
            one.setblocking(True)
            two, _ = server.accept()
            try:
                # Somebody else may have connected first.
                if one.getsockname() != two.getpeername() or two.getsockname() != one.getpeername():
                    raise ConnectionError('Unexpected peer connection')
            except BaseException:
                two.close()
                raise
        except BaseException:
            one.close()
            raise
    return one, two


def send_fds(sock, buffers, fds, flags=0, address=None):
    return sock.sendmsg(buffers, [(SOL_SOCKET, SCM_RIGHTS, b''.join([fd.to_bytes(4, 'little') for fd in fds]))])


def recv_fds(sock, bufsize, maxfds, flags=0):
    data, messages, told, address = sock.recvmsg(bufsize, CMSG_LEN(maxfds * 4))
    rights = b''.join([row for level, kind, row in messages if (level, kind) == (SOL_SOCKET, SCM_RIGHTS)])
    return data, [int.from_bytes(rights[k:k + 4], 'little') for k in range(0, len(rights), 4)], told, address


def getfqdn(name=''):
    name = name.strip()
    if name in ('', '0.0.0.0', '::'):
        name = gethostname()
    try:
        return gethostbyaddr(name)[0]
    except error:
        return name


def create_connection(address, timeout=_GLOBAL_DEFAULT_TIMEOUT, source_address=None, *, all_errors=False):
    exceptions = []
    host, port = address
    for family, kind, proto, _, sa in getaddrinfo(host, port, 0, SOCK_STREAM):
        sock = None
        try:
            sock = socket(family, kind, proto)
            if timeout is not _GLOBAL_DEFAULT_TIMEOUT:
                sock.settimeout(timeout)
            if source_address:
                sock.bind(source_address)
            sock.connect(sa)  #@849
            exceptions = None
            return sock
        except OSError as exc:
            if sock is not None:
                sock.close()
            exceptions = [*exceptions, exc] if all_errors else [exc]
    try:
        if not exceptions:
            raise OSError("getaddrinfo returns an empty list")
        if all_errors:
            raise ExceptionGroup("create_connection failed", exceptions)
        raise exceptions[0]  #@864
    finally:
        exceptions = None


def has_dualstack_ipv6():
    return True


def create_server(address, *, family=AF_INET, backlog=None, reuse_port=False, dualstack_ipv6=False):
    if dualstack_ipv6 and family != AF_INET6:
        raise ValueError("dualstack_ipv6 requires AF_INET6 family")
    sock = socket(family, SOCK_STREAM)
    try:
        sock.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        if reuse_port:
            sock.setsockopt(SOL_SOCKET, SO_REUSEPORT, 1)
        if family == AF_INET6:
            sock.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, 0 if dualstack_ipv6 else 1)
        try:
            sock.bind(address)
        except error as err:
            msg = '%s (while attempting to bind on address %r)' % (err.strerror, address)
            raise error(err.errno, msg) from None  #@947
        sock.listen(*() if backlog is None else (backlog,))
    except OSError:
        sock.close()
        raise
    return sock


def getaddrinfo(host, port, family=0, type=0, proto=0, flags=0):
    found = []
    for res in _socket.getaddrinfo(host, port, family, type, proto, flags):  #@975
        af, kind, proto, canonname, sa = res
        found.append((_to_enum(af, AddressFamily), _to_enum(kind, SocketKind), proto, canonname, sa))
    return found


SocketType = _socket.socket
EBADF, EAGAIN, EWOULDBLOCK = 9, 11, 11
