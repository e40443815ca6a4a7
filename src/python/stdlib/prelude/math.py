from _math import *
import _math
from _core import index as _index

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')
_next = _math.nextafter


def _real(x):
    """A float, as C's functions want it."""
    if isinstance(x, (float, int)):
        try:
            return float.__float__(x) if isinstance(x, float) else int.__float__(x)
        except OverflowError:
            raise OverflowError('int too large to convert to float') from None
    asked = getattr(type(x), '__float__', None)
    if asked is None and hasattr(type(x), '__index__'):
        return _real(_index(x))
    if asked is None:
        raise TypeError('must be real number, not ' + type(x).__name__)
    r = asked(x)
    if not isinstance(r, float):
        raise TypeError('%s.__float__ returned non-float (type %s)' % (type(x).__name__, type(r).__name__))
    return r


def _again(name, *args):
    """A function of floats, given something else."""
    if name in ('floor', 'ceil', 'trunc'):
        x, = args
        own = getattr(type(x), '__%s__' % name, None)
        if own is not None:
            return own(x)
        if name == 'trunc':
            raise TypeError("type %s doesn't define __trunc__ method" % type(x).__name__)
    return getattr(_math, name)(*map(_real, args))


def _logarithm(name, x):
    """Of an int beyond the floats: the highest bits, and how many there are."""
    f = getattr(_math, name)
    if isinstance(x, int) and x.bit_length() > 1023:
        n = x.bit_length()
        return f(x / (1 << n)) + f(2.0) * n if x > 0 else f(-1.0)
    return f(x)


def log(x, base=None, /):
    x = _logarithm('log', x)
    return x if base is None else x / _logarithm('log', base)


def log2(x, /):
    return _logarithm('log2', x)


def log10(x, /):
    return _logarithm('log10', x)


def _product(low, high):
    """low * (low + 1) * … * (high - 1)."""
    if high - low < 12:
        r = 1
        for i in range(low, high):
            r *= i
        return r
    middle = (low + high) // 2
    return _product(low, middle) * _product(middle, high)


def _checked(value, text):
    value = _index(value)
    if value < 0:
        raise ValueError(text)
    return value


def factorial(n, /):
    n = _index(n)
    if n >= 1 << 63:
        raise OverflowError('factorial() argument should not exceed 9223372036854775807')
    return _product(1, _checked(n, 'factorial() not defined for negative values') + 1)


def isqrt(n, /):
    n = _checked(n, 'isqrt() argument must be nonnegative')
    if n < 1 << 50:
        # A float's root of so few bits is never rounded up to the next int.
        return int(_math.sqrt(n))
    root = 1 << (n.bit_length() + 1) // 2
    while True:
        # Newton's way from above.
        nearer = root + n // root >> 1
        if nearer >= root:
            return root
        root = nearer


def fma(x, y, z, /):
    x, y, z = _real(x), _real(y), _real(z)
    if x != x or y != y or z != z:
        return nan
    is_finite = isfinite(x) and isfinite(y)
    if not is_finite or not isfinite(z):
        r = z if is_finite else x * y + z
        if r != r:
            raise ValueError('invalid operation in fma')
        return r
    if not x or not y:
        return x * y + z
    (a, b), (c, d), (e, f) = [value.as_integer_ratio() for value in (x, y, z)]
    n = a * c * f + e * b * d
    try:
        # A quotient of ints is rounded once.
        return n / (b * d * f) if n else 0.0
    except OverflowError:
        raise OverflowError('overflow in fma') from None


def gcd(*integers):
    r = 0
    for x in integers:
        r = _math.gcd2(r, _index(x))
    return r


def lcm(*integers):
    r = 1
    for x in integers:
        x = _index(x)
        r = abs(r * x) // _math.gcd2(r, x) if x and r else 0
    return r


def comb(n, k, /):
    n, k = _index(n), _index(k)
    _checked(n, 'n must be a non-negative integer')
    _checked(k, 'k must be a non-negative integer')
    if k > n:
        return 0
    k = min(k, n - k)
    if k >= 1 << 63:
        raise OverflowError('min(n - k, k) must not exceed 9223372036854775807')
    r = 1
    for i in range(k):
        r = r * (n - i) // (i + 1)
    return r


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n, k = _index(n), _index(k)
    _checked(n, 'n must be a non-negative integer')
    _checked(k, 'k must be a non-negative integer')
    if k > n:
        return 0
    if k >= 1 << 63:
        raise OverflowError('k must not exceed 9223372036854775807')
    return _product(n - k + 1, n + 1)


def prod(iterable, /, *, start=1):
    for x in iterable:
        start = start * x
    return start


