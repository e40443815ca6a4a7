import contextvars as _contextvars
import math as _math
import numbers as _numbers
import re as _re
import sys as _sys
from collections import namedtuple as _namedtuple

__all__ = ['Decimal', 'Context', 'DecimalTuple', 'DefaultContext', 'BasicContext', 'ExtendedContext', 'DecimalException', 'Clamped', 'InvalidOperation',
           'DivisionByZero', 'Inexact', 'Rounded', 'Subnormal', 'Overflow', 'Underflow', 'FloatOperation', 'DivisionImpossible', 'InvalidContext',
           'ConversionSyntax', 'DivisionUndefined', 'ROUND_DOWN', 'ROUND_HALF_UP', 'ROUND_HALF_EVEN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_UP',
           'ROUND_HALF_DOWN', 'ROUND_05UP', 'setcontext', 'getcontext', 'localcontext', 'MAX_PREC', 'MAX_EMAX', 'MIN_EMIN', 'MIN_ETINY', 'HAVE_THREADS',
           'HAVE_CONTEXTVAR']
__version__ = '1.70'
__libmpdec_version__ = '2.5.1'
HAVE_THREADS = HAVE_CONTEXTVAR = True
MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1
_MODES = ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP = (
    'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP')
DecimalTuple = _namedtuple('DecimalTuple', 'sign digits exponent')


class DecimalException(ArithmeticError):
    pass


class Clamped(DecimalException):
    pass


class InvalidOperation(DecimalException):
    pass


class ConversionSyntax(InvalidOperation):
    pass


class DivisionImpossible(InvalidOperation):
    pass


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    pass


class InvalidContext(InvalidOperation):
    pass


class DivisionByZero(DecimalException, ZeroDivisionError):
    pass


class Inexact(DecimalException):
    pass


class Rounded(DecimalException):
    pass


class Subnormal(DecimalException):
    pass


class Overflow(Inexact, Rounded):
    pass


class Underflow(Inexact, Rounded, Subnormal):
    pass


class FloatOperation(DecimalException, TypeError):
    pass


# What happened is a set of bits; the five kinds of invalid operation are trapped and flagged as one.
_INVALID, _SYNTAX, _IMPOSSIBLE, _UNDEFINED, _BAD_CONTEXT, _FLOAT, _ZERO, _OVER, _UNDER, _SUB, _INEXACT, _ROUNDED, _CLAMPED = (1 << _i for _i in range(13))
_ANY_INVALID = _INVALID | _SYNTAX | _IMPOSSIBLE | _UNDEFINED | _BAD_CONTEXT
_SIGNALS = {InvalidOperation: _ANY_INVALID, FloatOperation: _FLOAT, DivisionByZero: _ZERO, Overflow: _OVER, Underflow: _UNDER, Subnormal: _SUB,
            Inexact: _INEXACT, Rounded: _ROUNDED, Clamped: _CLAMPED}
_LISTED = Clamped, InvalidOperation, DivisionByZero, Inexact, FloatOperation, Overflow, Rounded, Subnormal, Underflow
_CONDITIONS = {InvalidOperation: _INVALID, ConversionSyntax: _SYNTAX, DivisionImpossible: _IMPOSSIBLE, DivisionUndefined: _UNDEFINED,
               InvalidContext: _BAD_CONTEXT} | {k: v for k, v in _SIGNALS.items() if k is not InvalidOperation}
_WRONG_SIGNAL = ('valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact, Rounded,\n'
                 '   Clamped]')
_POWERS = [10 ** _i for _i in range(64)]
_FINITE, _INFINITE, _QUIET, _LOUD = range(4)


def _ten(k):
    return _POWERS[k] if k < 64 else 10 ** k


def _count(n):
    """The decimal digits of an int above zero, without its text."""
    if n < 1000000000000000:
        return len(str(n))
    k = (n.bit_length() - 1) * 1233 >> 12 if n.bit_length() < 2000 else int((n.bit_length() - 1) * 0.30102999566398)
    p = _ten(k)
    while p <= n:
        p *= 10
        k += 1
    return k


def _text(n):
    """An int's digits, however many."""
    if n.bit_length() < 14000:
        return str(n)
    half = _count(n) // 2
    high, low = divmod(n, _ten(half))
    return _text(high) + _text(low).rjust(half, '0')


def _number(text):
    if len(text) < 4000:
        return int(text)
    half = len(text) // 2
    return _number(text[:half]) * _ten(len(text) - half) + _number(text[half:])


def _bare(n):
    """An int without its trailing zeros, and how many there were."""
    if not n:
        return 0, 0
    k = 0
    step = 1
    while n % 10 == 0:
        q, r = divmod(n, _ten(step))
        if r:
            step = max(step // 2, 1)
        else:
            n, k, step = q, k + step, step * 2
    return n, k


class SignalDict:
    """Flags or traps of a context, seen as a mapping from signals to booleans."""
    __slots__ = ('_owner', '_where')

    def __init__(self):
        raise TypeError("cannot create 'decimal.SignalDict' instances")

    def _bit(self, signal):
        try:
            return _SIGNALS[signal]
        except (KeyError, TypeError):
            raise KeyError(_WRONG_SIGNAL) from None

    def __getitem__(self, signal):
        return bool(getattr(self._owner, self._where) & self._bit(signal))

    def __setitem__(self, signal, value):
        bit = self._bit(signal)
        old = getattr(self._owner, self._where)
        object.__setattr__(self._owner, self._where, old | bit if value else old & ~bit)

    def __delitem__(self, signal):
        raise ValueError('signal keys cannot be deleted')

    def __iter__(self):
        return iter(_SIGNALS)

    def __len__(self):
        return len(_SIGNALS)

    def copy(self):
        return {s: self[s] for s in _SIGNALS}

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            other = other.copy()
        elif not isinstance(other, dict):
            return NotImplemented
        try:
            return _bits_of(self.copy()) == _bits_of(other)
        except (TypeError, KeyError):
            return NotImplemented

    __hash__ = None

    def __repr__(self):
        return '{%s}' % ', '.join('%r:%r' % (s, self[s]) for s in _SIGNALS)

    def keys(self):
        return self.copy().keys()

    def values(self):
        return self.copy().values()

    def items(self):
        return self.copy().items()

    def get(self, signal, default=None):
        try:
            return self[signal]
        except KeyError:
            return default

    def __contains__(self, signal):
        return signal in _SIGNALS

    def update(self, *more, **named):
        for k, v in dict(*more, **named).items():
            self[k] = v


SignalDict.__module__ = 'decimal'


def _bits_of(value):
    if isinstance(value, SignalDict):
        return getattr(value._owner, value._where)
    if isinstance(value, dict):
        if len(value) != len(_SIGNALS):
            raise KeyError('invalid signal dict')
        value = [k for k, v in (value.items()) if SignalDict._bit(None, k) and v]
    elif not isinstance(value, list):
        raise TypeError('argument must be a signal dict')
    bits = 0
    for s in value:
        if s not in _CONDITIONS:
            raise KeyError(_WRONG_SIGNAL)
        bits |= _SIGNALS.get(s, _ANY_INVALID)
    return bits


def _ranged(low, high, shown):
    def check(value):
        if not isinstance(value, int):
            raise TypeError('an integer is required')
        if not -1 << 63 <= value < 1 << 63:
            raise OverflowError('Python int too large to convert to C ssize_t')
        if not low <= value <= high:
            raise ValueError(shown)
        return int(value)
    return check


def _mode(value):
    if not isinstance(value, str) or value not in _MODES:
        raise TypeError('valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]')
    return value


_CHECKS = {
    'prec': _ranged(1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]'),
    'rounding': _mode,
    'Emin': _ranged(MIN_EMIN, 0, 'valid range for Emin is [MIN_EMIN, 0]'),
    'Emax': _ranged(0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]'),
    'capitals': _ranged(0, 1, 'valid values for capitals are 0 or 1'),
    'clamp': _ranged(0, 1, 'valid values for clamp are 0 or 1'),
}


class Context:
    __slots__ = ('prec', 'rounding', 'Emin', 'Emax', 'capitals', 'clamp', '_flags', '_traps', '_views')

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None):
        given = prec, rounding, Emin, Emax, capitals, clamp
        for name, value in zip(_CHECKS, given):
            self._put(name, getattr(DefaultContext, name) if value is None else _CHECKS[name](value))
        self._put('_flags', 0 if flags is None else _bits_of(flags))
        self._put('_traps', DefaultContext._traps if traps is None else _bits_of(traps))

    _put = object.__setattr__

    def __setattr__(self, name, value):
        if name in _CHECKS:
            self._put(name, _CHECKS[name](value))
        elif name in ('flags', 'traps'):
            if not isinstance(value, (dict, SignalDict)):
                raise TypeError('argument must be a signal dict')
            self._put('_' + name, _bits_of(value))
        else:
            self._put(name, value)

    def __delattr__(self, name):
        if name in _CHECKS or name in ('flags', 'traps'):
            raise AttributeError('context attributes cannot be deleted')
        object.__delattr__(self, name)

    def _view(self, where):
        try:
            return self._views[where]
        except AttributeError:
            self._put('_views', {})
        for name in '_flags', '_traps':
            view = self._views[name] = object.__new__(SignalDict)
            view._owner, view._where = self, name
        return self._views[where]

    flags = property(lambda self: self._view('_flags'))
    traps = property(lambda self: self._view('_traps'))

    def __repr__(self):
        named = lambda bits: ', '.join(s.__name__ for s in _LISTED if bits & _SIGNALS[s])
        return 'Context(prec=%d, rounding=%s, Emin=%d, Emax=%d, capitals=%d, clamp=%d, flags=[%s], traps=[%s])' % (
            self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, named(self._flags), named(self._traps))

    def __reduce__(self):
        listed = lambda bits: [s for s, b in _SIGNALS.items() if bits & b]
        return type(self), (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp, listed(self._flags), listed(self._traps))

    def copy(self):
        made = object.__new__(Context)
        for name in Context.__slots__[:8]:
            made._put(name, getattr(self, name))
        return made

    __copy__ = copy

    def clear_flags(self):
        self._put('_flags', 0)

    def clear_traps(self):
        self._put('_traps', 0)

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return Decimal(10)

    def create_decimal(self, num='0', /):
        if isinstance(num, str):
            made = _read(num, False)
            return self._done(_given_up(_SYNTAX) if made is None else _fitted(made, self))
        if isinstance(num, float):
            self._note(_FLOAT)
        return self._done(_fitted(Decimal(num), self))

    def create_decimal_from_float(self, f, /):
        return self._done(_fitted(Decimal.from_float(f), self))

    def _done(self, made):
        """The value of (value, what happened), once that is noted and nothing of it is trapped."""
        value, happened = made
        if happened:
            self._note(happened)
        return _plain(value)

    def _note(self, happened):
        flags = happened
        if happened & _ANY_INVALID:
            flags |= _ANY_INVALID
        self._put('_flags', self._flags | flags)
        caught = happened & self._traps
        if caught:
            raise next(s for s, b in _SIGNALS.items() if caught & b)([c for c, b in _CONDITIONS.items() if caught & b])


