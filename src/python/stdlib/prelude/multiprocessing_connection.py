# Connections: messages over a pipe or a socket, each with its length in front.
import _kernel
import _sys
import io
import os
import socket
import time
from _thread import _nanoseconds
from multiprocessing import AuthenticationError, BufferTooShort, process, reduction
from multiprocessing.reduction import ForkingPickler as _ForkingPickler

__all__ = ['Client', 'Listener', 'Pipe', 'wait']
default_family, families = 'AF_UNIX', ['AF_INET', 'AF_UNIX']
BUFSIZE, CONNECTION_TIMEOUT, MESSAGE_LENGTH = 8192, 20.0, 40
_LARGE = 16384


_made = 0


def arbitrary_address(family):
    global _made
    if family == 'AF_INET':
        return ('localhost', 0)
    if family == 'AF_UNIX':
        _made += 1
        folder = '/tmp/pymp-%d' % os.getpid()
        try:
            os.mkdir(folder)
        except FileExistsError:
            pass
        return '%s/listener-%d' % (folder, _made)
    raise ValueError('unrecognized family')  #@82


def _check_family(family):
    if family not in families:
        raise ValueError('Family %s is not recognized.' % family)


def address_type(address):
    if type(address) is tuple:
        return 'AF_INET'
    if type(address) is bytes and address[:1] == b'\0':
        return 'AF_UNIX'
    if type(address) is str:
        return 'AF_PIPE' if address.startswith('\\\\') else 'AF_UNIX'
    # None and bytes have the value of no address; everything else is no address at all.
    kind = TypeError if address and type(address) is not bytes else ValueError
    raise kind('address type of %r unrecognized' % (address,))


def _address(listener):
    if listener._socket is None:
        raise AttributeError("'NoneType' object has no attribute '_address'")
    return listener._address


class _Closing:
    """What a `with` closes at its end."""
    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()

    def __enter__(self):
        return self


class _ConnectionBase(_Closing):
    _handle = None
    closed = property(lambda self: self._handle is None)
    writable = property(lambda self: self._writable)
    readable = property(lambda self: self._readable)

    def __init__(self, handle, readable=True, writable=True):
        number = handle.__index__()
        if number < 0:
            raise ValueError("invalid handle")
        if not (readable or writable):
            raise ValueError("at least one of `readable` and `writable` must be True")
        self._handle, self._readable, self._writable = number, readable, writable

    def _check_closed(self):
        if self._handle is None:
            raise OSError("handle is closed")  #@137

    def _check_readable(self):
        if not self._readable:
            raise OSError("connection is write-only")  #@141

    def _check_writable(self):
        if not self._writable:
            raise OSError("connection is read-only")  #@145

    def _bad_message_length(self):
        if self._writable:
            self._readable = False
        else:
            self.close()
        raise OSError("bad message length")  #@152

    def fileno(self):
        self._check_closed()  #@171
        return self._handle

    def send_bytes(self, buf, offset=0, size=None):
        self._check_closed()  #@184
        self._check_writable()  #@185
        m = memoryview(buf)
        m = m if m.format == 'B' and m.ndim == 1 else m.cast('B')
        left = len(m) - offset
        if offset < 0:
            raise ValueError("offset is negative")  #@191
        if left < 0:
            raise ValueError("buffer length < offset")  #@193
        size = left if size is None else size
        if size < 0:
            raise ValueError("size is negative")  #@197
        if size > left:
            raise ValueError("buffer length < offset + size")  #@199
        self._send_bytes(m[offset:offset + size])  #@200

    def send(self, obj):
        self._check_closed()  #@204
        self._check_writable()  #@205
        self._send_bytes(_ForkingPickler.dumps(obj))  #@206

    def recv_bytes(self, maxlength=None):
        self._check_closed()  #@212
        self._check_readable()  #@213
        if (maxlength or 0) < 0:
            raise ValueError("negative maxlength")  #@215
        buf = self._recv_bytes(maxlength)  #@216
        if buf is None:
            self._bad_message_length()  #@218
        return buf

    def recv_bytes_into(self, buf, offset=0):
        self._check_closed()  #@226
        self._check_readable()  #@227
        m = memoryview(buf)
        size = m.itemsize * len(m)
        if offset < 0:
            raise ValueError("negative offset")  #@233
        if offset > size:
            raise ValueError("offset too large")  #@235
        result = self._recv_bytes()  #@236
        if size < offset + len(result):
            result = io.BytesIO(result)
            raise BufferTooShort(result.getvalue())  #@239
        m = m.cast('B') if m.format != 'B' else m
        m[offset:offset + len(result)] = result
        return len(result)

    def recv(self):
        self._check_closed()  #@248
        self._check_readable()  #@249
        buf = self._recv_bytes()  #@250
        return _ForkingPickler.loads(buf)

    def poll(self, timeout=0.0):
        self._check_closed()  #@255
        self._check_readable()  #@256
        return bool(wait([self], timeout))

    def close(self):
        if self.closed:
            return
        try:
            self._close()
        finally:
            self._handle = None

    def __del__(self):
        if not self.closed:
            self._close()


