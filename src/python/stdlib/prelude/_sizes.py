# What sys.getsizeof says: bytes that CPython 3.13 takes on a 64-bit machine, as far as they follow from the value. What depends on
# how a value came about (room that a list keeps, the stack of a generator) is refused.
import _sys

# Header of what the collector follows; room for the dict and weak references that instances have.
_FOLLOWED = 16
_MANAGED = 16
# By the name of the type: bytes, and whether the collector follows it.
_PLAIN = {'float': (24, 0), 'complex': (32, 0), 'NoneType': (16, 0), 'ellipsis': (16, 0), 'NotImplementedType': (16, 0), 'object': (16, 0), 'range': (48, 0),
          'slice': (40, 1), 'function': (144, 1), 'builtin_function_or_method': (56, 1), 'module': (56, 1), 'property': (64, 1), 'staticmethod': (32, 1), 'classmethod': (32, 1),
          'list_iterator': (32, 1), 'list_reverseiterator': (32, 1), 'tuple_iterator': (32, 1), 'str_ascii_iterator': (32, 1), 'bytes_iterator': (32, 1), 'range_iterator': (40, 0),
          'dict_keyiterator': (56, 1), 'enumerate': (56, 1), 'zip': (48, 1), 'map': (32, 1), 'filter': (32, 1), 'dict_keys': (24, 1), 'dict_values': (24, 1),
          'dict_items': (24, 1), 'memoryview': (168, 1), 'super': (40, 1), 'method': (48, 1), 'method-wrapper': (32, 1), 'cell': (24, 1), 'set_iterator': (48, 1)}
_EXCEPTIONS = ((OSError, 112), (SyntaxError, 136), (StopIteration, 80), (SystemExit, 80), (UnicodeError, 112), (ImportError, 112), (NameError, 80), (AttributeError, 88),
               (BaseExceptionGroup, 88), (BaseException, 72))


def _refuse(what):
    _sys.unsupported('the size of ' + what)


def _of_int(n):
    n = abs(int(n))
    return 24 + 4 * max(1, (n.bit_length() + 29) // 30)


def _of_str(s):
    count = str.__len__(s)
    if s.isascii():
        return 41 + count
    most = max([ord(c) for c in s])
    if most < 256:
        # One letter is kept with its bytes in UTF-8.
        return 57 + count + (3 if count == 1 else 0)
    return 58 + 2 * count if most < 65536 else 60 + 4 * count


def _of_dict(d):
    count = len(d)
    if not count:
        return 48
    size = 8
    while size * 2 // 3 < count:
        size *= 2
    entry = 16 if all([type(k) is str for k in d]) else 24
    index = size * (1 if size < 256 else 2 if size < 65536 else 4)
    return 48 + 32 + index + entry * (size * 2 // 3)


def _of_set(s):
    count = len(s)
    size, used = 8, 0
    while True:
        # The number of elements at which the table grows.
        full = (3 * (size - 1) + 4) // 5
        if count < full:
            return 200 + (size * 16 if size > 8 else 0)
        wanted = full * 2 if full > 50000 else full * 4
        while size <= wanted:
            size *= 2


def _of_builtin(o, base):
    """Bytes of the part that a builtin type lays out."""
    if base is bool:
        return 28
    if base is int:
        return _of_int(o)
    if base is str:
        return _of_str(o)
    if base is bytes:
        return 33 + len(o)
    if base is bytearray:
        return 57 + len(o) if len(o) else 56
    if base is tuple:
        return 24 + 8 * tuple.__len__(o)
    if base is list:
        return 40 if not list.__len__(o) else _refuse('a list with elements')
    if base is dict:
        return _of_dict(o)
    if base is set or base is frozenset:
        return _of_set(o)
    if issubclass(base, BaseException):
        for kind, size in _EXCEPTIONS:
            if issubclass(base, kind):
                return size
    name = base.__name__
    if name in _PLAIN:
        return _PLAIN[name][0]
    _refuse('an object of type ' + name)


_CONTAINERS = (tuple, list, dict, set, frozenset)


def _is_own(cls):
    """Made by the program, not by the library, whose classes CPython may have laid out otherwise."""
    return cls.__module__ == '__main__' or cls.__module__ in ('enum', 'abc', 'typing')


def _layout(cls):
    """Its builtin base; bytes of its slots; whether an instance has a dict or weak references of its own."""
    slots, managed = 0, False
    for c in cls.__mro__:
        if c.__module__ == 'builtins':
            return c, slots, managed
        if not _is_own(c):
            _refuse('an object of type ' + cls.__name__)
        names = c.__dict__.get('__slots__')
        if names is None:
            managed = True
            continue
        for name in (names,) if isinstance(names, str) else names:
            if name in ('__dict__', '__weakref__'):
                managed = True
            else:
                slots += 8


def size_of(o):
    cls = type(o)
    base, slots, _ = _layout(cls)
    if isinstance(o, type):
        _refuse('a class')
    return _of_builtin(o, base) + slots


def with_header(o, *default):
    f = getattr(type(o), '__sizeof__', None)
    try:
        size = f(o)
        if not isinstance(size, int):
            raise TypeError('an integer is required')
    except TypeError:
        if default:
            return default[0]
        raise
    if size < 0:
        raise ValueError('__sizeof__() should return >= 0')
    base, _, managed = _layout(type(o))
    own = base is not type(o)
    followed = own or base in _CONTAINERS or issubclass(base, BaseException) or base.__name__ in _PLAIN and _PLAIN[base.__name__][1]
    return size + (_FOLLOWED if followed else 0) + (_MANAGED if managed else 0)
