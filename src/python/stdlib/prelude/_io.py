# Files: raw descriptors, buffers and text on top of system calls. A file closes when its last reference goes.
import _core
import _kernel
import _sys
from _buffers import writable as _writable

DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    pass


UnsupportedOperation.__module__ = 'io'


class _Absent:
    """Stands where a stream was taken out or not yet put in: whatever is asked of it is refused."""

    def __init__(self, text):
        self._text = text

    def __getattr__(self, name):
        raise ValueError(self._text)


_UNINITIALIZED = _Absent('I/O operation on uninitialized object')


def _warn_unclosed(file, raw):
    """A file that its program did not close is told where somebody may listen."""
    if type(raw) is FileIO and raw._fd >= 0 and raw._closefd and 'warnings' in _sys.modules():
        import warnings
        warnings.warn('unclosed file %r' % (file,), ResourceWarning, source=file)


def _is_bytes(data):
    try:
        memoryview(data)
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % _sys.type_name(data)) from None


def _size(size):
    """How much to read; `None` and negative: all."""
    if size is None:
        return -1
    if not isinstance(size, int):
        f = getattr(type(size), '__index__', None)
        if f is None:
            raise TypeError("argument should be integer or None, not '%s'" % _sys.type_name(size))
        size = f(size)
    return size


class _IOBase:
    closed = False

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

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

    def readlines(self, hint=-1, /):
        hint = _size(hint)
        self._check_open()
        lines = []
        n = 0
        for line in self:
            lines.append(line)
            n += len(line)
            if 0 < hint <= n:
                break
        return lines

    def readline(self, size=-1, /):
        out = b''
        while size is None or size < 0 or len(out) < size:
            b = self.read(1)
            if not b:
                break
            out += b
            if b == b'\n':
                break
        return out

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def flush(self):
        self._check_open()

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.closed = True

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def seek(self, *args):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, *args):
        raise UnsupportedOperation('truncate')


    def _get(self, n):
        return self.read(n)

    def _put(self, data):
        return self.write(data)


class _RawIOBase(_IOBase):
    def readinto(self, buffer, /):
        raise NotImplementedError

    def write(self, data, /):
        raise NotImplementedError

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        b = bytearray(size)
        n = self.readinto(b)
        if n is not None and not 0 <= n <= size:
            raise ValueError('readinto returned %d outside buffer size %d' % (n, size))
        return None if n is None else bytes(b[:n])

    def readall(self):
        parts = []
        while True:
            b = self.read(DEFAULT_BUFFER_SIZE)
            if not b:
                return b''.join(parts)
            parts.append(b)


class _BufferedIOBase(_IOBase):
    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def write(self, data, /):
        raise UnsupportedOperation('write')

    def readinto(self, buffer, /):
        return _read_into(buffer, self.read)

    def readinto1(self, buffer, /):
        return _read_into(buffer, self.read1)

    def detach(self):
        raise UnsupportedOperation('detach')


class _TextIOBase(_IOBase):
    encoding = errors = newlines = None

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def detach(self):
        raise UnsupportedOperation('detach')

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def write(self, text, /):
        raise UnsupportedOperation('write')


def _not_pickled(self):
    raise TypeError("cannot pickle '%s' instances" % _sys.type_name(self).rpartition('.')[2])


def _mode_letters(mode):
    """The kernel's letters for a mode of a raw file."""
    kinds = [c for c in mode if c in 'rwax']
    if any(c not in 'rwaxb+' for c in mode):
        raise ValueError('invalid mode: ' + mode)
    if len(kinds) != 1 or mode.count('+') > 1:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')
    letters = {'r': 'r', 'w': 'wct', 'a': 'wac', 'x': 'wcx'}[kinds[0]]
    return letters + ('w' if kinds[0] == 'r' else 'r') if '+' in mode else letters


def _read_into(buffer, read, name='readinto() argument'):
    view = _writable(buffer, name)
    data = read(len(view))
    if data is None:
        return None
    if not isinstance(data, bytes):
        raise TypeError('read() should return bytes')
    if len(data) > len(view):
        raise ValueError('read() returned too much data: %d bytes requested, %d returned' % (len(view), len(data)))
    view[:len(data)] = data
    return len(data)


