# Truth, texts and hashes of objects whose class says them in Python.

_OPS = ('add', 'and', 'floordiv', 'lshift', 'matmul', 'mul', 'mod', 'or', 'pow', 'rshift', 'sub', 'truediv', 'xor')
_COMPARE = ('__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__')
_SWAPPED = ('__gt__', '__ge__', '__eq__', '__ne__', '__lt__', '__le__')
_MISSING = NotImplemented
_Function = globals()['class']('function')
# What functions of the library pass for.
_Builtin = type(lambda: None)


def _special(cls, name):
    # What a class says of an operation, as a function of the object first; None where it says nothing. None in the class forbids it.
    f = class_attr(cls, name, _MISSING)
    if type(f) is _Function:
        return f
    return None if f is _MISSING else _as_method(f)


def _as_method(f):
    if type(f) is _Function or type(f) is _Builtin or is_native(f):
        return f
    return _forbidden if f is None else lambda o, *args: _call_bound(f, o, *args)


def _forbidden(*args):
    None()


def _truth(o):
    if o is NotImplemented:
        _load_module('warnings').warn('NotImplemented should not be used in a boolean context', DeprecationWarning, 1)
        return True
    cls = type(o)
    f = _special(cls, '__bool__')
    if f is not None:
        r = f(o)
        if r is True or r is False:
            return r
        raise TypeError('__bool__ should return bool, returned ' + type_name(r))
    f = _special(cls, '__len__')
    if f is not None and not is_native(f):
        return _len(o) != 0
    return builtin_truth(o)


def _len(o):
    r = _special(type(o), '__len__')(o)
    if type(r) is not int:
        if not isinstance(r, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type_name(r))
        r = int(r)
    if r < 0:
        raise ValueError('__len__() should return >= 0')
    if r > 0x7fffffffffffffff:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return r


def _repr_special(o, f):
    r = f(o)
    if not isinstance(r, str):
        raise TypeError('__repr__ returned non-string (type %s)' % type_name(r))
    return r


# What is being shown, by thread and `id`.
_open_reprs = {}


def _repr_begins(o):
    """Whether this thread is not showing `o` already; if so, `_repr_ends` is to follow."""
    key = get_ident(), id(o)
    if key in _open_reprs:
        return False
    _open_reprs[key] = o
    return True


def _repr_ends(o):
    _open_reprs.pop((get_ident(), id(o)), None)


def _repr(o):
    cls = type(o)
    f = _special(cls, '__repr__')
    if f is not None and not is_native(f):
        return _repr_special(o, f)
    if not _repr_begins(o):
        return builtin_repr_nested(o)
    try:
        return _repr_container(o)
    finally:
        _repr_ends(o)


def builtin_repr_nested(o):
    if isinstance(o, list):
        return '[...]'
    if isinstance(o, dict):
        return '{...}'
    if isinstance(o, tuple):
        return '(...)'
    return type_name(o) + '(...)'


def _repr_container(o):
    if isinstance(o, BaseException):
        args = o.args
        if len(args) == 1:
            return type_name(o) + '(' + repr(args[0]) + ')'
        return type_name(o) + repr(args)
    p = plain(o)
    if isinstance(p, list):
        return '[' + ', '.join([repr(x) for x in p]) + ']'
    if isinstance(p, tuple):
        if len(p) == 1:
            return '(' + repr(p[0]) + ',)'
        return '(' + ', '.join([repr(x) for x in p]) + ')'
    if isinstance(p, dict):
        return '{' + ', '.join([repr(k) + ': ' + repr(v) for k, v in p.items()]) + '}'
    if isinstance(p, (set, frozenset)):
        name = type_name(o)
        inner = '{' + ', '.join([repr(x) for x in p]) + '}'
        return inner if name == 'set' else name + '(' + inner + ')'
    name = type_name(o)
    if name == 'dict_keys' or name == 'dict_values' or name == 'dict_items':
        return name + '([' + ', '.join([repr(x) for x in o]) + '])'
    if name == 'method':
        return '<bound method %s of %r>' % (getattr(o, '__qualname__', '?'), o.__self__)
    if name == 'slice':
        return 'slice(%r, %r, %r)' % (o.start, o.stop, o.step)
    if name == 'types.UnionType':
        return ' | '.join([_repr_part(x) for x in o.__args__])
    if name == 'types.GenericAlias':
        return _load_module('_generic_alias').text(o, _repr_part)
    if class_attr(type(o), '__repr__') is not None and type(o) is type:
        return _repr_special(o, class_attr(type(o), '__repr__'))
    return builtin_repr(o)