DefaultContext = object.__new__(Context)
for _name, _value in dict(prec=28, rounding=ROUND_HALF_EVEN, Emin=-999999, Emax=999999, capitals=1, clamp=0, _flags=0,
                          _traps=_ANY_INVALID | _ZERO | _OVER).items():
    DefaultContext._put(_name, _value)
BasicContext = Context(prec=9, rounding=ROUND_HALF_UP, traps=[DivisionByZero, Overflow, InvalidOperation, Clamped, Underflow])
ExtendedContext = Context(prec=9, rounding=ROUND_HALF_EVEN, flags=[], traps=[])
_WIDEST = Context(prec=MAX_PREC, Emin=MIN_EMIN, Emax=MAX_EMAX, traps=[])
_current = _contextvars.ContextVar('decimal_context')


def getcontext():
    found = _current.get(None)
    if found is None:
        found = DefaultContext.copy()
        found.clear_flags()
        _current.set(found)
    return found


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError('argument must be a context')
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _Lent:
    """The context of a `with` statement."""

    def __init__(self, context):
        self._mine = context

    def __enter__(self):
        self._before = getcontext()
        setcontext(self._mine)
        return self._mine

    def __exit__(self, *trouble):
        setcontext(self._before)


_Lent.__name__ = _Lent.__qualname__ = 'ContextManager'


def localcontext(ctx=None, **settings):
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError('optional argument must be a context')
    ctx = ctx.copy()
    for name, value in settings.items():
        if name not in _CHECKS and name not in ('flags', 'traps'):
            raise TypeError("this function got an unexpected keyword argument '%s'" % name)
        if name in ('flags', 'traps'):
            ctx._put('_' + name, _bits_of(value))
        else:
            setattr(ctx, name, value)
    return _Lent(ctx)


def _context(given):
    if given is None:
        return getcontext()
    if not isinstance(given, Context):
        raise TypeError('optional argument must be a context')
    return given


# ---- numbers: sign, coefficient, exponent, kind; the coefficient of a NaN is its payload

_SPELLING = _re.compile(r'([-+]?)(?:(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([-+]?\d+))?|(inf(?:inity)?)|(s?)nan(\d*))', _re.IGNORECASE)


def _read(text, loosely):
    """The number that is spelled, as it stands; None where there is none."""
    if loosely:
        text = text.strip().replace('_', '')
    m = _SPELLING.fullmatch(text)
    if m is None:
        return None
    negative = m[1] == '-'
    if m[6]:
        return _make(negative, 0, 0, _INFINITE)
    if m[2] is None and m[4] is None:
        return _make(negative, _number(m[8] or '0'), 0, _LOUD if m[7] else _QUIET)
    after = m[3] or m[4] or ''
    return _make(negative, _number((m[2] or '') + after), int(m[5] or '0') - len(after))


def _make(negative, n, e, kind=_FINITE):
    d = object.__new__(Decimal)
    d._negative, d._n, d._e, d._kind = bool(negative), n, e, kind
    return d


def _plain(value):
    """What operations give is no instance of a subclass, even where it is an operand."""
    if isinstance(value, Decimal) and type(value) is not Decimal:
        return _make(value._negative, value._n, value._e, value._kind)
    return value


def _given_up(happened=_INVALID):
    return _make(False, 0, 0, _QUIET), happened


def _infinity(negative=False):
    return _make(negative, 0, 0, _INFINITE)


def _rises(mode, negative, q, above):
    """Whether the rounding goes away from zero; `above` compares what is cut off with a half: -1, 0, 1."""
    if mode == ROUND_HALF_EVEN:
        return above > 0 or above == 0 and q & 1
    if mode == ROUND_HALF_UP:
        return above >= 0
    if mode == ROUND_HALF_DOWN:
        return above > 0
    if mode == ROUND_DOWN:
        return False
    if mode == ROUND_UP:
        return True
    if mode == ROUND_05UP:
        return q % 5 == 0
    return negative == (mode == ROUND_FLOOR)


def _cut(negative, n, k, mode):
    """The coefficient without its last k digits, and whether that lost something."""
    digits = _count(n) if n else 1
    if k > digits + 1:
        q, rest, above = 0, n, -1
    else:
        p = _ten(k)
        q, rest = divmod(n, p)
        above = (2 * rest > p) - (2 * rest < p)
    if rest and _rises(mode, negative, q, above):
        q += 1
    return q, bool(rest)


def _fit(negative, n, e, c):
    """(the finite number within the context's precision and exponents, what happened)."""
    prec, happened = c.prec, 0
    tiny, top = c.Emin - prec + 1, c.Emax - prec + 1 if c.clamp else c.Emax
    if not n:
        if e < tiny:
            return _make(negative, 0, tiny), _CLAMPED
        return (_make(negative, 0, top), _CLAMPED) if e > top else (_make(negative, 0, e), 0)
    digits = _count(n)
    highest = digits + e - 1
    small = highest < c.Emin
    if highest > c.Emax:
        return _too_large(negative, c)
    drop = max(digits - prec, tiny - e if small else 0)
    if small:
        happened = _SUB
    if drop > 0:
        n, lost = _cut(negative, n, drop, c.rounding)
        e += drop
        happened |= _ROUNDED
        if lost:
            happened |= _INEXACT
            if small:
                happened |= _UNDER
            if n and n == _ten(prec):
                n //= 10
                e += 1
            if e + prec - 1 > c.Emax and _count(n or 1) + e - 1 > c.Emax:
                return _too_large(negative, c)
        if not n:
            happened |= _CLAMPED
    if c.clamp and e > top:
        n *= _ten(e - top)
        e = top
        happened |= _CLAMPED
    return _make(negative, n, e), happened


