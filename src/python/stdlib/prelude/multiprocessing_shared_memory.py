# Blocks of memory with a name. Where CPython has a file in /dev/shm, here it says which block of the kernel it stands for.
import _kernel
import _shared_view
import os
import types
from multiprocessing import resource_tracker

__all__ = ['SharedMemory', 'ShareableList']
_FOLDER = '/dev/shm'
_USE_POSIX, _SHM_NAME_PREFIX, _SHM_SAFE_NAME_LENGTH = True, '/psm_', 14
_O_CREX = os.O_CREAT | os.O_EXCL
_made = 0


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
            _shared_view.check_room(size)
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
        self._track = track
        if track:
            resource_tracker.register(self._name, 'shared_memory')

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
            if self._track:
                resource_tracker.unregister(self._name, 'shared_memory')
            return
        raise OSError(error.errno, error.strerror, self._name)


_KINDS = {int: 'q', float: 'd', bool: 'xxxxxxx?', str: '%ds', bytes: '%ds', type(None): 'xxxxxx?x'}
_BACK = {str: 1, bytes: 2, type(None): 3}


def _number_at(data, at):
    return int.from_bytes(data[at:at + 8], 'little')


def _cell(kind, item):
    """The bytes of an item, but for text."""
    if kind == 'd':
        return _kernel.pack_cell('d', item)
    if kind == 'q':
        if not -1 << 63 <= item < 1 << 63:
            from struct import error
            raise error("'q' format requires -9223372036854775808 <= number <= 9223372036854775807")
        return _kernel.pack_cell('q', item)
    # What is no number is one byte of eight.
    return bytes([item is True if i == kind.index('?') else 0 for i in range(8)])


class ShareableList:
    """A list of fixed length: how many, where each begins, the items, their formats, and what a text was."""

    def __init__(self, sequence=None, *, name=None):
        if name is None or sequence is not None:
            sequence = list(sequence or ())
            formats, places, data = [], [0], []
            for item in sequence:
                text = isinstance(item, (str, bytes))
                room = 8 * (len(item) // 8 + 1) if text else 8
                formats.append(_KINDS[type(item)] % room if text else _KINDS[type(item)])
                places.append(places[-1] + room)
                packed = item.encode() if isinstance(item, str) else item if text else _cell(formats[-1], item)
                data.append(packed[:room].ljust(room, b'\0'))
            head = b''.join([n.to_bytes(8, 'little') for n in [len(sequence)] + places])
            tail = b''.join([f.encode().ljust(8, b'\0') for f in formats]) + bytes([_BACK.get(type(item), 0) for item in sequence])
            whole = head + b''.join(data) + tail
            self.shm = SharedMemory(name, create=True, size=len(whole))
            self.shm.buf[:len(whole)] = whole
        else:
            self.shm = SharedMemory(name)
        n = self._list_len = _number_at(self.shm.buf[:8].tobytes(), 0)
        places = self.shm.buf[8:16 + 8 * n].tobytes()
        start = 16 + 8 * n
        self._places = [start + _number_at(places, 8 * i) for i in range(n + 1)]

    def _position(self, position, message):
        position = position if position >= 0 else position + self._list_len
        if not 0 <= position < self._list_len:
            raise IndexError(message)
        return position

    def _get_packing_format(self, position):
        at = self._places[-1] + 8 * self._position(position, 'Requested position out of range.')
        return self.shm.buf[at:at + 8].tobytes().rstrip(b'\0').decode()

    def __getitem__(self, position):
        position = self._position(position, 'index out of range')
        kind, at = self._get_packing_format(position), self._places[position]
        data = self.shm.buf[at:at + (int(kind[:-1]) if kind.endswith('s') else 8)].tobytes()
        back = self.shm.buf[self._places[-1] + 8 * self._list_len + position]
        if back == 3:
            return None
        if back:
            data = data.rstrip(b'\0')
            return data.decode() if back == 1 else data
        return data[7] != 0 if kind.endswith('?') else _kernel.unpack_cell(kind, data)

    def __setitem__(self, position, value):
        position = self._position(position, 'assignment index out of range')
        kind, at, end = _KINDS.get(type(value)), self._places[position], self._places[position + 1]
        if isinstance(value, (str, bytes)):
            packed = value.encode() if isinstance(value, str) else value
            if len(packed) > end - at:
                raise ValueError('bytes/str item exceeds available storage')
            kind = '%ds' % (end - at)
        elif kind is None:
            raise KeyError(type(value))
        row = self._places[-1] + 8 * position
        self.shm.buf[row:row + 8] = kind.encode().ljust(8, b'\0')
        self.shm.buf[self._places[-1] + 8 * self._list_len + position] = _BACK.get(type(value), 0)
        packed = packed.ljust(end - at, b'\0') if kind.endswith('s') else _cell(kind, value)
        self.shm.buf[at:at + len(packed)] = packed

    def __reduce__(self):
        from functools import partial
        return partial(self.__class__, name=self.shm.name), ()

    def __len__(self):
        return _number_at(self.shm.buf[:8].tobytes(), 0)

    def __repr__(self):
        return f'{self.__class__.__name__}({list(self)}, name={self.shm.name!r})'

    @property
    def format(self):
        return ''.join(map(self._get_packing_format, range(self._list_len)))

    def count(self, value):
        return sum(value == entry for entry in self)

    def index(self, value):
        for position, entry in enumerate(self):
            if value == entry:
                return position
        raise ValueError(f"{value!r} not in this container")

    __class_getitem__ = classmethod(types.GenericAlias)
