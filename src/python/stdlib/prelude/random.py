import _random
from _core import index as _whole, size as _size
from math import acos as _acos, e as _e, lgamma as _lgamma, log as _log, log2 as _log2, sqrt as _sqrt, cos as _cos, sin as _sin, pi as _pi, exp as _exp, floor as _floor

__all__ = ['Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate',
           'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle', 'triangular',
           'uniform', 'vonmisesvariate', 'weibullvariate']
TWOPI = 2.0 * _pi
LOG4 = _log(4.0)
SG_MAGICCONST = 1.0 + _log(4.5)
NV_MAGICCONST = 4 * _exp(-0.5) / _sqrt(2.0)
BPF = 53


# Nobody has given a step.
_ONE = type('_Step', (int,), {'__slots__': ()})(1)


class Random:
    """A generator of random numbers: CPython's, number for number."""

    def __init__(self, x=None):
        self.seed(x)

    def seed(self, a=None, version=2):
        if a is None:
            a = _random.default_seed()
        elif version == 1 and isinstance(a, (str, bytes)):
            # The hash of old: of each character in turn, and of their number.
            codes = list(map(ord, a) if isinstance(a, str) else a)
            n = codes[0] << 7 if codes else 0
            for code in codes:
                n = (1000003 * n ^ code) & 0xffffffffffffffff
            a = n ^ len(codes)
        elif isinstance(a, float):
            a = abs(hash(a))
        self._state = _random.seed(a)
        self.gauss_next = None

    def __init_subclass__(cls, /, **kwargs):
        super().__init_subclass__(**kwargs)
        # What picks numbers is made of what the class itself gives: bits, or else numbers below one.
        for base in cls.__mro__:
            own = base.__dict__
            if '_randbelow' in own:
                break
            if 'getrandbits' in own:
                cls._randbelow = _below_by_bits
                break
            if 'random' in own:
                cls._randbelow = _below_by_random
                break

    def getstate(self):
        return 3, tuple(memoryview(self._state[0]).cast('I')), self.gauss_next

    def setstate(self, state):
        if state[0] != 3:
            if state[0] != 2:
                raise ValueError('state with version %s passed to Random.setstate() of version 3' % state[0])
            # Of old, the words could be negative.
            try:
                state = (3, tuple([n % (1 << 32) for n in state[1]]), state[2])
            except ValueError as e:
                raise TypeError from e
        words = state[1]
        if not isinstance(words, tuple):
            raise TypeError('state vector must be a tuple')
        if len(words) != 625:
            raise ValueError('state vector is the wrong size')
        if not all([isinstance(n, int) for n in words]):
            raise TypeError('an integer is required')
        if not 0 <= words[-1] <= 624:
            raise ValueError('invalid state')
        self._state = [b''.join([n.to_bytes(4, 'little') for n in words])]
        self.gauss_next = state[2]

    def __reduce__(self):
        return type(self), (), self.getstate()

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def random(self):
        return _random.random(self._state)

    def getrandbits(self, k, /):
        k = _whole(k)
        if k < 0:
            raise ValueError('number of bits must be non-negative')
        return _random.getrandbits(self._state, k)

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, 'little')

    def _randbelow(self, n):
        k = n.bit_length()
        r = _random.getrandbits(self._state, k)
        while r >= n:
            r = _random.getrandbits(self._state, k)
        return r

    def randrange(self, start, stop=None, step=_ONE):
        istart = _whole(start)
        if stop is None:
            if step is not _ONE:
                raise TypeError('Missing a non-None stop argument')
            if istart > 0:
                return self._randbelow(istart)
            raise ValueError('empty range for randrange()')
        istop = _whole(stop)
        width = istop - istart
        istep = _whole(step)
        if istep == 1:
            if width > 0:
                return istart + self._randbelow(width)
            raise ValueError('empty range in randrange(%d, %d)' % (start, stop))
        if istep == 0:
            raise ValueError('zero step for randrange()')
        steps = -(-width // istep)
        if steps <= 0:
            raise ValueError('empty range in randrange(%d, %d, %d)' % (start, stop, step))
        return istart + istep * self._randbelow(steps)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        n = len(seq)
        if n == 0:
            raise IndexError('Cannot choose from an empty sequence')
        return seq[self._randbelow(n)]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (set, frozenset, dict)) or not hasattr(population, '__getitem__'):
            raise TypeError('Population must be a sequence.  For dicts or sets, use sorted(d).')
        n = len(population)
        if counts is not None:
            ends, total = [], 0
            for c in counts:
                total += c
                ends.append(total)
            if len(ends) != n:
                raise ValueError('The number of counts does not match the population')
            if not isinstance(total, int):
                raise TypeError('Counts must be integers')
            if total <= 0:
                raise ValueError('Total of counts must be greater than zero')
            from bisect import bisect
            return [population[bisect(ends, at, 0, n - 1)] for at in self.sample(range(total), k)]
        if not 0 <= k <= n:
            raise ValueError('Sample larger than population or is negative')
        result = [None] * k
        setsize = 21
        if k > 5:
            setsize += 4 ** _ceil_log4(k * 3)
        if n <= setsize:
            pool = list(population)
            for i in range(k):
                last = n - i - 1
                j = self._randbelow(last + 1)
                result[i], pool[j] = pool[j], pool[last]
        else:
            selected = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in selected:
                    j = self._randbelow(n)
                selected.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        k = _size(k)
        if cum_weights is None:
            if weights is None:
                n += 0.0
                return [population[_floor(self.random() * n)] for i in range(k)]
            cum_weights = []
            total = 0
            for w in weights:
                total += w
                cum_weights.append(total)
        elif weights is not None:
            raise TypeError('Cannot specify both weights and cumulative weights')
        if len(cum_weights) != n:
            raise ValueError('The number of weights does not match the population')
        total = 0.0 + cum_weights[-1]
        if total <= 0:
            raise ValueError('Total of weights must be greater than zero')
        if total in (float('inf'), float('-inf')) or total != total:
            raise ValueError('Total of weights must be finite')
        out = []
        for _ in range(k):
            x = self.random() * total
            lo, hi = 0, n - 1
            while lo < hi:
                mid = (lo + hi) // 2
                if x < cum_weights[mid]:
                    hi = mid
                else:
                    lo = mid + 1
            out.append(population[lo])
        return out

    def triangular(self, low=0.0, high=1.0, mode=None):
        at = self.random()
        try:
            peak = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if at <= peak:
            return low + (high - low) * _sqrt(at * peak)
        return high + (low - high) * _sqrt((1.0 - at) * (1.0 - peak))

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            u1 = self.random()
            u2 = 1.0 - self.random()
            z = NV_MAGICCONST * (u1 - 0.5) / u2
            if z * z / 4.0 <= -_log(u2):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            x2pi = self.random() * (2.0 * _pi)
            g2rad = _sqrt(-2.0 * _log(1.0 - self.random()))
            z = _cos(x2pi) * g2rad
            self.gauss_next = _sin(x2pi) * g2rad
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return _exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -_log(1.0 - self.random()) / lambd

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError('gammavariate: alpha and beta must be > 0.0')
        if alpha == 1.0:
            return -_log(1.0 - self.random()) * beta
        if alpha < 1.0:
            # Algorithm GS: Ahrens and Dieter, 1974.
            b = (_e + alpha) / _e
            while True:
                p = b * self.random()
                x = p ** (1.0 / alpha) if p <= 1.0 else -_log((b - p) / alpha)
                if self.random() <= (x ** (alpha - 1.0) if p > 1.0 else _exp(-x)):
                    return x * beta
        # R. C. H. Cheng, 1977.
        scale = _sqrt(2.0 * alpha - 1.0)
        b, c = alpha - LOG4, alpha + scale
        while True:
            u = self.random()
            if not 1e-7 < u < 0.9999999:
                continue
            second = 1.0 - self.random()
            v = _log(u / (1.0 - u)) / scale
            x = alpha * _exp(v)
            z = u * u * second
            r = b + c * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= _log(z):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-_log(1.0 - self.random())) ** (1.0 / beta)

    def vonmisesvariate(self, mu, kappa):
        # Best and Fisher, 1979.
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + _sqrt(1.0 + s * s)
        while True:
            z = _cos(_pi * self.random())
            d = z / (r + z)
            u = self.random()
            if u < 1.0 - d * d or u <= (1.0 - d) * _exp(d):
                break
        q = 1.0 / r
        angle = _acos((q + z) / (1.0 + q * z))
        return (mu + angle if self.random() > 0.5 else mu - angle) % TWOPI

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError('n must be non-negative')
        if p <= 0.0 or p >= 1.0:
            if p in (0.0, 1.0):
                return n if p else 0
            raise ValueError('p must be in the range 0.0 <= p <= 1.0')
        if n == 1:
            return int(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        if n * p < 10.0:
            # Jumps from success to success.
            hits, at, c = 0, 0, _log2(1.0 - p)
            while c:
                at += _floor(_log2(self.random()) / c) + 1
                if at > n:
                    break
                hits += 1
            return hits
        # W. Hormann's algorithm BTRS, 1993.
        spread = _sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        c = n * p + 0.5
        alpha, odds, m = (2.83 + 5.1 / b) * spread, _log(p / (1.0 - p)), _floor((n + 1) * p)
        top = _lgamma(m + 1) + _lgamma(n - m + 1)
        while True:
            u = self.random() - 0.5
            us = 0.5 - abs(u)
            k = _floor((2.0 * a / us + b) * u + c)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= 0.92 - 4.2 / b:
                return k
            v *= alpha / (a / (us * us) + b)
            if _log(v) <= top - _lgamma(k + 1) - _lgamma(n - k + 1) + (k - m) * odds:
                return k


def _below_by_bits(self, n):
    k = n.bit_length()
    r = self.getrandbits(k)
    while r >= n:
        r = self.getrandbits(k)
    return r


def _below_by_random(self, n):
    whole = 1 << BPF
    if n >= whole:
        from warnings import warn
        warn('Underlying random() generator does not supply \nenough bits to choose from a population range this large.\n'
             'To remove the range limitation, add a getrandbits() method.')
        return _floor(self.random() * n)
    rest = whole % n
    r = self.random()
    while r >= (whole - rest) / whole:
        r = self.random()
    return _floor(r * whole) % n


def _ceil_log4(n):
    # The least p with 4**p >= n, as _ceil(_log(n, 4)) gives it.
    p = _log(n) / _log(4)
    return int(p) if p == int(p) else int(p) + 1


class SystemRandom(Random):
    """Asks the system each time: nothing of it is inherited by a child."""

    def random(self):
        return Random().random()

    def getrandbits(self, k):
        return Random().getrandbits(k)

    def randbytes(self, n):
        return Random().randbytes(n)

    def seed(self, *args, **kws):
        return None

    def getstate(self, *args):
        raise NotImplementedError('System entropy source does not have state.')

    setstate = getstate


_inst = Random()
for _name in ('seed getstate setstate random getrandbits randbytes randrange randint choice choices sample shuffle uniform triangular'
              ' gauss normalvariate lognormvariate expovariate gammavariate betavariate paretovariate weibullvariate vonmisesvariate binomialvariate').split():
    globals()[_name] = getattr(_inst, _name)
del _name