def _too_large(negative, c):
    happened = _OVER | _INEXACT | _ROUNDED
    if c.rounding in (ROUND_DOWN, ROUND_05UP) or c.rounding == (ROUND_CEILING if negative else ROUND_FLOOR):
        return _make(negative, _ten(c.prec) - 1, c.Emax - c.prec + 1), happened
    return _infinity(negative), happened


def _fitted(x, c):
    if x._kind == _FINITE:
        return _fit(x._negative, x._n, x._e, c)
    if x._kind == _INFINITE:
        return x, 0
    room = c.prec - c.clamp
    if x._n and _count(x._n) > room:
        return _given_up(_SYNTAX)
    return x, 0


def _nan(c, *numbers):
    """What an operation gives whose operands have a NaN; None where none has."""
    for x in numbers:
        if x._kind == _LOUD:
            return _make(x._negative, x._n % _ten(min(c.prec - c.clamp, 4000)), 0, _QUIET), _INVALID
    for x in numbers:
        if x._kind == _QUIET:
            return _make(x._negative, x._n % _ten(min(c.prec - c.clamp, 4000)), 0, _QUIET), 0
    return None


def _highest(x):
    return (_count(x._n) if x._n else 1) + x._e - 1


def _sign_of(x):
    return (-1 if x._negative else 1) if x._n or x._kind else 0


def _order(x, y):
    """-1, 0 or 1; no NaN."""
    a, b = _sign_of(x), _sign_of(y)
    if a != b:
        return 1 if a > b else -1
    if not a:
        return 0
    if x._kind or y._kind:
        return 0 if x._kind == y._kind else a if x._kind else -a
    if x._e != y._e:
        p, q = _highest(x), _highest(y)
        if p != q:
            return a if p > q else -a
    low = min(x._e, y._e)
    m, n = x._n * _ten(x._e - low), y._n * _ten(y._e - low)
    return a * ((m > n) - (m < n))


def _order_all(x, y):
    """The total order of all encodings."""
    if x._negative != y._negative:
        return -1 if x._negative else 1
    way = -1 if x._negative else 1
    rank = lambda d: d._kind if d._kind < 2 else 5 - d._kind
    if rank(x) != rank(y):
        return way if rank(x) > rank(y) else -way
    if x._kind > _INFINITE:
        return way * ((x._n > y._n) - (x._n < y._n))
    if x._kind:
        return 0
    return _order(x, y) or way * ((x._e > y._e) - (x._e < y._e))


def _sum(x, y, c):
    if x._kind or y._kind:
        wrong = _nan(c, x, y)
        if wrong:
            return wrong
        if x._kind and y._kind and x._negative != y._negative:
            return _given_up()
        return (x if x._kind else y), 0
    e = min(x._e, y._e)
    if not x._n or not y._n:
        if not x._n and not y._n:
            negative = x._negative and y._negative or x._negative != y._negative and c.rounding == ROUND_FLOOR
            return _fit(negative, 0, e, c)
        z = x if x._n else y
        return _fit(z._negative, *_stretched(z._n, z._e, e, c.prec), c)
    if x._e < y._e:
        x, y = y, x
    m, n, p = x._n, y._n, x._e
    if p != e:
        apart = p - e
        if apart > c.prec + 3 and _highest(x) - _highest(y) > c.prec + 3:
            # So small beside the other that only its being there counts.
            room = max(c.prec + 3 - _count(m), 1)
            m, n, e = m * _ten(room + 1), 1, p - room - 1
        else:
            m *= _ten(apart)
    s = (-m if x._negative else m) + (-n if y._negative else n)
    return _fit(s < 0 if s else c.rounding == ROUND_FLOOR, abs(s), e, c)


def _stretched(n, e, wanted, prec):
    """A coefficient with the exponent brought down towards the wanted one, as far as the precision lets it."""
    # One digit more than the precision where that does not get there: cut zeros count as rounded.
    down = min(e - wanted, prec + 1 - _count(n)) if n else 0
    return (n * _ten(down), e - down) if down > 0 else (n, e)


def _difference(x, y, c):
    if y._kind > _INFINITE or x._kind > _INFINITE:
        return _nan(c, x, y)
    return _sum(x, _make(not y._negative, y._n, y._e, y._kind), c)


def _product(x, y, c):
    negative = x._negative != y._negative
    if x._kind or y._kind:
        wrong = _nan(c, x, y)
        if wrong:
            return wrong
        return (_infinity(negative), 0) if _sign_of(x) and _sign_of(y) else _given_up()
    return _fit(negative, x._n * y._n, x._e + y._e, c)


def _quotient(x, y, c):
    negative = x._negative != y._negative
    if x._kind or y._kind:
        wrong = _nan(c, x, y)
        if wrong:
            return wrong
        if x._kind:
            return _given_up() if y._kind else (_infinity(negative), 0)
        return _make(negative, 0, c.Emin - c.prec + 1), _CLAMPED
    if not y._n:
        return (_infinity(negative), _ZERO) if x._n else _given_up(_UNDEFINED)
    if not x._n:
        return _fit(negative, 0, x._e - y._e, c)
    return _fit(negative, *_ratio(x._n, y._n, x._e - y._e, c.prec), c)


def _ratio(m, n, wanted, prec):
    """(coefficient, exponent) of m / n * 10**wanted: exact and near the wanted exponent, or with a digit more that says so."""
    shift = max(_count(n) - _count(m) + prec + 1, 0)
    q, rest = divmod(m * _ten(shift), n)
    if rest:
        return q * 10 + 1, wanted - shift - 1
    plain, zeros = _bare(q)
    keep = max(zeros - shift, 0)
    return plain * _ten(keep), wanted - shift + zeros - keep


def _whole(x, y, c):
    """(quotient towards zero, remainder, exponent of it), or what stands in the way."""
    e = min(x._e, y._e)
    if x._n and _highest(x) - _highest(y) > c.prec:
        return None
    if _highest(y) - _highest(x) > 1:
        return 0, None, e
    q, r = divmod(x._n * _ten(x._e - e), y._n * _ten(y._e - e))
    return None if q >= _ten(c.prec) else (q, r, e)


def _divided(x, y, c):
    """(integral quotient, remainder), each with what happened to it."""
    negative = x._negative != y._negative
    if x._kind or y._kind:
        wrong = _nan(c, x, y)
        if wrong:
            return wrong, wrong
        if x._kind:
            return _given_up() if y._kind else (_infinity(negative), 0), _given_up()
        return _fit(negative, 0, 0, c), _fitted(x, c)
    if not y._n:
        return ((_infinity(negative), _ZERO), _given_up()) if x._n else (_given_up(_UNDEFINED),) * 2
    parts = _whole(x, y, c)
    if parts is None:
        return (_given_up(_IMPOSSIBLE),) * 2
    q, r, e = parts
    if r is None:
        r, e = _stretched(x._n, x._e, e, c.prec) if x._n else (0, e)
    return _fit(negative, q, 0, c), _fit(x._negative, r, e, c)


def _both_parts(x, y, c):
    (q, more), (r, happened) = _divided(x, y, c)
    return (q, r), more | happened


def _integral_quotient(x, y, c):
    return _divided(x, y, c)[0]


def _rest(x, y, c):
    return _divided(x, y, c)[1]


def _near_rest(x, y, c):
    if x._kind or y._kind:
        return _rest(x, y, c)
    if not y._n:
        return _given_up(_INVALID if x._n else _UNDEFINED)
    parts = _whole(x, y, c)
    if parts is None:
        return _given_up(_IMPOSSIBLE)
    q, r, e = parts
    if r is None:
        return _rest(x, y, c)
    whole = y._n * _ten(y._e - e)
    if 2 * r > whole or 2 * r == whole and q & 1:
        if q + 1 >= _ten(c.prec):
            return _given_up(_IMPOSSIBLE)
        return _fit(not x._negative, whole - r, e, c)
    return _fit(x._negative, r, e, c)


