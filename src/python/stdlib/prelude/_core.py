# The core functions that the interpreter calls by name, and the builtins that are simplest said in Python.
# Runs in the prelude's own globals, which hold the natives of `_core` and `_sys`. No class statement before _build_class.

_OPS = ('add', 'and', 'floordiv', 'lshift', 'matmul', 'mul', 'mod', 'or', 'pow', 'rshift', 'sub', 'truediv', 'xor')
_COMPARE = ('__lt__', '__le__', '__eq__', '__ne__', '__gt__', '__ge__')
_SWAPPED = ('__gt__', '__ge__', '__eq__', '__ne__', '__lt__', '__le__')
_MISSING = NotImplemented


# ---- truth, text, hash -------------------------------------------------------------------------------------------

def _truth(o):
    cls = type(o)
    f = class_attr(cls, '__bool__')
    if f is not None:
        r = f(o)
        if r is True or r is False:
            return r
        raise TypeError('__bool__ should return bool, returned ' + type_name(r))
    f = class_attr(cls, '__len__')
    if f is not None and not is_native(f):
        return _len(o) != 0
    return builtin_truth(o)


def _len(o):
    r = class_attr(type(o), '__len__')(o)
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


_open_reprs = []


def _repr(o):
    cls = type(o)
    f = class_attr(cls, '__repr__')
    if f is not None and not is_native(f):
        return _repr_special(o, f)
    for x in _open_reprs:
        if x is o:
            return builtin_repr_nested(o)
    _open_reprs.append(o)
    try:
        return _repr_container(o)
    finally:
        _open_reprs.pop()


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
    if name == 'slice':
        return 'slice(%r, %r, %r)' % (o.start, o.stop, o.step)
    if name == 'types.UnionType':
        return ' | '.join([_repr_part(x) for x in o.__args__])
    if name == 'types.GenericAlias':
        return _repr_part(o.__origin__) + '[' + ', '.join([_repr_part(x) for x in o.__args__]) + ']'
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
    f = class_attr(cls, '__str__')
    if f is not None and not is_native(f):
        r = f(o)
        if not isinstance(r, str):
            raise TypeError('__str__ returned non-string (type %s)' % type_name(r))
        return r
    if isinstance(o, BaseException):
        args = o.args
        if len(args) == 0:
            return ''
        if len(args) == 1:
            return str(args[0])
        return repr(args)
    return _repr(o)


def _str_of_class(cls, o):
    return derive(cls, _str(o))


def _format_by(f, o, spec):
    r = f(o, spec)
    if not isinstance(r, str):
        raise TypeError('__format__ must return a str, not ' + type_name(r))
    return r


def _hash(o):
    if isinstance(o, tuple):
        return tuple_hash([hash(x) for x in o])
    f = class_attr(type(o), '__hash__')
    if f is None:
        raise TypeError("unhashable type: '%s'" % type_name(o))
    r = f(o)
    if not isinstance(r, int):
        raise TypeError('__hash__ method should return an integer')
    if -1 << 63 <= r < 1 << 63:
        return -2 if r == -1 else int(r)
    return hash(int(r))


# ---- operators ---------------------------------------------------------------------------------------------------

def _user(cls, name):
    f = class_attr(cls, name)
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


def _compare(op, a, b):
    ta = type(a)
    tb = type(b)
    f = _user(ta, _COMPARE[op])
    g = _user(tb, _SWAPPED[op])
    if g is not None and ta is not tb and issubclass(tb, ta):
        r = g(b, a)
        if r is not NotImplemented:
            return r
        g = None
    if f is not None:
        r = f(a, b)
        if r is not NotImplemented:
            return r
    elif op == 3:
        e = _user(ta, '__eq__')
        if e is not None:
            r = e(a, b)
            if r is not NotImplemented:
                return not r
    return _compare_rest(op, a, b, g)


def _compare_rest(op, a, b, g=_MISSING):
    # The method of the left side has declined, or there is none.
    tb = type(b)
    if g is _MISSING:
        g = _user(tb, _SWAPPED[op])
    if g is not None:
        r = g(b, a)
        if r is not NotImplemented:
            return r
    elif op == 3:
        e = _user(tb, '__eq__')
        if e is not None:
            r = e(b, a)
            if r is not NotImplemented:
                return not r
    p = plain(a)
    q = plain(b)
    if type(p) is type(q):
        if isinstance(p, (list, tuple)):
            return _compare_sequences(op, p, q)
        if isinstance(p, dict) and (op == 2 or op == 3):
            return _equal_dicts(p, q) == (op == 2)
    if isinstance(p, (set, frozenset)) and isinstance(q, (set, frozenset)):
        return _compare_sets(op, p, q)
    if _is_set_like(p) and _is_set_like(q):
        return _compare_sets(op, set(p), set(q))
    if op == 2:
        r = builtin_compare(op, a, b) if p is not a or q is not b else NotImplemented
        return (a is b) if r is NotImplemented else r
    if op == 3:
        r = builtin_compare(op, a, b) if p is not a or q is not b else NotImplemented
        return (a is not b) if r is NotImplemented else r
    r = builtin_compare(op, a, b)
    if r is NotImplemented:
        raise TypeError("'%s' not supported between instances of '%s' and '%s'" % (
            ('<', '<=', '==', '!=', '>', '>=')[op], type_name(a), type_name(b)))
    return r


def _is_set_like(o):
    return isinstance(o, (set, frozenset)) or type_name(o) in ('dict_keys', 'dict_items')


def _compare_sequences(op, p, q):
    if op == 2 or op == 3:
        if len(p) != len(q):
            return op == 3
    for x, y in zip(p, q):
        if x is not y and not (x == y):
            if op == 2:
                return False
            if op == 3:
                return True
            return _ordered(op, x, y)
    return _ordered(op, len(p), len(q))


def _ordered(op, x, y):
    if op == 0:
        return x < y
    if op == 1:
        return x <= y
    if op == 2:
        return x == y
    if op == 3:
        return x != y
    if op == 4:
        return x > y
    return x >= y


def _equal_dicts(p, q):
    if len(p) != len(q):
        return False
    for k, v in p.items():
        w = q.get(k, _MISSING)
        if w is _MISSING or not (v is w or v == w):
            return False
    return True


def _compare_sets(op, p, q):
    if op == 2 or op == 3:
        return (len(p) == len(q) and _subset(p, q)) == (op == 2)
    if op == 1:
        return len(p) <= len(q) and _subset(p, q)
    if op == 0:
        return len(p) < len(q) and _subset(p, q)
    if op == 5:
        return len(q) <= len(p) and _subset(q, p)
    return len(q) < len(p) and _subset(q, p)


def _subset(p, q):
    for x in p:
        if x not in q:
            return False
    return True


def _contains(container, item, invert=False):
    if invert:
        return not _contains(container, item)
    cls = type(container)
    f = class_attr(cls, '__contains__')
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


def _item_in(items, pair):
    for x in items:
        if x == pair:
            return True
    return False


def _call_special2(f, o, k):
    d = class_attr(type(o), '__getitem__')
    return d(o, k)


def _class_getitem(cls, key):
    meta = class_attr(type(cls), '__getitem__')
    if meta is not None and type(cls) is not type:
        return meta(cls, key)
    f = getattr(cls, '__class_getitem__', None)
    if f is not None:
        return f(key)
    if cls in (list, dict, tuple, set, frozenset, type) or getattr(cls, '__generic__', False):
        return alias(cls, key if isinstance(key, tuple) else (key,))
    raise TypeError("type '%s' is not subscriptable" % class_path(cls).replace('__main__.', ''))


def _float_of_index(cls, v):
    return cls(_index(v))


def _getitem_index(o, key):
    if class_attr(type(key), '__index__') is not None:
        return o[_place(o, key)]
    kind = 'byte' if isinstance(o, bytes) else type_name(plain(o))
    raise TypeError("string indices must be integers, not '%s'" % type_name(key) if isinstance(o, str) else 'memoryview: invalid slice key' if kind == 'memoryview' else
                    '%s indices must be integers or slices, not %s' % (kind, type_name(key)))