def _repr_part(x):
    if x is ...:
        return '...'
    if not isinstance(x, type) or type_name(type(x)) == 'types.GenericAlias':
        return repr(x)
    if x is type(None):
        return 'None'
    return x.__qualname__ if x.__module__ == 'builtins' else x.__module__ + '.' + x.__qualname__


def _ascii(o):
    r = _repr(o)
    return ''.join([c if c < '\x80' else ascii(c)[1:-1] for c in r])


def _str(o):
    cls = type(o)
    f = _special(cls, '__str__')
    if (f is None or is_native(f)) and not isinstance(o, (BaseException, str)):
        # What is no text is refused under the name that was asked for.
        f = _special(cls, '__repr__')
    if f is not None and not is_native(f):
        r = f(o)
        if not isinstance(r, str):
            raise TypeError('__str__ returned non-string (type %s)' % type_name(r))
        return r
    if isinstance(o, BaseException):
        args = o.args
        if isinstance(o, OSError) and o.filename is not None:
            second = '' if o.filename2 is None else ' -> ' + repr(o.filename2)
            return '[Errno %s] %s: %r%s' % (o.errno, o.strerror, o.filename, second)
        if len(args) == 0:
            return ''
        if len(args) == 1:
            return repr(args[0]) if isinstance(o, KeyError) else str(args[0])
        return _unicode_error_text(o) if isinstance(o, UnicodeError) and len(args) in (4, 5) else repr(args)
    return _repr(o)


def _unicode_error_text(e):
    if not hasattr(e, 'start'):
        # What cannot be translated keeps its parts in its arguments alone.
        return _unicode_parts('', "can't translate", 'character', *e.args)
    verb, what = ("can't decode", 'byte') if isinstance(e, UnicodeDecodeError) else ("can't encode", 'character')
    return _unicode_parts("'%s' codec " % e.encoding, verb, what, e.object, e.start, e.end, e.reason)


def _unicode_parts(coder, verb, what, object, start, end, reason):
    if start != end - 1 or not 0 <= start < len(object):
        return '%s%s %ss in position %d-%d: %s' % (coder, verb, what, start, end - 1, reason)
    one = object[start]
    if what == 'byte':
        shown = '0x%02x' % one
    else:
        n = ord(one)
        shown = "'\\x%02x'" % n if n < 256 else "'\\u%04x'" % n if n < 65536 else "'\\U%08x'" % n
    return '%s%s %s %s in position %d: %s' % (coder, verb, what, shown, start, reason)


def _str_of_class(cls, o):
    return derive(cls, _str(o))


def _str_of_bytes(cls, data, encoding, errors):
    return derive(cls, data.decode(encoding, errors))


def _format_by(f, o, spec):
    r = _as_method(f)(o, spec)
    if not isinstance(r, str):
        raise TypeError('__format__ must return a str, not ' + type_name(r))
    return r


def _hash(o):
    if type(o) is tuple or isinstance(o, tuple) and is_native(class_attr(type(o), '__hash__')):
        return tuple_hash([hash(x) for x in o])
    if isinstance(o, slice):
        # As a tuple's, without the length.
        r = tuple_hash([hash(o.start), hash(o.stop), hash(o.step)]) - (3 ^ 2870177450012600261 ^ 3527539)
        return (r + (1 << 63)) % (1 << 64) - (1 << 63)
    f = _special(type(o), '__hash__')
    if f is None or f is _forbidden:
        raise TypeError("unhashable type: '%s'" % type_name(o))
    r = f(o)
    if not isinstance(r, int):
        raise TypeError('__hash__ method should return an integer')
    if -1 << 63 <= r < 1 << 63:
        return -2 if r == -1 else int(r)
    return hash(int(r))
