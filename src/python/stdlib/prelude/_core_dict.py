# Dicts whose keys, or whose class, say something in Python.


def _dict_find(d, key):
    return _dict_find_hashed(d, key, hash(key))


def _dict_find_hashed(d, key, h):
    for at, k, v in dict_entries(d, h):
        if k is key or k == key:
            return at, v
    return None


def _dict_getitem(d, key):
    found = _dict_find(d, key)
    if found is None:
        raise KeyError(key)
    return found[1]


def _dict_get(d, key, default):
    found = _dict_find(d, key)
    return default if found is None else found[1]


def _dict_missing(d, key, f):
    if key in plain(d):
        return plain(d)[key]
    return f(d, key)


def _dict_setitem(d, key, value):
    d, h = plain(d), hash(key)
    found = _dict_find_hashed(d, key, h)
    if found is None:
        dict_add(d, h, key, value)
    else:
        dict_set_at(d, found[0], value)


def _dict_setdefault(d, key, default):
    h = hash(key)
    found = _dict_find_hashed(plain(d), key, h)
    if found is not None:
        return found[1]
    dict_add(plain(d), h, key, default)
    return default


def _dict_delitem(d, key):
    found = _dict_find(d, key)
    if found is None:
        raise KeyError(key)
    dict_del_at(d, found[0])


def _dict_pop(d, key, default):
    found = _dict_find(plain(d), key)
    if found is None:
        if default is NotImplemented:
            raise KeyError(key)
        return default
    return dict_del_at(plain(d), found[0])


def _dict_from_pairs(d, pairs):
    for i in range(0, len(pairs), 2):
        d[pairs[i]] = pairs[i + 1]
    return d


def _dict_display(d, other):
    if not hasattr(other, 'keys'):
        raise TypeError("'%s' object is not a mapping" % type_name(other))
    _dict_update(d, other)


def _dict_update(d, other):
    if isinstance(other, dict) and is_native(class_attr(type(other), '__iter__')) and is_native(class_attr(type(other), '__getitem__')):
        for k, v in plain(other).items():
            d[k] = v
        return
    if hasattr(other, 'keys'):
        for k in other.keys():
            d[k] = other[k]
        return
    i = 0
    for pair in _driven(iter(other)):
        try:
            items = [x for x in pair]
        except TypeError:
            raise TypeError('cannot convert dictionary update sequence element #%d to a sequence' % i) from None
        if len(items) != 2:
            raise ValueError('dictionary update sequence element #%d has length %d; 2 is required' % (i, len(items)))
        d[items[0]] = items[1]
        i += 1


def _dict_merge(d, other, name):
    if not hasattr(other, 'keys'):
        raise TypeError("%s argument after ** must be a mapping, not %s" % (name, type_name(other)))
    for k in other.keys():
        if k in d:
            raise TypeError("%s got multiple values for keyword argument '%s'" % (name, k))
        d[k] = other[k]


def _dict_update_args(self, args, kwargs):
    if len(args) > 1:
        raise TypeError('dict expected at most 1 argument, got %d' % len(args))
    if args:
        _dict_update(plain(self) if is_native(class_attr(type(self), '__setitem__')) else plain(self), args[0])
    for k, v in kwargs.items():
        plain(self)[k] = v


def _dict_init(self, /, *args, **kwargs):
    _dict_update_args(self, args, kwargs)


def _dict_fill(d, args):
    _dict_update_args(d, args, {})
    return d


def _dict_or(a, b):
    r = dict(a)
    r.update(b)
    return r


def _dict_update_method(self, /, *args, **kwargs):
    if len(args) > 1:
        raise TypeError('update expected at most 1 argument, got %d' % len(args))
    if args:
        _dict_update(plain(self), args[0])
    for k, v in kwargs.items():
        plain(self)[k] = v


def _dict_ior(self, other):
    _dict_update(plain(self), other)
    return self


def _dict_fromkeys(cls, iterable, value=None, /):
    d = cls()
    for k in iterable:
        d[k] = value
    return d


def _dict_reversed(self, /):
    return reverse_native(self)