def _complex_part(v, place):
    if class_attr(type(v), '__complex__') is not None and not isinstance(v, (int, float)) and place == 'first':
        r = type(v).__complex__(v)
        if not isinstance(r, complex):
            raise TypeError('__complex__ returned non-complex (type %s)' % type_name(r))
        return r
    for name in ('__float__', '__index__'):
        if class_attr(type(v), name) is not None:
            return float(v) if name == '__float__' else float(_index(v))
    if place == 'second' and isinstance(v, complex):
        return v
    if place == 'first':
        raise TypeError("complex() first argument must be a string or a number, not '%s'" % type_name(v))
    raise TypeError("complex() second argument must be a number, not '%s'" % type_name(v))


def _complex_of(cls, real, imag=0):
    if isinstance(real, str):
        raise TypeError("complex() can't take second arg if first is a string")
    if isinstance(imag, str):
        raise TypeError("complex() second arg can't be a string")
    return complex.__new__(cls, _complex_part(real, 'first'), _complex_part(imag, 'second'))


def _complex_format(z, spec):
    if not spec:
        return str(z)
    i = 1 if spec[1:2] in ('<', '>', '^', '=') and len(spec) > 1 else 0
    fill, align = (spec[0], spec[1]) if i else (' ', '>')
    rest = spec[2:] if i else spec
    if not i and rest[0] in '<>^=':
        align, rest = rest[0], rest[1:]
    sign = ''
    if rest[:1] in ('+', '-', ' ') and rest:
        sign, rest = rest[0], rest[1:]
    if rest[:1] == '#':
        sign, rest = sign + '#', rest[1:]
    zero = rest[:1] == '0'
    n = 0
    while n < len(rest) and rest[n] in '0123456789':
        n += 1
    width, rest = int(rest[:n] or 0), rest[n:]
    kind = rest[-1:] if rest[-1:].isalpha() or rest[-1:] == '%' else ''
    for mark in ',_':
        if kind and kind not in 'deEfFgG%' + ('boxX' if mark == '_' else '') and mark in rest:
            raise ValueError("Cannot specify '%s' with '%s'." % (mark, kind))
    if kind and kind not in 'eEfFgGn':
        raise ValueError("Unknown format code '%s' for object of type 'complex'" % kind)
    if zero or (fill == '0' and i):
        raise ValueError('Zero padding is not allowed in complex format specifier')
    if align == '=':
        raise ValueError("'=' alignment flag is not allowed in complex format specifier")
    real, imag = z.real, z.imag
    if kind:
        text = format(real, sign + rest) + format(imag, '+' + sign.strip('+- ') + rest) + 'j'
    else:
        if '.' in rest:
            part = lambda x, s: format(x, s + rest + 'g')
        else:
            part = lambda x, s: format(x, s + rest).removesuffix('.0')
        text = part(imag, '+' if real or str(real)[0] == '-' else sign) + 'j'
        if real or str(real)[0] == '-':
            text = '(' + part(real, sign) + text + ')'
    gap = max(width - len(text), 0)
    before = 0 if align == '<' else gap if align == '>' else gap // 2
    return fill * before + text + fill * (gap - before)


def _memory_of(f, o):
    all = getattr(o, '_all_of_it', None)
    if all is not None:
        return all()
    m = f(o, 284)
    if not isinstance(m, memoryview):
        raise TypeError("__buffer__ returned non-memoryview object")
    return m


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


def _index(o):
    if isinstance(o, int):
        return int(o)
    f = class_attr(type(o), '__index__')
    if f is None:
        raise TypeError("'%s' object cannot be interpreted as an integer" % type_name(o))
    r = f(o)
    if not isinstance(r, int):
        raise TypeError('__index__ returned non-int (type %s)' % type_name(r))
    return r


def _sized(o, error=OverflowError, word=None):
    # An index that fits into a machine word.
    i = _index(o)
    if not -0x8000000000000000 <= i <= 0x7fffffffffffffff:
        if word is not None:
            raise OverflowError('Python int too large to convert to C ' + word)
        raise error("cannot fit '%s' into an index-sized integer" % type_name(o))
    return i


def _whole(o, word):
    return _index(o) if word is None else _sized(o, word='ssize_t')


def _range_search(r, value, count):
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


def _invert_bool(b):
    _load_module('warnings').warn("Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the "
                                  'underlying int object and is usually not what you expect from negating a bool. Use the '
                                  "'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.", DeprecationWarning, 1)
    return -1 - b


def _in_base(o, radix):
    i = _index(o)
    return chr(i) if radix == 0 else bin(i) if radix == 2 else oct(i) if radix == 8 else hex(i)


def _int_of(cls, f, o, name):
    r = f(o)
    if not isinstance(r, int):
        raise TypeError('%s returned non-int (type %s)' % (name, type_name(r)))
    return int.__new__(cls, plain(r))


def _int_from_bytes(cls, o, order, signed):
    if isinstance(o, (str, int)) or (not hasattr(type(o), '__bytes__') and not hasattr(type(o), '__buffer__') and not hasattr(type(o), '__iter__') and not hasattr(type(o), '__getitem__')):
        raise TypeError("cannot convert '%s' object to bytes" % type_name(o))
    return cls.from_bytes(bytes(o), order, signed=signed)


def _float_of(cls, f, o):
    r = f(o)
    if not isinstance(r, float):
        raise TypeError('%s.__float__ returned non-float (type %s)' % (type_name(o), type_name(r)))
    return float.__new__(cls, plain(r))


def _int_new(cls, x, base):
    return int.__new__(cls, x, _index(base))


def _with_indexes(name, o, args, first, end):
    # A builtin's method again, with what objects among its arguments say that they are.
    done = []
    take = _sized if name in ('__mul__', '__imul__') else _index
    for i in range(len(args)):
        x = args[i]
        list_push(done, take(x) if first <= i < end and x is not None else x)
    return getattr(plain(o), name)(*done)


def _slice_indices(s, n):
    return _settled(s).indices(n)


# ---- calls -------------------------------------------------------------------------------------------------------

def _call_star(f, args, kwargs):
    items = [x for x in _driven(_hinted(args))]
    if kwargs is None:
        return f(*tuple(items))
    return f(*tuple(items), **kwargs)


def _call_or_default(f, args, default):
    try:
        return f(*args)
    except AttributeError:
        return default


def _call_for_none(f, args):
    f(*args)


def _getattribute_or_getattr(o, name):
    cls = type(o)
    try:
        return class_attr(cls, '__getattribute__')(o, name)
    except AttributeError:
        return class_attr(cls, '__getattr__')(o, name)


def _instantiate(cls, /, *args, **kwargs):
    new = class_attr(cls, '__new__')
    if is_native(new):
        if is_mutable_builtin(cls):
            o = new(cls)
        elif issubclass(cls, BaseException):
            o = new(cls, *args)
        elif class_attr(cls, '__init__') is not None and not is_native(class_attr(cls, '__init__')) and new is object.__new__:
            o = new(cls)
        elif kwargs and issubclass(cls, (tuple, frozenset, float)):
            o = new(cls, *args)
        else:
            o = new(cls, *args, **kwargs)
    else:
        new = getattr(cls, '__new__')
        o = new(cls, *args, **kwargs)
        if kwargs and isinstance(o, list) and class_attr(type(o), '__init__') is list.__init__:
            kwargs = {}
    if isinstance(o, cls):
        init = class_attr(type(o), '__init__')
        if isinstance(o, BaseException) and is_native(init) and not isinstance(o, OSError):
            if kwargs and not is_native(new):
                raise TypeError('%s() takes no keyword arguments' % type_name(o))
            init(o, *args)
        elif init is not None and not is_native(init):
            r = init(o, *args, **kwargs)
            if r is not None:
                raise TypeError("__init__() should return None, not '%s'" % type_name(r))
    return o