class Connection(_ConnectionBase):
    def _close(self):
        _kernel.close(self._handle)

    def __reduce__(self):
        return _received, (type(self), reduction.DupFd(self.fileno()), self._readable, self._writable)

    def _send(self, buf, write=_kernel.write):
        while buf:
            n = write(self._handle, buf)  #@384
            buf = buf[n:]

    def _recv(self, size, read=_kernel.read):
        out, handle, remaining = b'', self._handle, size
        while remaining:
            chunk = read(handle, remaining)  #@395
            if not chunk:
                if not out:
                    raise EOFError  #@399
                raise OSError("got end of file during message")  #@401
            out += chunk
            remaining = size - len(out)
        return out

    def _send_bytes(self, buf):
        buf = bytes(buf)
        header = len(buf).to_bytes(4, 'big')
        if len(buf) > _LARGE:
            self._send(header)
            self._send(buf)  #@421
        else:
            self._send(header + buf)  #@427

    def _recv_bytes(self, maxsize=None):
        buf = self._recv(4)  #@430
        size = int.from_bytes(buf, 'big')
        if maxsize is not None and size > maxsize:
            return None
        return self._recv(size)  #@437

class Listener(_Closing):
    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or 'AF_UNIX'
        address = address or arbitrary_address(family)  #@458
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')  #@467
        self._authkey, self._family, self._last_accepted, self._pid = authkey, family, None, os.getpid()
        self._begin(address, backlog)

    def accept(self):
        if self._socket is None:
            raise OSError('listener is closed')  #@478
        s, self._last_accepted = self._socket.accept()
        c = _connection(s)
        if self._authkey is not None:
            deliver_challenge(c, self._authkey)  #@482
            answer_challenge(c, self._authkey)
        return c

    def _begin(self, address, backlog):
        _check_family(self._family)
        self._socket = s = socket.socket(getattr(socket, self._family))
        try:
            if self._family == 'AF_INET':
                s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind(address)
            s.listen(backlog)
            self._address = s.getsockname()
        except OSError:
            s.close()
            raise

    def close(self):
        s, self._socket = self._socket, None
        if s is not None:
            s.close()
            if self._family == 'AF_UNIX' and self._pid == os.getpid() and isinstance(self._address, str) and self._address[:1] != '\0':
                try:
                    os.unlink(self._address)
                except OSError:
                    pass

    last_accepted = property(lambda self: self._last_accepted)
    address = property(lambda self: _address(self))


def Client(address, family=None, authkey=None):
    family = family or address_type(address)  #@514
    _check_family(family)
    c = SocketClient(address)  #@519
    if authkey is not None:
        if not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')  #@522
        answer_challenge(c, authkey)  #@525
        deliver_challenge(c, authkey)
    return c


