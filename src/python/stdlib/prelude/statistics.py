import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict, namedtuple
from fractions import Fraction
from itertools import groupby
from numbers import Real
from operator import itemgetter, mul

__all__ = ['NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean', 'kde', 'kde_random', 'linear_regression', 'mean', 'median', 'median_grouped',
           'median_high', 'median_low', 'mode', 'multimode', 'pstdev', 'pvariance', 'quantiles', 'stdev', 'variance']


class StatisticsError(ValueError):
    pass


def _exact(x):
    if isinstance(x, (int, Fraction)):
        return Fraction(x)
    if isinstance(x, float):
        return Fraction(x)
    try:
        return Fraction(*x.as_integer_ratio())
    except AttributeError:
        raise TypeError("can't convert type '%s' to numerator/denominator" % type(x).__name__) from None


def _sum(data):
    """Kind of the result, exact sum, count; what is not finite stands alone."""
    kind = int
    total = Fraction(0)
    odd = None
    n = 0
    for x in data:
        n += 1
        t = type(x)
        if t is not kind:
            kind = _coerce(kind, t)
        if isinstance(x, float) and not math.isfinite(x) or hasattr(x, 'is_finite') and not x.is_finite():
            odd = x if odd is None else odd + x
        else:
            total += _exact(x)
    return kind, total if odd is None else odd, n


def _coerce(a, b):
    if a is b or b is int or b is bool:
        return a
    if a is int or issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    for one, other in ((a, b), (b, a)):
        if issubclass(one, int):
            return other
        if issubclass(one, Fraction) and issubclass(other, float):
            return other
    raise TypeError("don't know how to coerce %s and %s" % (a.__name__, b.__name__))


def _convert(value, kind):
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        if not hasattr(kind, 'is_finite'):
            raise
        return kind(value.numerator) / kind(value.denominator)


def mean(data):
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError('mean requires at least one data point')
    return _convert(total / n, kind)


def fmean(data, weights=None):
    if weights is None:
        data = list(data)
        n = len(data)
        total = math.fsum(data)
        if not n:
            raise StatisticsError('fmean requires at least one data point')
        return total / n
    weights, data = list(weights), list(data)
    if len(weights) != len(data):
        raise StatisticsError('data and weights must be the same length')
    num = math.fsum(map(mul, data, weights))
    den = math.fsum(weights)
    if den:
        return num / den
    raise StatisticsError('sum of weights must be non-zero')


def geometric_mean(data):
    data = list(data)
    for x in data:
        if x < 0:
            raise StatisticsError('No negative inputs allowed', x)
    if not data:
        raise StatisticsError('Must have a non-empty dataset')
    total = math.fsum([math.log(x) for x in data if x])
    if total != total:
        return math.nan
    if 0 in data:
        return math.nan if total == math.inf else 0.0
    return math.exp(total / len(data))


def _checked(values, complaint):
    for x in values:
        if x < 0:
            raise StatisticsError(complaint)
        yield x


def harmonic_mean(data, weights=None):
    complaint = 'harmonic mean does not support negative values'
    data = list(data)
    n = len(data)
    if n < 1:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if weights is None:
        if n == 1:
            if not hasattr(data[0], 'is_finite') and not isinstance(data[0], Real):
                raise TypeError('unsupported type')
            return next(_checked(data, complaint))
        weights, weight = [1] * n, n
    else:
        weights = list(weights)
        if len(weights) != n:
            raise StatisticsError('Number of weights does not match data size')
        _, weight, _ = _sum(_checked(weights, complaint))
    try:
        kind, total, _ = _sum([w / x if w else 0 for w, x in zip(weights, _checked(data, complaint))])
    except ZeroDivisionError:
        return 0
    if total <= 0:
        raise StatisticsError('Weighted sum must be positive')
    return _convert(weight / total, kind)


def _ordered(data):
    ordered = sorted(data)
    if not ordered:
        raise StatisticsError('no median for empty data')
    return ordered