def is_mutable_builtin(cls):
    return issubclass(cls, (list, dict, set, bytearray))


def _refuse_abstract(cls):
    names = sorted(cls.__abstractmethods__)
    raise TypeError("Can't instantiate abstract class %s without an implementation for abstract method%s %s" % (
        cls.__name__, '' if len(names) == 1 else 's', ', '.join(["'%s'" % n for n in names])))


def _call_bound(f, o, /, *args, **named):
    get = getattr(type(f), '__get__', None)
    return (f if get is None else get(f, o, type(o)))(*args, **named)


def _math_again(*args):
    import math
    return math._again(*args)


def _finalize(f, o):
    try:
        f(o)
    except BaseException as e:
        _unraisable(e, f, o)


def _unraisable(e, f, o):
    import sys
    sys._tell_unraisable(e, None, f)


_generator = type((lambda: (yield))())


def _close_quietly(g):
    try:
        _generator.close(g)
    except BaseException as e:
        _unraisable(e, g, g)


# ---- classes -----------------------------------------------------------------------------------------------------

def _winner(meta, bases):
    # The metaclass that is below all those of the bases.
    for b in bases:
        t = type(b)
        if issubclass(meta, t):
            continue
        if not issubclass(t, meta):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases')
        meta = t
    return meta


def _build_class(func, name, *bases, metaclass=None, **kwargs):
    real = bases
    for b in bases:
        if not isinstance(b, type) and hasattr(b, '__mro_entries__'):
            real = _resolve_bases(bases)
            break
        if type_name(b) == 'types.GenericAlias':
            real = _resolve_bases(bases)
            break
    meta = type if metaclass is None else metaclass
    if isinstance(meta, type):
        meta = _winner(meta, real)
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, real, **kwargs)
    if class_attr(type(namespace), '__getitem__') is None:
        raise TypeError('%s.__prepare__() must return a mapping, not %s' % (meta.__name__ if isinstance(meta, type) else '<metaclass>', type_name(namespace)))
    cell = run_body(func, namespace)
    if real is not bases:
        namespace['__orig_bases__'] = bases
    if not is_hidden(func):
        # Functions that CPython has in C are no methods.
        for key, v in namespace.items():
            if is_hidden(v) and '.' not in v.__qualname__:
                namespace[key] = staticmethod(v)
    if meta is type:
        cls = _type_new(type, name, real, namespace, **kwargs)
    else:
        cls = meta(name, real, namespace, **kwargs)
    return cls


def _resolve_bases(bases):
    out = []
    for b in bases:
        if isinstance(b, type):
            out.append(b)
        elif type_name(b) == 'types.GenericAlias':
            out.append(b.__origin__)
        elif hasattr(b, '__mro_entries__'):
            out.extend(b.__mro_entries__(bases))
        else:
            out.append(b)
    return tuple(out)


def _class_dict(cls):
    return _load_module('_proxy').of_class(cls)


def _type_arguments(meta, args):
    if len(args) == 3:
        for n, (value, kind) in enumerate(zip(args, (str, tuple, dict))):
            if not isinstance(value, kind):
                raise TypeError('type.__new__() argument %d must be %s, not %s' % (n + 1, kind.__name__, type_name(value)))
        return args
    raise TypeError('type() takes 1 or 3 arguments' if meta is type else 'type.__new__() takes exactly 3 arguments (%d given)' % len(args))


def _slot_list(slots):
    return (slots,) if isinstance(slots, str) else tuple([x for x in slots])


def _check_slots(space, bases):
    names = _slot_list(space['__slots__'])
    if isinstance(space['__slots__'], (list, tuple, str, dict, set, frozenset)) is False:
        space['__slots__'] = names
    if names:
        for b in bases:
            for sized in (int, tuple, bytes, type):
                if isinstance(b, type) and issubclass(b, sized):
                    raise TypeError("nonempty __slots__ not supported for subtype of '%s'" % class_path(b).rpartition('.')[2])
    seen = set()
    for n in names:
        if not isinstance(n, str):
            raise TypeError("__slots__ items must be strings, not '%s'" % type_name(n))
        if not n.isidentifier():
            raise TypeError('__slots__ must be identifiers')
        if n in ('__dict__', '__weakref__'):
            if n in seen:
                raise TypeError('%s slot disallowed: we already got one' % n)
        elif n in space and n not in ('__qualname__', '__classcell__', '__module__'):
            raise ValueError('%r in __slots__ conflicts with class variable' % n)
        seen.add(n)


def _solid(cls):
    """The nearest class that gives instances places of its own."""
    while cls is not object:
        own = own_class_attr(cls, '__slots__')
        if own is not NotImplemented and [n for n in _slot_list(own) if n not in ('__dict__', '__weakref__')]:
            return cls
        if cls.__module__ == 'builtins':
            return cls
        cls = cls.__base__
    return cls


def _check_layouts(bases):
    slotted = 0
    for b in bases:
        if isinstance(b, type) and class_attr(b, '__slots__') is not None:
            slotted += 1
    if not slotted:
        return
    best = object
    for b in bases:
        s = _solid(b)
        if best in s.__mro__:
            best = s
        elif s not in best.__mro__:
            raise TypeError('multiple bases have instance lay-out conflict')


def _type_new(meta, /, *args, **kwargs):
    name, bases, namespace = _type_arguments(meta, args)
    for b in bases:
        if not isinstance(b, type) and hasattr(b, '__mro_entries__'):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    best = _winner(meta, bases)
    if best is not meta and best.__new__ is not type.__new__:
        return best.__new__(best, *args, **kwargs)
    meta = best
    space = dict(namespace)
    if '__module__' not in space:
        row = frame_row(0)
        if row is not None and '__name__' in row[0]:
            space['__module__'] = row[0]['__name__']
    if '__slots__' in space:
        _check_slots(space, bases)
    if len(bases) > 1:
        _check_layouts(bases)
    cls = make_class(meta, name, tuple(bases), space)
    for key in list(namespace):
        v = namespace[key]
        f = class_attr(type(v), '__set_name__')
        if f is not None:
            try:
                f(v, cls, key)
            except BaseException as e:
                e.add_note("Error calling __set_name__ on '%s' instance %r in %r" % (type_name(v), key, cls.__name__))
                raise
    for base in cls.__mro__[1:]:
        f = own_class_attr(base, '__init_subclass__')
        if f is not NotImplemented:
            if base is object and kwargs:
                raise TypeError('%s.__init_subclass__() takes no keyword arguments' % cls.__name__)
            super(cls, cls).__init_subclass__(**kwargs)
            break
    return cls


def _setup_annotations(space):
    if '__annotations__' not in space:
        space['__annotations__'] = {}


def _type_call(meta, /, *args, **kwargs):
    return _instantiate(meta, *args, **kwargs)


def _union_members(cls):
    return cls.__args__ if type_name(cls) == 'types.UnionType' else None


def _bases_of(cls):
    """The bases of what stands for a class, or None."""
    bases = getattr(cls, '__bases__', None)
    return bases if isinstance(bases, tuple) else None


def _below(c, cls):
    """As `issubclass`, by `__bases__` alone."""
    while True:
        if c is cls:
            return True
        bases = _bases_of(c)
        if not bases:
            return False
        if len(bases) > 1:
            return any([_below(b, cls) for b in bases])
        c = bases[0]


def _plain_isinstance(o, cls):
    if isinstance(cls, type):
        if is_subclass_plainly(type(o), cls):
            return True
        claimed = getattr(o, '__class__', None)
        return claimed is not type(o) and isinstance(claimed, type) and is_subclass_plainly(claimed, cls)
    if _bases_of(cls) is None:
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
    claimed = getattr(o, '__class__', None)
    return claimed is not None and _below(claimed, cls)


def _plain_issubclass(c, cls):
    if isinstance(cls, type) and isinstance(c, type):
        return is_subclass_plainly(c, cls)
    if _bases_of(c) is None:
        raise TypeError('issubclass() arg 1 must be a class')
    if not isinstance(cls, type) and _bases_of(cls) is None:
        raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')
    return _below(c, cls)


