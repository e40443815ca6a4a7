# Functions of complex numbers.
import math as _math
from math import e, inf, nan, pi, tau

infj, nanj = complex(0.0, inf), complex(0.0, nan)


def _complex(z):
    if isinstance(z, (int, float, complex)):
        return complex(z)
    for name in ('__complex__', '__float__', '__index__'):
        if hasattr(type(z), name):
            return complex(z)
    raise TypeError('must be real number, not ' + type(z).__name__)


def phase(z, /):
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    z = _complex(z)
    return abs(z), phase(z)


def rect(r, phi, /):
    if phi == 0:
        return complex(r, r * phi)
    if _math.isinf(phi) and r and not _math.isnan(r):
        raise ValueError('math domain error')
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def exp(z, /):
    z = _complex(z)
    if z.imag == 0:
        return complex(_math.exp(z.real), z.imag)
    if z.real == -inf:
        return complex(0.0 * _math.cos(z.imag), 0.0 * _math.sin(z.imag)) if _math.isfinite(z.imag) else 0j
    if not _math.isfinite(z.imag):
        if z.real == inf or not _math.isnan(z.imag) and not _math.isnan(z.real):
            if _math.isinf(z.imag):
                raise ValueError('math domain error')
            return complex(inf, nan)
        return complex(nan, nan)
    size = _math.exp(z.real)
    return complex(size * _math.cos(z.imag), size * _math.sin(z.imag))


def log(z, base=None, /):
    z = _complex(z)
    if z == 0:
        raise ValueError('math domain error')
    size = abs(z)
    if 0.71 <= size <= 1.73:
        big, small = max(abs(z.real), abs(z.imag)), min(abs(z.real), abs(z.imag))
        real = _math.log1p((big - 1) * (big + 1) + small * small) / 2
    else:
        real = _math.log(size)
    r = complex(real, phase(z))
    if base is None:
        return r
    return r / log(base)


def log10(z, /):
    r = log(z)
    return complex(r.real / _math.log(10.0), r.imag / _math.log(10.0))


def sqrt(z, /):
    z = _complex(z)
    if z == 0:
        return complex(0.0, z.imag)
    if _math.isinf(z.imag):
        return complex(inf, z.imag)
    a, b = abs(z.real), abs(z.imag)
    if a == inf:
        return complex(inf, _math.copysign(0.0, z.imag)) if z.real > 0 else complex(0.0 if not _math.isnan(z.imag) else nan, _math.copysign(inf, z.imag))
    if a < 2.2250738585072014e-308 and b < 2.2250738585072014e-308:
        s = _math.ldexp(_math.sqrt(_math.ldexp(a, 54) + _math.hypot(_math.ldexp(a, 54), _math.ldexp(b, 54))), -27)
    else:
        a /= 8.0
        s = 2.0 * _math.sqrt(a + _math.hypot(a, b / 8.0))
    d = b / (2.0 * s)
    return complex(s, _math.copysign(d, z.imag)) if z.real >= 0 else complex(d, _math.copysign(s, z.imag))


def cosh(z, /):
    z = _complex(z)
    return complex(_math.cos(z.imag) * _math.cosh(z.real), _math.sin(z.imag) * _math.sinh(z.real))


def sinh(z, /):
    z = _complex(z)
    return complex(_math.cos(z.imag) * _math.sinh(z.real), _math.sin(z.imag) * _math.cosh(z.real))


def tanh(z, /):
    z = _complex(z)
    if abs(z.real) > 354:
        return complex(_math.copysign(1.0, z.real), 0.0 * _math.sin(2.0 * z.imag))
    t, c = _math.tanh(z.real), _math.tan(z.imag)
    s = 1.0 / _math.cosh(z.real)
    d = 1.0 + (t * c) ** 2
    return complex(t * (1.0 + c * c) / d, c / d * s * s)


def _turned(z):
    return complex(-z.imag, z.real)


def _back(w):
    return complex(w.imag, -w.real)


def cos(z, /):
    return cosh(_turned(_complex(z)))


def sin(z, /):
    return _back(sinh(_turned(_complex(z))))


def tan(z, /):
    return _back(tanh(_turned(_complex(z))))


def asinh(z, /):
    z = _complex(z)
    a, b = sqrt(complex(1.0 + z.imag, -z.real)), sqrt(complex(1.0 - z.imag, z.real))
    return complex(_math.asinh(a.real * b.imag - b.real * a.imag), _math.atan2(z.imag, a.real * b.real - a.imag * b.imag))


def acosh(z, /):
    z = _complex(z)
    a, b = sqrt(complex(z.real - 1.0, z.imag)), sqrt(complex(z.real + 1.0, z.imag))
    return complex(_math.asinh(a.real * b.real + a.imag * b.imag), 2.0 * _math.atan2(a.imag, b.real))


def acos(z, /):
    z = _complex(z)
    a, b = sqrt(complex(1.0 - z.real, -z.imag)), sqrt(complex(1.0 + z.real, z.imag))
    return complex(2.0 * _math.atan2(a.real, b.real), _math.asinh(b.real * a.imag - b.imag * a.real))


def asin(z, /):
    return _back(asinh(_turned(_complex(z))))


def atanh(z, /):
    z = _complex(z)
    if z.real < 0 or z.real == 0 and _math.copysign(1.0, z.real) < 0:
        r = atanh(-z)
        return -r
    if z.real == 1.0 and z.imag == 0.0:
        raise ValueError('math domain error')
    b = abs(z.imag)
    gap = 1.0 - z.real
    real = _math.log1p(4.0 * z.real / (gap * gap + b * b)) / 4.0
    return complex(real, -_math.atan2(-2.0 * z.imag, gap * (1.0 + z.real) - b * b) / 2.0)


def atan(z, /):
    return _back(atanh(_turned(_complex(z))))


def isfinite(z, /):
    z = _complex(z)
    return _math.isfinite(z.real) and _math.isfinite(z.imag)


def isnan(z, /):
    z = _complex(z)
    return _math.isnan(z.real) or _math.isnan(z.imag)


def isinf(z, /):
    z = _complex(z)
    return _math.isinf(z.real) or _math.isinf(z.imag)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    a, b = _complex(a), _complex(b)
    if rel_tol < 0 or abs_tol < 0:
        raise ValueError('tolerances must be non-negative')
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    gap = abs(a - b)
    return gap <= rel_tol * abs(b) or gap <= rel_tol * abs(a) or gap <= abs_tol
