# Numbers made of objects, and what of numbers is not said in the natives.


def _float_of_index(cls, v):
    return cls(_index(v))


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
    for mark in 'z#':
        if rest[:1] == mark:
            sign, rest = sign + mark, rest[1:]
    zero = not i and rest[:1] == '0'
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
            part = lambda x, s: format(x, s + rest).removesuffix('0' if '#' in s else '.0') if x == int(x) and abs(x) < 1e16 else format(x, s + rest)
        text = part(imag, '+' + sign.strip('+- ') if real or str(real)[0] == '-' else sign) + 'j'
        if real or str(real)[0] == '-':
            text = '(' + part(real, sign) + text + ')'
    gap = max(width - len(text), 0)
    before = 0 if align == '<' else gap if align == '>' else gap // 2
    return fill * before + text + fill * (gap - before)


def _index(o):
    if isinstance(o, int):
        return int(o)
    f = _special(type(o), '__index__')
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


def _invert_bool(b):
    _load_module('warnings').warn("Bitwise inversion '~' on bool is deprecated and will be removed in Python 3.16. This returns the bitwise inversion of the "
                                  'underlying int object and is usually not what you expect from negating a bool. Use the '
                                  "'not' operator for boolean negation or ~int(x) if you really want the bitwise inversion of the underlying int.", DeprecationWarning, 1)
    return -1 - b


def _in_base(o, radix):
    i = _index(o)
    return chr(i) if radix == 0 else bin(i) if radix == 2 else oct(i) if radix == 8 else hex(i)


def _strictly(r, what, kind):
    # A number that an object's method gave: of exactly that class, or with a warning.
    if type(r) is not kind:
        told = '%s returned non-%s (type %s)' % (what, kind.__name__, type_name(r))
        if not isinstance(r, kind):
            raise TypeError(told)
        _load_module('warnings').warn(told + '.  The ability to return an instance of a strict subclass of %s is deprecated, '
                                      'and may be removed in a future version of Python.' % kind.__name__, DeprecationWarning, 2)
    return plain(r)


def _int_of(cls, f, o, name):
    return int.__new__(cls, _strictly(_as_method(f)(o), name, int))


def _int_by_trunc(cls, o):
    f = _special(type(o), '__trunc__')
    if f is None:
        if not isinstance(o, (str, bytes, bytearray)) and class_attr(type(o), '__buffer__') is not None:
            return int.__new__(cls, bytes(o))
        raise TypeError("int() argument must be a string, a bytes-like object or a real number, not '%s'" % type_name(o))
    _load_module('warnings').warn('The delegation of int() to __trunc__ is deprecated.', DeprecationWarning, 1)
    r = f(o)
    if not isinstance(r, int):
        f = class_attr(type(r), '__index__')
        if f is None:
            raise TypeError('__trunc__ returned non-Integral (type %s)' % type_name(r))
        r = f(r)
    return int.__new__(cls, plain(r))


def _int_from_bytes(cls, o, order, signed):
    if isinstance(o, (str, int)) or (not hasattr(type(o), '__bytes__') and not hasattr(type(o), '__buffer__') and not hasattr(type(o), '__iter__') and not hasattr(type(o), '__getitem__')):
        raise TypeError("cannot convert '%s' object to bytes" % type_name(o))
    return cls.from_bytes(bytes(o), order, signed=signed)


def _float_of(cls, f, o):
    return float.__new__(cls, _strictly(_as_method(f)(o), type_name(o) + '.__float__', float))


def _int_new(cls, x, base):
    return int.__new__(cls, x, _index(base))


def _math_again(*args):
    import math
    return math._again(*args)


def _round(o, digits):
    f = _special(type(o), '__round__')
    if f is None:
        p = plain(o)
        if isinstance(p, (int, float)) and p is not o:
            return round(p, digits) if digits is not None else round(p)
        raise TypeError('type %s doesn\'t define __round__ method' % type_name(o))
    return f(o) if digits is None else f(o, digits)


def _float_fromhex(cls, text, /):
    if not isinstance(text, str):
        raise TypeError('bad argument type for built-in operation')
    t = text.strip(' \t\n\v\f\r').lower()
    sign = -1.0 if t[:1] == '-' else 1.0
    t = t[1:] if t[:1] in ('+', '-') else t
    if t in ('inf', 'infinity', 'nan'):
        return cls(sign * float(t))
    digits, mark, exponent = t.removeprefix('0x').partition('p')
    whole, _, part = digits.partition('.')
    bare = exponent[1:] if exponent[:1] in ('+', '-') else exponent
    if not (whole + part) or (whole + part).strip('0123456789abcdef') or (mark and not bare) or bare.strip('0123456789'):
        raise ValueError('invalid hexadecimal floating-point string')
    value = int(whole + part, 16)
    shift = int(exponent or 0) - 4 * len(part)
    top = value.bit_length() + shift
    try:
        if top > 1024 and value:
            raise OverflowError
        r = 0.0 if top < -1080 or not value else float(value << shift) if shift >= 0 else value / (1 << -shift)
    except OverflowError:
        raise OverflowError('hexadecimal value too large to represent as a float') from None
    return cls(sign * r)


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
        if any(isinstance(x, complex) for x in numbers) and all(isinstance(x, (int, float, complex)) for x in numbers):
            raise ValueError('complex modulo')
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