class ConnectionWrapper(_Closing):
    """A connection whose messages somebody else puts into bytes."""

    def __init__(self, conn, dumps, loads):
        self._conn, self._dumps, self._loads = conn, dumps, loads
        for name in ('fileno', 'close', 'poll', 'recv_bytes', 'send_bytes'):
            setattr(self, name, getattr(conn, name))

    def send(self, obj):
        self._conn.send_bytes(self._dumps(obj))

    def recv(self):
        return self._loads(self._conn.recv_bytes())


def _as_xml(conn):
    import xmlrpc.client as xml
    return ConnectionWrapper(conn, lambda obj: xml.dumps((obj,), allow_none=True).encode(), lambda data: xml.loads(data.decode())[0][0])


class XmlListener(Listener):
    def accept(self):
        return _as_xml(super().accept())


def XmlClient(*args, **kwds):
    return _as_xml(Client(*args, **kwds))


def SocketClient(address):
    with socket.socket(getattr(socket, address_type(address))) as s:
        s.setblocking(True)
        s.connect(address)  #@647
        return Connection(s.detach())


def _connection(s):
    s.setblocking(True)
    return Connection(s.detach())


def _received(cls, fd, readable, writable):
    return cls(fd.detach(), readable, writable)


def Pipe(duplex=True):
    if duplex:
        a, b = _kernel.socketpair(1, True)
        return Connection(a), Connection(b)
    a, b = _kernel.pipe()
    return Connection(a, writable=False), Connection(b, readable=False)


def _descriptor(o):
    if isinstance(o, int):
        fd = o
    else:
        try:
            fd = int(o.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError('Invalid file object: {!r}'.format(o)) from None
    if fd < 0:
        raise ValueError('Invalid file descriptor: {}'.format(fd))
    return fd


def wait(object_list, timeout=None):
    """Those of the objects that can be read."""
    object_list = list(object_list)
    rows = [(_descriptor(o), 1) for o in object_list]
    found = _kernel.poll(rows, None if timeout is None else _nanoseconds(0.0 + timeout))
    if found is None:
        return []
    return [o for o, bits in zip(object_list, found) if bits]


_CHALLENGE, _WELCOME, _FAILURE = b'#CHALLENGE#', b'#WELCOME#', b'#FAILURE#'
_asked = 0


def _answer(authkey, message):
    """A number that nobody guesses who does not know the key."""
    n = 5381
    for b in authkey + message + authkey:
        n = (n * 1099511628211 ^ b) & 0xffffffffffffffffffffffffffffffff
    return n.to_bytes(16, 'big')


def _create_response(authkey, message):
    # A message may name the digest that it wants, and so does the answer.
    name, brace, _ = message.partition(b'}')
    return (name + brace if brace and name[:1] == b'{' else b'') + _answer(authkey, message)


def _verify_challenge(authkey, message, response):
    if response != _create_response(authkey, message):
        raise AuthenticationError('digest received was wrong')  #@925


def _check_authkey(authkey):
    if not isinstance(authkey, bytes):
        raise ValueError("Authkey must be bytes, not {0!s}".format(type(authkey)))


def deliver_challenge(connection, authkey):
    global _asked
    _check_authkey(authkey)
    _asked += 1
    message = b'%d-%d' % (os.getpid(), _asked)
    connection.send_bytes(_CHALLENGE + message)
    response = connection.recv_bytes(256)
    try:
        _verify_challenge(authkey, message, response)  #@941
    except AuthenticationError:
        connection.send_bytes(_FAILURE)
        raise
    connection.send_bytes(_WELCOME)


def answer_challenge(connection, authkey):
    _check_authkey(authkey)
    message = connection.recv_bytes(256)         # reject large message  #@953
    if not message.startswith(_CHALLENGE):
        raise AuthenticationError('Protocol error, expected challenge: %r' % message)
    connection.send_bytes(_create_response(authkey, message[len(_CHALLENGE):]))
    if connection.recv_bytes(256) != _WELCOME:
        raise AuthenticationError('digest sent was rejected')  #@964
