# Streams in memory, which are loaded when somebody wants one.
import _core
import _sys
from _buffers import contiguous as _contiguous
from _io import (UnsupportedOperation, _BufferedIOBase, _TextIOBase, _check_newline, _is_bytes, _note_ends, _read_into, _size,
                 _which_ends)


class StringIO(_TextIOBase):
    """Text in memory."""

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not ' + _sys.type_name(initial_value))
        _check_newline(newline)
        self._newline, self._seen = newline, []
        self._value = self._translate(initial_value or '')
        self._at = 0
        self.closed = False

    line_buffering = False
    newlines = property(lambda self: _which_ends(self._seen))

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed file')

    def _translate(self, text):
        if not self._newline and ('\r' in text or not self._seen and '\n' in text):
            _note_ends(self._seen, text)
        if self._newline is None:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        return text.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else text

    def readable(self):
        self._check()
        return True

    writable = seekable = readable

    def getvalue(self):
        self._check()
        return self._value

    def write(self, text, /):
        if not isinstance(text, str):
            raise TypeError("string argument expected, got '%s'" % _sys.type_name(text))
        self._check()
        n = len(text)
        text = self._translate(text)
        v = self._value
        if self._at == len(v):
            self._value = v + text
        elif text:
            if self._at > len(v):
                v = v + '\0' * (self._at - len(v))
            self._value = v[:self._at] + text + v[self._at + len(text):]
        self._at += len(text)
        return n

    def read(self, size=-1, /):
        size = _size(size)
        self._check()
        end = len(self._value) if size < 0 else self._at + size
        r = self._value[self._at:end]
        self._at += len(r)
        return r

    def readline(self, size=-1, /):
        size = _size(size)
        self._check()
        v, mark = self._value, self._newline or '\n'
        i = v.find(mark, self._at) + len(mark)
        if i < len(mark):
            i = len(v)
        if self._newline == '':
            k = v.find('\r', self._at, i)
            if k >= 0:
                i = k + 2 if v[k + 1:k + 2] == '\n' else k + 1
        if 0 <= size < i - self._at:
            i = self._at + size
        r = v[self._at:i]
        self._at = max(self._at, i)
        return r

    def detach(self):
        raise UnsupportedOperation('detach')

    def seek(self, offset, whence=0, /):
        self._check()
        if whence not in (0, 1, 2):
            raise ValueError('Invalid whence (%r, should be 0, 1 or 2)' % (whence,))
        offset = _core.size(offset)
        if whence == 0 and offset < 0:
            raise ValueError('Negative seek position %d' % offset)
        if whence and offset != 0:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = len(self._value) if whence == 2 else self._at if whence == 1 else offset
        return self._at

    def tell(self):
        self._check()
        return self._at

    def truncate(self, size=None, /):
        self._check()
        size = self._at if size is None else _size(size)
        if size < 0:
            raise ValueError('Negative size value %d' % size)
        self._value = self._value[:size]
        return size

    def flush(self):
        pass

    def __getstate__(self):
        names = {n: v for n, v in self.__dict__.items() if n not in ('_value', '_at', '_newline', '_seen', 'closed')}
        return self.getvalue(), self._newline, self._at, names or None

    def __setstate__(self, state, /):
        self._check()
        value, newline, at, names = _state(self, state, 4)
        StringIO.__init__(self, '', newline)
        # The text has been translated already.
        self._value, self._at = value, _position(at)
        self.__dict__.update(names or {})

    def close(self):
        self.closed = True


def _state(file, state, count):
    if not isinstance(state, tuple) or len(state) < count:
        names = _sys.type_name(file), count, _sys.type_name(state)
        raise TypeError('%s.__setstate__ argument should be %d-tuple, got %s' % names)
    if state[-1] is not None and not isinstance(state[-1], dict):
        place = 'fourth' if count == 4 else 'third'
        raise TypeError('%s item of state should be a dict, got a %s' % (place, _sys.type_name(state[-1])))
    return state


def _position(at):
    if not isinstance(at, int):
        raise TypeError('%s item of state must be an integer, got %s' % ('third', _sys.type_name(at)))
    if at < 0:
        raise ValueError('position value cannot be negative')
    return at


class BytesIO(_BufferedIOBase):
    """Bytes in memory."""
    _value, _at = b'', 0

    def __init__(self, initial_bytes=b''):
        self._value = b'' if initial_bytes is None else bytes(_contiguous(initial_bytes))
        self._at = 0
        self.closed = False

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def __iter__(self):
        return self

    def _own(self):
        """Its bytes, which no view may show now."""
        if type(self._value) is not bytes:
            # Views look at a bytearray, which does not grow while there is one.
            self._value.append(0)
            self._value = bytes(self._value[:-1])
        return self._value

    def getvalue(self):
        self._check_open()
        return bytes(self._value)

    def getbuffer(self):
        self._check_open()
        if type(self._value) is bytes:
            self._value = bytearray(self._value)
        return memoryview(self._value)

    def __getstate__(self):
        names = {n: v for n, v in self.__dict__.items() if n not in ('_value', '_at', 'closed')}
        return self.getvalue(), self._at, names or None

    def __setstate__(self, state, /):
        self._check_open()
        value, at, names = _state(self, state, 3)
        self._own()
        self._value, self._at = bytes(value), _position(at)
        self.__dict__.update(names or {})

    def write(self, data, /):
        self._check_open()
        _is_bytes(data)
        data = bytes(data)
        v = self._own()
        if self._at == len(v):
            self._value = v + data
        elif data:
            if self._at > len(v):
                v = v + b'\0' * (self._at - len(v))
            self._value = v[:self._at] + data + v[self._at + len(data):]
        self._at += len(data)
        return len(data)

    def read(self, size=-1, /):
        size = _size(size)
        self._check_open()
        end = len(self._value) if size < 0 else self._at + size
        r = bytes(self._value[self._at:end])
        self._at += len(r)
        return r

    read1 = read

    def readinto(self, buffer, /):
        return _read_into(buffer, lambda n: BytesIO.read(self, n))

    def readline(self, size=-1, /):
        size = _size(size)
        self._check_open()
        i = self._value.find(b'\n', self._at) + 1
        if i == 0:
            i = len(self._value)
        if 0 <= size < i - self._at:
            i = self._at + size
        r = bytes(self._value[self._at:i])
        self._at = max(self._at, i)
        return r

    def seek(self, offset, whence=0, /):
        self._check_open()
        offset = _core.size(offset)
        if whence == 0 and offset < 0:
            raise ValueError('negative seek value %d' % offset)
        if whence not in (0, 1, 2):
            raise ValueError('invalid whence (%d, should be 0, 1 or 2)' % whence)
        self._at = max(offset + (self._at if whence == 1 else len(self._value) if whence == 2 else 0), 0)
        return self._at

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        self._check_open()
        size = self._at if size is None else _size(size)
        if size < 0:
            raise ValueError('negative size value %d' % size)
        self._value = self._own()[:size]
        return size

    def close(self):
        self._own()
        self.closed = True


for _c in StringIO, BytesIO:
    _c.__qualname__ = _c.__name__
    _c.__module__, _c.__name__ = '_io', '_io.' + _c.__name__
