# The data types of C, as far as memory that processes share needs them. The memory of an object is a bytearray of this
# process or a kernel object.
import _kernel
import _sys


class _Meta(type):
    def __new__(meta, name, bases, namespace):
        cls = type.__new__(meta, name, bases, namespace)
        if '_fields_' in namespace:
            _lay_out(cls)
        return cls

    def __mul__(cls, n):
        if n < 0:
            raise ValueError('Array length must be >= 0, not %d' % n)
        key = (cls, n)
        found = _arrays.get(key)
        if found is None:
            found = _arrays[key] = _Meta('%s_Array_%d' % (cls.__name__, n), (Array,), {'_type_': cls, '_length_': n, '_size': cls._size * n,
                                                                                       '_align': cls._align, '__module__': cls.__module__})
        return found

    __rmul__ = __mul__


_arrays = {}


def _at(cls, mem, offset):
    self = object.__new__(cls)
    self._mem = mem
    self._off = offset
    return self


class _CData(metaclass=_Meta):
    _size = _align = 0

    def __new__(cls, *args, **kwargs):
        return _at(cls, bytearray(cls._size), 0)

    def _load(self, offset, n):
        m = self._mem
        return bytes(m[self._off + offset:self._off + offset + n]) if type(m) is bytearray else _kernel.load(m, self._off + offset, n)

    def _store(self, offset, data):
        m = self._mem
        if type(m) is bytearray:
            m[self._off + offset:self._off + offset + len(data)] = data
        else:
            _kernel.store(m, self._off + offset, data)

    def __reduce__(self):
        from multiprocessing import process
        if type(self._mem) is not bytearray:
            process._assert_spawning(self)
            if isinstance(self, Array):
                return _array_at, (self._type_, self._length_, self._mem, self._off)
            return _at, (type(self), self._mem, self._off)
        return _copy_of, (type(self), self._load(0, self._size))


def _array_at(cls, n, mem, offset):
    return _at(cls * n, mem, offset)


def _copy_of(cls, data):
    self = cls()
    self._store(0, data)
    return self


class _SimpleCData(_CData):
    def __init__(self, *value):
        if value:
            self.value = value[0]

    @property
    def value(self):
        return _kernel.unpack_cell(self._code, self._load(0, self._size))

    @value.setter
    def value(self, v):
        self._store(0, _kernel.pack_cell(self._code, bool(v) if self._code == '?' else v))

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.value)

    def __bool__(self):
        return self.value not in (0, b'\0')


def _simple(name, code, size):
    return _Meta(name, (_SimpleCData,), {'_code': code, '_type_': code, '_size': size, '_align': size, '__module__': 'ctypes'})


c_bool = _simple('c_bool', '?', 1)
c_char = _simple('c_char', 'c', 1)
c_wchar = _simple('c_wchar', 'u', 4)
c_byte = _simple('c_byte', 'b', 1)
c_ubyte = _simple('c_ubyte', 'B', 1)
c_short = _simple('c_short', 'h', 2)
c_ushort = _simple('c_ushort', 'H', 2)
c_int = _simple('c_int', 'i', 4)
c_uint = _simple('c_uint', 'I', 4)
c_long = _simple('c_long', 'l', 8)
c_ulong = _simple('c_ulong', 'L', 8)
c_float = _simple('c_float', 'f', 4)
c_double = _simple('c_double', 'd', 8)
c_longlong, c_ulonglong = c_long, c_ulong
c_int8, c_uint8, c_int16, c_uint16, c_int32, c_uint32, c_int64, c_uint64 = c_byte, c_ubyte, c_short, c_ushort, c_int, c_uint, c_long, c_ulong
c_ssize_t, c_size_t, c_time_t = c_long, c_ulong, c_long


