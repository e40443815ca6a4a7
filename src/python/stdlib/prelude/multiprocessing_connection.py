# Connections: messages over a pipe or a socket, each with its length in front.
import _kernel
import _sys
import os
import socket
import time
from _thread import _nanoseconds
from multiprocessing import AuthenticationError, BufferTooShort, process, reduction
from multiprocessing.reduction import ForkingPickler as _ForkingPickler

__all__ = ['Client', 'Listener', 'Pipe', 'wait']
families = ['AF_INET', 'AF_UNIX']
_LARGE = 16384


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

    def _open(self, may=True, refusal=None):
        """The handle of a connection that is open and may do what is wanted of it."""
        if self._handle is None:
            raise OSError("handle is closed")
        if may:
            return self._handle
        raise OSError(refusal)

    def _source(self):
        return self._open(self._readable, "connection is write-only")

    def _sink(self):
        return self._open(self._writable, "connection is read-only")

    def fileno(self):
        return self._open()

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

    def send(self, obj):
        self._sink()
        message = _ForkingPickler.dumps(obj)
        self._send_bytes(message)

    def send_bytes(self, buf, offset=0, size=None):
        self._sink()
        whole = memoryview(buf)
        left = whole.nbytes - offset
        if offset < 0 or left < 0:
            raise ValueError("offset is negative" if offset < 0 else "buffer length < offset")
        if size is None:
            size = left
        if not 0 <= size <= left:
            raise ValueError("size is negative" if size < 0 else "buffer length < offset + size")
        self._send_bytes(bytes(whole)[offset:offset + size])

    def recv_bytes(self, maxlength=None):
        self._source()
        if (maxlength or 0) < 0:
            raise ValueError("negative maxlength")
        message = self._recv_bytes(maxlength)
        if message is not None:
            return message
        # The message is still in the pipe without its length: nobody can read from here any more.
        if self._writable:
            self._readable = False
        else:
            self.close()
        raise OSError("bad message length")

    def recv_bytes_into(self, buf, offset=0):
        self._source()
        m = memoryview(buf)
        size = m.itemsize * len(m)
        if offset < 0:
            raise ValueError("negative offset")
        if offset > size:
            raise ValueError("offset too large")
        data = self._recv_bytes()
        if size < offset + len(data):
            raise BufferTooShort(data)
        m = m.cast('B') if m.format != 'B' else m
        m[offset:offset + len(data)] = data
        return len(data)

    def recv(self):
        self._source()
        return _ForkingPickler.loads(self._recv_bytes())

    def poll(self, timeout=0.0):
        self._source()
        return bool(wait([self], timeout))


class Connection(_ConnectionBase):
    def _close(self):
        _kernel.close(self._handle)

    def _send(self, buf):
        while buf:
            buf = buf[_kernel.write(self._handle, buf):]

    def _recv(self, size):
        out = b''
        while len(out) < size:
            chunk = _kernel.read(self._handle, min(size - len(out), 65536))
            if not chunk:
                if not out:
                    raise EOFError
                raise OSError("got end of file during message")
            out += chunk
        return out

    def _send_bytes(self, buf):
        header = len(buf).to_bytes(4, 'big')
        if len(buf) > _LARGE:
            parts = (header, buf)
        else:
            parts = (header + buf,)
        for part in parts:
            self._send(part)

    def _recv_bytes(self, maxsize=None):
        size = int.from_bytes(self._recv(4), 'big')
        if maxsize is not None and size > maxsize:
            return None
        return self._recv(size) if size else b''

    def __reduce__(self):
        return _received, (type(self), reduction.DupFd(self._open()), self._readable, self._writable)


def _received(cls, fd, readable, writable):
    return cls(fd.detach(), readable, writable)


def Pipe(duplex=True):
    if duplex:
        a, b = _kernel.socketpair(1, True)
        return Connection(a), Connection(b)
    a, b = _kernel.pipe()
    return Connection(a, writable=False), Connection(b, readable=False)


def wait(object_list, timeout=None):
    """Those of the objects that can be read."""
    object_list = list(object_list)
    rows = [(o if isinstance(o, int) else o.fileno(), 1) for o in object_list]
    found = _kernel.poll(rows, _nanoseconds(timeout))
    if found is None:
        return []
    return [o for o, bits in zip(object_list, found) if bits]


def address_type(address):
    if type(address) is tuple:
        return 'AF_INET'
    if type(address) is str:
        return 'AF_PIPE' if address.startswith('\\\\') else 'AF_UNIX'
    # None and bytes have the value of no address; everything else is no address at all.
    kind = TypeError if address and type(address) is not bytes else ValueError
    raise kind('address type of %r unrecognized' % (address,))


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
    raise ValueError('unrecognized family')


def _check_family(family):
    if family not in families:
        raise ValueError('Family %s is not recognized.' % family)


def _checked_key(authkey):
    if authkey is None or isinstance(authkey, bytes):
        return authkey
    raise TypeError('authkey should be a byte string')


def _proved(c, authkey, *steps):
    """The connection, once both sides have shown that they know the key if there is one."""
    if authkey is not None:
        for step in steps:
            step(c, authkey)
    return c


class Listener(_Closing):
    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or 'AF_UNIX'
        address = address or arbitrary_address(family)
        _check_family(family)
        self._socket = s = socket.socket(getattr(socket, family))
        try:
            if family == 'AF_INET':
                s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            s.bind(address)
            s.listen(backlog)
            self._address = s.getsockname()
        except OSError:
            s.close()
            raise
        self._family = family
        self._last_accepted = None
        self._pid = os.getpid()
        self._authkey = _checked_key(authkey)

    def accept(self):
        if self._socket is None:
            raise OSError('listener is closed')
        s, self._last_accepted = self._socket.accept()
        s.setblocking(True)
        return _proved(Connection(s.detach()), self._authkey, deliver_challenge, answer_challenge)

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
    address = property(lambda self: self._address)


def Client(address, family=None, authkey=None):
    family = family or address_type(address)
    _check_family(family)
    with socket.socket(getattr(socket, address_type(address))) as s:
        s.setblocking(True)
        s.connect(address)
        c = Connection(s.detach())
    return _proved(c, _checked_key(authkey), answer_challenge, deliver_challenge)


_CHALLENGE, _WELCOME, _FAILURE = b'#CHALLENGE#', b'#WELCOME#', b'#FAILURE#'
_asked = 0


def _answer(authkey, message):
    """A number that nobody guesses who does not know the key."""
    n = 5381
    for b in authkey + message + authkey:
        n = (n * 1099511628211 ^ b) & 0xffffffffffffffffffffffffffffffff
    return n.to_bytes(16, 'big')


def deliver_challenge(connection, authkey):
    global _asked
    _asked += 1
    message = b'%d-%d' % (os.getpid(), _asked)
    connection.send_bytes(_CHALLENGE + message)
    if connection.recv_bytes(256) == _answer(authkey, message):
        connection.send_bytes(_WELCOME)
    else:
        connection.send_bytes(_FAILURE)
        raise AuthenticationError('digest received was wrong')


def answer_challenge(connection, authkey):
    message = connection.recv_bytes(256)
    if not message.startswith(_CHALLENGE):
        raise AuthenticationError('Protocol error, expected challenge: %r' % message)
    connection.send_bytes(_answer(authkey, message[len(_CHALLENGE):]))
    if connection.recv_bytes(256) != _WELCOME:
        raise AuthenticationError('digest sent was rejected')