def _units(x):
    """A finite float as a number of the smallest steps that floats have."""
    n, d = x.as_integer_ratio()
    return n << 1075 - d.bit_length()


def fsum(seq, /):
    partials = []
    special, infinite = 0.0, 0.0
    for given in seq:
        x = given = _real(given)
        i = 0
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            hi = x + y
            lo = y - (hi - x)
            if lo:
                partials[i] = lo
                i += 1
            x = hi
        if x - x == 0.0:
            partials[i:] = [x] if x else []
        elif given - given == 0.0:
            raise OverflowError('intermediate overflow in fsum')
        else:
            if given in (inf, -inf):
                infinite += given
            special += given
            partials = []
    if special:
        if infinite != infinite:
            raise ValueError('-inf + inf in fsum')
        return special
    return sum([_units(x) for x in partials]) / (1 << 1074)


def _length(numbers):
    if inf in numbers:
        return inf
    for x in numbers:
        if x != x:
            return nan
    n, d = 0, 1
    for x in numbers:
        m, k = x.as_integer_ratio()
        if k > d:
            n, d = n * (k // d) ** 2, k
        n += (m * (d // k)) ** 2
    if not n:
        return 0.0
    # The root with a few bits more than a float has; the last says whether there are others.
    shift = max(132 - n.bit_length(), 0)
    shift += shift & 1
    r = isqrt(n << shift)
    r = r * 2 + (r * r != n << shift)
    try:
        return r / (d << shift // 2 + 1)
    except OverflowError:
        return inf


def hypot(*coordinates):
    return _length([abs(_real(x)) for x in coordinates])


def dist(p, q, /):
    p, q = tuple(p), tuple(q)
    if len(p) != len(q):
        raise ValueError('both points must have the same number of dimensions')
    return _length([abs(_real(a) - _real(b)) for a, b in zip(p, q)])


def degrees(x, /):
    return _real(x) * (180.0 / pi)


def radians(x, /):
    return _real(x) * (pi / 180.0)


def modf(x, /):
    x = _real(x)
    if x - x != 0.0:
        return (x if x != x else copysign(0.0, x)), x
    whole = float(trunc(x))
    return copysign(x - whole, x), copysign(whole, x)


def ldexp(x, i, /):
    x = _real(x)
    if not isinstance(i, int):
        raise TypeError('Expected an int as second argument to ldexp.')
    if x == 0.0 or x - x != 0.0:
        return x
    m, e = frexp(x)
    e += i
    if e > 1024:
        raise OverflowError('math range error')
    if e < -1080:
        return copysign(0.0, x)
    n = int(m * 9007199254740992.0)
    return (n << e - 53) * 1.0 if e >= 53 else copysign(n / (1 << 53 - e), x)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b, rel_tol, abs_tol = map(_real, (a, b, rel_tol, abs_tol))
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def nextafter(x, y, /, *, steps=None):
    if steps is None:
        return _next(x, y)
    x, y, steps = _real(x), _real(y), _checked(steps, 'steps must be a non-negative integer')
    if x != x or y != y:
        return nan
    # Floats in a row are whole numbers in a row.
    place = lambda f: int(copysign(_place(abs(f)), f))
    here, there = place(x), place(y)
    if not steps:
        return x
    if abs(there - here) <= steps:
        return y
    here += steps if there > here else -steps
    r = _float_at(abs(here))
    return -r if here < 0 or here == 0 and x < 0 else r


def _place(f):
    if f == inf:
        return 2047 << 52
    m, e = frexp(f)
    return int(f * 2.0 ** 1000 * 2.0 ** 74) if e < -1021 else (e + 1021 << 52) + int(m * 9007199254740992.0) if f else 0


def _float_at(place):
    e, m = place >> 52, place & (1 << 52) - 1
    return inf if e == 2047 else ldexp(m + (1 << 52 if e else 0), (e or 1) - 1075)


def _exact(x):
    return (int(x), 1) if isinstance(x, int) else x.as_integer_ratio()


def sumprod(p, q, /):
    p, q = list(p), list(q)
    if len(p) != len(q):
        raise ValueError('Inputs are not the same length')
    kinds = {type(x) for x in p} | {type(x) for x in q}
    if not kinds <= {int, bool, float} or float not in kinds or not all(map(isfinite, p + q)):
        total = 0
        for a, b in zip(p, q):
            total = total + a * b
        return total
    n, d = 0, 1
    for a, b in zip(p, q):
        (an, ad), (bn, bd) = _exact(a), _exact(b)
        m = ad * bd
        n, d = (n + an * bn * (d // m), d) if d % m == 0 else (n * m + an * bn * d, d * m)
    try:
        return n / d
    except OverflowError:
        return inf if n > 0 else -inf