def _isinstance(o, cls):
    if type(o) is cls:
        return True
    each = cls if isinstance(cls, tuple) else _union_members(cls)
    if each is not None:
        for c in each:
            if isinstance(o, type(None) if c is None else c):
                return True
        return False
    f = class_attr(type(cls), '__instancecheck__')
    if type_name(cls) == 'types.GenericAlias':
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')
    return _plain_isinstance(o, cls) if f is None or is_native(f) else bool(f(cls, o))


def _issubclass(c, cls):
    each = cls if isinstance(cls, tuple) else _union_members(cls)
    if each is not None:
        for k in each:
            if issubclass(c, type(None) if k is None else k):
                return True
        return False
    if type_name(cls) == 'types.GenericAlias':
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')
    f = class_attr(type(cls), '__subclasscheck__')
    return _plain_issubclass(c, cls) if f is None or is_native(f) else bool(f(cls, c))


def _load_name(namespace, name, g):
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in g:
        return g[name]
    b = builtins()
    if name in b:
        return b[name]
    raise NameError("name '%s' is not defined" % name)


def _object_reduce(o):
    from _reduce import common_reduce
    return common_reduce(o, 0)


def _object_reduce_ex(o, protocol):
    from _reduce import reduce_ex
    return reduce_ex(o, _index(protocol))


def _object_getstate(o):
    from _reduce import getstate
    return getstate(o)


# ---- iteration ---------------------------------------------------------------------------------------------------

def _iter_of(f, o):
    r = f(o)
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


def _lru_ask(wrapper, /, *args, **kwargs):
    return wrapper._ask(*args, **kwargs)


def _lock_acquire(lock, /, blocking=True, timeout=-1):
    import _thread
    return _thread._acquire(lock, blocking, timeout)


_lock_acquire.__qualname__ = 'acquire'


def _starred(f, args):
    return f(*tuple(args))


def _next_callable(it, f, sentinel):
    r = f()
    if r == sentinel:
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
    for x in o:
        yield x


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
    f = class_attr(cls, '__length_hint__')
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


def _list_from(it):
    return [x for x in it]


def _list_new(cls, it):
    items = [x for x in _driven(_hinted(it))]
    return items if cls is list else derive(cls, items)


def _tuple_new(cls, it):
    items = tuple([x for x in _driven(_hinted(it))])
    return items if cls is tuple else derive(cls, items)


def _list_extend(l, it):
    for x in _driven(_hinted(it)):
        list_push(l, x)


def _list_iadd(l, it):
    l.extend(it)
    return l


def _list_setslice(l, a, b, c, it):
    try:
        it = iter(it)
    except TypeError:
        raise TypeError('must assign iterable to extended slice') from None
    l[a:b:c] = list(it)


def _list_index(l, item, i, end):
    while i < end and i < len(l):
        x = l[i]
        if x is item or x == item:
            return i
        i += 1
    if isinstance(l, tuple):
        raise ValueError('tuple.index(x): x not in tuple')
    _not_in_list(item)


def _not_in_list(item):
    raise ValueError('%r is not in list' % (item,))


def _list_remove(l, item):
    i = 0
    for x in l:
        if x is item or x == item:
            del l[i]
            return
        i += 1
    raise ValueError('list.remove(x): x not in list')


def _count(l, item):
    n = 0
    for x in l:
        if x is item or x == item:
            n += 1
    return n


def _sum(it, start):
    for x in it:
        start = start + x
    return start


def _any(it):
    for x in it:
        if x:
            return True
    return False


def _all(it):
    for x in it:
        if not x:
            return False
    return True


def _join(sep, it):
    try:
        it = iter(it)
    except TypeError:
        raise TypeError('can only join an iterable') from None
    return sep.join(list(it))


def _bytes_from(cls, o, codec):
    if isinstance(o, str):
        return cls(o.encode(*codec))
    array = issubclass(cls, bytearray)
    name = 'bytearray' if array else 'bytes'
    f = None if array else class_attr(type(o), '__bytes__')
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


def _sorted_list(items, key, reverse):
    keys = items if key is None else [key(x) for x in items]
    done = sort_plain(keys, items, reverse)
    if done is not None:
        return done
    from _sorting import sort_by
    rows = [x for x in zip(keys, items)]
    if reverse:
        rows.reverse()
    sort_by(rows, lambda a, b: a[0] < b[0])
    if reverse:
        rows.reverse()
    return [row[1] for row in rows]


def _sorted(it, key, reverse):
    return _sorted_list([x for x in _driven(_hinted(it))], key, reverse)


def _list_sort(self, /, *, key=None, reverse=False):
    rows = plain(self)
    work = rows[:]
    # While it is being sorted a list is empty.
    rows.clear()
    try:
        work = _sorted_list(work, key, bool(reverse))
    finally:
        changed = len(rows)
        rows[:] = work
    if changed:
        raise ValueError('list modified during sort')


def _round(o, digits):
    f = class_attr(type(o), '__round__')
    if f is None:
        p = plain(o)
        if isinstance(p, (int, float)) and p is not o:
            return round(p, digits) if digits is not None else round(p)
        raise TypeError('type %s doesn\'t define __round__ method' % type_name(o))
    return f(o) if digits is None else f(o, digits)


# ---- dict --------------------------------------------------------------------------------------------------------

def _dict_find(d, key):
    h = hash(key)
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
    d = plain(d)
    found = _dict_find(d, key)
    if found is None:
        dict_add(d, hash(key), key, value)
    else:
        dict_set_at(d, found[0], value)


def _dict_setdefault(d, key, default):
    found = _dict_find(plain(d), key)
    if found is not None:
        return found[1]
    dict_add(plain(d), hash(key), key, default)
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


def _bytearray_setslice(b, key, values):
    if isinstance(values, (str, int, float)) or class_attr(type(values), '__index__') is not None:
        raise TypeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)')
    b[key] = bytearray(values)


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


def _list_init(self, iterable=(), /):
    l = plain(self)
    items = [x for x in iterable]
    l.clear()
    l.extend(items)


def _set_init(self, iterable=(), /):
    items = [x for x in iterable]
    s = plain(self)
    s.clear()
    _set_update(s, items)


def _bytearray_init(self, /, *args, **named):
    b = plain(self)
    new = bytearray(*args, **named)
    del b[:]
    b.extend(new)


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


# ---- set ---------------------------------------------------------------------------------------------------------

def _set_find(s, item):
    try:
        h = hash(item)
    except TypeError:
        if not isinstance(item, set):
            raise
        # A set is looked up as the frozenset of its elements.
        item = frozenset(item)
        h = hash(item)
    for at, k in set_entries(s, h):
        if k is item or k == item:
            return at
    return None


def _set_add(s, item):
    if _set_find(s, item) is None:
        set_add_hashed(s, hash(item), item)


def _set_remove(s, item, must):
    at = _set_find(s, item)
    if at is None:
        if must:
            raise KeyError(item)
        return
    set_del_at(s, at)


def _set_from(items):
    r = set()
    for x in items:
        r.add(x)
    return r


def _set_new(cls, it):
    r = set()
    for x in it:
        r.add(x)
    if issubclass(cls, frozenset):
        r = frozenset(r)
        return r if cls is frozenset else derive(cls, r)
    return r if cls is set else derive(cls, r)


def _set_update(s, it):
    for x in it:
        s.add(x)


def _like(a, r):
    return frozenset(r) if isinstance(a, frozenset) else r


def _set_or(a, b, inplace):
    if inplace and isinstance(a, set):
        _set_update(a, b)
        return a
    r = set(a)
    _set_update(r, b)
    return _like(a, r)


def _view_mapping(d):
    return _load_module('_proxy').mappingproxy(d)


