# Subscripts, slices and `in`.


def _contains(container, item, invert=False):
    if invert:
        return not _contains(container, item)
    cls = type(container)
    f = _special(cls, '__contains__')
    if f is _forbidden:
        raise TypeError("'%s' object is not a container" % type_name(container))
    if f is not None and not is_native(f):
        return bool(f(container, item))
    p = plain(container)
    if isinstance(p, dict):
        return _dict_find(p, item) is not None
    if isinstance(p, (set, frozenset)):
        return _set_find(p, item) is not None
    if p is not container:
        return item in p
    if isinstance(p, (bytes, bytearray)):
        try:
            item = _index(item)
        except TypeError:
            raise TypeError("a bytes-like object is required, not '%s'" % type_name(item)) from None
        return item in p
    if type_name(container) == 'dict_items':
        return isinstance(item, tuple) and len(item) == 2 and _item_in(container, item)
    if class_attr(cls, '__iter__') is None and class_attr(cls, '__getitem__') is None and not is_native_iterable(container):
        raise TypeError("argument of type '%s' is not iterable" % type_name(container))
    try:
        it = iter(container)
    except TypeError:
        raise TypeError("argument of type '%s' is not iterable" % type_name(container)) from None
    for x in _driven(it):
        if x is item or x == item:
            return True
    return False


def is_native_iterable(o):
    try:
        iter(o)
        return True
    except TypeError:
        return False


# Whose `[int]` says what they hold, as that of classes below them does.
_GENERIC = ('list', 'dict', 'tuple', 'set', 'frozenset', 'enumerate', 'BaseExceptionGroup', 'mappingproxy', 'generator', 'coroutine', 'async_generator', 'collections.deque',
            'collections.defaultdict', 'collections.UserDict', 'collections.UserList', 'collections.ChainMap', 'collections.abc.MappingView', 'itertools.chain', 'array.array',
            'functools.partial', 'functools.cached_property', 'contextvars.Token', 'dataclasses.Field', 'posix.DirEntry', 'logging.LoggerAdapter', 'logging.StreamHandler',
            'unittest.case._AssertRaisesContext', 'ctypes.Array')


def _alias_attr(self, name):
    return _load_module('_generic_alias').attribute(self, name)


def _alias_getitem(self, key):
    return _load_module('_generic_alias').item(self, key)


def _class_getitem(cls, key):
    meta = class_attr(type(cls), '__getitem__')
    if meta is not None and type(cls) is not type:
        return meta(cls, key)
    f = getattr(cls, '__class_getitem__', None)
    if f is not None:
        return f(key)
    if cls is type or getattr(cls, '__generic__', False) or [c for c in cls.__mro__ if class_path(c) in _GENERIC]:
        return alias(cls, key if isinstance(key, tuple) else (key,))
    raise TypeError("type '%s' is not subscriptable" % class_path(cls).replace('__main__.', ''))


def _getitem_index(o, key):
    if class_attr(type(key), '__index__') is not None:
        return o[_place(o, key)]
    kind = 'byte' if isinstance(o, bytes) else type_name(plain(o))
    raise TypeError("string indices must be integers, not '%s'" % type_name(key) if isinstance(o, str) else 'memoryview: invalid slice key' if kind == 'memoryview' else
                    '%s indices must be integers or slices, not %s' % (kind, type_name(key)))


def _settled(key):
    if not isinstance(key, slice):
        return _index(key)
    parts = []
    for p in (key.start, key.stop, key.step):
        if p is not None and class_attr(type(p), '__index__') is None:
            raise TypeError('slice indices must be integers or None or have an __index__ method')
        parts.append(p if p is None else _index(p))
    return slice(*parts)


def _getitem_slice(o, key):
    return o[_settled(key)]


def _place(o, key):
    return _settled(key) if isinstance(key, slice) or isinstance(o, range) else _sized(key, IndexError)


def _setitem_index(o, key, value):
    key = _place(o, key)
    o[key] = _index(value) if isinstance(o, bytearray) and not isinstance(key, slice) else value


def _delitem_index(o, key):
    del o[_place(o, key)]


def _range_search(r, value, count):
    if not count and (type(value) is int or type(value) is bool):
        if value in r:
            return (value - r.start) // r.step
        raise ValueError('%r is not in range' % value)
    found = 0
    i = 0
    for x in r:
        if x is value or x == value:
            if not count:
                return i
            found += 1
        i += 1
    if not count:
        raise ValueError('sequence.index(x): x not in sequence')
    return found


def _range_by_index(args):
    return range(*[_index(x) for x in args])


def _with_indexes(name, o, args, first, end):
    # A builtin's method again, with what objects among its arguments say that they are.
    done = []
    take = _sized if name in ('__mul__', '__imul__') else _index
    for i in range(len(args)):
        x = args[i]
        list_push(done, take(x) if first <= i < end and x is not None else x)
    return getattr(plain(o), name)(*done)


def _slice_indices(s, n):
    n = _index(n)
    if n < 0:
        raise ValueError('length should not be negative')
    s = _settled(s)
    step = 1 if s.step is None else int(s.step)
    if step == 0:
        raise ValueError('slice step cannot be zero')
    low, high = (-1, n - 1) if step < 0 else (0, n)

    def place(i, default):
        return default if i is None else max(i + n, low) if i < 0 else min(int(i), high)
    return place(s.start, high if step < 0 else low), place(s.stop, low if step < 0 else high), step