def _plus(x, c):
    if x._kind > _INFINITE:
        return _nan(c, x)
    if x._kind:
        return x, 0
    return _fit(x._negative and (x._n != 0 or c.rounding == ROUND_FLOOR), x._n, x._e, c)


def _minus(x, c):
    if x._kind > _INFINITE:
        return _nan(c, x)
    if x._kind:
        return _infinity(not x._negative), 0
    return _fit(not x._negative if x._n else c.rounding == ROUND_FLOOR, x._n, x._e, c)


def _absolute(x, c):
    return _plus(x.copy_abs() if x._kind < _QUIET else x, c)


def _fused(x, y, z, c):
    if x._kind or y._kind:
        for group in ((x, y, z),):
            wrong = _nan(c, *group)
            if wrong and (wrong[1] or x._kind > 1 or y._kind > 1 or (_sign_of(x) and _sign_of(y))):
                return wrong
        product, happened = _product(x, y, c)
        return (product, happened) if happened else _sum(product, z, c)
    return _sum(_make(x._negative != y._negative, x._n * y._n, x._e + y._e), z, c)


def _rescaled(x, e, mode):
    """(coefficient with that exponent, whether something was lost)."""
    if x._e >= e:
        return x._n * _ten(x._e - e) if x._n else 0, False
    return _cut(x._negative, x._n, e - x._e, mode)


def _quantized(x, y, c, mode=None):
    if x._kind or y._kind:
        wrong = _nan(c, x, y)
        if wrong:
            return wrong
        return (x, 0) if x._kind and y._kind else _given_up()
    e = y._e
    tiny = c.Emin - c.prec + 1
    if not tiny <= e <= c.Emax:
        return _given_up()
    if x._n and _highest(x) - e + 1 > c.prec + 1:
        return _given_up()
    n, lost = _rescaled(x, e, mode or c.rounding)
    if n and (_count(n) > c.prec or _count(n) + e - 1 > c.Emax):
        return _given_up()
    made, happened = _fit(x._negative, n, e, c)
    if x._e < e and x._n:
        happened |= _ROUNDED
    return made, happened & ~_UNDER | (_INEXACT if lost else 0)


def _integral(x, c, mode=None, exactly=False):
    if x._kind:
        return _nan(c, x) or (x, 0)
    if x._e >= 0:
        return x, 0
    n, lost = _cut(x._negative, x._n, -x._e, mode or c.rounding)
    happened = (_ROUNDED | (_INEXACT if lost else 0)) if exactly and x._n else 0
    return _make(x._negative, n, 0), happened


def _reduced(x, c):
    made, happened = _plus(x, c)
    if made._kind:
        return made, happened
    if x._kind == _FINITE and not x._n:
        return _make(x._negative, 0, 0), happened
    if not made._n:
        return _make(made._negative, 0, 0), happened
    n, zeros = _bare(made._n)
    top = c.Emax - c.prec + 1 if c.clamp else c.Emax
    if made._e + zeros > top:
        keep = made._e + zeros - top
        n, zeros = n * _ten(keep), zeros - keep
    return _make(made._negative, n, made._e + zeros), happened