def _set_and(a, b, inplace):
    r = set()
    few, many = (a, b) if isinstance(b, (set, frozenset)) and len(b) >= len(a) + isinstance(a, (set, frozenset)) else (b, a)
    for x in few:
        if x in many:
            r.add(x)
    if inplace and isinstance(a, set):
        a.clear()
        _set_update(a, r)
        return a
    return _like(a, r)


def _set_sub(a, b, inplace):
    r = set()
    for x in a:
        if x not in b:
            r.add(x)
    if inplace and isinstance(a, set):
        a.clear()
        _set_update(a, r)
        return a
    return _like(a, r)


def _set_xor(a, b, inplace):
    r = set(a)
    for x in set(b):
        if x in r:
            r.discard(x)
        else:
            r.add(x)
    if inplace and isinstance(a, set):
        a.clear()
        _set_update(a, r)
        return a
    return _like(a, r)


def _as_set(o):
    return o if isinstance(o, (set, frozenset)) else set(o)


def _apart(a, b):
    for x in b:
        if x in a:
            return False
    return True


def _set_methods(cls):
    def union(self, /, *others):
        r = set(self)
        for o in others:
            _set_update(r, o)
        return _like(self, r)

    def intersection(self, /, *others):
        r = self
        for o in others:
            r = _set_and(r, _as_set(o), False)
        return _like(self, set(r))

    def difference(self, /, *others):
        r = self
        for o in others:
            r = _set_sub(r, _as_set(o), False)
        return _like(self, set(r))

    def symmetric_difference(self, other, /):
        return _set_xor(self, _as_set(other), False)

    def issubset(self, other, /):
        return _subset(self, _as_set(other))

    def issuperset(self, other, /):
        return _subset(_as_set(other), self)

    def isdisjoint(self, other, /):
        return _apart(self, other)

    def update(self, /, *others):
        for o in others:
            _set_update(plain(self), o)

    def intersection_update(self, /, *others):
        for o in others:
            _set_and(plain(self), _as_set(o), True)

    def difference_update(self, /, *others):
        for o in others:
            _set_sub(plain(self), _as_set(o), True)

    def symmetric_difference_update(self, other, /):
        _set_xor(plain(self), _as_set(other), True)

    for f in (union, intersection, difference, symmetric_difference, issubset, issuperset, isdisjoint):
        _method(cls, f.__name__, f)
    if cls is set:
        for f in (update, intersection_update, difference_update, symmetric_difference_update):
            _method(cls, f.__name__, f)


# ---- str ---------------------------------------------------------------------------------------------------------

def _str_format(self, /, *args, **kwargs):
    if not kwargs:
        r = format_plainly(self, args)
        if r is not NotImplemented:
            return r
    return _format_pieces(self._pieces(), args, kwargs)


def _str_format_map(self, mapping, /):
    return _format_pieces(self._pieces(), (), mapping)


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
            f = class_attr(type(v), '__bytes__')
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


def _method(cls, name, f, kind=None):
    f.__name__ = name
    f.__qualname__ = cls.__name__ + '.' + name
    attach(cls, name, f if kind is None else kind(f))


def _float_fromhex(cls, text, /):
    if not isinstance(text, str):
        raise TypeError('bad argument type for built-in operation')
    t = text.strip().lower()
    sign = -1.0 if t.startswith('-') else 1.0
    t = t.lstrip('+-')
    if t in ('inf', 'infinity', 'nan'):
        return cls(sign * float(t))
    try:
        if t.startswith('0x'):
            t = t[2:]
        digits, _, exponent = t.partition('p')
        whole, _, part = digits.partition('.')
        if not (whole + part):
            raise ValueError
        value = int(whole + part, 16)
        shift = (int(exponent) if exponent else 0) - 4 * len(part)
        r = float(value * 2 ** shift) if shift >= 0 else value / 2 ** -shift
    except ValueError:
        raise ValueError('invalid hexadecimal floating-point string') from None
    return cls(sign * r)


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


# ---- generators --------------------------------------------------------------------------------------------------

def _instance_of(cls, args, show=type):
    """An exception of a class, made by calling it."""
    e = cls(*args)
    if not isinstance(e, BaseException):
        raise TypeError('calling %r should have returned an instance of BaseException, not %s' % (cls, show(e)))
    return e


def _gen_throw(self, /, *args):
    if not args or len(args) > 3:
        raise TypeError('throw expected at %s, got %d' % ('least 1 argument' if not args else 'most 3 arguments', len(args)))
    if len(args) > 1:
        _load_module('warnings').warn('the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.', DeprecationWarning, 1)
    typ, val, tb = args + (None, None)[:3 - len(args)]
    if tb is not None and type_name(tb) != 'traceback':
        raise TypeError('throw() third argument must be a traceback object')
    if isinstance(typ, type) and issubclass(typ, BaseException):
        e = val if isinstance(val, typ) else _instance_of(typ, () if val is None else val if isinstance(val, tuple) else (val,), type_name)
    elif isinstance(typ, BaseException):
        if val is not None:
            raise TypeError('instance exception may not have a separate value')
        e = typ
    else:
        raise TypeError('exceptions must be classes or instances deriving from BaseException, not ' + type_name(typ))
    if tb is not None:
        e.__traceback__ = tb
    return generator_throw(self, e)


def _generator_frame(g):
    row = generator_row(g)
    if row is None:
        return None
    f = _load_module('_frames').frame()
    f.f_back = f.f_trace = None
    f.f_code, f.f_lineno, f.f_lasti, f.f_globals, f.f_locals = row
    f.f_builtins, f.f_trace_lines, f.f_trace_opcodes = builtins(), True, False
    return f


def _traceback_frame(tb):
    return _load_module('_frames').of_level(tb, level_code(tb))


def _is_abstract_member(d):
    parts = (d.fget, d.fset, d.fdel) if isinstance(d, property) else (d.__func__,)
    return any([bool(getattr(f, '__isabstractmethod__', False)) for f in parts])


def _gen_close(self, /):
    try:
        generator_throw(self, GeneratorExit())
    except GeneratorExit:
        return None
    except StopIteration as e:
        return e.value
    raise RuntimeError('generator ignored GeneratorExit')


# ---- exceptions --------------------------------------------------------------------------------------------------

def _raise_from(cls, cause):
    raise _instance_of(cls, ()) from cause


def _raise_class(cls):
    raise _instance_of(cls, ())


def _eg_match(e, cls):
    """[rest, match] of a group in an `except*` clause."""
    if isinstance(e, cls):
        return None, e
    both = e.split(cls)
    name = type_name(e)
    if not isinstance(both, tuple):
        raise TypeError('%s.split must return a tuple, not %s' % (name, type_name(both)))
    if len(both) < 2:
        raise TypeError('%s.split must return a 2-tuple, got tuple of size %d' % (name, len(both)))
    return both[1], both[0]


def _same_trace(a, b):
    return a.__cause__ is b.__cause__ and a.__context__ is b.__context__ and a.__traceback__ is b.__traceback__


def _part_of_group(whole, members):
    """A group like the whole one, of some of its members."""
    if not members:
        return None
    part = whole.derive(members)
    if not isinstance(part, BaseExceptionGroup):
        raise TypeError('derive must return an instance of BaseExceptionGroup')
    part.__traceback__ = whole.__traceback__
    cause = whole.__cause__
    part.__context__ = whole.__context__
    if cause is not None:
        part.__cause__ = cause
    part.__suppress_context__ = whole.__suppress_context__
    notes = getattr(whole, '__notes__', None)
    if is_native_iterable(notes) and hasattr(notes, '__len__'):
        part.__notes__ = [n for n in notes]
    return part


def _divide(e, test):
    """What of an exception passes the test, and the rest."""
    if test(e):
        return e, None
    if not isinstance(e, BaseExceptionGroup):
        return None, e
    yes = []
    no = []
    for member in e.exceptions:
        a, b = _divide(member, test)
        if a is not None:
            yes.append(a)
        if b is not None:
            no.append(b)
    return _part_of_group(e, yes), _part_of_group(e, no)


