# Operators: the methods of both sides, by turns.


def _user(cls, name):
    f = _special(cls, name)
    return None if f is None or is_native(f) else f


def _binary(op, inplace, a, b):
    name = _OPS[op]
    ta = type(a)
    tb = type(b)
    if inplace:
        f = _user(ta, '__i' + name + '__')
        if f is not None:
            r = f(a, b)
            if r is not NotImplemented:
                return r
    f = _user(ta, '__' + name + '__')
    g = None
    if ta is not tb:
        g = _user(tb, '__r' + name + '__')
        if g is not None and issubclass(tb, ta) and g is not _user(ta, '__r' + name + '__'):
            r = g(b, a)
            if r is not NotImplemented:
                return r
            g = None
    if f is not None:
        r = f(a, b)
        if r is not NotImplemented:
            return r
    if g is not None:
        r = g(b, a)
        if r is not NotImplemented:
            return r
    return _builtin_binary(op, inplace, a, b)


_SEQUENCES = list, tuple, str, bytes, bytearray


def _builtin_binary(op, inplace, a, b):
    if _OPS[op] == 'mul':
        if isinstance(a, _SEQUENCES) and not isinstance(b, int) and class_attr(type(b), '__index__') is not None:
            b = _sized(b)
        elif isinstance(b, _SEQUENCES) and not isinstance(a, int) and class_attr(type(a), '__index__') is not None:
            a = _sized(a)
    elif isinstance(a, (bytes, bytearray)) and _OPS[op] == 'add':
        g = class_attr(type(b), '__buffer__')
        if g is not None and not is_native(g):
            b = _memory_of(g, b).tobytes()
    return builtin_binary(op, inplace, a, b)


def _binary_rest(op, inplace, a, b):
    # The method of the left side has declined.
    tb = type(b)
    if type(a) is not tb:
        g = _user(tb, '__r' + _OPS[op] + '__')
        if g is not None:
            r = g(b, a)
            if r is not NotImplemented:
                return r
    return _builtin_binary(op, inplace, a, b)


def _call_special2(f, o, k):
    d = _special(type(o), '__getitem__')
    return d(o, k)


def _with_buffers(f, args, named):
    # A builtin that wants bytes is called once more: each object whose class has `__buffer__` is asked for them.
    taken = []

    def shown(o):
        g = None if type(o) in _SEQUENCES else class_attr(type(o), '__buffer__')
        if g is None or is_native(g):
            return o
        m = g(o, 284)
        if not isinstance(m, memoryview):
            raise TypeError("__buffer__ returned non-memoryview object")
        taken.append((o, m))
        return m

    args = [type(a)([shown(x) for x in a]) if type(a) is list or type(a) is tuple else shown(a) for a in args]
    named = {k: shown(v) for k, v in named.items()}
    try:
        return f(*args, **named)
    finally:
        for o, m in taken:
            g = class_attr(type(o), '__release_buffer__')
            if g is not None:
                g(o, m)
