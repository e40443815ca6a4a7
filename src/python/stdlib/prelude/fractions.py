import re
import sys
import math
import numbers
import operator

__all__ = ['Fraction']
_DIGITS = r'(\d+(?:_\d+)*)'
_RATIO = re.compile(r'\s*([-+]?)%s\s*/\s*%s\s*' % (_DIGITS, _DIGITS))
_DECIMAL = re.compile(r'\s*([-+]?)%s?(?:\.%s?)?(?:[eE]([-+]?)%s)?\s*' % (_DIGITS, _DIGITS, _DIGITS))


_SPEC = re.compile(r'(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0(?=[0-9]))?(0|[1-9][0-9]*)?([,_])?(?:\.(0|[1-9][0-9]*))?([eEfFgG%])?', re.DOTALL)


def _read(text):
    """The numerator and the denominator that are written in a text."""
    m = _RATIO.fullmatch(text)
    if m is not None:
        return int(m[1] + m[2]), int(m[3])
    m = _DECIMAL.fullmatch(text)
    if m is None or not (m[2] or m[3]):
        raise ValueError('Invalid literal for Fraction: %r' % text)
    after = (m[3] or '').replace('_', '')
    n = int(m[1] + (m[2] or '').replace('_', '') + after)
    power = int((m[4] or '') + (m[5] or '0')) - len(after)
    return (n * 10 ** power, 1) if power >= 0 else (n, 10 ** -power)