def _group_test(condition):
    if isinstance(condition, type):
        good = issubclass(condition, BaseException)
    elif isinstance(condition, tuple):
        good = all([isinstance(c, type) and issubclass(c, BaseException) for c in condition])
    elif callable(condition):
        return condition
    else:
        good = False
    if not good:
        raise TypeError('expected an exception type, a tuple of exception types, or a callable (other than a class)')
    return lambda e: isinstance(e, condition)


def _one_argument(name, args):
    if len(args) != 1:
        raise TypeError('%s() takes exactly one argument (%d given)' % (name, len(args)))
    return args[0]


def _group_methods():
    def split(self, /, *args):
        return _divide(self, _group_test(_one_argument('BaseExceptionGroup.split', args)))

    def subgroup(self, /, *args):
        return _divide(self, _group_test(_one_argument('BaseExceptionGroup.subgroup', args)))[0]

    def derive(self, /, *args):
        return BaseExceptionGroup(self.message, _one_argument('BaseExceptionGroup.derive', args))

    def __class_getitem__(cls, key, /):
        return alias(cls, key if isinstance(key, tuple) else (key,))

    for f in (split, subgroup, derive, __class_getitem__):
        f.__qualname__ = 'BaseExceptionGroup.' + f.__name__
        attach(BaseExceptionGroup, f.__name__, classmethod(f) if f is __class_getitem__ else f)


def _group_new(cls, /, *args):
    if len(args) != 2:
        raise TypeError('BaseExceptionGroup.__new__() takes exactly 2 arguments (%d given)' % len(args))
    message, given = args
    if not isinstance(message, str):
        raise TypeError('BaseExceptionGroup.__new__() argument 1 must be str, not ' + type_name(message))
    if isinstance(given, (set, frozenset, dict)) or class_attr(type(given), '__getitem__') is None:
        raise TypeError('second argument (exceptions) must be a sequence')
    exceptions = tuple(given)
    if not exceptions:
        raise ValueError('second argument (exceptions) must be a non-empty sequence')
    base = False
    for i, e in enumerate(exceptions):
        if not isinstance(e, BaseException):
            raise ValueError('Item %d of second argument (exceptions) is not an exception' % i)
        base = base or not isinstance(e, Exception)
    if cls is BaseExceptionGroup:
        if not base:
            cls = ExceptionGroup
    elif base and issubclass(cls, Exception):
        raise TypeError('Cannot nest BaseExceptions in an ExceptionGroup' if cls is ExceptionGroup else "Cannot nest BaseExceptions in '%s'" % cls.__name__)
    e = BaseException.__new__(cls, *args)
    set_group_parts(e, (message, exceptions))
    return e


def _leaves(e, into):
    if isinstance(e, BaseExceptionGroup):
        for member in e.exceptions:
            _leaves(member, into)
    else:
        into.append(id(e))


def _prep_reraise_star(original, raised):
    """What goes on after the `except*` clauses: what they raised, and what of the original they left or raised again."""
    all_raised = [e for e in raised if e is not None]
    if not all_raised:
        return None
    if not isinstance(original, BaseExceptionGroup):
        return all_raised[0]
    new = []
    again = []
    for e in all_raised:
        if isinstance(e, BaseExceptionGroup) and _same_trace(e, original):
            _leaves(e, again)
        else:
            new.append(e)
    kept = _divide(original, lambda e: not isinstance(e, BaseExceptionGroup) and id(e) in again)[0] if again else None
    if not new:
        return kept
    if kept is not None:
        new.append(kept)
    return new[0] if len(new) == 1 else BaseExceptionGroup('', new)


# ---- match -------------------------------------------------------------------------------------------------------

def _match_kind(subject, mapping):
    """Whether a pattern for a sequence or a mapping looks at an object: what its classes are, or are registered as."""
    loaded = modules().get('collections.abc')
    for c in type(subject).__mro__:
        if c in (str, bytes, bytearray):
            return False
        if c is list or c is tuple or c is range or c is type(_bare_view):
            return not mapping
        if c.__module__ in ('collections', 'array'):
            if c.__name__ in ('deque', 'array', 'UserList', 'UserString'):
                return not mapping
            if c.__name__ in ('UserDict', 'ChainMap'):
                return mapping
        if c is dict or type_name(subject) == 'mappingproxy':
            return mapping
        if loaded is not None:
            if _is_or_knows(loaded.Sequence, c):
                return not mapping
            if _is_or_knows(loaded.Mapping, c):
                return mapping
    return False


def _is_or_knows(abstract, c):
    if c is abstract or c in abstract._abc_registry:
        return True
    return any([_is_or_knows(below, c) for below in type.__subclasses__(abstract) if '_abc_registry' in below.__dict__])


def _match_keys(subject, keys):
    seen = set()
    values = []
    get = subject.get
    missing = object()
    for k in keys:
        if k in seen:
            raise ValueError('mapping pattern checks duplicate key (%r)' % (k,))
        seen.add(k)
        v = get(k, missing)
        if v is missing:
            return None
        values.append(v)
    return tuple(values)


def _match_class(subject, cls, count, names):
    if not isinstance(cls, type):
        raise TypeError('called match pattern must be a class')
    if not isinstance(subject, cls):
        return None
    out = []
    if count:
        itself = False
        try:
            fields = cls.__match_args__
            if type(fields) is not tuple:
                raise TypeError('%s.__match_args__ must be a tuple (got %s)' % (cls.__name__, type_name(fields)))
        except AttributeError:
            fields = ()
            itself = issubclass(cls, (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple))
        most = 1 if itself else len(fields)
        if count > most:
            raise TypeError('%s() accepts %d positional sub-pattern%s (%d given)' % (cls.__name__, most, '' if most == 1 else 's', count))
        for f in fields[:count]:
            if not isinstance(f, str):
                raise TypeError('__match_args__ elements must be strings (got %s)' % type_name(f))
        if itself:
            out.append(subject)
        names = fields[:count] + names
    for i, n in enumerate(names):
        if n in names[:i]:
            raise TypeError('%s() got multiple sub-patterns for attribute %r' % (cls.__name__, n))
        try:
            out.append(getattr(subject, n))
        except AttributeError:
            return None
    return tuple(out)


# ---- imports -----------------------------------------------------------------------------------------------------

def _import(name, g, fromlist, level):
    if level:
        package = g.get('__package__') or g.get('__name__', '')
        if not package or package == '__main__':
            raise ImportError('attempted relative import with no known parent package')
        base = package.split('.')
        base = base[:len(base) - level + 1] if level > 1 else base
        name = '.'.join(base + ([name] if name else []))
    m = _load_module(name)
    if fromlist is None:
        if '.' in name:
            return modules()[name.split('.')[0]]
        return m
    if fromlist:
        for f in fromlist:
            if f != '*' and not hasattr(m, f):
                try:
                    _load_module(name + '.' + f)
                except ModuleNotFoundError as e:
                    if e.name != name + '.' + f:
                        raise
    return m


def _load_module(name):
    table = modules()
    if name in table:
        m = table[name]
        if m is None:
            raise ModuleNotFoundError('import of %s halted; None in sys.modules' % name, name=name)
        return m
    parent = None
    if '.' in name:
        parent = _load_module(name.rpartition('.')[0])
    d = native_module(name)
    if d is not None:
        d['__name__'] = name
        m = make_module(name, d)
        table[name] = m
        return m
    code = library_code(name)
    if code is None:
        found = _find_user_module(name, parent)
        if found is None:
            top = name.partition('.')[0]
            if top in _STANDARD_MODULES.split() and top not in module_names():
                unsupported('module ' + name)
            raise ModuleNotFoundError("No module named '%s'%s" % (name, '' if parent is None else "; '%s' is not a package" % name.rpartition('.')[0] if not hasattr(parent, '__path__') else ''), name=name)
        return found
    d = {'__name__': name, '__doc__': None, '__package__': name.rpartition('.')[0], '__file__': '/usr/lib/python3.13/' + name.replace('.', '/') + '.py'}
    m = make_module(name, d)
    table[name] = m
    try:
        run_body(function_of(code, d), d)
    except BaseException:
        del table[name]
        raise
    if parent is not None:
        setattr(parent, name.rpartition('.')[2], m)
    return table[name]


