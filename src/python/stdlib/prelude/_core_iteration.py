# Iteration: `iter` and `next` of objects of all kinds, unpacking, hints of length.


def _iter_of(f, o):
    r = f(o) if type(f) is _Function else _as_method(f)(o)
    if class_attr(type(r), '__next__') is None and type_name(r) not in _NATIVE_ITERATORS:
        raise TypeError("iter() returned non-iterator of type '%s'" % type_name(r))
    return r


_NATIVE_ITERATORS = ('range_iterator', 'list_iterator', 'tuple_iterator', 'str_ascii_iterator', 'bytes_iterator', 'set_iterator',
                     'dict_keyiterator', 'dict_valueiterator', 'dict_itemiterator', 'enumerate', 'zip', 'reversed',
                     'callable_iterator', 'iterator', 'generator')


def _next_default(it, default):
    try:
        return next(it)
    except StopIteration:
        return default


def _next_driven(it):
    for x in it:
        return x
    raise StopIteration


def _next_callable(it, f, sentinel):
    r = f()
    if r is sentinel or sentinel == r:
        iter_finish(it)
        raise StopIteration
    return r


def _next_getitem(it, o, i):
    try:
        r = o[i]
    except IndexError:
        iter_finish(it)
        raise StopIteration from None
    except StopIteration:
        iter_finish(it)
        raise
    iter_advance(it)
    return r


def _yield_from_object(o):
    it = iter(o)
    if type_name(it) == 'generator':
        return (yield from it)
    if is_native(class_attr(type(it), '__next__')):
        for x in _driven(it):
            yield x
        return
    # An iterator of the program: what is sent and thrown goes to its methods, its result is that of `yield from`.
    ask, args = it.__next__, ()
    while True:
        try:
            x = ask(*args)
        except StopIteration as stop:
            return stop.value
        thrown = None
        try:
            sent = yield x
        except BaseException as e:
            thrown = e
        if isinstance(thrown, GeneratorExit):
            close = getattr(it, 'close', None)
            if close is not None:
                close()
            raise thrown
        if thrown is not None:
            ask, args = getattr(it, 'throw', None), (thrown,)
            if ask is None:
                raise thrown
        else:
            ask, args = (it.__next__, ()) if sent is None else (it.send, (sent,))


def _unpack(o, n):
    out = []
    for x in o:
        out.append(x)
        if len(out) > n:
            break
    return out


def _unpack_rest(o, before):
    it = iter(o)
    items = []
    while len(items) < before:
        x = _next_default(it, _MISSING)
        if x is _MISSING:
            return items
        list_push(items, x)
    for x in _driven(_hinted(it)):
        list_push(items, x)
    return items


def _hinted(o):
    """An iterator over what a list is made of. How long it may become matters only when that is said wrongly."""
    if type(o) is _generator:
        return o
    it = iter(o)
    _check_hint(o)
    return it


def _check_hint(o):
    cls = type(o)
    f = class_attr(cls, '__len__')
    try:
        if f is not None and not is_native(f):
            len(o)
            return
    except TypeError:
        pass
    f = _special(cls, '__length_hint__')
    if f is None or is_native(f):
        return
    try:
        n = f(o)
    except TypeError:
        return
    if n is NotImplemented:
        return
    if not isinstance(n, int):
        raise TypeError('__length_hint__ must be an integer, not ' + type_name(n))
    if n < 0:
        raise ValueError('__length_hint__() should return >= 0')
    if n >= 1 << 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