def _warn(text):
    import warnings
    warnings.warn(text, RuntimeWarning)


class FileIO(_RawIOBase):
    """A descriptor without a buffer."""

    def __init__(self, file, mode='r', closefd=True, opener=None):
        self._fd = -1
        self._closefd = closefd
        letters = _mode_letters(mode)
        self._can_read, self._can_write = 'r' in letters, 'w' in letters
        kind = 'x' if 'x' in mode else 'a' if 'a' in mode else 'w' if 'w' in mode and '+' not in mode else 'r'
        self._mode = kind + ('b+' if '+' in mode else 'b')
        self.name = file
        if isinstance(file, bool):
            _warn('bool is used as a file descriptor')
            file = int(file)
        if not isinstance(file, int):
            if not closefd:
                raise ValueError('Cannot use closefd=False with file name')
            path = file
            if getattr(type(path), '__fspath__', None) is not None:
                path = path.__fspath__()
            if not isinstance(path, (str, bytes)):
                raise TypeError('expected str, bytes or os.PathLike object, not ' + _sys.type_name(file))
            if (b'\0' if isinstance(path, bytes) else '\0') in path:
                raise ValueError('embedded null byte')
            if opener is None:
                os = _sys.modules().get('os') if 'c' in letters else None
                # The kernel knows no mask but the usual one.
                unusual = os is not None and getattr(os, '_mask', 0o22) != 0o22
                self._fd = os.open(path, _open_flags(letters), 0o666) if unusual else _kernel.open(path, letters)
            else:
                self._fd = opener(file, _open_flags(letters) | 0o2000000)
                if not isinstance(self._fd, int):
                    raise TypeError('expected integer from opener')
                if self._fd < 0:
                    raise ValueError('opener returned %d' % self._fd)
        else:
            if file < 0:
                raise ValueError('negative file descriptor')
            if _kernel.stat_fd(file)[1] & 0o170000 == 0o040000:
                raise IsADirectoryError(21, 'Is a directory', file)
            self._fd = file
        if 'a' in mode:
            try:
                _kernel.seek(self._fd, 0, 2)
            except OSError:
                pass

    @property
    def closed(self):
        return self._fd < 0

    mode = property(lambda self: self._mode)
    closefd = property(lambda self: self._closefd)
    __getstate__ = _not_pickled
    # What `stat` tells of every file.
    _blksize = 4096

    def _check(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed file')

    def fileno(self):
        self._check()
        return self._fd

    def readable(self):
        self._check()
        return self._can_read

    def writable(self):
        self._check()
        return self._can_write

    def seekable(self):
        self._check()
        try:
            _kernel.seek(self._fd, 0, 1)
        except OSError:
            return False
        return True

    def isatty(self):
        self._check()
        return _sys.modules()['_terminals'].is_terminal(self._fd) if '_terminals' in _sys.modules() else self._fd <= 2 and _sys.tty()

    def _get(self, n):
        return _kernel.read(self._fd, n) if type(self) is FileIO else self.read(n)

    def _put(self, data):
        return _kernel.write(self._fd, data) if type(self) is FileIO else self.write(data)

    def read(self, size=-1, /):
        self._check()
        if not self._can_read:
            raise UnsupportedOperation('File not open for reading')
        if size is None or size < 0:
            return self.readall()
        return _kernel.read(self._fd, size)

    def readall(self):
        self._check()
        parts = []
        while True:
            b = _kernel.read(self._fd, 1 << 16)
            if not b:
                return b''.join(parts)
            parts.append(b)

    def readinto(self, buffer, /):
        return _read_into(buffer, self.read, 'readinto() argument 1')

    def write(self, data, /):
        _is_bytes(data)
        self._check()
        if not self._can_write:
            raise UnsupportedOperation('File not open for writing')
        return _kernel.write(self._fd, data)

    def seek(self, offset, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise OSError(22, 'Invalid argument')
        return _kernel.seek(self._fd, offset, whence)

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        self._check()
        if not self._can_write:
            raise UnsupportedOperation('File not open for writing')
        if size is None:
            size = self.tell()
        if size < 0:
            raise OSError(22, 'Invalid argument')
        _kernel.truncate(self._fd, size)
        return size

    def close(self):
        try:
            if (type(self) is not FileIO or 'flush' in self.__dict__) and self._fd >= 0:
                self.flush()
        finally:
            fd, self._fd = self._fd, -1
            if fd >= 0 and self._closefd:
                _kernel.close(fd)

    def __del__(self):
        if self._fd >= 0:
            _warn_unclosed(self, self)
            self.close()

    def __repr__(self):
        kind = _sys.type_name(self)
        if self._fd < 0:
            return '<%s [closed]>' % kind
        named = 'name=%r' % (self.name,) if hasattr(self, 'name') else 'fd=%d' % self._fd
        return '<%s %s mode=%r closefd=%r>' % (kind, named, self._mode, self._closefd)


def _open_flags(letters):
    flags = 2 if 'r' in letters and 'w' in letters else 1 if 'w' in letters else 0
    for c, bit in zip('cxta', (64, 128, 512, 1024)):
        if c in letters:
            flags |= bit
    return flags


class _Buffered(_BufferedIOBase):
    """What all buffered files have: bytes read ahead, bytes not yet written."""
    raw = _UNINITIALIZED

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        if buffer_size <= 0:
            raise ValueError('buffer size must be strictly positive')
        if type(raw) is not FileIO:
            self._check_raw(raw)
        self.raw = raw
        self._size = buffer_size
        self._out = []
        self._pending = 0
        self._in = b''

    __getstate__ = _not_pickled
    # What a raw stream must be able to do.
    _wants = ()

    def _check_raw(self, raw):
        for ability in self._wants:
            if not getattr(raw, ability)():
                raise UnsupportedOperation('File or stream is not %s.' % ability)

    def _more(self, n):
        """Bytes of the raw stream: none at the end, `None` where there are none yet."""
        raw = self.raw
        if isinstance(raw, FileIO):
            return raw._get(n)
        held = bytearray(n)
        with memoryview(held) as view:
            count = raw.readinto(view)
        if count is None:
            return None
        try:
            count = _core.index(count)
        except TypeError as e:
            raise OSError('raw readinto() failed') from e
        if not 0 <= count <= n:
            raise OSError('raw readinto() returned invalid length %d (should have been between 0 and %d)' % (count, n))
        return bytes(held[:count])

    @property
    def closed(self):
        return self.raw.closed

    name = property(lambda self: self.raw.name)
    mode = property(lambda self: self.raw.mode)

    def fileno(self):
        return self.raw.fileno()

    def isatty(self):
        return self.raw.isatty()

    def readable(self):
        return self.raw.readable()

    def writable(self):
        return self.raw.writable()

    def seekable(self):
        return self.raw.seekable()

    def flush(self):
        if self.raw.closed:
            raise ValueError('flush of closed file')
        self._write_out()

    def _write_out(self):
        if self._out:
            data = b''.join(self._out)
            self._out = []
            self._pending = 0
            while data:
                n = self.raw._put(data) if isinstance(self.raw, _RawIOBase) else self.raw.write(data)
                if n is None:
                    self._out, self._pending = [data], len(data)
                    raise BlockingIOError(11, 'write could not complete without blocking', 0)
                if not 0 <= n <= len(data):
                    self._out, self._pending = [data], len(data)
                    raise OSError('raw write() returned invalid length %d (should have been between 0 and %d)' % (n, len(data)))
                data = data[n:]

    def seek(self, offset, whence=0, /):
        if whence not in (0, 1, 2):
            raise ValueError('whence value %r unsupported' % (whence,))
        if self.raw.closed:
            raise ValueError('seek of closed file')
        if not isinstance(offset, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(offset))
        if not self.raw.seekable():
            raise UnsupportedOperation('File or stream is not seekable.')
        self._write_out()
        if self._in:
            if whence == 1:
                offset -= len(self._in)
            self._in = b''
        return self._at(self.raw.seek(offset, whence))

    def _at(self, place):
        if place < 0:
            raise OSError('Raw stream returned invalid position %d' % place)
        return place

    def tell(self):
        raw = self.raw
        return max(self._at(raw.seek(0, 1) if type(raw) is FileIO else raw.tell()) - len(self._in) + self._pending, 0)

    def truncate(self, size=None, /):
        if self.raw.closed:
            raise ValueError('truncate of closed file')
        if not self.writable():
            raise UnsupportedOperation('truncate')
        self._write_out()
        return self.raw.truncate(self.tell() if size is None else size)

    def detach(self):
        self.flush()
        raw, self.raw = self.raw, _Absent('raw stream has been detached')
        return raw

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.raw.close()

    def __del__(self):
        raw = self.raw
        if type(raw) is not _Absent and not self.closed:
            _warn_unclosed(self, raw)
            self.close()

    def __repr__(self):
        kind = _sys.type_name(self)
        try:
            return '<%s name=%r>' % (kind, self.name)
        except (AttributeError, ValueError):
            return '<%s>' % kind


class BufferedReader(_Buffered):
    _wants = 'readable',

    def writable(self):
        return False

    def _need_read(self, what):
        if self.raw.closed:
            raise ValueError(what + ' of closed file')
        if self._pending:
            self._write_out()

    def flush(self):
        self._check_open()

    def read(self, size=-1, /):
        size = _size(size)
        self._need_read('read')
        if size < -1:
            raise ValueError('read length must be non-negative or -1')
        if size < 0:
            return self._read_all()
        while len(self._in) < size:
            more = self._more(max(size - len(self._in), self._size))
            if not more:
                if more is None and not self._in:
                    return None
                break
            self._in += more
        data, self._in = self._in[:size], self._in[size:]
        return data

    def _read_all(self):
        parts = [self._in]
        self._in = b''
        is_whole = hasattr(self.raw, 'readall')
        while True:
            more = self.raw.readall() if is_whole else self.raw.read()
            if more is not None and not isinstance(more, bytes):
                raise TypeError('%s() should return bytes' % ('readall' if is_whole else 'read'))
            parts.append(more or b'')
            if is_whole or not more:
                break
        return None if more is None and not any(parts) else b''.join(parts)

    def read1(self, size=-1, /):
        self._need_read('read')
        if not self._in and size:
            self._in = self._more(self._size) or b''
        if size < 0:
            size = len(self._in)
        data, self._in = self._in[:size], self._in[size:]
        return data

    def peek(self, size=0, /):
        self._need_read('peek')
        if not self._in:
            self._in = self._more(self._size) or b''
        return self._in

    def readline(self, size=-1, /):
        size = _size(size)
        self._need_read('readline')
        at = 0
        while True:
            end = self._in.find(b'\n', at) + 1
            if end or 0 <= size <= len(self._in):
                break
            at = len(self._in)
            more = self._more(self._size)
            if not more:
                break
            self._in += more
        end = end or len(self._in)
        if 0 <= size < end:
            end = size
        line, self._in = self._in[:end], self._in[end:]
        return line

    def readinto(self, buffer, /):
        self._need_read('readinto')
        return _read_into(buffer, self.read)

    def readinto1(self, buffer, /):
        self._need_read('readinto')
        def read(n):
            return self.read1(n) if self._in or n <= self._size else self._more(n)
        return _read_into(buffer, read, 'readinto1() argument')


class BufferedWriter(_Buffered):
    _wants = 'writable',

    def readable(self):
        return False

    def read(self, size=-1, /):
        if not isinstance(size, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(size))
        raise UnsupportedOperation('read')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('read')

    def write(self, data, /):
        _is_bytes(data)
        if self.raw.closed:
            raise ValueError('write to closed file')
        data = bytes(data)
        if self._in:
            self.raw.seek(-len(self._in), 1)
            self._in = b''
        self._out.append(data)
        self._pending += len(data)
        if self._pending > self._size:
            try:
                self._write_out()
            except BlockingIOError as e:
                self._keep_what_fits(len(data), e)
        return len(data)

    def _keep_what_fits(self, count, error):
        """Of the `count` bytes that came last, those for which there is no room are given back."""
        over = self._pending - self._size
        if over > 0:
            self._out, self._pending = [b''.join(self._out)[:-over]], self._size
            error.characters_written = count - over
            raise error


class BufferedRandom(BufferedReader):
    _wants = 'seekable', 'readable', 'writable'
    _keep_what_fits = BufferedWriter._keep_what_fits
    writable = _Buffered.writable
    write = BufferedWriter.write
    flush = _Buffered.flush


class BufferedRWPair(_BufferedIOBase):
    """Two files, one for each direction."""
    __getstate__ = _not_pickled

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /):
        self.reader = BufferedReader(reader, buffer_size)
        self.writer = BufferedWriter(writer, buffer_size)
        for name in ('read', 'read1', 'peek', 'readline', 'readinto'):
            setattr(self, name, getattr(self.reader, name))
        for name in ('write', 'flush'):
            setattr(self, name, getattr(self.writer, name))

    reader = writer = _UNINITIALIZED
    closed = property(lambda self: self.writer.closed)

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()

    def isatty(self):
        return self.writer.isatty() or self.reader.isatty()

    def close(self):
        try:
            self.writer.close()
        finally:
            self.reader.close()


def buffered(raw, buffer_size=DEFAULT_BUFFER_SIZE):
    """The buffered file that fits a raw one."""
    if not raw.writable():
        return BufferedReader(raw, buffer_size)
    return BufferedRandom(raw, buffer_size) if raw.readable() else BufferedWriter(raw, buffer_size)


def _whole_utf8(data):
    """Bytes of `data` that end with a whole character."""
    for back in range(1, min(4, len(data) + 1)):
        b = data[-back]
        if b >= 0xc0:
            return len(data) - back if back < (2 if b < 0xe0 else 3 if b < 0xf0 else 4) else len(data)
        if b < 0x80:
            break
    return len(data)


_ENDS = '\r', '\n', '\r\n'
# Encodings whose texts begin with a mark, and what goes on without it.
_AFTER_MARK = {'utf-16': 'utf-16-le', 'utf16': 'utf-16-le', 'utf-32': 'utf-32-le', 'utf32': 'utf-32-le', 'utf-8-sig': 'utf-8'}


def _check_newline(newline, function=''):
    if newline is not None and not isinstance(newline, str):
        what = function + " argument 'newline'" if function else 'newline'
        raise TypeError('%s must be str or None, not %s' % (what, _sys.type_name(newline)))
    if newline not in (None, '', *_ENDS):
        raise ValueError('illegal newline value: ' + (newline if function else repr(newline)))


class TextIOWrapper(_TextIOBase):
    """Text over a binary file."""
    _CHUNK_SIZE = 8192
    __getstate__ = _not_pickled
    buffer = _UNINITIALIZED

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        _check_newline(newline, 'TextIOWrapper()')
        for value, name in ((encoding, 'encoding'), (errors, 'errors')):
            if value is not None and not isinstance(value, str):
                raise TypeError("TextIOWrapper() argument '%s' must be str or None, not %s" % (name, _sys.type_name(value)))
        self._text_encoding(encoding, errors)
        self.buffer = buffer
        if self._marked:
            self._marked = not (buffer.seekable() and buffer.writable() and buffer.tell())
        self._seen = []
        self._newline = newline
        self.line_buffering = line_buffering
        self.write_through = write_through
        self._text = ''
        self._at = 0
        self._rest = b''
        # The text as it was before its line ends were made one, where that is another.
        self._raw_text = None
        self._iterating = False

    def _text_encoding(self, encoding, errors):
        self.encoding = 'UTF-8' if encoding is None or encoding == 'locale' else encoding
        self.errors = 'strict' if errors is None else errors
        ''.encode(self.encoding)
        self._unmarked = _AFTER_MARK.get(self.encoding.lower().replace('_', '-'), self.encoding)
        # Whether what is written next begins with a mark.
        self._marked = self._unmarked is not self.encoding

    @property
    def closed(self):
        return self.buffer.closed

    name = property(lambda self: self.buffer.name)

    @property
    def newlines(self):
        return _which_ends(self._seen)

    def fileno(self):
        return self.buffer.fileno()

    def isatty(self):
        return self.buffer.isatty()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _need_read(self):
        self._check_open()
        if not self.buffer.readable():
            raise UnsupportedOperation('not readable')
        if self.buffer._pending if isinstance(self.buffer, _Buffered) else False:
            self.buffer.flush()

    def _decode(self, data, last):
        data = self._rest + data
        self._rest = b''
        if not last:
            name = self.encoding.lower().replace('_', '-')
            keep = len(data)
            if name in ('utf-8', 'utf8', 'utf-8-sig'):
                keep = _whole_utf8(data)
            elif name.startswith(('utf-16', 'utf-32')):
                keep = 0
            if self._newline is None and data[keep - 1:keep] == b'\r':
                keep -= 1
            data, self._rest = data[:keep], data[keep:]
        text = data.decode(self.encoding, self.errors)
        if self._newline in (None, '') and ('\r' in text or not self._seen and '\n' in text):
            _note_ends(self._seen, text)
        return text

    def _fill(self):
        """Reads on; false at the end."""
        data = getattr(self.buffer, 'read1', self.buffer.read)(self._CHUNK_SIZE)
        if not isinstance(data, (bytes, bytearray)):
            data = self._bytes_of(data)
        text = self._decode(data, not data)
        raw = None if self._raw_text is None else self._raw_text[self._raw_at():]
        rest = self._text[self._at:]
        if raw is not None or self._newline is None and '\r' in text:
            self._raw_text = (rest if raw is None else raw) + text
            text = text.replace('\r\n', '\n').replace('\r', '\n')
        self._text = rest + text
        self._at = 0
        return bool(data) or bool(text)

    def _bytes_of(self, data):
        try:
            return memoryview(data).tobytes()
        except TypeError:
            name = 'read1' if hasattr(self.buffer, 'read1') else 'read'
            text = "underlying %s() should have returned a bytes-like object, not '%s'" % (name, _sys.type_name(data))
            raise TypeError(text) from None

    def _raw_at(self):
        """Where `_at` is in the text with its own line ends."""
        pairs, found = 0, -2
        while True:
            found = self._raw_text.find('\r\n', found + 2)
            if found < 0 or found - pairs >= self._at:
                return self._at + pairs
            pairs += 1

    def read(self, size=-1, /):
        size = _size(size)
        self._need_read()
        if size < 0:
            data = self.buffer.read() or b''
            text = self._decode(data if isinstance(data, (bytes, bytearray)) else self._bytes_of(data), True)
            if self._newline is None and '\r' in text:
                text = text.replace('\r\n', '\n').replace('\r', '\n')
            text = self._text[self._at:] + text
            self._text, self._at, self._raw_text = '', 0, None
            self._iterating = False
            return text
        while len(self._text) - self._at < size and self._fill():
            pass
        text = self._text[self._at:self._at + size]
        self._at += len(text)
        return text

    def _line_end(self, start):
        """Where the line ends that begins at `_at`; 0: not in what has been read. `start`: looked at up to there."""
        text, newline = self._text, self._newline
        if newline != '':
            end = '\n' if newline is None else newline
            i = text.find(end, max(start - len(end) + 1, self._at))
            return i + len(end) if i >= 0 else 0
        for i in range(start, len(text)):
            c = text[i]
            if c == '\n':
                return i + 1
            if c == '\r':
                if i + 1 == len(text):
                    return 0
                return i + (2 if text[i + 1] == '\n' else 1)
        return 0

    def readline(self, size=-1, /):
        if size != -1:
            size = _size(size)
        self._need_read()
        start = self._at
        while True:
            end = self._line_end(start)
            if end or 0 <= size <= len(self._text) - self._at:
                break
            held = len(self._text) - self._at
            if not self._fill():
                break
            # The last character may be half of a line's end.
            start = max(held - 1, 0)
        if not end:
            end = len(self._text)
        if 0 <= size < end - self._at:
            end = self._at + size
        line = self._text[self._at:end]
        self._at = end
        return line

    def __next__(self):
        self._iterating = True
        line = self.readline()
        if not line:
            self._iterating = False
            raise StopIteration
        return line

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError('write() argument must be str, not ' + _sys.type_name(text))
        if self.buffer.closed:
            raise ValueError('I/O operation on closed file.')
        if not self.buffer.writable():
            raise UnsupportedOperation('not writable')
        data = text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text
        if self._marked:
            data = data.encode(self.encoding, self.errors)
            self._marked = not data
        else:
            data = data.encode(self._unmarked, self.errors)
        if self._at < len(self._text) or self._rest:
            self.buffer.seek(self._position())
        self._text, self._at, self._rest, self._raw_text = '', 0, b'', None
        self.buffer.write(data)
        if self.write_through or (self.line_buffering and ('\n' in text or '\r' in text)):
            self.buffer.flush()
        return len(text)

    def flush(self):
        self._check_open()
        self.buffer.flush()

    def _position(self):
        left = self._text[self._at:] if self._raw_text is None else self._raw_text[self._raw_at():]
        return self.buffer.tell() - len(left.encode(self._unmarked, self.errors)) - len(self._rest)

    def seek(self, cookie, whence=0, /):
        self._check_open()
        if not self.buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if whence == 1:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero cur-relative seeks")
            cookie, whence = self.tell(), 0
        elif whence == 2:
            if cookie != 0:
                raise UnsupportedOperation("can't do nonzero end-relative seeks")
        elif whence != 0:
            raise ValueError('invalid whence (%r, should be 0, 1 or 2)' % (whence,))
        elif cookie < 0:
            raise ValueError('negative seek position %r' % (cookie,))
        self.buffer.flush()
        self._text, self._at, self._rest, self._iterating, self._raw_text = '', 0, b'', False, None
        place = self.buffer.seek(cookie, whence)
        self._marked = place == 0 and self._unmarked is not self.encoding
        return place

    def tell(self):
        self._check_open()
        if not self.buffer.seekable():
            raise UnsupportedOperation('underlying stream is not seekable')
        if self._iterating:
            raise OSError('telling position disabled by next() call')
        self.buffer.flush()
        return self._position()

    def truncate(self, pos=None, /):
        self._check_open()
        self.buffer.flush()
        return self.buffer.truncate(self.tell() if pos is None and self.buffer.writable() else pos)

    def reconfigure(self, *, encoding=None, errors=None, newline=Ellipsis, line_buffering=None, write_through=None):
        if newline is not ...:
            _check_newline(newline, 'reconfigure()')
        for value, name in ((encoding, 'encoding'), (errors, 'errors')):
            if value is not None and not isinstance(value, str):
                raise TypeError("reconfigure() argument '%s' must be str or None, not %s" % (name, _sys.type_name(value)))
        changes = encoding is not None or errors is not None
        if self._text and (changes or newline is not ...):
            raise UnsupportedOperation('It is not possible to set the encoding or newline of stream after the first read')
        self.flush()
        if line_buffering is not None:
            self.line_buffering = bool(line_buffering)
        if write_through is not None:
            self.write_through = bool(write_through)
        if newline is not ...:
            self._newline = newline
        if changes:
            self._text_encoding(self.encoding if encoding is None else encoding, errors)
            if self._marked:
                self._marked = not (self.buffer.seekable() and self.buffer.tell())

    def detach(self):
        self.flush()
        buffer, self.buffer = self.buffer, _Absent('underlying buffer has been detached')
        return buffer

    def close(self):
        if not self.closed:
            try:
                self.flush()
            finally:
                self.buffer.close()

    def __del__(self):
        buffer = self.buffer
        if type(buffer) is not _Absent and not self.closed:
            _warn_unclosed(self, getattr(buffer, 'raw', buffer))
            self.close()

    def __repr__(self):
        mode = getattr(self, 'mode', None)
        try:
            parts = [' name=%r' % (self.name,)]
        except (AttributeError, ValueError):
            parts = []
        if mode is not None:
            parts.append(' mode=%r' % mode)
        return '<%s%s encoding=%r>' % (_sys.type_name(self), ''.join(parts), self.encoding)


def _check_mode(mode):
    if any(c not in 'rwaxbt+' or mode.count(c) > 1 for c in mode):
        raise ValueError('invalid mode: %r' % (mode,))
    if 'b' in mode and 't' in mode:
        raise ValueError("can't have text and binary mode at once")
    kinds = len([c for c in mode if c in 'rwax'])
    if kinds > 1:
        raise ValueError('must have exactly one of create/read/write/append mode')
    if kinds == 0:
        raise ValueError('Must have exactly one of create/read/write/append mode and at most one plus')


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    if not isinstance(mode, str):
        raise TypeError("open() argument 'mode' must be str, not " + _sys.type_name(mode))
    buffering = _core.index(buffering)
    _check_mode(mode)
    for value, name in ((encoding, 'encoding'), (errors, 'errors'), (newline, 'newline')):
        if value is not None and not isinstance(value, str):
            raise TypeError("open() argument '%s' must be str or None, not %s" % (name, _sys.type_name(value)))
    binary = 'b' in mode
    if binary:
        for given, what in ((encoding, 'an encoding'), (errors, 'an errors'), (newline, 'a newline')):
            if given is not None:
                raise ValueError("binary mode doesn't take %s argument" % what)
    given = getattr(type(file), '__fspath__', None)
    if given is not None:
        path = given(file)
        if not isinstance(path, (str, bytes)):
            names = _sys.type_name(file), _sys.type_name(path)
            raise TypeError('expected %s.__fspath__() to return str or bytes, not %s' % names)
        file = path
    if binary and buffering == 1:
        _warn("line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used")
    raw = FileIO(file, mode.replace('b', '').replace('t', ''), closefd, opener)
    if buffering == 0:
        if not binary:
            raw.close()
            raise ValueError("can't have unbuffered text I/O")
        return raw
    try:
        buffer = buffered(raw, buffering if buffering > 1 else DEFAULT_BUFFER_SIZE)
        if binary:
            return buffer
        by_line = buffering == 1 or buffering < 0 and '_terminals' in _sys.modules() and raw.isatty()
        text = TextIOWrapper(buffer, encoding, errors, newline, line_buffering=by_line)
    except BaseException:
        raw.close()
        raise
    text.mode = mode
    return text


def open_code(path):
    if not isinstance(path, str):
        raise TypeError("open_code() argument 'path' must be str, not " + _sys.type_name(path))
    return open(path, 'rb')


def open_standard(fd, mode, name):
    raw = FileIO.__new__(FileIO)
    raw._fd, raw._closefd, raw.name = fd, False, name
    raw._can_read, raw._can_write = mode == 'r', mode == 'w'
    raw._mode = mode + 'b'
    text = TextIOWrapper(buffered(raw), 'utf-8', line_buffering=(_sys.tty() or fd == 2))
    if fd == 2:
        text.errors = 'backslashreplace'
    text.mode = mode
    return text


def _which_ends(seen):
    return None if not seen else seen[0] if len(seen) == 1 else tuple([end for end in _ENDS if end in seen])


def _note_ends(seen, text):
    pairs = text.count('\r\n')
    for end, count in zip(_ENDS, (text.count('\r') - pairs, text.count('\n') - pairs, pairs)):
        if count and end not in seen:
            seen.append(end)


def __getattr__(name):
    if name not in ('StringIO', 'BytesIO'):
        raise AttributeError("module '_io' has no attribute '%s'" % name)
    import _memory_streams
    return getattr(_memory_streams, name)


for _c in (_IOBase, _RawIOBase, _BufferedIOBase, _TextIOBase, FileIO, BufferedReader, BufferedWriter, BufferedRandom, BufferedRWPair,
           TextIOWrapper):
    _c.__qualname__ = _c.__name__
    _c.__name__ = '_io.' + _c.__name__
