# Values and arrays that processes share.
import _kernel
import _shared_view
import ctypes
from multiprocessing import context

typecode_to_type = {
    'c': ctypes.c_char, 'u': ctypes.c_wchar, 'b': ctypes.c_byte, 'B': ctypes.c_ubyte, 'h': ctypes.c_short, 'H': ctypes.c_ushort,
    'i': ctypes.c_int, 'I': ctypes.c_uint, 'l': ctypes.c_long, 'L': ctypes.c_ulong, 'q': ctypes.c_longlong, 'Q': ctypes.c_ulonglong,
    'f': ctypes.c_float, 'd': ctypes.c_double}


def _type(typecode_or_type):
    if isinstance(typecode_or_type, str):
        return typecode_to_type.get(typecode_or_type, typecode_or_type)
    return typecode_or_type


def _new_value(type_):
    size = ctypes.sizeof(type_)  #@40
    return _placed(type_, size)

def RawValue(typecode_or_type, *args):
    type_ = _type(typecode_or_type)
    obj = _new_value(type_)  #@49
    obj.__init__(*args)  #@51
    return obj


def RawArray(typecode_or_type, size_or_initializer):
    cls = _type(typecode_or_type)
    if isinstance(size_or_initializer, int):
        return _new_value(cls * size_or_initializer)
    result = _new_value(cls * len(size_or_initializer))
    result.__init__(*size_or_initializer)  #@67
    return result


def Value(typecode_or_type, *args, lock=True, ctx=None):
    obj = RawValue(typecode_or_type, *args)  #@74
    return obj if lock is False else synchronized(obj, _lock(lock, ctx), ctx)


def Array(typecode_or_type, size_or_initializer, *, lock=True, ctx=None):
    obj = RawArray(typecode_or_type, size_or_initializer)  #@88
    return obj if lock is False else synchronized(obj, _lock(lock, ctx), ctx)


def _lock(lock, ctx):
    if lock in (True, None):
        return (ctx or context._default_context.get_context()).RLock()
    if not hasattr(lock, 'acquire'):
        raise AttributeError("%r has no method 'acquire'" % lock)
    return lock


def _placed(cls, size):
    code = getattr(cls, '_code', None) or getattr(getattr(cls, '_type_', None), '_code', None)
    return ctypes._at(cls, _shared_view.memory(size, ord(code) if code else None), 0)


def copy(obj):
    new_obj = _new_value(type(obj))
    new_obj._store(0, obj._load(0, type(obj)._size))
    return new_obj


def synchronized(obj, lock=None, ctx=None):
    assert not isinstance(obj, SynchronizedBase), 'object already synchronized'
    if isinstance(obj, ctypes._SimpleCData):
        return Synchronized(obj, lock, ctx)
    if isinstance(obj, ctypes.Array):
        return (SynchronizedString if obj._type_ is ctypes.c_char else SynchronizedArray)(obj, lock, ctx)
    cls = type(obj)
    found = _classes.get(cls)
    if found is None:
        found = _classes[cls] = type('Synchronized' + cls.__name__, (SynchronizedBase,), {
            name: _locked(name) for name in [f[0] for f in cls._fields_]})
    return found(obj, lock, ctx)


_classes = {}


def _locked(name):
    def getter(self):
        with self._lock:
            return getattr(self._obj, name)

    def setter(self, value):
        with self._lock:
            setattr(self._obj, name, value)

    return property(getter, setter)


class SynchronizedBase:
    def __init__(self, obj, lock=None, ctx=None):
        self._object = obj._mem
        self._obj = obj
        self._lock = lock or _lock(None, ctx)
        self.acquire, self.release = self._lock.acquire, self._lock.release

    def __repr__(self):
        return '<%s wrapper for %s>' % (type(self).__name__, self._obj)

    def __reduce__(self):
        context.assert_spawning(self)
        parts = (self._obj, self._lock)
        return synchronized, parts

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __enter__(self):
        return self._lock.__enter__()

    def get_lock(self):
        return self._lock

    def get_obj(self):
        return self._obj


class Synchronized(SynchronizedBase):
    value = _locked('value')


class SynchronizedArray(SynchronizedBase):
    def __len__(self):
        return len(self._obj)

    def __getitem__(self, i):
        with self._lock:
            return self._obj[i]  #@223

    def __setitem__(self, i, value):
        with self._lock:
            self._obj[i] = value  #@227

    def __getslice__(self, start, stop):
        with self._lock:
            return self._obj[start:stop]


class SynchronizedString(SynchronizedArray):
    value = _locked('value')
    raw = _locked('raw')
