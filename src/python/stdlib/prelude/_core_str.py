# Texts: formatting, joining, translating.


def _join(sep, it):
    try:
        it = iter(it)
    except TypeError:
        raise TypeError('can only join an iterable') from None
    return sep.join(list(it))


def _str_format(self, /, *args, **kwargs):
    if not kwargs:
        r = format_plainly(self, args)
        if r is not NotImplemented:
            return r
    return _format_pieces(self._pieces(), args, kwargs)


def _str_format_map(self, mapping, /):
    return _format_pieces(self._pieces(), None, mapping)


def _format_pieces(pieces, args, kwargs):
    out = []
    for p in pieces:
        if isinstance(p, str):
            out.append(p)
            continue
        if isinstance(p, BaseException):
            raise p
        first, steps, conversion, spec = p
        if isinstance(first, BaseException):
            raise first
        if isinstance(first, int):
            if args is None:
                raise ValueError('Format string contains positional fields')
            if first >= len(args):
                raise IndexError('Replacement index %d out of range for positional args tuple' % first)
            v = args[first]
        else:
            v = kwargs[first]
        for kind, key in steps:
            if kind == 0:
                v = getattr(v, key)
            elif kind == 1:
                v = v[key]
            else:
                raise key
        if conversion is not None:
            if isinstance(conversion, BaseException):
                raise conversion
            v = repr(v) if conversion == 'r' else str(v) if conversion == 's' else ascii(v)
        out.append(format(v, _format_pieces(spec, args, kwargs)))
    return ''.join(out)


def _percent(template, args):
    values = args if isinstance(args, tuple) else (args,)
    out = []
    i = 0
    for p in template._percent_pieces():
        if isinstance(p, str):
            out.append(p)
            continue
        key, spec, letter, stars = p
        taken = []
        for _ in range(stars):
            taken.append(values[i])
            i += 1
        if key is not None:
            v = args[key]
        else:
            if i >= len(values):
                raise TypeError('not enough arguments for format string')
            v = values[i]
            i += 1
        if letter in 'diuoxXeEfFgGc' and not isinstance(v, (int, float, str)):
            for name in ('__index__',) if letter in 'oxXc' else ('__int__', '__index__') if letter in 'diu' else ('__float__', '__index__'):
                if class_attr(type(v), name) is not None:
                    try:
                        v = _index(v) if name == '__index__' else int(v) if name == '__int__' else float(v)
                    except TypeError:
                        if letter in 'diuoxXc':
                            want = 'requires int or char' if letter == 'c' else 'format: a%s is required, not %s' % (
                                ' real number' if letter in 'diu' else 'n integer', type_name(v))
                            raise TypeError('%' + letter + ' ' + want) from None
                        raise
                    break
        if letter == 's':
            v = str(v)
        elif letter == 'r':
            v = repr(v)
            letter = 's'
        elif letter == 'a':
            v = ascii(v)
            letter = 's'
        out.append((spec + letter) % tuple(taken + [v]))
    if i < len(values) and not isinstance(args, dict):
        raise TypeError('not all arguments converted during string formatting')
    return ''.join(out)


def _method(cls, name, f, kind=None):
    f.__name__ = name
    f.__qualname__ = cls.__name__ + '.' + name
    attach(cls, name, f if kind is None else kind(f))


def _str_translate(self, table, /):
    out = []
    for c in self:
        try:
            r = table[ord(c)]
        except LookupError:
            out.append(c)
            continue
        if isinstance(r, int):
            if not 0 <= r <= 0x10ffff:
                raise ValueError('character mapping must be in range(0x110000)')
            r = chr(r)
        elif r is None:
            continue
        elif not isinstance(r, str):
            raise TypeError('character mapping must return integer, None or str')
        out.append(r)
    return ''.join(out)


def _str_maketrans(x, y=_MISSING, z=_MISSING, /):
    d = {}
    if y is _MISSING:
        if not isinstance(x, dict):
            raise TypeError('if you give only one argument to maketrans it must be a dict')
        for k, v in x.items():
            if isinstance(k, str):
                if len(k) != 1:
                    raise ValueError('string keys in translate table must be of length 1')
                k = ord(k)
            elif not isinstance(k, int):
                raise TypeError('keys in translate table must be strings or integers')
            d[k] = v
        return d
    for at, v in ((2, y), (3, z)):
        if v is not _MISSING and not isinstance(v, str):
            raise TypeError('maketrans() argument %d must be str, not %s' % (at, 'None' if v is None else type_name(v)))
    if not isinstance(x, str):
        raise TypeError('first maketrans argument must be a string if there is a second argument')
    if len(x) != len(y):
        raise ValueError('the first two maketrans arguments must have equal length')
    for a, b in zip(x, y):
        d[ord(a)] = ord(b)
    for c in '' if z is _MISSING else z:
        d[ord(c)] = None
    return d
