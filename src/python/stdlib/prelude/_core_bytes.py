# Bytes and byte arrays made of anything; their formatting; encodings by name.


def _memory_of(f, o):
    all = getattr(o, '_all_of_it', None)
    if all is not None:
        return all()
    m = f(o, 284)
    if not isinstance(m, memoryview):
        raise TypeError("__buffer__ returned non-memoryview object")
    return m


def _bytes_from(cls, o, codec):
    if isinstance(o, str):
        return cls(o.encode(*codec))
    array = issubclass(cls, bytearray)
    name = 'bytearray' if array else 'bytes'
    f = None if array else _special(type(o), '__bytes__')
    if f is not None:
        r = f(o)
        if not isinstance(r, bytes):
            raise TypeError('__bytes__ returned non-bytes (type %s)' % type_name(r))
        return r
    if class_attr(type(o), '__index__') is not None:
        try:
            n = _sized(o)
        except TypeError:
            n = None
        if n is not None:
            return cls(n)
    g = class_attr(type(o), '__buffer__')
    if g is not None and not is_native(g):
        return cls(_memory_of(g, o).tobytes())
    try:
        it = iter(o)
    except TypeError:
        raise TypeError("cannot convert '%s' object to %s" % (type_name(o), name)) from None
    if not array:
        _check_hint(o)
    return cls(_bytes_of(it, '' if array else 's'))


def _bytes_of(it, plural):
    out = bytearray()
    for x in _driven(it):
        x = _index(x)
        if not 0 <= x <= 255:
            raise ValueError('byte%s must be in range(0, 256)' % plural)
        out.append(x)
    return out


def _bytearray_extend(b, o):
    if isinstance(o, str):
        raise TypeError("expected iterable of integers; got: 'str'")
    try:
        it = iter(o)
    except TypeError:
        raise TypeError("can't extend bytearray with %s" % type_name(o)) from None
    _check_hint(o)
    b += _bytes_of(it, '')


def _decode(b, encoding, errors):
    return b.decode(encoding, errors)


def _encode_by_name(text, encoding, errors):
    return _load_module('_codecs').encode_by_name(text, encoding, errors)


def _decode_by_name(data, encoding, errors):
    return _load_module('_codecs').decode_by_name(data, encoding, errors)


def _bytearray_setslice(b, key, values):
    if isinstance(values, (str, int, float)) or class_attr(type(values), '__index__') is not None:
        raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
    b[key] = bytearray(values)


def _bytearray_init(self, /, *args, **named):
    b = plain(self)
    new = bytearray(*args, **named)
    del b[:]
    b.extend(new)


def _percent_bytes(template, args, mutable):
    """As for str, over Latin-1; what the letters take differs."""
    text = template.decode('latin-1').replace('%b', '%s')
    named = not isinstance(args, (tuple, bytes, bytearray)) and class_attr(type(args), '__getitem__') is not None
    values = args if isinstance(args, tuple) else (args,)
    done = []
    ready = []
    i = 0
    for p in text._percent_pieces():
        if isinstance(p, str):
            done.append(p.replace('%', '%%'))
            continue
        key, spec, letter, stars = p
        if key is None:
            taken = list(values[i:i + stars])
            if i + stars >= len(values):
                text % tuple(ready + taken)
                raise TypeError('not enough arguments for format string')
            v = values[i + stars]
            i += stars + 1
        else:
            if not named:
                raise TypeError('format requires a mapping')
            taken = []
            v = args[key.encode('latin-1')]
        letter, v = _percent_byte(letter, v)
        if letter not in 'sacdiouxXeEfFgGr':
            text % tuple(ready + taken + [v]) if key is None else text % {key: 0}
        try:
            done.append(((spec + letter) % tuple(taken + [v])).replace('%', '%%'))
        except TypeError as e:
            raise TypeError('float argument required, not ' + type_name(v)) if str(e).startswith('must be real number') else e from None
        ready += taken + [v]
    if i < len(values) and not (named and i == 0):
        raise TypeError('not all arguments converted during bytes formatting')
    r = (''.join(done) % ()).encode('latin-1')
    return bytearray(r) if mutable else r


def _percent_byte(letter, v):
    if letter == 's' or letter == 'b':
        if not isinstance(v, (bytes, bytearray, type(_bare_view))):
            f = _special(type(v), '__bytes__')
            if f is None:
                raise TypeError("%b requires a bytes-like object, or an object that implements __bytes__, not '" + type_name(v) + "'")
            v = f(v)
            if not isinstance(v, bytes):
                raise TypeError('__bytes__ returned non-bytes (type %s)' % type_name(v))
        return 's', bytes(v).decode('latin-1')
    if letter == 'a' or letter == 'r':
        return 's', ascii(v)
    if letter == 'c':
        if isinstance(v, (bytes, bytearray)) and len(v) == 1:
            v = v[0]
        elif not isinstance(v, int) and class_attr(type(v), '__index__') is None:
            raise TypeError('%c requires an integer in range(256) or a single byte')
        v = _index(v)
        if not 0 <= v < 256:
            raise OverflowError('%c arg not in range(256)')
    return letter, v


_bare_view = memory_over(b'')


def _bytes_like(v):
    if not isinstance(v, (bytes, bytearray, type(_bare_view))):
        raise TypeError("a bytes-like object is required, not '%s'" % type_name(v))


def _bytes_translate(self, table, /, delete=b''):
    if table is not None:
        _bytes_like(table)
        if len(table) != 256:
            raise ValueError('translation table must be 256 characters long')
    _bytes_like(delete)
    out = [b if table is None else table[b] for b in self if b not in delete]
    return bytearray(out) if isinstance(self, bytearray) else bytes(out)


def _bytes_maketrans(frm, to, /):
    _bytes_like(frm)
    _bytes_like(to)
    if len(frm) != len(to):
        raise ValueError('maketrans arguments must have same length')
    table = list(range(256))
    for a, b in zip(frm, to):
        table[a] = b
    return bytes(table)


def _bytes_methods():
    for cls in (bytes, bytearray):
        _method(cls, 'translate', _bytes_translate)
        _method(cls, 'maketrans', _bytes_maketrans, staticmethod)
    _method(bytearray, 'copy', lambda self, /: bytearray(self))
    _method(bytearray, 'fromhex', lambda cls, text, /: cls(bytes.fromhex(text)), classmethod)

    def insert(self, index, item, /):
        index = size(index)
        self[index:index] = bytearray([item])

    def remove(self, value, /):
        at = self.find(bytearray([value]))
        if at < 0:
            raise ValueError('value not found in bytearray')
        del self[at]

    def reverse(self, /):
        self[:] = bytes(self)[::-1]

    for f in (insert, remove, reverse):
        _method(bytearray, f.__name__, f)