def _significant(value, figures):
    # The decimal exponent of a positive number, and its first digits as one number, rounded.
    if not value:
        return 0, 0
    at = len(str(value.numerator)) - len(str(value.denominator))
    at -= value < Fraction(10) ** at
    digits = round(value / Fraction(10) ** (at - figures + 1))
    return (at + 1, digits // 10) if digits == 10 ** figures else (at, digits)


def _digits(value, kind, precision, alternate):
    # Digits before the point, and the rest of a number that is not negative.
    mark, end, cut = '', '', False
    if kind in 'fF%':
        digits = round(value * 10 ** (precision + 2 * (kind == '%')))
        end = '%' if kind == '%' else ''
    else:
        general = kind in 'gG'
        figures = max(precision, 1) if general else precision + 1
        at, digits = _significant(value, figures)
        precision, cut = figures - 1, general and not alternate
        if general and -4 <= at < figures:
            precision -= at
        else:
            mark = '%s%+03d' % ('E' if kind.isupper() else 'e', at)
    text = str(digits).rjust(precision + 1, '0')
    text, part = (text[:-precision], text[-precision:]) if precision > 0 else (text, '')
    if cut:
        part = part.rstrip('0')
    return text, ('.' if part or alternate else '') + part + mark + end


def _is_decimal(x):
    # Whoever has one has imported its module.
    module = sys.modules.get('decimal')
    return module is not None and isinstance(x, module.Decimal)


def _turned(operation, complexes=True):
    """The operation whose first operand is not a Fraction; nothing comes after it, so it takes what it can."""
    def turned(b, a):
        if isinstance(a, (int, numbers.Rational)):
            return operation(Fraction(a), b)
        if isinstance(a, numbers.Real):
            return operation(float(a), float(b))
        if complexes and isinstance(a, numbers.Complex):
            return operation(complex(a), complex(b))
        return NotImplemented
    return turned


class Fraction(numbers.Rational):
    __slots__ = ('_numerator', '_denominator')

    def __new__(cls, numerator=0, denominator=None):
        self = object.__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                self._numerator, self._denominator = numerator, 1
                return self
            if isinstance(numerator, (Fraction, int, numbers.Rational)):
                self._numerator, self._denominator = numerator.numerator, numerator.denominator
                return self
            if isinstance(numerator, float) or _is_decimal(numerator):
                self._numerator, self._denominator = numerator.as_integer_ratio()
                return self
            if not isinstance(numerator, str):
                raise TypeError('argument should be a string or a Rational instance')
            n, d = _read(numerator)
        elif type(numerator) is int is type(denominator):
            n, d = numerator, denominator
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            n, d = numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator
        else:
            raise TypeError('both arguments should be Rational instances')
        if d == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % n)
        g = math.gcd(n, d)
        if d < 0:
            g = -g
        self._numerator, self._denominator = n // g, d // g
        return self

    @classmethod
    def _of(cls, n, d):
        self = object.__new__(cls)
        self._numerator, self._denominator = n, d
        return self

    @classmethod
    def _lowest(cls, n, d):
        if d == 0:
            raise ZeroDivisionError('Fraction(%s, 0)' % n)
        g = math.gcd(n, d)
        if d < 0:
            g = -g
        return cls._of(n // g, d // g)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, numbers.Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError('%s.from_float() only takes floats, not %r (%s)' % (cls.__name__, f, type(f).__name__))
        return cls._of(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, numbers.Integral):
            return cls._of(int(dec), 1)
        if not _is_decimal(dec):
            raise TypeError('%s.from_decimal() only takes Decimals, not %r (%s)' % (cls.__name__, dec, type(dec).__name__))
        return cls._of(*dec.as_integer_ratio())

    def is_integer(self):
        return self._denominator == 1

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError('max_denominator should be at least 1')
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The last two convergents of the continued fraction, as (numerator, denominator).
        before, last = (0, 1), (1, 0)
        over, under = self._numerator, self._denominator
        while True:
            whole, rest = divmod(over, under)
            bottom = before[1] + whole * last[1]
            if bottom > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], bottom)
            over, under = under, rest
        k = (max_denominator - before[1]) // last[1]
        between = before[0] + k * last[0], before[1] + k * last[1]
        return Fraction._of(*(last if 2 * under * between[1] <= self._denominator else between))

    numerator = property(lambda self: self._numerator)
    denominator = property(lambda self: self._denominator)

    def __repr__(self):
        return '%s(%s, %s)' % (self.__class__.__name__, self._numerator, self._denominator)

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else '%s/%s' % (self._numerator, self._denominator)

    def __format__(self, spec):
        if not spec:
            return str(self)
        m = _SPEC.fullmatch(spec)
        if m is None or (m[10] is not None and m[2] and m[6]):
            raise ValueError('Invalid format specifier %r for object of type %r' % (spec, type(self).__name__))
        if m[10] is None:
            if m[4] or m[6] or m[9]:
                raise ValueError('Invalid format specifier %r for object of type %r' % (spec, type(self).__name__))
            text = format(abs(self._numerator), m[8] or '')
            if self._denominator != 1 or m[5]:
                text += '/' + format(self._denominator, m[8] or '')
            sign = '-' if self._numerator < 0 else m[3].strip('-')
            if m[2] == '=':
                return sign + format(text, (m[1] or ' ') + '>' + str(max(int(m[7] or 0) - len(sign), 0)))
            return format(sign + text, (m[1] or ' ') + (m[2] or '>') + (m[7] or '').lstrip('0'))
        text, trailing = _digits(abs(self), m[10], int(m[9]) if m[9] else 6, m[5])
        nothing = not (text + trailing).partition('e')[0].partition('E')[0].strip('0.%')
        sign = '-' if self < 0 and not (m[4] and nothing) else m[3].strip('-')
        width = int(m[7] or 0) - len(sign) - len(trailing)
        fill, align = (m[1] or ' '), (m[2] or '>')
        grouped = lambda: format(int('1' + text), m[8])[1:].lstrip(m[8]) if m[8] else text
        if m[6]:
            while len(grouped()) < width:
                text = '0' + text
        text = grouped() + trailing
        if align == '=':
            return sign + text.rjust(width + len(trailing), fill)
        return format(sign + text, fill + align + (m[7] or '').lstrip('0'))

    def __add__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction._lowest(a._numerator * b.denominator + b.numerator * a._denominator, a._denominator * b.denominator)
        if isinstance(b, float):
            return float(a) + b
        return complex(a) + b if isinstance(b, complex) else NotImplemented

    __radd__ = _turned(operator.add)

    def __sub__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction._lowest(a._numerator * b.denominator - b.numerator * a._denominator, a._denominator * b.denominator)
        if isinstance(b, float):
            return float(a) - b
        return complex(a) - b if isinstance(b, complex) else NotImplemented

    __rsub__ = _turned(operator.sub)

    def __mul__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction._lowest(a._numerator * b.numerator, a._denominator * b.denominator)
        if isinstance(b, float):
            return float(a) * b
        return complex(a) * b if isinstance(b, complex) else NotImplemented

    __rmul__ = _turned(operator.mul)

    def __truediv__(a, b):
        if isinstance(b, (int, Fraction)):
            return Fraction._lowest(a._numerator * b.denominator, a._denominator * b.numerator)
        if isinstance(b, float):
            return float(a) / b
        return complex(a) / b if isinstance(b, complex) else NotImplemented

    __rtruediv__ = _turned(operator.truediv)

    def __floordiv__(a, b):
        if isinstance(b, (int, Fraction)):
            return a._numerator * b.denominator // (a._denominator * b.numerator)
        return float(a) // b if isinstance(b, float) else NotImplemented

    __rfloordiv__ = _turned(operator.floordiv, False)

    def __mod__(a, b):
        if isinstance(b, (int, Fraction)):
            d = a._denominator * b.denominator
            return Fraction._lowest(a._numerator * b.denominator % (b.numerator * a._denominator), d)
        return float(a) % b if isinstance(b, float) else NotImplemented

    __rmod__ = _turned(operator.mod, False)

    def __divmod__(a, b):
        if isinstance(b, (int, Fraction, float)):
            return a // b, a % b
        return NotImplemented

    __rdivmod__ = _turned(divmod, False)

    def __pow__(a, b):
        if isinstance(b, (int, Fraction, numbers.Rational)):
            if b.denominator == 1:
                n = b.numerator
                if n >= 0:
                    return Fraction._of(a._numerator ** n, a._denominator ** n)
                if a._numerator > 0:
                    return Fraction._of(a._denominator ** -n, a._numerator ** -n)
                if a._numerator == 0:
                    raise ZeroDivisionError('Fraction(%s, 0)' % a._denominator ** -n)
                return Fraction._of((-a._denominator) ** -n, (-a._numerator) ** -n)
            return float(a) ** float(b)
        return float(a) ** b if isinstance(b, (float, complex)) else NotImplemented

    def __rpow__(b, a):
        if b._denominator == 1 and b._numerator >= 0:
            return a ** b._numerator
        if isinstance(a, numbers.Rational):
            return Fraction(a.numerator, a.denominator) ** b
        return a ** (b._numerator if b._denominator == 1 else float(b))

    def __pos__(a):
        return Fraction._of(a._numerator, a._denominator)

    def __neg__(a):
        return Fraction._of(-a._numerator, a._denominator)

    def __abs__(a):
        return Fraction._of(abs(a._numerator), a._denominator)

    def __int__(a):
        return -(-a._numerator // a._denominator) if a._numerator < 0 else a._numerator // a._denominator

    __trunc__ = __int__

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __floor__(self):
        return self._numerator // self._denominator

    def __round__(self, ndigits=None):
        if ndigits is None:
            floor, rest = divmod(self._numerator, self._denominator)
            if rest * 2 != self._denominator:
                return floor if rest * 2 < self._denominator else floor + 1
            return floor if floor % 2 == 0 else floor + 1
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __float__(a):
        return a._numerator / a._denominator

    def __complex__(a):
        return complex(float(a))

    def __hash__(self):
        try:
            inverse = pow(self._denominator, -1, (1 << 61) - 1)
        except ValueError:
            return hash(float('inf')) if self > 0 else hash(float('-inf'))
        r = hash(hash(abs(self._numerator)) * inverse)
        return -2 if (r if self._numerator >= 0 else -r) == -1 else r if self._numerator >= 0 else -r

    def __eq__(a, b):
        if isinstance(b, (int, Fraction, numbers.Rational)):
            return a._numerator == b.numerator and a._denominator == b.denominator
        if isinstance(b, numbers.Complex) and b.imag == 0:
            b = b.real
        if isinstance(b, float):
            return 0.0 == b if math.isnan(b) or math.isinf(b) else a == Fraction(b)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, (int, Fraction, numbers.Rational)):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return op(0.0, other) if math.isnan(other) or math.isinf(other) else op(self, Fraction(other))
        return NotImplemented

    def __lt__(a, b):
        return a._compare(b, operator.lt)

    def __gt__(a, b):
        return a._compare(b, operator.gt)

    def __le__(a, b):
        return a._compare(b, operator.le)

    def __ge__(a, b):
        return a._compare(b, operator.ge)

    def __bool__(a):
        return bool(a._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()