class Array(_CData):
    def __init__(self, *values):
        if len(values) > self._length_:
            raise IndexError('invalid index')
        for i, v in enumerate(values):
            self[i] = v

    def __len__(self):
        return self._length_

    def _index(self, i):
        if not hasattr(i, '__index__'):
            raise TypeError('indices must be integers')
        i = i.__index__()
        if i < 0:
            i += self._length_
        if not 0 <= i < self._length_:
            raise IndexError('invalid index')
        return i

    def __getitem__(self, i):
        if isinstance(i, slice):
            if self._type_ is c_char:
                return self._load(0, self._size)[i]
            out = [self[k] for k in range(*i.indices(self._length_))]
            return ''.join(out) if self._type_ is c_wchar else out
        i = self._index(i)
        return _get(self, self._type_, i * self._type_._size)

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            where = range(*i.indices(self._length_))
            if len(where) != len(v):
                raise ValueError('Can only assign sequence of same size')
            for k, x in zip(where, v):
                self[k] = x
            return
        i = self._index(i)
        _set(self, self._type_, i * self._type_._size, v)

    def __iter__(self):
        i = 0
        while i < self._length_:
            yield self[i]
            i += 1

    def __getattr__(self, name):
        if name == 'raw' and self._type_ is c_char:
            return self._load(0, self._size)
        if name == 'value' and self._type_ is c_char:
            return self._load(0, self._size).partition(b'\0')[0]
        if name == 'value' and self._type_ is c_wchar:
            return self[:].partition('\0')[0]
        raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name), name=name, obj=self)

    def __setattr__(self, name, v):
        if name in ('raw', 'value') and self._type_ is c_char:
            if not isinstance(v, (bytes, bytearray)):
                raise TypeError('bytes expected instead of %s instance' % type(v).__name__)
            if len(v) > self._length_:
                raise ValueError('byte string too long')
            self._store(0, bytes(v) + (b'\0' if name == 'value' and len(v) < self._length_ else b''))
        elif name == 'value' and self._type_ is c_wchar:
            if len(v) > self._length_:
                raise ValueError('string too long')
            for i, c in enumerate(v + '\0' if len(v) < self._length_ else v):
                self[i] = c
        else:
            object.__setattr__(self, name, v)


def _get(self, cls, offset):
    if issubclass(cls, _SimpleCData):
        return _kernel.unpack_cell(cls._code, self._load(offset, cls._size))
    return _at(cls, self._mem, self._off + offset)


def _set(self, cls, offset, v):
    if issubclass(cls, _SimpleCData):
        if isinstance(v, cls):
            v = v.value
        self._store(offset, _kernel.pack_cell(cls._code, bool(v) if cls._code == '?' else v))
    elif isinstance(v, cls):
        self._store(offset, v._load(0, cls._size))
    elif isinstance(v, tuple):
        _at(cls, self._mem, self._off + offset).__init__(*v)
    else:
        raise TypeError('incompatible types, %s instance instead of %s instance' % (type(v).__name__, cls.__name__))


class _Field:
    def __init__(self, name, cls, offset):
        self.name, self.cls, self.offset, self.size = name, cls, offset, cls._size

    def __get__(self, o, owner=None):
        return self if o is None else _get(o, self.cls, self.offset)

    def __set__(self, o, v):
        _set(o, self.cls, self.offset, v)


def _lay_out(cls):
    union = issubclass(cls, Union)
    end, align, size = getattr(cls.__bases__[0], '_size', 0), 1, 0
    for name, kind in cls.__dict__['_fields_']:
        start = 0 if union else -(-end // kind._align) * kind._align
        setattr(cls, name, _Field(name, kind, start))
        end = start + kind._size
        size = max(size, end)
        align = max(align, kind._align)
    cls._align = align
    cls._size = -(-size // align) * align


class Structure(_CData):
    def __init__(self, *values, **named):
        names = [n for c in reversed(type(self).__mro__) for n, *_ in c.__dict__.get('_fields_', ())]
        if len(values) > len(names):
            raise TypeError('too many initializers')
        for n, v in zip(names, values):
            if n in named:
                raise TypeError("duplicate values for field '%s'" % n)
            setattr(self, n, v)
        for n, v in named.items():
            setattr(self, n, v)


class Union(Structure):
    pass


def sizeof(x):
    cls = x if isinstance(x, type) else type(x)
    if not issubclass(cls, _CData):
        raise TypeError('this type has no size')
    return cls._size


def alignment(x):
    cls = x if isinstance(x, type) else type(x)
    if not issubclass(cls, _CData):
        raise TypeError('no alignment info')
    return cls._align


def addressof(x):
    return id(x)


def create_string_buffer(init, size=None):
    if isinstance(init, int):
        return (c_char * init)()
    buf = (c_char * (len(init) + 1 if size is None else size))()
    buf.value = init
    return buf


class LibraryLoader:
    """Libraries of machine code cannot be loaded; what annotations say of them can be said."""

    def __init__(self, dlltype):
        _sys.unsupported('ctypes.LibraryLoader')

    @classmethod
    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError("module 'ctypes' has no attribute '%s'" % name)
    _sys.unsupported('ctypes.' + name)