def _root(x, c):
    if x._kind:
        wrong = _nan(c, x)
        if wrong:
            return wrong
    if not x._n and not x._kind:
        return _fit(x._negative, 0, x._e >> 1, c)
    if x._negative:
        return _given_up()
    if x._kind:
        return x, 0
    wanted = x._e >> 1
    n = x._n * 10 if x._e & 1 else x._n
    shift = max(c.prec + 1 - (_count(n) + 1) // 2, 0)
    n *= _ten(2 * shift)
    r = _math.isqrt(n)
    half = _shape(c, rounding=ROUND_HALF_EVEN)
    if r * r != n:
        return _fit(False, r * 10 + 1, wanted - shift - 1, half)
    plain, zeros = _bare(r)
    keep = max(zeros - shift, 0)
    return _fit(False, plain * _ten(keep), wanted - shift + zeros - keep, half)


def _shape(c, **changes):
    """A context like this one, changed."""
    made = c.copy()
    for name, value in changes.items():
        made._put(name, value)
    return made


# ---- exponentials: integers that stand for number * 2**bits, widened until the digits wanted are certain

_logs = {}


def _atanh_of_one_over(n, bits):
    total = term = (1 << bits) // n
    k, square = 1, n * n
    while term:
        term //= square
        k += 2
        total += term // k
    return total


def _log_of_ten(bits):
    bits = -(-bits // 256) * 256
    if bits not in _logs:
        w = bits + 16
        _logs[bits] = 46 * _atanh_of_one_over(31, w) + 34 * _atanh_of_one_over(49, w) + 20 * _atanh_of_one_over(161, w) >> 16
    return _logs[bits], bits


def _log_scaled(n, e, bits):
    """ln(n * 10**e) * 2**bits, to a few units."""
    digits = _count(n)
    k = digits + e
    if n * 3 < _ten(digits):
        k -= 1
    w = bits + 40 + abs(k).bit_length()
    ten, have = _log_of_ten(w)
    ten >>= have - w
    shift = e - k
    value = (n << w) // _ten(-shift) if shift <= 0 else n * _ten(shift) << w
    roots = _math.isqrt(bits) // 2 + 2
    w2 = w + roots + 8
    value <<= w2 - w
    for _ in range(roots):
        value = _math.isqrt(value << w2)
    one = 1 << w2
    total = term = z = (abs(value - one) << w2) // (value + one)
    square = z * z >> w2
    i = 1
    while term:
        term = term * square >> w2
        i += 2
        total += term // i
    if value < one:
        total = -total
    return ((total << roots + 1) >> w2 - w) + k * ten >> w - bits


def _exp_scaled(x, bits):
    """(e**(x / 2**bits) * 2**bits, to a few units) for 0 <= x < ln 10."""
    halves = _math.isqrt(bits) // 2 + 2
    w = bits + 2 * halves + 32
    x = x << w - bits >> halves
    total = one = 1 << w
    term = one
    i = 1
    while term:
        term = (term * x >> w) // i
        total += term
        i += 1
    for _ in range(halves):
        total = total * total >> w
    return total >> w - bits


def _settled(c, attempt, mode=ROUND_HALF_EVEN):
    """A transcendental number, correctly rounded: `attempt(bits)` gives (value, bits, exponent of ten), off by far less than
    2**-16 of its unit; more bits until what is cut off is clearly above or below a half."""
    half = _shape(c, rounding=mode)
    extra = 40
    while True:
        negative, value, bits, e = attempt(int(c.prec * 3.33) + extra)
        # value / 2**bits * 10**e, with prec + 3 digits or more
        size = max(value.bit_length() - bits, 0) * 1233 >> 12
        places = c.prec + extra // 8 - size + (max(bits - value.bit_length(), 0) * 1233 >> 12)
        places = max(places, 0)
        low, high = (value - (1 << 16)) * _ten(places) >> bits, (value + (1 << 16)) * _ten(places) >> bits
        drop = max(_count(max(low, 1)) - c.prec, 1)
        p = _ten(drop)
        if low // p == high // p and (2 * (low % p) < p) == (2 * (high % p) < p) and 0 < low % p:
            return _fit(negative, low * 10 + 1, e - places - 1, half)
        extra *= 2


def _exponential(x, c):
    if x._kind:
        return _nan(c, x) or (_make(False, 0, 0) if x._negative else x, 0)
    if not x._n:
        return _make(False, 1, 0), 0
    half = _shape(c, rounding=ROUND_HALF_EVEN)
    high = _highest(x)
    if high > 19:
        return _too_large(False, half) if not x._negative else _fit(False, 1, c.Emin - c.prec * 2 - 9, half)
    if high < -c.prec - 2:
        k = c.prec + 4
        return _fit(False, _ten(k) + (-1 if x._negative else 1), -k, half)
    return _settled(c, lambda bits: (False, *_exp_parts(-x._n if x._negative else x._n, x._e, bits)))


def _exp_parts(n, e, bits):
    """e**(n * 10**e) as (value, bits, power of ten)."""
    w = bits + 64 + (max(e, 0) + _count(abs(n))) * 4 if e >= 0 else bits + 64 + max(_count(abs(n)) + e, 0) * 4
    ten, have = _log_of_ten(w)
    ten >>= have - w
    x = n * _ten(e) << w if e >= 0 else (n << w) // _ten(-e)
    k, x = divmod(x, ten)
    return _exp_scaled(x >> w - bits, bits), bits, k


def _nearness(x):
    """Near one the logarithm is small and needs so many bits more."""
    if _highest(x) not in (0, -1):
        return 0
    away = abs(x._n * _ten(max(x._e, 0)) - _ten(max(-x._e, 0)))
    return max(1 - _count(away) - x._e, 0) * 4


def _logarithm(x, c):
    if x._kind > _INFINITE:
        return _nan(c, x)
    if _sign_of(x) < 0:
        return _given_up()
    if x._kind:
        return x, 0
    if not x._n:
        return _infinity(True), 0
    if _order(x, _ONE) == 0:
        return _make(False, 0, 0), 0

    def attempt(bits):
        bits += _nearness(x)
        value = _log_scaled(x._n, x._e, bits)
        return value < 0, abs(value), bits, 0
    return _settled(c, attempt)


def _logarithm_of_ten(x, c):
    if x._kind > _INFINITE:
        return _nan(c, x)
    if _sign_of(x) < 0:
        return _given_up()
    if x._kind:
        return x, 0
    if not x._n:
        return _infinity(True), 0
    n, zeros = _bare(x._n)
    if n == 1:
        e = x._e + zeros
        return _fit(e < 0, abs(e), 0, _shape(c, rounding=ROUND_HALF_EVEN))

    def attempt(bits):
        bits += _nearness(x)
        ten, have = _log_of_ten(bits + 64)
        value = (_log_scaled(x._n, x._e, bits + 32) << have) // ten >> 32
        return value < 0, abs(value), bits, 0
    return _settled(c, attempt)


def _integer(x):
    """An integral number as int; None where it is none."""
    if x._kind:
        return None
    n, zeros = _bare(x._n)
    e = x._e + zeros
    if n and e < 0:
        return None
    if e > 30 and n:
        e = 30
    n = n * _ten(e) if n else 0
    return -n if x._negative else n


def _power(x, y, c):
    wrong = _nan(c, x, y)
    if wrong:
        return wrong
    if not _sign_of(y):
        return _given_up() if not _sign_of(x) else (_make(False, 1, 0), 0)
    whole = _integer(y)
    odd = whole is not None and (whole & 1) == 1 and _bare(y._n)[1] + y._e < 1
    negative = x._negative and odd
    if not _sign_of(x):
        return (_infinity(negative), 0) if y._negative else (_make(negative, 0, 0), 0)
    if x._negative and whole is None and not (y._kind and x._kind):
        return _given_up()
    if x._kind:
        if x._negative and whole is None:
            return _given_up()
        return (_make(negative, 0, 0), 0) if y._negative else (_infinity(negative), 0)
    size = _order(_make(False, x._n, x._e), _ONE)
    if y._kind:
        if size == 0:
            return _fit(False, _ten(c.prec - 1), 1 - c.prec, c)[0], _INEXACT | _ROUNDED
        return (_infinity() if (size > 0) != y._negative else _make(False, 0, 0)), 0
    if size == 0:
        if whole is None:
            return _fit(False, _ten(c.prec - 1), 1 - c.prec, c)[0], _INEXACT | _ROUNDED
        e = x._e * min(abs(whole), MAX_PREC) if not y._negative else 0
        keep = max(min(-e, c.prec - 1), 0)
        return _make(negative, _ten(keep), -keep), (_ROUNDED if -e > keep else 0)
    # The exponent of the result, roughly: far out of range needs no digits.
    reach = abs(_highest(x)) + 1
    if whole is not None and abs(whole) <= 4 * c.prec + 400 and _count(x._n) * abs(whole) < 6 * c.prec + 2000:
        n, e = x._n ** abs(whole), x._e * abs(whole)
        if whole < 0:
            return _fit(negative, *_ratio(1, n, -e, c.prec), c)
        return _fit(negative, n, e, c)
    tail = _highest(y)
    grows = (size > 0) != y._negative
    if tail > 20 + len(str(c.Emax)):
        certain = True
    else:
        bits = 80 + len(str(reach)) * 4
        certain = (abs(_log_scaled(x._n, x._e, bits)) * y._n * _ten(max(y._e, 0)) // _ten(max(-y._e, 0)) >> bits) > 3 * ((c.Emax if grows else -c.Emin) + c.prec + 9)
    if certain:
        return _too_large(negative, c) if grows else _fit(negative, 1, c.Emin - 2 * c.prec - 9, c)

    def attempt(bits):
        w = bits + 64 + max(_highest(y), 0) * 4 + len(str(reach)) * 4 + max(-tail, 0)
        log = _log_scaled(x._n, x._e, w) * (-y._n if y._negative else y._n)
        log = log * _ten(y._e) if y._e >= 0 else log // _ten(-y._e)
        ten, have = _log_of_ten(w)
        k, rest = divmod(log, ten >> have - w)
        return (negative, _exp_scaled(rest >> w - bits, bits), bits, k)
    exact = _exact_power(x, y, whole, c)
    if exact is not None:
        made, happened = _fit(negative, *exact, c)
        if whole is None and made._kind == _FINITE and made._n:
            pad = c.prec - _count(made._n)
            made = _make(negative, made._n * _ten(pad), made._e - pad)
            happened |= _INEXACT | _ROUNDED
        return made, happened
    return _directed(c, attempt)


def _exact_power(x, y, whole, c):
    """(coefficient, exponent) where the result has digits that end within the precision; None elsewhere."""
    n, zeros = _bare(x._n)
    e = x._e + zeros
    top, below = y._n * _ten(max(y._e, 0)), _ten(max(-y._e, 0))
    g = _math.gcd(top, below)
    top, below = top // g, below // g
    if below > 64 or top > 100000 and n != 1:
        return None
    if e % below:
        return None
    root = round(n ** (1 / below)) if n.bit_length() < 1000 else None
    if root is None or root ** below != n:
        return None
    e = e // below * (-top if y._negative else top)
    if root == 1:
        return 1, e
    if y._negative:
        return None if _bare(root ** top)[1] else _inverse(root ** top, e, c)
    return (root ** top, e) if root.bit_length() * top < 4 * c.prec + 8 else None


def _inverse(n, e, c):
    twos = (n & -n).bit_length() - 1
    fives, rest = 0, n >> twos
    while rest % 5 == 0:
        rest //= 5
        fives += 1
    k = max(twos, fives)
    return (_ten(k) // n, e - k) if rest == 1 and k <= c.prec * 4 else None


def _directed(c, attempt):
    """As `_settled`, rounded as the context says."""
    wide = _shape(c, prec=c.prec + 4, Emin=MIN_EMIN, Emax=MAX_EMAX, clamp=0)
    made, _ = _settled(wide, attempt, ROUND_DOWN)
    return _fit(made._negative, made._n * 10 + 1, made._e - 1, c)


def _modular(x, y, m, c):
    wrong = _nan(c, x, y, m)
    if wrong:
        return wrong
    a, b, n = _integer(x), _integer(y), _integer(m)
    if a is None or b is None or n is None or b < 0 or n == 0 or not (a or b) or _highest(m) >= c.prec:
        return _given_up()
    back = lambda d: d._n * _ten(d._e) if d._e >= 0 else d._n // _ten(-d._e)
    a, b, n = back(x), back(y), back(m)
    return _make(x._negative and b & 1, pow(a % n, b, n), 0), 0


# ---- neighbours, places, logic

def _neighbour(x, c, up):
    wrong = _nan(c, x) if x._kind > _INFINITE else None
    if wrong:
        return wrong
    if x._kind:
        if x._negative == up:
            return _make(x._negative, _ten(c.prec) - 1, c.Emax - c.prec + 1), 0
        return x, 0
    near = _shape(c, rounding=ROUND_CEILING if up else ROUND_FLOOR)
    made, _ = _fitted(x, near)
    if _order(made, x):
        return made, 0
    return _sum(x, _make(not up, 1, c.Emin - c.prec), near)[0], 0


def _toward(x, y, c):
    wrong = _nan(c, x, y)
    if wrong:
        return wrong
    way = _order(x, y)
    if not way:
        return _make(y._negative, x._n, x._e, x._kind), 0
    made, _ = _neighbour(x, c, way < 0)
    if made._kind:
        return made, _OVER | _INEXACT | _ROUNDED
    if made._n == 0 or _highest(made) < c.Emin:
        happened = _UNDER | _SUB | _INEXACT | _ROUNDED
        return made, happened if made._n else happened | _CLAMPED
    return made, 0


def _exponent(x, c):
    if x._kind:
        return _nan(c, x) or (_infinity(), 0)
    if not x._n:
        return _infinity(True), _ZERO
    e = _highest(x)
    return _fit(e < 0, abs(e), 0, c)


def _scaled(x, y, c):
    wrong = _nan(c, x, y)
    if wrong:
        return wrong
    by = _integer(y) if y._e == 0 else None
    if by is None or abs(by) > 2 * (c.Emax + c.prec):
        return _given_up()
    return (x, 0) if x._kind else _fit(x._negative, x._n, x._e + by, c)


def _places(x, y, c, around):
    wrong = _nan(c, x, y)
    if wrong:
        return wrong
    by = _integer(y) if y._e == 0 else None
    if by is None or abs(by) > c.prec:
        return _given_up()
    if x._kind:
        return x, 0
    n = x._n % _ten(c.prec)
    if around:
        by %= c.prec
        high, low = divmod(n, _ten(c.prec - by))
        n = low * _ten(by) + high
    elif by < 0:
        n //= _ten(-by)
    else:
        n = n * _ten(by) % _ten(c.prec)
    return _make(x._negative, n, x._e), 0


def _bits(x, c):
    """The digits of a logical operand as bits; None where it is none."""
    if x._kind or x._negative or x._e:
        return None
    text = _text(x._n)
    return None if text.strip('01') else int(text[-min(c.prec, len(text)):], 2)


def _logical(combine):
    def operation(*given):
        *numbers, c = given
        bits = [_bits(x, c) for x in numbers]
        if None in bits:
            return _given_up()
        return _make(False, _number(format(combine(*bits, (1 << c.prec) - 1), 'b')), 0), 0
    return operation


def _better(larger, by_size):
    def operation(x, y, c):
        if x._kind > _INFINITE or y._kind > _INFINITE:
            if x._kind == _QUIET and y._kind < _QUIET:
                return _fitted(y, c)
            if y._kind == _QUIET and x._kind < _QUIET:
                return _fitted(x, c)
            return _nan(c, x, y)
        way = _order(x.copy_abs(), y.copy_abs()) if by_size else _order(x, y)
        way = way or _order_all(x, y)
        return _fitted(x if (way > 0) == larger or way == 0 else y, c)
    return operation


def _compared(x, y, c):
    wrong = _nan(c, x, y)
    if wrong:
        return wrong
    way = _order(x, y)
    return _make(way < 0, abs(way), 0), 0


def _compared_strictly(x, y, c):
    made, happened = _compared(x, y, c)
    return made, happened if made._kind == _FINITE else _INVALID


def _signed(way):
    return _make(way < 0, abs(way), 0)


_QUICK = {
    'add': _sum, 'subtract': _difference, 'multiply': _product, 'divide': _quotient, 'divide_int': _integral_quotient, 'remainder': _rest,
    'remainder_near': _near_rest, 'compare': _compared, 'compare_signal': _compared_strictly, 'max': _better(True, False), 'min': _better(False, False),
    'max_mag': _better(True, True), 'min_mag': _better(False, True), 'next_toward': _toward, 'scaleb': _scaled,
    'shift': lambda x, y, c: _places(x, y, c, False), 'rotate': lambda x, y, c: _places(x, y, c, True),
    'logical_and': _logical(lambda a, b, m: a & b), 'logical_or': _logical(lambda a, b, m: a | b), 'logical_xor': _logical(lambda a, b, m: a ^ b),
    'quantize': _quantized, 'divmod': _both_parts,
}
_ALONE = {
    'plus': _plus, 'minus': _minus, 'abs': _absolute, 'normalize': _reduced, 'sqrt': _root, 'exp': _exponential, 'ln': _logarithm,
    'log10': _logarithm_of_ten, 'logb': _exponent, 'logical_invert': _logical(lambda a, m: a ^ m),
    'next_plus': lambda x, c: _neighbour(x, c, True), 'next_minus': lambda x, c: _neighbour(x, c, False),
    'to_integral_value': _integral, 'to_integral': _integral, 'to_integral_exact': lambda x, c: _integral(x, c, None, True),
}


def _operand(value):
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(value < 0, abs(int(value)), 0)
    raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)


def _operator(work, swapped=False):
    if swapped:
        def method(self, other, /):
            if isinstance(other, int):
                other = _make(other < 0, abs(int(other)), 0)
            elif not isinstance(other, Decimal):
                return NotImplemented
            c = getcontext()
            return c._done(work(other, self, c))
    else:
        def method(self, other, /):
            if isinstance(other, int):
                other = _make(other < 0, abs(int(other)), 0)
            elif not isinstance(other, Decimal):
                return NotImplemented
            c = _current.get(None) or getcontext()
            value, happened = work(self, other, c)
            if happened:
                c._note(happened)
            return value if type(value) is Decimal else _plain(value)
    return method


def _comparison(name, holds):
    equality = name in ('__eq__', '__ne__')

    def method(self, other, /):
        x, y = self, other
        if isinstance(y, int):
            y = _make(y < 0, abs(int(y)), 0)
        elif isinstance(y, float):
            c = getcontext()
            if equality:
                c._put('_flags', c._flags | _FLOAT)
            else:
                c._note(_FLOAT)
            y = Decimal.from_float(y)
        elif isinstance(y, complex) and equality:
            if y.imag:
                return not holds(0)
            y = Decimal.from_float(y.real)
        elif not isinstance(y, Decimal):
            if not isinstance(y, _numbers.Rational):
                return NotImplemented
            if x._kind == _FINITE:
                x = _WIDEST_PRODUCT(x, _operand(y.denominator))
            y = _operand(y.numerator)
        if x._kind > _INFINITE or y._kind > _INFINITE:
            if not equality or x._kind == _LOUD or y._kind == _LOUD:
                getcontext()._note(_INVALID)
            return name == '__ne__'
        return holds(_order(x, y))
    return method


class Decimal:
    __slots__ = ('_negative', '_n', '_e', '_kind')

    def __new__(cls, value='0', context=None):
        c = _context(context)
        if isinstance(value, str):
            made = _read(value, True)
            if made is None:
                made = c._done(_given_up(_SYNTAX))
        elif isinstance(value, int):
            made = _make(value < 0, abs(int(value)), 0)
        elif isinstance(value, Decimal):
            if type(value) is Decimal and cls is Decimal:
                return value
            made = value
        elif isinstance(value, (tuple, list)):
            made = _from_parts(value, c)
        elif isinstance(value, float):
            c._note(_FLOAT)
            made = Decimal.from_float(value)
        else:
            raise TypeError('conversion from %s to Decimal is not supported' % type(value).__name__)
        if made._kind == _FINITE and (made._e < MIN_ETINY or made._e > MAX_EMAX - 2000):
            if made._n == 0:
                made = _make(made._negative, 0, min(max(made._e, MIN_ETINY), MAX_EMAX))
            elif made._e < MIN_ETINY or _highest(made) > MAX_EMAX:
                made = c._done(_given_up())
        if cls is Decimal:
            return _plain(made)
        d = object.__new__(cls)
        d._negative, d._n, d._e, d._kind = made._negative, made._n, made._e, made._kind
        return d

    @classmethod
    def from_float(cls, f, /):
        if isinstance(f, int):
            made = _make(f < 0, abs(int(f)), 0)
        elif not isinstance(f, float):
            raise TypeError('argument must be int or float')
        elif f != f or f - f != 0.0:
            made = _make(_math.copysign(1.0, f) < 0, 0, 0, _QUIET if f != f else _INFINITE)
        else:
            n, d = float.as_integer_ratio(float.__abs__(f))
            k = d.bit_length() - 1
            made = _make(_math.copysign(1.0, f) < 0, n * 5 ** k, -k)
        return made if cls is Decimal else cls(made)

    # ---- texts

    def __str__(self):
        return _spelled(self, getcontext().capitals, False)

    def __repr__(self):
        return "Decimal('%s')" % self

    def to_eng_string(self, context=None):
        return _spelled(self, _context(context).capitals, True)

    def __format__(self, spec, context=None, /):
        if not isinstance(spec, str):
            raise TypeError('format arg must be str')
        return _formatted(self, spec, _context(context))

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    # ---- parts

    def as_tuple(self):
        if self._kind == _INFINITE:
            return DecimalTuple(int(self._negative), (0,), 'F')
        digits = tuple(map(int, _text(self._n)))
        if self._kind:
            return DecimalTuple(int(self._negative), digits if self._n else (), 'N' if self._kind == _LOUD else 'n')
        return DecimalTuple(int(self._negative), digits, self._e)

    def as_integer_ratio(self):
        self._refuse('cannot convert %s to integer ratio')
        n = -self._n if self._negative else self._n
        if self._e >= 0:
            return n * _ten(self._e) if n else 0, 1
        n, zeros = _bare(n)
        if zeros + self._e >= 0:
            return n * _ten(zeros + self._e), 1
        below = _ten(-self._e - zeros)
        g = _math.gcd(n, below)
        return n // g, below // g

    def _refuse(self, text):
        if self._kind > _INFINITE:
            raise ValueError(text % 'NaN')
        if self._kind:
            raise OverflowError(text % 'Infinity')

    def adjusted(self):
        return 0 if self._kind else _highest(self)

    def __hash__(self):
        if self._kind:
            if self._kind == _LOUD:
                raise TypeError('Cannot hash a signaling NaN value')
            return object.__hash__(self) if self._kind == _QUIET else -314159 if self._negative else 314159
        prime = _sys.hash_info.modulus
        h = self._n * pow(10, self._e % (prime - 1), prime) % prime
        h = -h if self._negative else h
        return -2 if h == -1 else h

    def __int__(self):
        self._refuse('cannot convert %s to integer')
        n = self._n * _ten(self._e) if self._e > 0 and self._n else self._n if self._e >= 0 else _cut(False, self._n, -self._e, ROUND_DOWN)[0]
        return -n if self._negative else n

    __trunc__ = __int__

    def __float__(self):
        if self._kind == _LOUD:
            raise ValueError('cannot convert signaling NaN to float')
        return float(('-nan' if self._negative else 'nan') if self._kind == _QUIET else str(self))

    def __complex__(self):
        return complex(float(self))

    def __bool__(self):
        return self._kind != _FINITE or self._n != 0

    def __floor__(self):
        return self._to_int(ROUND_FLOOR)

    def __ceil__(self):
        return self._to_int(ROUND_CEILING)

    def _to_int(self, mode):
        self._refuse('cannot convert %s to integer')
        return int(_integral(self, _WIDEST, mode)[0])

    def __round__(self, ndigits=None, /):
        if ndigits is None:
            return self._to_int(ROUND_HALF_EVEN)
        if not isinstance(ndigits, int):
            raise TypeError('optional arg must be an integer')
        c = getcontext()
        return c._done(_quantized(self, _make(False, 1, -ndigits), c))

    real = property(lambda self: self)
    imag = property(lambda self: _make(False, 0, 0))

    def conjugate(self):
        return self

    def canonical(self):
        return self

    def radix(self):
        return _make(False, 10, 0)

    # ---- signs and kinds

    def copy_abs(self):
        return _make(False, self._n, self._e, self._kind)

    def copy_negate(self):
        return _make(not self._negative, self._n, self._e, self._kind)

    def copy_sign(self, other, context=None):
        _context(context)
        return _make(_operand(other)._negative, self._n, self._e, self._kind)

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind == _FINITE

    def is_infinite(self):
        return self._kind == _INFINITE

    def is_nan(self):
        return self._kind > _INFINITE

    def is_qnan(self):
        return self._kind == _QUIET

    def is_snan(self):
        return self._kind == _LOUD

    def is_signed(self):
        return self._negative

    def is_zero(self):
        return self._kind == _FINITE and not self._n

    def is_normal(self, context=None):
        c = _context(context)
        return self._kind == _FINITE and self._n != 0 and _highest(self) >= c.Emin

    def is_subnormal(self, context=None):
        c = _context(context)
        return self._kind == _FINITE and self._n != 0 and _highest(self) < c.Emin

    def number_class(self, context=None):
        c = _context(context)
        if self._kind > _INFINITE:
            return 'sNaN' if self._kind == _LOUD else 'NaN'
        name = 'Infinity' if self._kind else 'Zero' if not self._n else 'Subnormal' if _highest(self) < c.Emin else 'Normal'
        return ('-' if self._negative else '+') + name

    def same_quantum(self, other, context=None):
        _context(context)
        other = _operand(other)
        if self._kind or other._kind:
            return self._kind == other._kind or self._kind > 1 and other._kind > 1
        return self._e == other._e

    def compare_total(self, other, context=None):
        _context(context)
        return _signed(_order_all(self, _operand(other)))

    def compare_total_mag(self, other, context=None):
        _context(context)
        return _signed(_order_all(self.copy_abs(), _operand(other).copy_abs()))

    # ---- operations

    def quantize(self, exp, rounding=None, context=None):
        c = _context(context)
        if rounding is not None:
            _mode(rounding)
        return c._done(_quantized(self, _operand(exp), c, rounding))

    def to_integral_value(self, rounding=None, context=None):
        c = _context(context)
        return c._done(_integral(self, c, None if rounding is None else _mode(rounding)))

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        c = _context(context)
        return c._done(_integral(self, c, None if rounding is None else _mode(rounding), True))

    def fma(self, other, third, context=None):
        c = _context(context)
        return c._done(_fused(self, _operand(other), _operand(third), c))

    def __pow__(self, other, modulo=None, /):
        try:
            other, modulo = _operand(other), modulo if modulo is None else _operand(modulo)
        except TypeError:
            return NotImplemented
        c = getcontext()
        return c._done(_power(self, other, c) if modulo is None else _modular(self, other, modulo, c))

    def __rpow__(self, other, modulo=None, /):
        if not isinstance(other, int):
            return NotImplemented
        return _operand(other).__pow__(self, modulo)

    def __pos__(self):
        c = getcontext()
        return c._done(_plus(self, c))

    def __neg__(self):
        c = getcontext()
        return c._done(_minus(self, c))

    def __abs__(self):
        c = getcontext()
        return c._done(_absolute(self, c))

    for _name, _work in {'add': _sum, 'sub': _difference, 'mul': _product, 'truediv': _quotient, 'floordiv': _integral_quotient, 'mod': _rest,
                         'divmod': _both_parts}.items():
        locals()['__%s__' % _name] = _operator(_work)
        locals()['__r%s__' % _name] = _operator(_work, True)
    for _name, _work in {'eq': lambda w: w == 0, 'ne': lambda w: w != 0, 'lt': lambda w: w < 0, 'le': lambda w: w <= 0, 'gt': lambda w: w > 0,
                         'ge': lambda w: w >= 0}.items():
        locals()['__%s__' % _name] = _comparison('__%s__' % _name, _work)
    del _name, _work


_ONE = _make(False, 1, 0)
_WIDEST_PRODUCT = lambda x, y: _product(x, y, _WIDEST)[0]
_numbers.Number.register(Decimal)


def _install():
    """Most methods of the two classes are the same work, asked for in two ways."""
    def of_number(name, work, binary):
        if binary:
            def method(self, other, context=None):
                c = _context(context)
                return c._done(work(self, _operand(other), c))
        else:
            def method(self, context=None):
                c = _context(context)
                return c._done(work(self, c))
        return method

    def of_context(work, count):
        if count == 1:
            return lambda self, x, /: self._done(work(_operand(x), self))
        return lambda self, x, y, /: self._done(work(_operand(x), _operand(y), self))

    def asked(name, count):
        if count == 1:
            return lambda self, x, /: getattr(_operand(x), name)()
        return lambda self, x, y, /: getattr(_operand(x), name)(_operand(y))

    def put(cls, name, method):
        method.__name__, method.__qualname__, method.__module__ = name, '%s.%s' % (cls.__name__, name), 'decimal'
        setattr(cls, name, method)

    hidden = ('add', 'subtract', 'multiply', 'divide', 'divide_int', 'remainder', 'divmod', 'plus', 'minus', 'abs', 'quantize')
    for table, count in (_ALONE, 1), (_QUICK, 2):
        for name, work in table.items():
            put(Context, name, of_context(work, count))
            if name not in hidden and not name.startswith('to_'):
                put(Decimal, name, of_number(name, work, count == 2))
    for name in 'canonical copy_abs copy_negate is_finite is_infinite is_nan is_qnan is_signed is_snan is_zero'.split():
        put(Context, name, asked(name, 1))
    for name in 'compare_total compare_total_mag copy_sign same_quantum'.split():
        put(Context, name, asked(name, 2))
    for name in 'is_normal is_subnormal number_class to_eng_string'.split():
        put(Context, name, lambda self, x, /, name=name: getattr(_operand(x), name)(self))
    put(Context, 'is_canonical', lambda self, x, /: _only_decimal(x).is_canonical())
    put(Context, 'canonical', lambda self, x, /: _only_decimal(x))
    put(Context, 'copy_decimal', lambda self, x, /: _operand(x))
    put(Context, 'to_sci_string', lambda self, x, /: _spelled(_operand(x), self.capitals, False))
    put(Context, '_apply', lambda self, x, /: self._done(_fitted(_operand(x), self)))
    put(Context, 'fma', lambda self, x, y, z, /: _operand(x).fma(y, z, self))
    for cls in (Decimal, Context, DecimalException, SignalDict):
        cls.__module__ = 'decimal'


def _only_decimal(x):
    if not isinstance(x, Decimal):
        raise TypeError('argument must be a Decimal')
    return x


def _context_power(self, a, b, modulo=None):
    a, b = _operand(a), _operand(b)
    return self._done(_power(a, b, self) if modulo is None else _modular(a, b, _operand(modulo), self))


_install()
_context_power.__name__, _context_power.__qualname__ = 'power', 'Context.power'
Context.power = _context_power
del _install


def _from_parts(parts, c):
    if len(parts) != 3:
        raise ValueError('argument must be a sequence of length 3')
    sign, digits, e = parts
    if not isinstance(sign, int) or isinstance(sign, bool) and False or sign not in (0, 1):
        raise ValueError('sign must be an integer with the value 0 or 1')
    kind = _FINITE
    if isinstance(e, str):
        if e not in ('F', 'n', 'N'):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind = {'F': _INFINITE, 'n': _QUIET, 'N': _LOUD}[e]
    elif not isinstance(e, int):
        raise ValueError('exponent must be an integer')
    if not isinstance(digits, (tuple, list)):
        raise ValueError('coefficient must be a tuple of digits')
    for d in digits:
        if not isinstance(d, int) or not 0 <= d <= 9:
            raise ValueError('coefficient must be a tuple of digits')
    n = _number(''.join([str(int(d)) for d in digits]) or '0')
    return _make(sign, 0 if kind == _INFINITE else n, 0 if kind else int(e), kind)


def _spelled(x, capitals, engineering):
    sign = '-' if x._negative else ''
    if x._kind:
        return sign + ('Infinity' if x._kind == _INFINITE else ('sNaN' if x._kind == _LOUD else 'NaN') + (_text(x._n) if x._n else ''))
    digits = _text(x._n)
    left = x._e + len(digits)
    if x._e <= 0 and left > -6:
        point = left
    elif not engineering:
        point = 1
    elif x._n == 0:
        point = (left + 1) % 3 - 1
    else:
        point = (left - 1) % 3 + 1
    text = _pointed(digits, point)
    return sign + text + ('' if left == point else '%s%+d' % ('E' if capitals else 'e', left - point))


def _pointed(digits, point):
    """Digits with the decimal point after so many of them."""
    if point <= 0:
        return '0.' + '0' * -point + digits
    if point >= len(digits):
        return digits + '0' * (point - len(digits))
    return digits[:point] + '.' + digits[point:]


_SPECIFICATION = _re.compile(r'(?:(.)?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d*)(,?)(?:\.(\d+))?([eEfFgGn%]?)', _re.DOTALL)


def _formatted(x, spec, c):
    m = _SPECIFICATION.fullmatch(spec)
    if m is None or m[10] == 'n' and m[8] or m[6] and m[2]:
        raise ValueError('invalid format string')
    fill, align, plus, no_minus, point, zero, width, comma, places, kind = m.groups()
    fill, align = fill or ' ', align or '>'
    if zero:
        fill, align = '0', '='
    if len(width) > 18 or len(places or '') > 18:
        raise ValueError('invalid format string')
    width = int(width or '0')
    capitals = c.capitals if not kind else kind in 'EG'
    negative = x._negative
    tail = ''
    if x._kind:
        whole = _spelled(x.copy_abs(), 1, False)
        if zero:
            fill, align = ' ', '>'
        comma = ''
        if kind == '%':
            tail = '%'
        fraction = ''
    else:
        whole, fraction, tail, is_zero = _laid_out(x, kind or 'g', None if places is None else int(places), capitals, c, not kind)
        if no_minus and is_zero:
            negative = False
        if point:
            fraction = fraction or '.'
    sign = '-' if negative else plus if plus in ('+', ' ') else ''
    rest = fraction + tail
    if comma:
        room = width - len(sign) - len(rest) if zero else 0
        whole = _grouped(whole, room)
    body = whole + rest
    gap = max(width - len(sign) - len(body), 0)
    if align == '=':
        return sign + fill * gap + body
    left = 0 if align == '<' else gap if align == '>' else gap // 2
    return fill * left + sign + body + fill * (gap - left)


def _grouped(digits, room):
    """Digits with commas, at least so wide by leading zeros."""
    while True:
        parts = [digits[max(i - 3, 0):i] for i in range(len(digits), 0, -3)][::-1]
        text = ','.join(parts)
        if len(text) >= room:
            return text
        digits = '0' * max((room - len(text)) * 3 // 4, 1) + digits if room - len(text) > 4 else '0' + digits


def _laid_out(x, kind, places, capitals, c, plain):
    """(digits before the point, the point and what follows, exponent or percent sign, whether it shows zero)."""
    tail = ''
    negative, n, e = x._negative, x._n, x._e
    kind = kind.lower()
    if kind == '%':
        e += 2
        tail = '%'
    if places is not None:
        digits = _count(n) if n else 1
        if kind == 'e':
            n, e = _to_places(negative, n, e, digits - places - 1, c.rounding)
            if not n:
                e = x._e
                n_text = '0' * (places + 1)
        elif kind in ('g', 'n'):
            keep = max(places, 1)
            if digits > keep:
                n, e = _to_places(negative, n, e, digits - keep, c.rounding)
        else:
            n, e = _to_places(negative, n, e, -places - e, c.rounding)
    if kind in ('f', '%') and places is None and e > 0:
        n, e = n * _ten(e), 0
    text = _text(n)
    if kind == 'e':
        if not n and places is not None:
            text = n_text
            left = e + len(text)
        else:
            left = e + len(text)
        point = 1
    elif kind in ('f', '%'):
        left = point = e + len(text)
    else:
        left = e + len(text)
        point = left if e <= 0 and left > -6 else 1
    body = _pointed(text, point)
    whole, _, fraction = body.partition('.')
    if left != point or kind == 'e':
        tail = '%s%+d' % ('E' if capitals else 'e', left - point) + tail
    return whole, '.' + fraction if fraction else '', tail, not n


def _to_places(negative, n, e, drop, mode):
    """The number with so many digits fewer, or more."""
    if drop <= 0:
        return n * _ten(-drop), e + drop
    before = _count(n) if n else 1
    n, _ = _cut(negative, n, drop, mode)
    e += drop
    if n and drop < before and _count(n) > before - drop and False:
        n, e = n // 10, e + 1
    return n, e


Decimal.__name__, Context.__name__ = 'decimal.Decimal', 'decimal.Context'
