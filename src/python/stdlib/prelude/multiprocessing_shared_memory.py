# Blocks of memory with a name. Where CPython has a file in /dev/shm, here it says which block of the kernel it stands for.
import _kernel
import _shared_view
import os
import types

__all__ = ['SharedMemory', 'ShareableList']
_FOLDER = '/dev/shm'
_USE_POSIX, _SHM_NAME_PREFIX, _SHM_SAFE_NAME_LENGTH = True, '/psm_', 14
_O_CREX = os.O_CREAT | os.O_EXCL
_made = 0
# Names that nobody has unlinked yet, as far as this process knows.
_tracked = {}


def _make_filename():
    """A name that is probably free."""
    global _made
    _made += 1
    return '%s%08x' % (_SHM_NAME_PREFIX, (os.getpid() * 2654435761 + _made * 40503) & 0xffffffff)


class SharedMemory:
    _object = None

    def __init__(self, name=None, create=False, size=0, *, track=True):
        if not size >= 0:
            raise ValueError("'size' must be a positive integer")
        if create:
            if size == 0:
                raise ValueError("'size' must be a positive number different from zero")
        if name is None and not create:
            raise ValueError("'name' can only be None if create=True")
        if create:
            if not os.path.isdir(_FOLDER):
                os.makedirs(_FOLDER, exist_ok=True)
            fd = self._open_new() if name is None else self._open('/' + name.removeprefix('/'), 'wcx')
            self._object = _kernel.create('Memory', size, None)
            _kernel.write(fd, b'%d %d %d' % (_kernel.object_number(self._object) + (size,)))
            _kernel.close(fd)
        else:
            fd = self._open('/' + name.removeprefix('/'), 'r')
            creator, number, size = _kernel.read(fd, 100).split()
            _kernel.close(fd)
            self._object = _kernel.object_of(int(creator), int(number))
        self._size = int(size)
        self._block = _shared_view.Block(self._object)
        self._buf = _shared_view.View(self._block, 0, self._size)
        if track:
            _track(self._name)

    def _open_new(self):
        while True:
            try:
                return self._open(_make_filename(), 'wcx')
            except FileExistsError:
                continue

    def _open(self, name, flags):
        self._name = name
        if '\0' in name:
            raise ValueError('embedded null character')
        try:
            return _kernel.open(_FOLDER + name, flags)
        except OSError as e:
            error = e
        raise OSError(error.errno, error.strerror, self._name)

    def __reduce__(self):
        return (self.__class__, (self.name, False, self.size))

    def __repr__(self):
        return f'{self.__class__.__name__}({self.name!r}, size={self.size})'

    @property
    def buf(self):
        return self._buf

    @property
    def name(self):
        return self._name[1:]

    @property
    def size(self):
        return self._size

    def close(self):
        if self._buf is not None:
            self._buf.release()
            if self._block.views:
                raise BufferError('cannot close exported pointers exist')
            self._buf = None

    def unlink(self):
        if '\0' in self._name:
            raise ValueError('embedded null character')
        try:
            _kernel.unlink(_FOLDER + self._name)
        except OSError as e:
            error = e
        else:
            _tracked.pop(self._name, None)
            return
        raise OSError(error.errno, error.strerror, self._name)


def _track(name):
    """At the end of the program, what nobody has unlinked is told and taken away."""
    if not _tracked:
        import atexit
        atexit.register(_tell_leaks, os.getpid())
    _tracked[name] = True


def _tell_leaks(pid):
    import sys
    from multiprocessing import process
    if pid != os.getpid() or process.parent_process() is not None:
        return
    left = sorted(name for name in _tracked if os.path.exists(_FOLDER + name))
    if left:
        sys.stderr.write('/usr/lib/python3.13/multiprocessing/resource_tracker.py:276: UserWarning: resource_tracker: There appear to be %d leaked '
                         'shared_memory objects to clean up at shutdown: {%s}\n  warnings.warn(\n' % (len(left), ', '.join(map(repr, left))))
        for name in left:
            os.unlink(_FOLDER + name)