# Modules of CPython 3.13's standard library that a program may expect to be there.
_STANDARD_MODULES = """
abc argparse array ast asyncio base64 bdb binascii bisect bz2 calendar cmath cmd code codecs codeop collections colorsys
compileall concurrent configparser contextlib contextvars copy copyreg cProfile csv ctypes curses dataclasses datetime dbm
decimal difflib dis doctest email encodings ensurepip enum faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect
ipaddress itertools keyword lib2to3 linecache locale logging lzma mailbox marshal mimetypes mmap modulefinder netrc ntpath
numbers opcode operator optparse pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix pprint profile pstats
pty pwd py_compile pyclbr pydoc queue quopri re readline reprlib resource rlcompleter runpy sched secrets select selectors
shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess
symtable sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading timeit tkinter token tokenize tomllib
trace tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml
xmlrpc zipapp zipfile zipimport zlib zoneinfo _thread
"""


def _find_user_module(name, parent):
    import os
    last = name.rpartition('.')[2]
    where = modules()['sys'].path if parent is None else getattr(parent, '__path__', ())
    for folder in where:
        base = os.path.join(folder, last)
        package = os.path.isfile(base + '/__init__.py')
        path = base + ('/__init__.py' if package else '.py')
        if package or os.path.isfile(path):
            break
    else:
        return None
    with open(path, encoding='utf-8') as f:
        text = f.read()
    d = {'__name__': name, '__doc__': None, '__package__': name if package else name.rpartition('.')[0], '__file__': path}
    if package:
        d['__path__'] = [base]
    table = modules()
    m = make_module(name, d)
    table[name] = m
    try:
        run_body(function_of(compile(text, path, 'exec'), d), d)
    except BaseException:
        table.pop(name, None)
        raise
    m = table[name]
    if parent is not None:
        setattr(parent, last, m)
    return m


def _import_from_failed(module, name):
    full = getattr(module, '__name__', '?')
    try:
        return _load_module(full + '.' + name)
    except ModuleNotFoundError as e:
        if e.name != full + '.' + name:
            raise
    where = getattr(module, '__file__', None)
    where = 'unknown location' if where is None else where
    e = ImportError("cannot import name '%s' from '%s' (%s)" % (name, full, where), name=full)
    raise e


def _import_star(module, g):
    names = getattr(module, '__all__', None)
    if names is None:
        names = [n for n in dir(module) if not n.startswith('_')]
    for n in names:
        g[n] = getattr(module, n)


# ---- builtins ----------------------------------------------------------------------------------------------------

def print(*args, sep=' ', end='\n', file=None, flush=False):
    if file is None:
        file = modules()['sys'].stdout
        if file is None:
            return
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError('sep must be None or a string, not ' + type_name(sep))
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError('end must be None or a string, not ' + type_name(end))
    if type(file).__module__ == '_io' and not getattr(file, 'write_through', False):
        # Nobody can tell the pieces apart.
        file.write(sep.join([str(x) for x in args]) + end)
    else:
        write = file.write
        for i, x in enumerate(args):
            if i:
                write(sep)
            write(str(x))
        write(end)
    if flush:
        file.flush()


def input(prompt='', /):
    sys = modules()['sys']
    sys.stdout.write(str(prompt))
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


def hasattr(obj, name, /):
    return getattr(obj, name, _MISSING) is not _MISSING


def _extreme(name, args, key, default, want_less):
    if not args:
        raise TypeError('%s expected at least 1 argument, got 0' % name)
    if len(args) == 1:
        it = iter(args[0])
    else:
        if default is not _MISSING:
            raise TypeError('Cannot specify a default for %s() with multiple positional arguments' % name)
        it = iter(args)
    best = best_key = _MISSING
    for x in _driven(it):
        k = x if key is None else key(x)
        if best is _MISSING:
            best = x
            best_key = k
        elif want_less:
            if k < best_key:
                best = x
                best_key = k
        elif k > best_key:
            best = x
            best_key = k
    if best is _MISSING:
        if default is _MISSING:
            raise ValueError('%s() iterable argument is empty' % name)
        return default
    return best


def _min(*args, key=None, default=NotImplemented):
    return _extreme('min', args, key, default, True)


def _max(*args, key=None, default=NotImplemented):
    return _extreme('max', args, key, default, False)


def _map1(f, it):
    for x in _driven(it):
        yield f(x)


def _map_many(f, its):
    while True:
        args = []
        for it in its:
            try:
                args.append(next(it))
            except StopIteration:
                return
        yield f(*args)


def map(cls, /, *args):
    if len(args) < 2:
        raise TypeError('map() must have at least two arguments.')
    func, iterable, *iterables = args
    if not iterables:
        return _map1(func, iter(iterable))
    return _map_many(func, [iter(iterable)] + [iter(x) for x in iterables])


def _filter(f, it):
    if f is None:
        for x in _driven(it):
            if x:
                yield x
    else:
        for x in _driven(it):
            if f(x):
                yield x


def filter(cls, /, *args):
    if len(args) != 2:
        raise TypeError('filter expected 2 arguments, got %d' % len(args))
    function, iterable = args
    return _filter(function, iter(iterable))


def _zip(its, strict):
    if not its:
        return
    n = 0
    while True:
        row = []
        for it in its:
            try:
                row.append(next(it))
            except StopIteration:
                if strict:
                    _zip_strict(its, len(row), n)
                return
        yield tuple(row)
        n += 1


def _zip_strict(its, done, n):
    if done:
        raise ValueError('zip() argument %d is shorter than argument%s' % (done + 1, ' 1' if done == 1 else 's 1-%d' % done))
    k = 1
    for it in its[1:]:
        k += 1
        try:
            next(it)
        except StopIteration:
            continue
        raise ValueError('zip() argument %d is longer than argument%s' % (k, ' 1' if k == 2 else 's 1-%d' % (k - 1)))


def zip(cls, /, *iterables, strict=False):
    its = []
    for x in iterables:
        its.append(iter(x))
    native = zip_native(its, bool(strict))
    return _zip(its, strict) if native is None else native


def _enumerate(it, start):
    for x in _driven(it):
        yield start, x
        start += 1


def enumerate(cls, /, iterable=_MISSING, start=0):
    if iterable is _MISSING:
        raise TypeError("enumerate() missing required argument 'iterable'")
    start = _index(start)
    it = iter(iterable)
    native = enumerate_native(it, start)
    return _enumerate(it, start) if native is None else native


def _reversed(o):
    for i in range(len(o) - 1, -1, -1):
        yield o[i]


def reversed(cls, /, *args):
    if len(args) != 1:
        raise TypeError('reversed expected 1 argument, got %d' % len(args))
    return _reversed_of(args[0])


def _reversed_of(sequence):
    f = class_attr(type(sequence), '__reversed__')
    if f is not None and not is_native(f):
        return f(sequence)
    native = reverse_native(sequence)
    if native is not None:
        return native
    if class_attr(type(sequence), '__getitem__') is None or own_class_attr(type(sequence), '__reversed__') is None or isinstance(sequence, dict):
        raise TypeError("'%s' object is not reversible" % type_name(sequence))
    len(sequence)
    return _reversed(sequence)


