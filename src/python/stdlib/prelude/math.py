from _math import *
import _math

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float('inf')
nan = float('nan')


def log(x, base=None, /):
    if isinstance(x, int) and not isinstance(x, bool) and x > 1 << 1000:
        n = x.bit_length() - 64
        v = _math.log(x >> n) + n * 0.6931471805599453
    else:
        v = _math.log(x)
    return v if base is None else v / _math.log(base)


def factorial(n, /):
    if not isinstance(n, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
    if n < 0:
        raise ValueError('factorial() not defined for negative values')
    r = 1
    for i in range(2, n + 1):
        r *= i
    return r


def gcd(*integers):
    r = 0
    for x in integers:
        r = _math.gcd2(r, x)
    return r


def lcm(*integers):
    r = 1
    for x in integers:
        if x == 0:
            return 0
        r = abs(r * x) // _math.gcd2(r, x)
    return r


def comb(n, k, /):
    if n < 0:
        raise ValueError('n must be a non-negative integer')
    if k < 0:
        raise ValueError('k must be a non-negative integer')
    if k > n:
        return 0
    k = min(k, n - k)
    r = 1
    for i in range(k):
        r = r * (n - i) // (i + 1)
    return r


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    if k > n:
        return 0
    r = 1
    for i in range(k):
        r *= n - i
    return r


def prod(iterable, /, *, start=1):
    for x in iterable:
        start = start * x
    return start


def fsum(seq, /):
    partials = []
    for x in seq:
        x = float(x)
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
        partials[i:] = [x]
    return sum(partials, 0.0)


def hypot(*coordinates):
    m = 0.0
    for x in coordinates:
        m = max(m, abs(x))
    if m == 0.0 or m == inf:
        return float(m)
    return m * sqrt(fsum([(x / m) * (x / m) for x in coordinates]))


def dist(p, q, /):
    return hypot(*[a - b for a, b in zip(p, q)])


def degrees(x, /):
    return x * (180.0 / pi)


def radians(x, /):
    return x * (pi / 180.0)


def modf(x, /):
    i = float(trunc(x))
    return copysign(x - i, x), copysign(i, x)


def ldexp(x, i, /):
    return x * 2.0 ** i


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    return abs(a - b) <= max(rel_tol * max(abs(a), abs(b)), abs_tol)


def _exact(x):
    return (x, 1) if isinstance(x, int) else float(x).as_integer_ratio()


def sumprod(p, q, /):
    p, q = list(p), list(q)
    if len(p) != len(q):
        raise ValueError('Inputs are not the same length')
    if all([type(x) is int for x in p]) and all([type(x) is int for x in q]):
        return sum([a * b for a, b in zip(p, q)])
    if not all([isinstance(x, (int, float)) for x in p]) or not all([isinstance(x, (int, float)) for x in q]):
        total = 0
        for a, b in zip(p, q):
            total += a * b
        return total
    if not all([isfinite(x) for x in p]) or not all([isfinite(x) for x in q]):
        return sum([a * b for a, b in zip(p, q)], 0.0)
    n, d = 0, 1
    for a, b in zip(p, q):
        (an, ad), (bn, bd) = _exact(a), _exact(b)
        m = ad * bd
        n, d = (n + an * bn * (d // m), d) if d % m == 0 else (n * m + an * bn * d, d * m)
    return n / d
