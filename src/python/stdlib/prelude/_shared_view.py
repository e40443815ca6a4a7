# What a program sees of memory that processes share: a memoryview whose every reading and writing the kernel sees.
import _kernel

_WIDTHS = {'B': 1, 'b': 1, 'c': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'f': 4}
# Bytes that one block has at most, as a file has.
_MOST = 64 << 20


def memory(size, format=None):
    """A block of the kernel's."""
    check_room(size)
    return _kernel.create('Memory', size, format)


def check_room(size):
    if size > _MOST:
        raise OSError(12, 'Cannot allocate memory')


class Held(bytearray):
    """Bytes that were lent to a builtin, and what they were then."""
    def __init__(self, data):
        bytearray.__init__(self, data)
        self.before = data


class Block:
    """A block of the kernel."""
    readonly = False

    def __init__(self, number, obj=None):
        self._number, self.obj = number, obj

    def load(self, start, length):
        return _kernel.load(self._number, start, length)

    def store(self, start, data):
        _kernel.store(self._number, start, data)


class View:
    """A memoryview of a block: an object with `load(start, length)` and `store(start, data)`."""
    def __init__(self, memory, start, stop, format='B'):
        self._memory, self._start, self._stop, self.format = memory, start, stop, format
        # Views that are in use.
        memory.views = getattr(memory, 'views', 0) + 1
        self.itemsize = _WIDTHS.get(format, 8)

    ndim = 1
    suboffsets = ()

    @property
    def __class__(self):
        return memoryview

    @property
    def readonly(self):
        self._check()
        return self._memory.readonly

    @property
    def obj(self):
        self._check()
        return self._memory.obj

    def _all_of_it(self):
        self._check()
        return View(self._memory, self._start, self._stop, self.format)

    def __buffer__(self, flags, /):
        data = self.tobytes()
        return memoryview(data if self.readonly else Held(data)).cast(self.format)

    def __release_buffer__(self, view, /):
        data = view.obj
        if type(data) is Held and data != data.before:
            self._memory.store(self._start, bytes(data))

    c_contiguous = f_contiguous = contiguous = True

    def _check(self):
        if self._memory is None:
            raise ValueError('operation forbidden on released memoryview object')

    @property
    def nbytes(self):
        self._check()
        return self._stop - self._start

    @property
    def shape(self):
        return (len(self),)

    @property
    def strides(self):
        return (self.itemsize,)

    def __len__(self):
        return self.nbytes // self.itemsize

    def _index(self, i):
        if not hasattr(i, '__index__'):
            raise TypeError('memoryview: invalid slice key')
        n = len(self)
        i = i.__index__()
        if i < 0:
            i += n
        if not 0 <= i < n:
            raise IndexError('index out of bounds on dimension 1')
        return self._start + i * self.itemsize

    def tobytes(self, order=None):
        return self._memory.load(self._start, self.nbytes)

    __bytes__ = tobytes

    def __getitem__(self, i):
        self._check()
        if i is ...:
            return self
        if isinstance(i, slice):
            start, stop, step = i.indices(len(self))
            if step != 1:
                return memoryview(self.tobytes())[i]
            w = self.itemsize
            return View(self._memory, self._start + start * w, self._start + max(start, stop) * w, self.format)
        return _kernel.unpack_cell(self.format, self._memory.load(self._index(i), self.itemsize))

    def __setitem__(self, i, value):
        self._check()
        if self._memory.readonly:
            raise TypeError('cannot modify read-only memory')
        if isinstance(i, slice):
            data = bytes(value)
            start, stop, step = i.indices(len(self))
            w = self.itemsize
            if step != 1:
                whole = bytearray(self.tobytes())
                if len(whole[i]) != len(data):
                    raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
                whole[i] = data
                self._memory.store(self._start, bytes(whole))
                return
            if len(data) != max(0, stop - start) * w:
                raise ValueError('memoryview assignment: lvalue and rvalue have different structures')
            self._memory.store(self._start + start * w, data)
            return
        at = self._index(i)
        if self.format not in 'fd':
            if not hasattr(value, '__index__'):
                raise TypeError("memoryview: invalid type for format '%s'" % self.format)
            bits, signed = 8 * self.itemsize, self.format in 'bhilq'
            if not (-(1 << bits - 1) <= value < 1 << bits - 1 if signed else 0 <= value < 1 << bits):
                raise ValueError("memoryview: invalid value for format '%s'" % self.format)
        self._memory.store(at, _kernel.pack_cell(self.format, value))

    def __iter__(self):
        for i in range(len(self)):
            yield self[i]

    def __eq__(self, other):
        try:
            return self.tobytes() == bytes(other)
        except TypeError:
            return NotImplemented

    __hash__ = None

    def tolist(self):
        return list(self)

    def hex(self, *args):
        return self.tobytes().hex(*args)

    def cast(self, format, shape=None):
        self._check()
        v = View(self._memory, self._start, self._stop, format)
        if self.nbytes % v.itemsize:
            raise TypeError('memoryview: length is not a multiple of itemsize')
        return v

    def release(self):
        if self._memory is not None:
            self._memory.views -= 1
        self._memory = None

    def __del__(self):
        self.release()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.release()

    def __repr__(self):
        return '<memory at 0x%x>' % id(self)


View.__name__ = View.__qualname__ = 'memoryview'
View.__module__ = 'builtins'
