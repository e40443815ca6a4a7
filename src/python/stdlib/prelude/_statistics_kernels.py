# The part of `statistics` that guesses the distribution behind a sample: a small hill, the kernel, stands on each point.
import math as _math
from bisect import bisect_left as _left, bisect_right as _right
from statistics import NormalDist, StatisticsError

__name__ = 'statistics'
_pi, _half = _math.pi, 1 / 2
_ROOT, _ROOT_OF_2_PI = _math.sqrt(2), _math.sqrt(2 * _math.pi)


def _found(estimate, f, slope):
    """The inverse of a function, by Newton's steps from an estimate."""
    def inverse(y):
        x = estimate(y)
        while True:
            wrong = f(x) - y
            if abs(wrong) <= 1e-12:
                return x
            x -= wrong / slope(x)
    return inverse


def _quartic_start(p):
    sign, p = (1.0, p) if p <= _half else (-1.0, 1.0 - p)
    x = (2.0 * p) ** 0.4258865685331 - 1.0
    if p >= 0.004:
        x += 0.026818732 * _math.sin(7.101753784 * p + 2.73230839482953)
    return x * sign


def _triweight_start(p):
    sign, p = (1.0, p) if p <= _half else (-1.0, 1.0 - p)
    return ((2.0 * p) ** 0.3400218741872791 - 1.0) * sign


def _rows():
    """Of each kernel: its height, what lies before it, the inverse of that, and whether it ends."""
    quartic = (lambda t: 15/16 * (1.0 - t * t) ** 2), (lambda t: 3/16 * t**5 - 5/8 * t**3 + 15/16 * t + _half)
    triweight = (lambda t: 35/32 * (1.0 - t * t) ** 3), (lambda t: 35/32 * (-1/7*t**7 + 3/5*t**5 - t**3 + t) + _half)
    before = lambda t: _half * (1.0 + _math.erf(t / _ROOT))
    yield ('normal', 'gauss'), (lambda t: _math.exp(-_half * t * t) / _ROOT_OF_2_PI, before, NormalDist().inv_cdf, False)
    yield ('logistic',), (lambda t: _half / (1.0 + _math.cosh(t)), lambda t: 1.0 - 1.0 / (_math.exp(t) + 1.0),
                          lambda p: _math.log(p / (1 - p)), False)
    yield ('sigmoid',), (lambda t: 1 / _pi / _math.cosh(t), lambda t: 2 / _pi * _math.atan(_math.exp(t)),
                         lambda p: _math.log(_math.tan(p * _pi / 2)), False)
    yield ('rectangular', 'uniform'), (lambda t: _half, lambda t: _half * t + _half, lambda p: 2 * p - 1, True)
    yield ('triangular',), (lambda t: 1.0 - abs(t), lambda t: t * t * (_half if t < 0.0 else -_half) + t + _half,
                            lambda p: _math.sqrt(2 * p) - 1 if p < _half else 1 - _math.sqrt(2 - 2 * p), True)
    yield ('parabolic', 'epanechnikov'), (lambda t: 3/4 * (1.0 - t * t), lambda t: -1/4 * t**3 + 3/4 * t + _half,
                                          lambda p: 2 * _math.cos((_math.acos(2 * p - 1) + _pi) / 3), True)
    yield ('quartic', 'biweight'), (*quartic, _found(_quartic_start, quartic[1], quartic[0]), True)
    yield ('triweight',), (*triweight, _found(_triweight_start, triweight[1], triweight[0]), True)
    yield ('cosine',), (lambda t: _pi / 4 * _math.cos(_pi / 2 * t), lambda t: _half * _math.sin(_pi / 2 * t) + _half,
                        lambda p: 2 * _math.asin(2 * p - 1) / _pi, True)


_kernels = {name: row for names, row in _rows() for name in names}


def _checked_kernel(data, h, kernel):
    if not len(data):
        raise StatisticsError('Empty data sequence')
    if not isinstance(data[0], (int, float)):
        raise TypeError('Data sequence must contain ints or floats')
    if h <= 0.0:
        raise StatisticsError('Bandwidth h must be positive, not h=%r' % (h,))
    # A name that cannot be a key is no name either.
    row = [row for name, row in _kernels.items() if name == kernel]
    if not row:
        raise StatisticsError('Unknown kernel name: %r' % (kernel,))
    return row[0]


def kde(data, h, kernel='normal', *, cumulative=False):
    height, before, _, ends = _checked_kernel(data, h, kernel)
    known, ordered = 0, []

    def near(x):
        # The data may grow.
        nonlocal known, ordered
        if len(data) != known:
            ordered, known = sorted(data), len(data)
        return _left(ordered, x - h), _right(ordered, x + h)

    def pdf(x):
        points = data
        if ends:
            first, last = near(x)
            points = ordered[first:last]
        return sum([height((x - p) / h) for p in points]) / (len(data) * h)

    def cdf(x):
        if not ends:
            return sum([before((x - p) / h) for p in data]) / len(data)
        first, last = near(x)
        return sum([before((x - p) / h) for p in ordered[first:last]], first) / known

    chosen, what = (cdf, 'CDF') if cumulative else (pdf, 'PDF')
    chosen.__doc__ = '%s estimate with h=%r and kernel=%r' % (what, h, kernel)
    return chosen


def kde_random(data, h, kernel='normal', *, seed=None):
    from random import Random
    inverse = _checked_kernel(data, h, kernel)[2]
    source = Random(seed)

    def rand():
        return source.choice(data) + h * inverse(source.random())

    rand.__doc__ = 'Random KDE selection with h=%r and kernel=%r' % (h, kernel)
    return rand