def median_low(data):
    ordered = _ordered(data)
    return ordered[(len(ordered) - 1) // 2]


def median_high(data):
    ordered = _ordered(data)
    return ordered[len(ordered) // 2]


def median(data):
    ordered = _ordered(data)
    half, odd = divmod(len(ordered), 2)
    return ordered[half] if odd else (ordered[half - 1] + ordered[half]) / 2


def median_grouped(data, interval=1.0):
    ordered = _ordered(data)
    half = len(ordered) / 2
    middle = ordered[len(ordered) // 2]
    below = bisect_left(ordered, middle)
    equal = bisect_right(ordered, middle, lo=below) - below
    try:
        interval, middle = float(interval), float(middle)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return middle - interval / 2.0 + interval * (half - below) / equal


def mode(data):
    for value, _ in Counter(iter(data)).most_common(1):
        return value
    raise StatisticsError('no mode for empty data')


def multimode(data):
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    ld = len(data)
    if not ld:
        raise StatisticsError('must have at least one data point')
    if ld == 1:
        return (n - 1) * data
    if method == 'inclusive':
        m = ld - 1
        out = []
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            out.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return out
    if method == 'exclusive':
        m = ld + 1
        out = []
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else ld - 1 if j > ld - 1 else j
            delta = i * m - j * n
            out.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return out
    raise ValueError('Unknown method: %r' % method)


def _ss(data, c=None):
    data = list(data)
    kind, total, n = _sum(data)
    if not isinstance(total, Fraction):
        return kind, total, total, n
    if c is not None:
        c = _exact(c)
        return kind, sum([(_exact(x) - c) ** 2 for x in data], Fraction(0)), c, n
    if not n:
        return kind, Fraction(0), Fraction(0), 0
    m = total / n
    return kind, sum([_exact(x) ** 2 for x in data], Fraction(0)) - n * m * m, m, n


def variance(data, xbar=None):
    kind, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('variance requires at least two data points')
    return _convert(ss / (n - 1), kind)


def pvariance(data, mu=None):
    kind, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _convert(ss / n, kind)


def _root(frac):
    """The float nearest to the square root of a fraction."""
    n, m = frac.numerator, frac.denominator
    if n == 0:
        return 0.0
    q = (n.bit_length() - m.bit_length() - 109) // 2
    if q >= 0:
        m <<= 2 * q
    else:
        n <<= -2 * q
    a = math.isqrt(n // m)
    a |= a * a * m != n
    return float(a << q) if q >= 0 else a / (1 << -q)


def _root_of(kind, square):
    """The square root of a fraction, as a number of the kind of the data."""
    if not hasattr(kind, 'is_finite') or not hasattr(kind, 'sqrt'):
        return _root(square)
    from decimal import getcontext, localcontext
    n, m = square.numerator, square.denominator
    digits = getcontext().prec
    with localcontext(prec=2 * digits + 30):
        exact = (kind(n) / kind(m)).sqrt()
    return +exact


def stdev(data, xbar=None):
    kind, ss, c, n = _ss(data, xbar)
    if n < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root_of(kind, ss / (n - 1))


def pstdev(data, mu=None):
    kind, ss, c, n = _ss(data, mu)
    if n < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root_of(kind, ss / n)


def _paired(what, x, y):
    """How many pairs there are, at least two."""
    n = len(x)
    if n != len(y):
        raise StatisticsError(what + ' requires that both inputs have same number of data points')
    if n >= 2:
        return n
    raise StatisticsError(what + ' requires at least two data points')


def covariance(x, y, /):
    n = _paired('covariance', x, y)
    xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
    return math.sumprod([a - xbar for a in x], [b - ybar for b in y]) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    n = _paired('correlation', x, y)
    if method not in ('linear', 'ranked'):
        raise ValueError('Unknown method: %r' % method)
    if method == 'ranked':
        start = (n - 1) / -2
        x, y = _rank(x, start), _rank(y, start)
    else:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx, syy = math.sumprod(x, y), math.sumprod(x, x), math.sumprod(y, y)
    try:
        return sxy / math.sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant') from None


def _rank(data, start):
    pairs = sorted(zip(data, range(len(data))))
    i = start - 1
    out = [0] * len(pairs)
    for _, g in groupby(pairs, key=itemgetter(0)):
        group = list(g)
        rank = i + (len(group) + 1) / 2
        for _, at in group:
            out[at] = rank
        i += len(group)
    return out


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    n = _paired('linear regression', x, y)
    if not proportional:
        xbar, ybar = math.fsum(x) / n, math.fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx = math.sumprod(x, y) + 0.0, math.sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant') from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    __slots__ = {'_mu': '', '_sigma': ''}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    mean = property(lambda self: self._mu)
    median = property(lambda self: self._mu)
    mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def pdf(self, x):
        if not self._sigma:
            raise StatisticsError('pdf() not defined when sigma is zero')
        d = x - self._mu
        v = self._sigma * self._sigma
        return math.exp(d * d / (-2.0 * v)) / math.sqrt(math.tau * v)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + math.erf((x - self._mu) / (self._sigma * math.sqrt(2.0))))

    def zscore(self, x):
        if self._sigma:
            return (x - self._mu) / self._sigma
        raise StatisticsError('zscore() not defined when sigma is zero')

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return _quantile(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def samples(self, n, *, seed=None):
        import random
        draw = random.random if seed is None else random.Random(seed).random
        return [_quantile(draw(), self._mu, self._sigma) for _ in range(n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        if not self._sigma or not other._sigma:
            raise StatisticsError('overlap() not defined when sigma is zero')
        x, y = sorted((self, other), key=lambda d: (d._sigma, d._mu))
        dv, dm = y.variance - x.variance, abs(y._mu - x._mu)
        if not dv:
            return 1.0 - math.erf(dm / (2.0 * x._sigma * math.sqrt(2.0)))
        a = x._mu * y.variance - y._mu * x.variance
        b = x._sigma * y._sigma * math.sqrt(dm * dm + dv * math.log(y.variance / x.variance))
        left, right = (a + b) / dv, (a - b) / dv
        return 1.0 - (abs(y.cdf(left) - x.cdf(left)) + abs(y.cdf(right) - x.cdf(right)))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    def __rsub__(self, other):
        return -(self - other)

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / abs(other))

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, math.hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * abs(other))

    __radd__, __rmul__ = __add__, __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return 'NormalDist(mu=%r, sigma=%r)' % (self._mu, self._sigma)


# Rational approximations around the middle, towards the tails and far out (M. J. Wichura, algorithm AS 241, 1988).
_MIDDLE = ((2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125,
            1971.5909503065514427, 133.14166789178437745, 3.387132872796366608),
           (5226.495278852854561, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077,
            687.1870074920579083, 42.313330701600911252, 1.0))
_TAIL = ((7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
          5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734),
         (1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455,
          1.6763848301838038494, 2.05319162663775882187, 1.0))
_FAR = ((2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 0.026532189526576123093, 0.29656057182850489123,
         1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772),
        (2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525,
         0.1369298809227358053, 0.5998322065558879376, 1.0))


def _ratio(rows, r):
    values = []
    for row in rows:
        v = row[0]
        for c in row[1:]:
            v = v * r + c
        values.append(v)
    return values


def _quantile(p, mu, sigma):
    q = p - 0.5
    if math.fabs(q) <= 0.425:
        above, below = _ratio(_MIDDLE, 0.180625 - q * q)
        return mu + above * q / below * sigma
    r = math.sqrt(-math.log(p if q <= 0.0 else 1.0 - p))
    above, below = _ratio(_TAIL, r - 1.6) if r <= 5.0 else _ratio(_FAR, r - 5.0)
    x = above / below
    return mu + (-x if q < 0.0 else x) * sigma


from _statistics_kernels import kde, kde_random
