# Files: raw descriptors, buffers and text on top of system calls. A file closes when its last reference goes.
import _kernel
import _sys

DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


UnsupportedOperation.__module__ = 'io'


class IOBase:
    closed = False

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    def readlines(self, hint=-1):
        lines = []
        n = 0
        for line in self:
            lines.append(line)
            n += len(line)
            if hint is not None and 0 < hint <= n:
                break
        return lines

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def isatty(self):
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def flush(self):
        pass


class RawIOBase(IOBase):
    pass


class BufferedIOBase(IOBase):
    pass


class TextIOBase(IOBase):
    pass


class FileIO(RawIOBase):
    """A descriptor without a buffer."""

    def __init__(self, fd, mode, name, closefd=True):
        self._fd = fd
        self.mode = mode
        self.name = name
        self._closefd = closefd
        self.closed = False

    def fileno(self):
        self._check_open()
        return self._fd

    def readable(self):
        return 'r' in self.mode or '+' in self.mode

    def writable(self):
        return self.mode[0] in 'wax' or '+' in self.mode

    def seekable(self):
        return True

    def _get(self, n):
        return _kernel.read(self._fd, n)

    def _put(self, data):
        return _kernel.write(self._fd, data)

    def read(self, size=-1):
        self._check_open()
        if not self.readable():
            raise UnsupportedOperation('File not open for reading')
        if size is None or size < 0:
            return self.readall()
        return _kernel.read(self._fd, size)

    def readall(self):
        parts = []
        while True:
            b = _kernel.read(self._fd, 1 << 16)
            if not b:
                return b''.join(parts)
            parts.append(b)

    def readline(self, size=-1):
        out = b''
        while True:
            b = _kernel.read(self._fd, 1)
            out += b
            if not b or b == b'\n':
                return out

    def write(self, data):
        self._check_open()
        if not self.writable():
            raise UnsupportedOperation('File not open for writing')
        return _kernel.write(self._fd, data)

    def seek(self, offset, whence=0):
        self._check_open()
        return _kernel.seek(self._fd, offset, whence)

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None):
        if size is None:
            size = self.tell()
        _kernel.truncate(self._fd, size)
        return size

    def isatty(self):
        return self._fd <= 2 and _sys.tty()

    def close(self):
        if not self.closed:
            self.closed = True
            if self._closefd:
                _kernel.close(self._fd)

    def __del__(self):
        if not self.closed:
            self.close()

    def __repr__(self):
        return "<_io.FileIO name=%r mode='%sb' closefd=%r>" % (self.name, self.mode, self._closefd)


class Buffered(BufferedIOBase):
    """A binary file with a buffer for each direction."""

    def __init__(self, raw, size=DEFAULT_BUFFER_SIZE):
        self.raw = raw
        self._size = size
        self._out = []
        self._pending = 0
        self._in = b''
        self.closed = False

    @property
    def name(self):
        return self.raw.name

    @property
    def mode(self):
        m = self.raw.mode
        return m if 'b' in m else m + 'b' if '+' not in m else m.replace('+', 'b+')

    def fileno(self):
        self._check_open()
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def _need_read(self):
        self._check_open()
        if not self.raw.readable():
            raise UnsupportedOperation('read')
        if self._pending:
            self.flush()

    def read(self, size=-1):
        self._need_read()
        if size is None or size < 0:
            data = self._in + self.raw.readall()
            self._in = b''
            return data
        while len(self._in) < size:
            more = self.raw._get(max(size - len(self._in), self._size))
            if not more:
                break
            self._in += more
        data = self._in[:size]
        self._in = self._in[size:]
        return data

    def read1(self, size=-1):
        self._need_read()
        if not self._in:
            self._in = self.raw._get(self._size)
        if size < 0:
            size = len(self._in)
        data = self._in[:size]
        self._in = self._in[size:]
        return data

    def peek(self, size=0):
        self._need_read()
        if not self._in:
            self._in = self.raw._get(self._size)
        return self._in

    def readline(self, size=-1):
        self._need_read()
        while b'\n' not in self._in:
            more = self.raw._get(self._size)
            if not more:
                line = self._in
                self._in = b''
                return line
            self._in += more
        i = self._in.find(b'\n') + 1
        line = self._in[:i]
        self._in = self._in[i:]
        return line

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)

    def write(self, data):
        self._check_open()
        if not self.raw.writable():
            raise UnsupportedOperation('write')
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if self._in:
            self.raw.seek(-len(self._in), 1)
            self._in = b''
        self._out.append(data)
        self._pending += len(data)
        if self._pending > self._size:
            self.flush()
        return len(data)

    def flush(self):
        self._check_open()
        if self._out:
            data = b''.join(self._out)
            self._out = []
            self._pending = 0
            while data:
                n = self.raw._put(data)
                data = data[n:]

    def seek(self, offset, whence=0):
        self.flush()
        if self._in:
            if whence == 1:
                offset -= len(self._in)
            self._in = b''
        return self.raw.seek(offset, whence)

    def tell(self):
        self.flush()
        return self.raw.seek(0, 1) - len(self._in)

    def truncate(self, size=None):
        self.flush()
        return self.raw.truncate(self.tell() if size is None else size)

    def detach(self):
        self.flush()
        return self.raw

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True
                self.raw.close()

    def __del__(self):
        if not self.closed:
            try:
                self.close()
            except OSError:
                pass

    def __repr__(self):
        kind = 'BufferedRandom' if '+' in self.raw.mode else 'BufferedReader' if self.raw.readable() else 'BufferedWriter'
        return '<_io.%s name=%r>' % (kind, self.name)


