# Memory of its own, memory that is shared with the children, and files as memory. Where the bytes are: in a block of the kernel
# (shared, of no file), in the file (shared), or in the object (private).
import _core
import _kernel
import _sys
import os
from _buffers import readable
from _shared_view import Block, Held, View, memory

PAGESIZE = ALLOCATIONGRANULARITY = 4096
ACCESS_DEFAULT, ACCESS_READ, ACCESS_WRITE, ACCESS_COPY = range(4)
PROT_READ, PROT_WRITE, PROT_EXEC = 1, 2, 4
MAP_SHARED, MAP_PRIVATE, MAP_32BIT, MAP_ANON, MAP_DENYWRITE, MAP_EXECUTABLE = 1, 2, 0x40, 0x20, 0x800, 0x1000
MAP_ANONYMOUS, MAP_NORESERVE, MAP_POPULATE, MAP_STACK = MAP_ANON, 0x4000, 0x8000, 0x20000
MADV_NORMAL, MADV_RANDOM, MADV_SEQUENTIAL, MADV_WILLNEED, MADV_DONTNEED = range(5)
MADV_FREE, MADV_REMOVE, MADV_DONTFORK, MADV_DOFORK = 8, 9, 10, 11
MADV_MERGEABLE, MADV_UNMERGEABLE, MADV_HUGEPAGE, MADV_NOHUGEPAGE, MADV_DONTDUMP, MADV_DODUMP = range(12, 18)
MADV_HWPOISON = 100
error = OSError
_NAMES = 'ACCESS_DEFAULT', 'ACCESS_READ', 'ACCESS_WRITE', 'ACCESS_COPY'
_READONLY = "mmap can't modify a readonly memory map."


class _Own:
    """Bytes of one process; behind the last that was written all are zero."""
    def __init__(self, data):
        self.data = data

    def load(self, start, length):
        return bytes(self.data[start:start + length]).ljust(length, b'\0')

    def store(self, start, data):
        if start > len(self.data):
            self.data.extend(bytes(start - len(self.data)))
        self.data[start:start + len(data)] = data

    def resize(self, length):
        del self.data[length:]


class _File:
    """Bytes of a file, from an offset on."""
    def __init__(self, fd, offset, length):
        self.fd, self.offset, self.length = fd, offset, length

    def load(self, start, length):
        return os.pread(self.fd, length, self.offset + start).ljust(length, b'\0')

    def store(self, start, data):
        # What lies in the last page behind the end of the file belongs to nobody.
        room = max(0, os.fstat(self.fd).st_size - self.offset - start)
        os.pwrite(self.fd, data[:room], self.offset + start)

    def resize(self, length):
        os.ftruncate(self.fd, self.offset + length)


class _Shared(Block):
    """Bytes that a process and its children share."""
    def __init__(self, length, obj):
        Block.__init__(self, memory(length), obj)
        self._room = length

    def resize(self, length):
        if length > self._room:
            # On Linux whoever touches what is new ends by SIGBUS.
            _sys.unsupported('more of a mapping that processes share and no file is behind')