def _iter_left(it):
    parts = iter_parts(it)
    if len(parts) == 3:
        return max(0, (parts[1] - parts[0] + parts[2] - (1 if parts[2] > 0 else -1)) // parts[2])
    if not parts:
        try:
            return len(list(iter_twin(it)))
        except RuntimeError:
            return 0
    of, at = parts
    if of is None:
        return 0
    if type_name(it) in ('reversed', 'list_reverseiterator'):
        return at + 1 if at < len(of) else 0
    if class_attr(type(of), '__len__') is None:
        return NotImplemented
    return max(0, len(of) - at)


def _divmod(x, y, /):
    f = _user(type(x), '__divmod__')
    if f is not None:
        r = f(x, y)
        if r is not NotImplemented:
            return r
    f = _user(type(y), '__rdivmod__')
    if f is not None:
        r = f(y, x)
        if r is not NotImplemented:
            return r
    if not isinstance(x, (int, float)) or not isinstance(y, (int, float)):
        raise TypeError("unsupported operand type(s) for divmod(): '%s' and '%s'" % (type_name(x), type_name(y)))
    if y == 0:
        raise ZeroDivisionError('float divmod()' if isinstance(x, float) or isinstance(y, float) else 'integer division or modulo by zero')
    return x // y, x % y


def _pow(base=_MISSING, exp=_MISSING, mod=None):
    if exp is _MISSING or base is _MISSING:
        at = 1 if base is _MISSING else 2
        raise TypeError("pow() missing required argument '%s' (pos %d)" % ('base' if at == 1 else 'exp', at))
    if mod is None:
        return base ** exp
    own = _user(type(base), '__pow__')
    if own is not None:
        result = own(base, exp, mod)
        if result is not NotImplemented:
            return result
    numbers = [base, exp, mod]
    if not all(isinstance(x, int) for x in numbers):
        if any(isinstance(x, float) for x in numbers):
            raise TypeError('pow() 3rd argument not allowed unless all arguments are integers')
        kinds = ', '.join("'%s'" % type_name(x) for x in numbers)
        raise TypeError('unsupported operand type(s) for ** or pow(): ' + kinds)
    if mod == 0:
        raise ValueError('pow() 3rd argument cannot be 0')
    if exp < 0:
        base = _inverse(base, mod)
        exp = -exp
    r = 1 % mod
    base %= mod
    while exp:
        if exp & 1:
            r = r * base % mod
        base = base * base % mod
        exp >>= 1
    return r


def _inverse(a, m):
    old_r, r = a % m, m
    old_s, s = 1, 0
    while r:
        q = old_r // r
        old_r, r = r, old_r - q * r
        old_s, s = s, old_s - q * s
    if old_r not in (1, -1):
        raise ValueError('base is not invertible for the given modulus')
    return old_s * old_r % m


def dir(*args):
    if not args:
        return sorted(frame_row(0)[1])
    if len(args) > 1:
        raise TypeError('dir expected at most 1 argument, got %d' % len(args))
    o = args[0]
    f = class_attr(type(o), '__dir__')
    names = f(o) if f is not None else dir_names(o)
    return sorted(set(names))


def vars(*args):
    if not args:
        return frame_row(0)[1]
    if len(args) > 1:
        raise TypeError('vars expected at most 1 argument, got %d' % len(args))
    try:
        return args[0].__dict__
    except AttributeError:
        raise TypeError('vars() argument must have __dict__ attribute') from None


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return _load_module('_io').open(file, mode, buffering, encoding, errors, newline, closefd, opener)


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1):
    if isinstance(source, (bytes, bytearray)):
        source = source.decode()
    if mode not in ('exec', 'eval', 'single', 'program', 'func_type'):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    r = compile_user(source, filename, mode)
    if isinstance(r, tuple):
        kind, message, line, column, text, end_line, end_column = r
        cls = IndentationError if kind == 'IndentationError' else TabError if kind == 'TabError' else SyntaxError
        if text is not None and mode == 'exec' and not message.startswith('unterminated'):
            text += '\n'
        raise cls(message, (filename, line, column, text, end_line, end_column))
    _tell_doubts(source, filename)
    return r


def _tell_doubts(source, filename):
    """What the compiler warns of in a text or in code made of one."""
    for line, message in doubts_of(source):
        _load_module('warnings').warn_explicit(message, SyntaxWarning, filename, line)


def _exec_code(code, g, l):
    return run_body(function_of(code, g), l)


def _namespaces(name, globals, locals):
    if globals is None:
        row = frame_row(0)
        globals = row[0]
        if locals is None:
            locals = row[1]
    elif not isinstance(globals, dict):
        if name == 'eval':
            raise TypeError('globals must be a real dict; try eval(code, {}, mapping)' if hasattr(globals, '__getitem__') else 'globals must be a dict')
        raise TypeError('exec() globals must be a dict, not ' + type_name(globals))
    if locals is None:
        locals = globals
    elif not hasattr(locals, '__getitem__'):
        raise TypeError('locals must be a mapping' if name == 'eval' else 'locals must be a mapping or None, not ' + type_name(locals))
    if '__builtins__' not in globals:
        globals['__builtins__'] = modules()['builtins'].__dict__
    return globals, locals


def exec(source, /, globals=None, locals=None, *, closure=None):
    globals, locals = _namespaces('exec', globals, locals)
    if isinstance(source, (str, bytes, bytearray)):
        source = compile(source, '<string>', 'exec')
    elif type_name(source) != 'code':
        raise TypeError('exec() arg 1 must be a string, bytes or code object')
    _exec_code(source, globals, locals)


def eval(source, /, globals=None, locals=None):
    globals, locals = _namespaces('eval', globals, locals)
    if isinstance(source, (bytes, bytearray)):
        source = source.decode()
    if isinstance(source, str):
        source = compile(source.lstrip(' \t'), '<string>', 'eval')
    elif type_name(source) != 'code':
        raise TypeError('eval() arg 1 must be a string, bytes or code object')
    return _exec_code(source, globals, locals)


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    return _import(name, globals or {}, fromlist or None, level)


def exit(code=None):
    raise SystemExit(code)


def quit(code=None):
    raise SystemExit(code)


def _publish():
    b = builtins()
    here = globals()
    for name in ('map', 'filter', 'zip', 'enumerate', 'reversed'):
        cls = here['class'](name)
        attach(cls, '__new__', staticmethod(here[name]))
        here[name].__name__ = '__new__'
        b[name] = cls
        here[name] = cls
    b['memoryview'] = here['class']('memoryview')
    for name in ('print', 'input', 'hasattr',
                 'dir', 'vars', 'open', 'compile', 'exec', 'eval', '__import__', 'exit', 'quit'):
        b[name] = here[name]
    for name in ('min', 'max', 'divmod', 'pow'):
        here['_' + name].__name__ = here['_' + name].__qualname__ = name
    b['__build_class__'] = _build_class
    b['__name__'] = 'builtins'
    _set_methods(set)
    _set_methods(frozenset)
    for view in ({}.keys(), {}.items()):
        _method(type(view), 'isdisjoint', lambda self, other, /: _apart(self, other))
    _bytes_methods()
    _group_methods()
    for cls, name, f, kind in (
            (float, 'fromhex', _float_fromhex, classmethod), (list, 'sort', _list_sort, None), (list, '__init__', _list_init, None),
            (dict, 'update', _dict_update_method, None), (dict, '__init__', _dict_init, None), (dict, 'fromkeys', _dict_fromkeys, classmethod),
            (dict, '__reversed__', _dict_reversed, None), (set, '__init__', _set_init, None), (bytearray, '__init__', _bytearray_init, None),
            (str, 'format', _str_format, None), (str, 'format_map', _str_format_map, None), (str, 'translate', _str_translate, None),
            (str, 'maketrans', _str_maketrans, staticmethod), (class_of_generator(), 'throw', _gen_throw, None),
            (class_of_generator(), 'close', _gen_close, None)):
        _method(cls, name, f, kind)
    attach(type, '__new__', staticmethod(_type_new))
    attach(type, '__call__', _type_call)
    _method(type, '__prepare__', lambda *args, **kwargs: {}, classmethod)
    attach(BaseExceptionGroup, '__new__', staticmethod(_group_new))
    table = modules()
    table['builtins'] = make_module('builtins', b)


def class_of_generator():
    return type(_yield_from_object(()))


_publish()


def _run_handlers(n):
    _load_module('_signal')._run(n)