class TextIOWrapper(TextIOBase):
    """Text over a binary file."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError('illegal newline value: %r' % (newline,))
        self.buffer = buffer
        self.encoding = 'utf-8' if encoding is None else encoding
        self.errors = 'strict' if errors is None else errors
        self.newlines = None
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._text = ''
        self._eof = False
        self.closed = False
        self.mode = 'r'

    @property
    def name(self):
        return self.buffer.name

    def fileno(self):
        self._check_open()
        return self.buffer.fileno()

    def isatty(self):
        self._check_open()
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return True

    def _decode(self, data):
        text = data.decode(self.encoding, self.errors)
        if self._newline is None and '\r' in text:
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        return text

    def _need_read(self):
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')

    def read(self, size=-1):
        self._need_read()
        if size is None or size < 0:
            text = self._text + self._decode(self.buffer.read())
            self._text = ''
            return text
        while len(self._text) < size and self._fill():
            pass
        text = self._text[:size]
        self._text = self._text[size:]
        return text

    def _fill(self):
        line = self.buffer.readline()
        if not line:
            return False
        self._text += self._decode(line)
        return True

    def readline(self, size=-1):
        self._need_read()
        while '\n' not in self._text and self._fill():
            pass
        i = self._text.find('\n') + 1
        if i == 0:
            i = len(self._text)
        if 0 <= size < i:
            i = size
        line = self._text[:i]
        self._text = self._text[i:]
        return line

    def write(self, text):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not ' + _sys.type_name(text))
        if not self.buffer.raw.writable():
            raise UnsupportedOperation('not writable')
        n = len(text)
        if self._newline in ('\r', '\r\n'):
            data = text.replace('\n', self._newline)
        else:
            data = text
        self.buffer.write(data.encode(self.encoding, self.errors))
        if self.write_through or (self.line_buffering and '\n' in text):
            self.flush()
        return n

    def flush(self):
        self._check_open()
        self.buffer.flush()

    def seek(self, offset, whence=0):
        self.flush()
        self._text = ''
        return self.buffer.seek(offset, whence)

    def tell(self):
        self.flush()
        return self.buffer.tell() - len(self._text.encode(self.encoding))

    def truncate(self, size=None):
        self.flush()
        return self.buffer.truncate(size)

    def reconfigure(self, *, encoding=None, errors=None, newline=None, line_buffering=None, write_through=None):
        if line_buffering is not None:
            self.line_buffering = line_buffering
        if write_through is not None:
            self.write_through = write_through
        if encoding is not None:
            self.encoding = encoding

    def detach(self):
        self.flush()
        return self.buffer

    def close(self):
        if not self.closed:
            try:
                self.buffer.close()
            finally:
                self.closed = True

    def __repr__(self):
        return '<_io.TextIOWrapper name=%r mode=%r encoding=%r>' % (self.name, self.mode, self.encoding)


def _flags(mode):
    for c in mode:
        if c not in 'rwaxbt+' or mode.count(c) > 1:
            raise ValueError('invalid mode: %r' % (mode,))
    if 'b' in mode and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = [c for c in mode if c in 'rwax']
    if len(kinds) != 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    kind = kinds[0]
    flags = {'r': 'r', 'w': 'wct', 'a': 'wac', 'x': 'wcx'}[kind]
    if '+' in mode:
        flags = flags + ('w' if kind == 'r' else 'r')
    return flags


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not " + _sys.type_name(mode))
    flags = _flags(mode)
    binary = 'b' in mode
    if binary and encoding is not None:
        raise ValueError("binary mode doesn't take an encoding argument")
    if binary and newline is not None:
        raise ValueError("binary mode doesn't take a newline argument")
    raw_mode = mode.replace('b', '').replace('t', '')
    if isinstance(file, bool) or not isinstance(file, int):
        path = file
        if hasattr(path, '__fspath__'):
            path = path.__fspath__()
        if isinstance(path, bytes):
            path = path.decode()
        if not isinstance(path, str):
            raise TypeError('expected str, bytes or os.PathLike object, not ' + _sys.type_name(file))
        fd = _kernel.open(path, flags)
    else:
        fd = file
    raw = FileIO(fd, raw_mode, file, closefd)
    if buffering == 0:
        if not binary:
            raise ValueError("can't have unbuffered text I/O")
        return raw
    buffer = Buffered(raw)
    if binary:
        return buffer
    text = TextIOWrapper(buffer, encoding, errors, newline, line_buffering=buffering == 1)
    text.mode = mode
    return text


def open_standard(fd, mode, name):
    raw = FileIO(fd, mode, name, False)
    buffer = Buffered(raw)
    text = TextIOWrapper(buffer, line_buffering=(_sys.tty() or fd == 2), write_through=(fd == 2))
    if fd == 2:
        text.errors = 'backslashreplace'
    text.mode = mode
    return text


class StringIO(TextIOBase):
    """Text in memory."""

    def __init__(self, initial_value='', newline='\n'):
        self._value = initial_value or ''
        self._at = 0
        self.closed = False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def getvalue(self):
        self._check_open()
        return self._value

    def write(self, text):
        self._check_open()
        if not isinstance(text, str):
            raise TypeError("string argument expected, got '%s'" % _sys.type_name(text))
        v = self._value
        if self._at > len(v):
            v = v + '\0' * (self._at - len(v))
        self._value = v[:self._at] + text + v[self._at + len(text):]
        self._at += len(text)
        return len(text)

    def read(self, size=-1):
        self._check_open()
        end = len(self._value) if size is None or size < 0 else self._at + size
        r = self._value[self._at:end]
        self._at += len(r)
        return r

    def readline(self, size=-1):
        self._check_open()
        i = self._value.find('\n', self._at) + 1
        if i == 0:
            i = len(self._value)
        if size is not None and 0 <= size < i - self._at:
            i = self._at + size
        r = self._value[self._at:i]
        self._at = max(self._at, i)
        return r

    def seek(self, offset, whence=0):
        self._check_open()
        if whence == 2:
            offset = len(self._value)
        elif whence == 1:
            offset = self._at
        self._at = offset
        return offset

    def tell(self):
        return self._at

    def truncate(self, size=None):
        if size is None:
            size = self._at
        self._value = self._value[:size]
        return size

    def close(self):
        self.closed = True


class BytesIO(BufferedIOBase):
    """Bytes in memory."""

    def __init__(self, initial_bytes=b''):
        self._value = bytes(initial_bytes)
        self._at = 0
        self.closed = False

    def readable(self):
        return True

    def writable(self):
        return True

    def seekable(self):
        return True

    def getvalue(self):
        self._check_open()
        return self._value

    def write(self, data):
        self._check_open()
        data = bytes(data)
        v = self._value
        if self._at > len(v):
            v = v + b'\0' * (self._at - len(v))
        self._value = v[:self._at] + data + v[self._at + len(data):]
        self._at += len(data)
        return len(data)

    def read(self, size=-1):
        self._check_open()
        end = len(self._value) if size is None or size < 0 else self._at + size
        r = self._value[self._at:end]
        self._at += len(r)
        return r

    def readline(self, size=-1):
        i = self._value.find(b'\n', self._at) + 1
        if i == 0:
            i = len(self._value)
        r = self._value[self._at:i]
        self._at = max(self._at, i)
        return r

    def seek(self, offset, whence=0):
        if whence == 1:
            offset += self._at
        elif whence == 2:
            offset += len(self._value)
        self._at = offset
        return offset

    def tell(self):
        return self._at

    def truncate(self, size=None):
        if size is None:
            size = self._at
        self._value = self._value[:size]
        return size

    def close(self):
        self.closed = True


for _c in (IOBase, RawIOBase, BufferedIOBase, TextIOBase, FileIO, TextIOWrapper, StringIO, BytesIO):
    _c.__qualname__ = _c.__name__
    _c.__name__ = '_io.' + _c.__name__