_KINDS = {int: b'q', float: b'd', bool: b'?', str: b's', bytes: b'b', type(None): b'n'}


class ShareableList:
    """A list of fixed length: a table of (kind, place, room, length), then the items."""
    _ROW = 32

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            sequence = list(sequence or ())
            rows, data = [], b''
            for item in sequence:
                kind, packed = self._pack(item)
                room = 8 * (len(packed) // 8 + 1) if kind in b'sb' else 8
                rows.append((kind, len(data), room, len(packed)))
                data += packed.ljust(room, b'\0')
            base = 8 + self._ROW * len(rows)
            self.shm = SharedMemory(name, create=True, size=base + max(len(data), 1))
            table = len(rows).to_bytes(8, 'little') + b''.join(
                [k.ljust(8, b'\0') + (base + at).to_bytes(8, 'little') + room.to_bytes(8, 'little') + n.to_bytes(8, 'little') for k, at, room, n in rows])
            self.shm.buf[:base + len(data)] = table + data
        else:
            self.shm = SharedMemory(name)
        self._len = int.from_bytes(self.shm.buf[:8].tobytes(), 'little')

    def _pack(self, item):
        kind = _KINDS.get(type(item))
        if kind is None:
            raise KeyError(type(item))
        if kind == b's':
            return kind, item.encode()
        if kind == b'b':
            return kind, item
        if kind == b'q' and not -1 << 63 <= item < 1 << 63:
            from struct import error
            raise error("'q' format requires -9223372036854775808 <= number <= 9223372036854775807")
        return kind, b'' if item is None else _kernel.pack_cell('d' if kind == b'd' else 'q', item)

    def _row(self, position, message='index out of range'):
        position = position if position >= 0 else position + self._len
        if not 0 <= position < self._len:
            raise IndexError(message)
        at = 8 + self._ROW * position
        row = self.shm.buf[at:at + self._ROW].tobytes()
        return (at, row[:1]) + tuple([int.from_bytes(row[i:i + 8], 'little') for i in (8, 16, 24)])

    def __getitem__(self, position):
        _, kind, at, room, n = self._row(position)
        data = self.shm.buf[at:at + n].tobytes()
        if kind == b's':
            return data.decode()
        if kind == b'b':
            return data.rstrip(b'\0')
        if kind == b'n':
            return None
        v = _kernel.unpack_cell('d' if kind == b'd' else 'q', data)
        return bool(v) if kind == b'?' else v

    def __setitem__(self, position, value):
        head, _, at, room, _ = self._row(position, 'assignment index out of range')
        kind, packed = self._pack(value)
        if len(packed) > room:
            raise ValueError('bytes/str item exceeds available storage')
        self.shm.buf[at:at + len(packed)] = packed
        self.shm.buf[head:head + 8] = kind.ljust(8, b'\0')
        self.shm.buf[head + 24:head + 32] = len(packed).to_bytes(8, 'little')

    def __reduce__(self):
        from functools import partial
        return partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return self._len

    def __repr__(self):
        return f'{self.__class__.__name__}({list(self)}, name={self.shm.name!r})'

    def _get_packing_format(self, position):
        _, kind, _, room, _ = self._row(position)
        return {b'q': 'q', b'd': 'd', b'?': 'xxxxxxx?', b'n': 'xxxxxx?x'}.get(kind) or '%ds' % room

    @property
    def format(self):
        return ''.join(map(self._get_packing_format, range(self._len)))

    def count(self, value):
        return sum(value == entry for entry in self)

    def index(self, value):
        for position, entry in enumerate(self):
            if value == entry:
                return position
        raise ValueError(f"{value!r} not in this container")

    __class_getitem__ = classmethod(types.GenericAlias)