class mmap:
    _closed, _fd, _memory = True, -1, None

    def __new__(cls, fileno=None, length=None, flags=MAP_SHARED, prot=PROT_READ | PROT_WRITE, access=ACCESS_DEFAULT, offset=0, *, trackfd=True):
        self = object.__new__(cls)
        for place, (name, given) in enumerate((('fileno', fileno), ('length', length))):
            if given is None:
                raise TypeError("function missing required argument '%s' (pos %d)" % (name, place + 1))
        fileno, length, offset = _core.index(fileno), _core.index(length), _core.index(offset)
        if length < 0:
            raise OverflowError('memory mapped length must be positive')
        if offset < 0:
            raise OverflowError('memory mapped offset must be positive')
        if access != ACCESS_DEFAULT and (flags != MAP_SHARED or prot != PROT_READ | PROT_WRITE):
            raise ValueError("mmap can't specify both access and flags, prot.")
        if access == ACCESS_READ:
            prot = PROT_READ
        elif access == ACCESS_COPY:
            flags = MAP_PRIVATE
        elif access == ACCESS_DEFAULT:
            if not prot & PROT_WRITE:
                access = ACCESS_READ
            elif prot & PROT_READ and flags & MAP_PRIVATE and not flags & MAP_SHARED:
                access = ACCESS_DEFAULT
        elif access != ACCESS_WRITE:
            raise ValueError('mmap invalid access parameter.')
        self._access, self._offset, self._length, self._at, self._closed, self._tracks = access, offset, length, 0, False, bool(trackfd)
        if fileno == -1:
            self._map_nothing(flags)
        else:
            self._map_file(fileno, flags, prot)
        return self

    def _map_nothing(self, flags):
        if self._length == 0 or self._offset % PAGESIZE:
            raise OSError(22, 'Invalid argument')
        if flags & MAP_PRIVATE:
            self._memory = _Own(bytearray())
        else:
            self._memory = _Shared(self._length, self)

    def _map_file(self, fileno, flags, prot):
        size = os.fstat(fileno).st_size
        if self._length == 0:
            if size == 0:
                raise ValueError('cannot mmap an empty file')
            if self._offset >= size:
                raise ValueError('mmap offset is greater than file size')
            self._length = size - self._offset
        elif self._offset > size or size - self._offset < self._length:
            raise ValueError('mmap length is greater than file size')
        if self._offset % PAGESIZE:
            raise OSError(22, 'Invalid argument')
        import fcntl
        mode = fcntl.fcntl(fileno, fcntl.F_GETFL) & 3
        if mode == os.O_WRONLY or mode == os.O_RDONLY and prot & PROT_WRITE and not flags & MAP_PRIVATE:
            raise PermissionError(13, 'Permission denied')
        if flags & MAP_PRIVATE:
            self._memory = _Own(bytearray(os.pread(fileno, self._length, self._offset).ljust(self._length, b'\0')))
        self._fd = os.dup(fileno)
        if not flags & MAP_PRIVATE:
            self._memory = _File(self._fd, self._offset, self._length)

    def _check(self):
        if self._closed:
            raise ValueError('mmap closed or invalid')

    def _live(self):
        # Whoever computed an index may have closed it.
        self._check()
        return self._memory

    def _check_write(self):
        self._check()
        if self._access == ACCESS_READ:
            raise TypeError(_READONLY)

    def __len__(self):
        self._check()
        return self._length

    def _range(self, key):
        start, stop, step = key.indices(self._length)
        return start, max(start, stop) if step > 0 else stop, step

    def __getitem__(self, key, /):
        self._check()
        if isinstance(key, slice):
            start, stop, step = self._range(key)
            if step == 1:
                return self._live().load(start, stop - start)
            return self._live().load(0, self._length)[key]
        i = self._index(key)
        return self._live().load(i, 1)[0]

    def _index(self, key):
        if not hasattr(type(key), '__index__'):
            raise TypeError('mmap indices must be integers')
        i = _core.index(key)
        i += self._length if i < 0 else 0
        if not 0 <= i < self._length:
            raise IndexError('mmap index out of range')
        return i

    def __setitem__(self, key, value, /):
        self._check_write()
        if not isinstance(key, slice):
            i = self._index(key)
            if not hasattr(type(value), '__index__'):
                raise TypeError('mmap item value must be an int')
            value = _core.index(value)
            if not 0 <= value < 256:
                raise ValueError('mmap item value must be in range(0, 256)')
            return self._live().store(i, bytes([value]))
        data = bytes(readable(value))
        start, stop, step = self._range(key)
        if step == 1:
            if len(data) != stop - start:
                raise IndexError('mmap slice assignment is wrong size')
            return self._live().store(start, data)
        whole = bytearray(self._live().load(0, self._length))
        if len(whole[key]) != len(data):
            raise IndexError('mmap slice assignment is wrong size')
        whole[key] = data
        self._live().store(0, bytes(whole))

    def __delitem__(self, key, /):
        self._check_write()
        raise TypeError("mmap object doesn't support %s deletion" % ('slice' if isinstance(key, slice) else 'item'))

    def __iter__(self):
        i = 0
        while i < len(self):
            yield self._live().load(i, 1)
            i += 1

    def __contains__(self, item):
        return any(item == byte for byte in self)

    @property
    def obj(self):
        return self

    @property
    def readonly(self):
        return self._access == ACCESS_READ

    # What views of it ask.
    def load(self, start, length):
        return self._live().load(start, length)

    def store(self, start, data):
        self._live().store(start, data)

    def _all_of_it(self):
        self._check()
        return View(self, 0, self._length)

    def __buffer__(self, flags, /):
        self._check()
        data = self._live().load(0, self._length)
        return memoryview(data if self.readonly else Held(data))

    def __release_buffer__(self, view, /):
        data = view.obj
        if type(data) is Held and data != data.before:
            self._live().store(0, bytes(data))

    def _take(self, n):
        data = self._live().load(self._at, n)
        self._at += n
        return data

    def read(self, n=None, /):
        self._check()
        if n is not None:
            if not hasattr(type(n), '__index__'):
                raise TypeError('read argument must be int or None, not ' + _sys.type_name(n))
            n = _core.index(n)
        left = max(0, self._length - self._at)
        return self._take(left if n is None or n < 0 or n > left else n)

    def read_byte(self):
        self._check()
        if self._at >= self._length:
            raise ValueError('read byte out of range')
        return self._take(1)[0]

    def readline(self):
        self._check()
        rest = self._live().load(self._at, max(0, self._length - self._at))
        line = rest[:rest.find(b'\n') + 1] or rest
        self._at += len(line)
        return line

    def _put(self, data, words):
        if self._at + len(data) > self._length:
            raise ValueError(words)
        self._live().store(self._at, data)
        self._at += len(data)
        return len(data)

    def write(self, data, /):
        self._check()
        data = bytes(readable(data))
        self._check_write()
        return self._put(data, 'data out of range')

    def write_byte(self, byte, /):
        self._check_write()
        byte = _core.index(byte)
        if not 0 <= byte < 256:
            raise OverflowError('unsigned byte integer is greater than maximum' if byte > 255 else 'unsigned byte integer is less than minimum')
        self._put(bytes([byte]), 'write byte out of range')

    def seek(self, pos, whence=0, /):
        self._check()
        pos = _core.index(pos)
        if whence not in (0, 1, 2):
            raise ValueError('unknown seek type')
        at = pos + (0, self._at, self._length)[whence]
        if not 0 <= at <= self._length:
            raise ValueError('seek out of range')
        self._at = at
        return at

    def seekable(self):
        return True

    def tell(self):
        self._check()
        return self._at

    def _found(self, name, sub, start, stop):
        self._check()
        sub = bytes(readable(sub))
        start = self._at if start is None else _core.index(start)
        stop = self._length if stop is None else _core.index(stop)
        start, stop, _ = slice(start, stop).indices(self._length)
        place = getattr(self._live().load(start, max(0, stop - start)), name)(sub)
        return place if place < 0 else start + place

    def find(self, sub, start=None, stop=None, /):
        return self._found('find', sub, start, stop)

    def rfind(self, sub, start=None, stop=None, /):
        return self._found('rfind', sub, start, stop)

    def move(self, dest, src, count, /):
        self._check_write()
        dest, src, count = _core.index(dest), _core.index(src), _core.index(count)
        if min(dest, src, count) < 0 or max(dest, src) + count > self._length:
            raise ValueError('source, destination, or count out of range')
        self._live().store(dest, self._live().load(src, count))

    def flush(self, offset=0, size=None, /):
        self._check()
        size = self._length if size is None else size
        if offset < 0 or size < 0 or offset + size > self._length:
            raise ValueError('flush values out of range')
        if offset % PAGESIZE and self._access not in (ACCESS_READ, ACCESS_COPY):
            raise OSError(22, 'Invalid argument')

    def madvise(self, option, start=0, length=None, /):
        self._check()
        if not 0 <= start < self._length:
            raise ValueError('madvise start out of bounds')
        if length is not None and length < 0:
            raise ValueError('madvise length invalid')
        if length is not None and start + length >> 63:
            raise OverflowError('madvise length too large')
        if start % PAGESIZE or not (0 <= option <= 4 or 8 <= option <= 17):
            raise OSError(22, 'Invalid argument')

    def size(self):
        self._check()
        if not self._tracks:
            raise OSError(9, 'Bad file descriptor')
        return self._length if self._fd < 0 else os.fstat(self._fd).st_size

    def resize(self, newsize, /):
        self._check()
        if self._access not in (ACCESS_DEFAULT, ACCESS_WRITE):
            raise TypeError("mmap can't resize a readonly or copy-on-write memory map.")
        if not self._tracks:
            raise ValueError("mmap can't resize with trackfd=False.")
        newsize = _core.index(newsize)
        if newsize < 0:
            raise ValueError('new size out of range')
        if newsize == 0:
            raise OSError(22, 'Invalid argument')
        self._memory.resize(newsize)
        if self._fd >= 0 and type(self._memory) is _Own:
            os.ftruncate(self._fd, self._offset + newsize)
        self._length = newsize

    def close(self):
        if not self._closed:
            self._closed = True
            self._memory = None
            if self._fd >= 0:
                os.close(self._fd)
                self._fd = -1

    @property
    def closed(self):
        return self._closed

    def __del__(self):
        self.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, exc_type, exc_value, traceback, /):
        self.close()

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'mmap.mmap' object")

    def __repr__(self):
        if self._closed:
            return '<mmap.mmap closed=True>'
        return '<mmap.mmap closed=False, access=%s, length=%d, pos=%d, offset=%d>' % (_NAMES[self._access], self._length, self._at, self._offset)


mmap.__name__ = 'mmap.mmap'
