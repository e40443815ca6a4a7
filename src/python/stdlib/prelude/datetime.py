import time as _time
from _core import index as _whole
import math as _math
from _datetime_texts import _days_in, _format_time, _from_ordinal, _iso, _MONTHS, _offset_text, _ordinal
from _datetime_texts import _parse_iso_date, _parse_iso_time, _separator, _strftime, _week_one, _WEEKDAYS, _year_of

__all__ = ('date', 'datetime', 'time', 'timedelta', 'timezone', 'tzinfo', 'MINYEAR', 'MAXYEAR', 'UTC')
MINYEAR = 1
MAXYEAR = 9999
def _check_date(y, m, d):
    y, m, d = _whole(y), _whole(m), _whole(d)
    if not MINYEAR <= y <= MAXYEAR:
        raise ValueError('year %i is out of range' % y)
    if not 1 <= m <= 12:
        raise ValueError('month must be in 1..12')
    if not 1 <= d <= _days_in(y, m):
        raise ValueError('day is out of range for month')
    return y, m, d


def _check_time(h, mi, s, us, fold):
    h, mi, s, us = _whole(h), _whole(mi), _whole(s), _whole(us)
    if not 0 <= h <= 23:
        raise ValueError('hour must be in 0..23')
    if not 0 <= mi <= 59:
        raise ValueError('minute must be in 0..59')
    if not 0 <= s <= 59:
        raise ValueError('second must be in 0..59')
    if not 0 <= us <= 999999:
        raise ValueError('microsecond must be in 0..999999')
    if fold not in (0, 1):
        raise ValueError('fold must be either 0 or 1')
    return h, mi, s, us, fold


def _check_zone(tz):
    if tz is not None and not isinstance(tz, tzinfo):
        raise TypeError("tzinfo argument must be None or of a tzinfo subclass, not type '%s'" % type(tz).__name__)


def _unwritable(text='readonly attribute'):
    def refuse(self, value=None):
        raise AttributeError(text)
    return refuse


def _read_only(kind, name):
    # Said here once: reading is what the lambda of the property does.
    refuse = _unwritable("attribute '%s' of 'datetime.%s' objects is not writable" % (name, kind))
    return refuse, refuse


class timedelta:
    __slots__ = ('_days', '_seconds', '_microseconds')

    def __new__(cls, days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0, hours=0, weeks=0):
        total = 0
        rest = 0.0
        for name, value, unit in (('days', days, 86400000000), ('seconds', seconds, 1000000), ('microseconds', microseconds, 1), ('milliseconds', milliseconds, 1000),
                                  ('minutes', minutes, 60000000), ('hours', hours, 3600000000), ('weeks', weeks, 604800000000)):
            if isinstance(value, int):
                total += value * unit
            elif isinstance(value, float):
                fraction, whole = _math.modf(value)
                total += int(whole) * unit
                fraction *= unit
                part, whole = _math.modf(fraction)
                total += int(whole)
                rest += part
            else:
                raise TypeError('unsupported type for timedelta %s component: %s' % (name, type(value).__name__))
        if rest:
            total = _round_even(total, rest)
        return cls._make(total)

    @classmethod
    def _make(cls, total):
        seconds, us = divmod(total, 1000000)
        days, seconds = divmod(seconds, 86400)
        if not -0x80000000 <= days <= 0x7fffffff:
            raise OverflowError('Python int too large to convert to C int')
        if not -999999999 <= days <= 999999999:
            raise OverflowError('days=%d; must have magnitude <= 999999999' % days)
        self = object.__new__(cls)
        self._days, self._seconds, self._microseconds = days, seconds, us
        return self

    days = property(lambda self: self._days, _unwritable(), _unwritable())
    seconds = property(lambda self: self._seconds, _unwritable(), _unwritable())
    microseconds = property(lambda self: self._microseconds, _unwritable(), _unwritable())

    def _total(self):
        return (self._days * 86400 + self._seconds) * 1000000 + self._microseconds

    def total_seconds(self):
        return self._total() / 1000000

    def __repr__(self):
        args = ['%s=%d' % p for p in (('days', self._days), ('seconds', self._seconds), ('microseconds', self._microseconds)) if p[1]]
        return '%s(%s)' % (_path(self), ', '.join(args) or '0')

    def __str__(self):
        mm, ss = divmod(self._seconds, 60)
        hh, mm = divmod(mm, 60)
        text = '%d:%02d:%02d' % (hh, mm, ss)
        if self._days:
            text = '%d day%s, ' % (self._days, '' if abs(self._days) == 1 else 's') + text
        return text + ('.%06d' % self._microseconds if self._microseconds else '')

    def __add__(self, other):
        return timedelta._make(self._total() + other._total()) if isinstance(other, timedelta) else NotImplemented

    __radd__ = __add__

    def __sub__(self, other):
        return timedelta._make(self._total() - other._total()) if isinstance(other, timedelta) else NotImplemented

    def __rsub__(self, other):
        return timedelta._make(other._total() - self._total()) if isinstance(other, timedelta) else NotImplemented

    def __neg__(self):
        return timedelta._make(-self._total())

    def __pos__(self):
        return timedelta._make(self._total())

    def __abs__(self):
        return timedelta._make(abs(self._total()))

    def __mul__(self, other):
        if isinstance(other, int):
            return timedelta._make(self._total() * other)
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._make(_divide_nearest(self._total() * a, b))
        return NotImplemented

    __rmul__ = __mul__

    def __floordiv__(self, other):
        if isinstance(other, timedelta):
            return self._total() // other._total()
        return timedelta._make(self._total() // other) if isinstance(other, int) else NotImplemented

    def __truediv__(self, other):
        if isinstance(other, timedelta):
            return self._total() / other._total()
        if isinstance(other, int):
            return timedelta._make(_divide_nearest(self._total(), other))
        if isinstance(other, float):
            a, b = other.as_integer_ratio()
            return timedelta._make(_divide_nearest(self._total() * b, a))
        return NotImplemented

    def __mod__(self, other):
        return timedelta._make(self._total() % other._total()) if isinstance(other, timedelta) else NotImplemented

    def __divmod__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        q, r = divmod(self._total(), other._total())
        return q, timedelta._make(r)

    def __eq__(self, other):
        return self._total() == other._total() if isinstance(other, timedelta) else NotImplemented

    def __lt__(self, other):
        return self._total() < other._total() if isinstance(other, timedelta) else NotImplemented

    def __le__(self, other):
        return self._total() <= other._total() if isinstance(other, timedelta) else NotImplemented

    def __gt__(self, other):
        return self._total() > other._total() if isinstance(other, timedelta) else NotImplemented

    def __ge__(self, other):
        return self._total() >= other._total() if isinstance(other, timedelta) else NotImplemented

    def __hash__(self):
        return hash((self._days, self._seconds, self._microseconds))

    def __bool__(self):
        return self._total() != 0

    def __reduce__(self):
        return type(self), (self._days, self._seconds, self._microseconds)


def _round_even(total, rest):
    whole = round(rest)
    if abs(rest - whole) == 0.5:
        whole = int(_math.floor(rest))
        if (total + whole) % 2:
            whole += 1
    return total + whole


def _divide_nearest(a, b):
    if b == 0:
        raise ZeroDivisionError('integer division or modulo by zero')
    if b < 0:
        a, b = -a, -b
    q, r = divmod(a, b)
    if 2 * r > b or 2 * r == b and q % 2:
        q += 1
    return q


def _path(o):
    cls = type(o)
    return ('datetime.' if cls.__module__ == 'datetime' else '') + cls.__qualname__ if cls.__module__ == 'datetime' else '%s.%s' % (cls.__module__, cls.__qualname__)


timedelta.min = timedelta(-999999999)
timedelta.max = timedelta._make(999999999 * 86400000000 + 86399999999)
timedelta.resolution = timedelta(microseconds=1)


_left_out = object()


class tzinfo:
    __slots__ = ()

    def tzname(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement tzname()')

    def utcoffset(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement utcoffset()')

    def dst(self, dt):
        raise NotImplementedError('a tzinfo subclass must implement dst()')

    def __reduce__(self):
        given = getattr(self, '__getinitargs__', None)
        return type(self), () if given is None else given(), self.__getstate__()

    def fromutc(self, dt):
        _check_own(self, dt)
        off = dt.utcoffset()
        if off is None:
            raise ValueError('fromutc: non-None utcoffset() result required')
        dst = dt.dst()
        if dst is None:
            raise ValueError('fromutc: non-None dst() result required')
        delta = off - dst
        if delta:
            dt += delta
            dst = dt.dst()
            if dst is None:
                raise ValueError('fromutc: tz.dst() gave inconsistent results; cannot convert')
        return dt + dst


def _check_own(zone, dt):
    if not isinstance(dt, datetime):
        raise TypeError('fromutc: argument must be a datetime')
    if dt.tzinfo is not zone:
        raise ValueError('fromutc: dt.tzinfo is not self')


def _check_moment(name, dt):
    if dt is not None and not isinstance(dt, datetime):
        raise TypeError('%s(dt) argument must be a datetime instance or None, not %s' % (name, type(dt).__name__.rpartition('.')[2]))


def _asked_zone(zone, name, dt):
    # What a zone says, which may be a class of the program.
    if zone is None:
        return None
    told = getattr(zone, name)(dt)
    if name == 'tzname':
        if told is not None and not isinstance(told, str):
            raise TypeError("tzinfo.tzname() must return None or a string, not '%s'" % type(told).__name__)
    elif told is not None:
        if not isinstance(told, timedelta):
            raise TypeError("tzinfo.%s() must return None or timedelta, not '%s'" % (name, type(told).__name__))
        if not -86400000000 < told._total() < 86400000000:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24).')
    return told


class timezone(tzinfo):
    __slots__ = ('_offset', '_name')

    def __init_subclass__(cls, **kwargs):
        raise TypeError("type 'datetime.timezone' is not an acceptable base type")

    def __new__(cls, offset=None, name=_left_out):
        if offset is None:
            raise TypeError("timezone() missing required argument 'offset' (pos 1)")
        if name is not _left_out and not isinstance(name, str):
            raise TypeError('timezone() argument 2 must be str, not ' + ('None' if name is None else type(name).__name__))
        if not isinstance(offset, timedelta):
            raise TypeError('timezone() argument 1 must be datetime.timedelta, not ' + type(offset).__name__)
        if not abs(offset._total()) < 86400000000:
            raise ValueError('offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not %r.' % offset)
        name = None if name is _left_out else name
        if name is None and not offset and getattr(cls, 'utc', None) is not None:
            return cls.utc
        self = object.__new__(cls)
        self._offset, self._name = offset, name
        return self

    def utcoffset(self, dt):
        _check_moment('utcoffset', dt)
        return self._offset

    def dst(self, dt):
        _check_moment('dst', dt)

    def tzname(self, dt):
        _check_moment('tzname', dt)
        if self._name is not None:
            return self._name
        return 'UTC' + _offset_text(self._offset) if self._offset else 'UTC'

    def fromutc(self, dt):
        _check_own(self, dt)
        return dt + self._offset

    def __eq__(self, other):
        return self._offset == other._offset if isinstance(other, timezone) else NotImplemented

    def __hash__(self):
        return hash(self._offset)

    def __repr__(self):
        if self is timezone.utc:
            return 'datetime.timezone.utc'
        if self._name is None:
            return 'datetime.timezone(%r)' % self._offset
        return 'datetime.timezone(%r, %r)' % (self._offset, self._name)

    def __str__(self):
        return self.tzname(None)

    def __reduce__(self):
        return timezone, (self._offset,) if self._name is None else (self._offset, self._name)


UTC = timezone.utc = timezone(timedelta(0))
timezone.min = timezone(-timedelta(hours=23, minutes=59))
timezone.max = timezone(timedelta(hours=23, minutes=59))


class IsoCalendarDate(tuple):
    def __new__(cls, year, week, weekday):
        return tuple.__new__(cls, (year, week, weekday))

    year = property(lambda self: self[0])
    week = property(lambda self: self[1])
    weekday = property(lambda self: self[2])

    def __reduce__(self):
        return tuple, (tuple(self),)

    def __repr__(self):
        return 'datetime.IsoCalendarDate(year=%d, week=%d, weekday=%d)' % tuple(self)


def _zone_east(us):
    return None if us is None else timezone(timedelta(microseconds=us))


def _seconds_of(timestamp):
    if timestamp != timestamp:
        raise ValueError('Invalid value NaN (not a number)')
    if not -2 ** 63 <= timestamp < 2 ** 63:
        raise OverflowError('timestamp out of range for platform time_t')
    return _math.floor(timestamp)


def _state_of(x, size):
    """The bytes of which a pickle makes a date; those of another Python's are a text."""
    if isinstance(x, str) and len(x) == size:
        x = x.encode('latin-1')
    return x if isinstance(x, bytes) and len(x) == size else None


def _check_state_zone(zone):
    if zone is not None and not isinstance(zone, tzinfo):
        raise TypeError('bad tzinfo state arg')


class date:
    __slots__ = ('_year', '_month', '_day')

    def __new__(cls, year, month=None, day=None):
        if month is None:
            state = _state_of(year, 4)
            if state and 1 <= state[2] <= 12:
                # As it was written: nothing else of it is looked at.
                self = object.__new__(cls)
                self._year, self._month, self._day = state[0] << 8 | state[1], *state[2:]
                return self
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        return self

    year = property(lambda self: self._year, *_read_only('date', 'year'))
    month = property(lambda self: self._month, *_read_only('date', 'month'))
    day = property(lambda self: self._day, *_read_only('date', 'day'))

    @classmethod
    def today(cls):
        return cls.fromtimestamp(_time.time())

    @classmethod
    def fromtimestamp(cls, timestamp):
        days = _seconds_of(timestamp) // 86400 + 719162
        if not 0 <= days < 3652059:
            raise ValueError('year %d is out of range' % _year_of(days))
        return cls(*_from_ordinal(days + 1))

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        y, m, d = _from_ordinal(n)
        return cls(y, m, d)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            if len(date_string) not in (7, 8, 10):
                raise ValueError
            y, m, d = _parse_iso_date(date_string)
        except ValueError:
            raise ValueError('Invalid isoformat string: %r' % date_string) from None
        return cls(y, m, d)

    @classmethod
    def fromisocalendar(cls, year, week, day):
        if not MINYEAR <= year <= MAXYEAR:
            raise ValueError('Year is out of range: %d' % year)
        if not 0 < week < 54 or week == 53 and _iso(year, 12, 28)[1] != 53:
            raise ValueError('Invalid week: %d' % week)
        if not 0 < day < 8:
            raise ValueError('Invalid weekday: %d (range is [1, 7])' % day)
        return cls.fromordinal(_week_one(year) + (week - 1) * 7 + day - 1)

    def __repr__(self):
        return '%s(%d, %d, %d)' % (_path(self), self._year, self._month, self._day)

    def isoformat(self):
        return '%04d-%02d-%02d' % (self._year, self._month, self._day)

    def __str__(self):
        return self.isoformat()

    def ctime(self):
        return '%s %s %2d 00:00:00 %04d' % (_WEEKDAYS[self.weekday()], _MONTHS[self._month], self._day, self._year)

    def strftime(self, format):
        return _strftime(self, format, self._year, self._month, self._day, 0, 0, 0, 0)

    def __format__(self, spec):
        if not isinstance(spec, str):
            raise TypeError('must be str, not ' + type(spec).__name__)
        return self.strftime(spec) if spec else str(self)

    def timetuple(self):
        return _struct_time(self._year, self._month, self._day, 0, 0, 0, -1)

    def toordinal(self):
        return _ordinal(self._year, self._month, self._day)

    def replace(self, year=None, month=None, day=None):
        return type(self)(self._year if year is None else year, self._month if month is None else month, self._day if day is None else day)

    __replace__ = replace

    def weekday(self):
        return (self.toordinal() + 6) % 7

    def isoweekday(self):
        return self.toordinal() % 7 or 7

    def isocalendar(self):
        return IsoCalendarDate(*_iso(self._year, self._month, self._day))

    def _key(self):
        return self._year, self._month, self._day

    def _same_kind(self, other):
        return isinstance(other, date) and not isinstance(other, datetime)

    def __eq__(self, other):
        return self._key() == other._key() if self._same_kind(other) else NotImplemented

    def __lt__(self, other):
        return self._key() < other._key() if self._same_kind(other) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if self._same_kind(other) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if self._same_kind(other) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if self._same_kind(other) else NotImplemented

    def __hash__(self):
        return hash(self._key())

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        n = self.toordinal() + other._days
        if not 0 < n <= 3652059:
            raise OverflowError('date value out of range')
        return type(self).fromordinal(n)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + timedelta(-other._days)
        if isinstance(other, date):
            return timedelta(self.toordinal() - other.toordinal())
        return NotImplemented

    def __reduce__(self):
        return type(self), (bytes([*divmod(self._year, 256), self._month, self._day]),)


def _struct_time(y, m, d, h, mi, s, dst):
    n = _ordinal(y, m, d)
    return _time.struct_time((y, m, d, h, mi, s, (n + 6) % 7, n - _ordinal(y, 1, 1) + 1, dst))


class time:
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        state = None if type(hour) is int else _state_of(hour, 6)
        if state and state[0] & 127 < 24:
            _check_state_zone(minute or None)
            self = object.__new__(cls)
            self._hour, self._minute, self._second, self._fold, self._tzinfo = state[0] & 127, *state[1:3], state[0] >> 7, minute or None
            self._microsecond = int.from_bytes(state[3:], 'big')
            return self
        self = object.__new__(cls)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour, *_read_only('time', 'hour'))
    minute = property(lambda self: self._minute, *_read_only('time', 'minute'))
    second = property(lambda self: self._second, *_read_only('time', 'second'))
    microsecond = property(lambda self: self._microsecond, *_read_only('time', 'microsecond'))
    tzinfo = property(lambda self: self._tzinfo, *_read_only('time', 'tzinfo'))
    fold = property(lambda self: self._fold, *_read_only('time', 'fold'))

    @classmethod
    def fromisoformat(cls, time_string):
        if not isinstance(time_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            *clock, zone = _parse_iso_time(time_string[1:] if time_string[:1] == 'T' else time_string)
            return cls(*clock, _zone_east(zone))
        except ValueError as e:
            if e.args:
                raise
            raise ValueError('Invalid isoformat string: %r' % time_string) from None

    def utcoffset(self):
        return _asked_zone(self._tzinfo, 'utcoffset', None)

    def tzname(self):
        return _asked_zone(self._tzinfo, 'tzname', None)

    def dst(self):
        return _asked_zone(self._tzinfo, 'dst', None)

    def isoformat(self, timespec='auto'):
        return _format_time(self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat()

    def __repr__(self):
        text = '%d, %d' % (self._hour, self._minute)
        if self._microsecond:
            text += ', %d, %d' % (self._second, self._microsecond)
        elif self._second:
            text += ', %d' % self._second
        if self._fold:
            text += ', fold=1'
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % self._tzinfo
        return '%s(%s)' % (_path(self), text)

    def strftime(self, format):
        return _strftime(self, format, 1900, 1, 1, self._hour, self._minute, self._second, self._microsecond)

    def __format__(self, spec):
        return self.strftime(spec) if spec else str(self)

    def replace(self, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        pick = lambda new, old: old if new is None else new
        return type(self)(pick(hour, self._hour), pick(minute, self._minute), pick(second, self._second), pick(microsecond, self._microsecond),
                          self._tzinfo if tzinfo is True else tzinfo, fold=pick(fold, self._fold))

    __replace__ = replace

    def _key(self, other=None):
        us = ((self._hour * 60 + self._minute) * 60 + self._second) * 1000000 + self._microsecond
        off = self.utcoffset()
        return us if off is None else us - off._total()

    def _compare(self, other, test):
        if not isinstance(other, time):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return test(self._written(), other._written())
        if (self.utcoffset() is None) != (other.utcoffset() is None):
            raise TypeError("can't compare offset-naive and offset-aware times")
        return test(self._key(), other._key())

    def __eq__(self, other):
        if not isinstance(other, time):
            return NotImplemented
        if self._tzinfo is other._tzinfo:
            return self._written() == other._written()
        return (self.utcoffset() is None) == (other.utcoffset() is None) and self._key() == other._key()

    def _written(self):
        return self._hour, self._minute, self._second, self._microsecond

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        return hash(self._key())

    def __reduce_ex__(self, protocol):
        folds = 128 * (self._fold and protocol > 3)
        state = bytes([self._hour + folds, self._minute, self._second]) + self._microsecond.to_bytes(3, 'big')
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


class datetime(date):
    __slots__ = ('_hour', '_minute', '_second', '_microsecond', '_tzinfo', '_fold')

    def __new__(cls, year, month=None, day=None, hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0):
        state = None if type(year) is int else _state_of(year, 10)
        if state and 1 <= state[2] & 127 <= 12 and day is None:
            _check_state_zone(month)
            self = object.__new__(cls)
            self._year, self._month, self._fold, self._tzinfo = state[0] << 8 | state[1], state[2] & 127, state[2] >> 7, month
            self._day, self._hour, self._minute, self._second = state[3:7]
            self._microsecond = int.from_bytes(state[7:], 'big')
            return self
        if month is None:
            raise TypeError("function missing required argument 'month' (pos 2)")
        if day is None:
            raise TypeError("function missing required argument 'day' (pos 3)")
        self = object.__new__(cls)
        self._year, self._month, self._day = _check_date(year, month, day)
        self._hour, self._minute, self._second, self._microsecond, self._fold = _check_time(hour, minute, second, microsecond, fold)
        _check_zone(tzinfo)
        self._tzinfo = tzinfo
        return self

    hour = property(lambda self: self._hour, *_read_only('datetime', 'hour'))
    minute = property(lambda self: self._minute, *_read_only('datetime', 'minute'))
    second = property(lambda self: self._second, *_read_only('datetime', 'second'))
    microsecond = property(lambda self: self._microsecond, *_read_only('datetime', 'microsecond'))
    tzinfo = property(lambda self: self._tzinfo, *_read_only('datetime', 'tzinfo'))
    fold = property(lambda self: self._fold, *_read_only('datetime', 'fold'))

    @classmethod
    def _of_microseconds(cls, us, tz=None):
        """Of microseconds since year 1."""
        days, us = divmod(us, 86400000000)
        if not 0 <= days < 3652059:
            raise OverflowError('date value out of range')
        y, m, d = _from_ordinal(days + 1)
        s, us = divmod(us, 1000000)
        return cls(y, m, d, s // 3600, s // 60 % 60, s % 60, us, tz)

    @classmethod
    def fromtimestamp(cls, timestamp, tz=None):
        _check_zone(tz)
        _seconds_of(timestamp)
        us = round(timestamp * 1000000) if isinstance(timestamp, int) else _round_half_even(timestamp)
        if not -62135596800000000 <= us < 253402300800000000:
            raise ValueError('year %d is out of range' % _year_of(us // 86400000000 + 719162))
        made = cls._of_microseconds(us + 719162 * 86400000000)
        if tz is not None:
            made = tz.fromutc(made.replace(tzinfo=tz))
        return made

    @classmethod
    def utcfromtimestamp(cls, t):
        import warnings
        warnings.warn('datetime.datetime.utcfromtimestamp() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent '
                      'datetimes in UTC: datetime.datetime.fromtimestamp(timestamp, datetime.UTC).', DeprecationWarning, stacklevel=1)
        return cls.fromtimestamp(t)

    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(_time.time(), tz)

    @classmethod
    def utcnow(cls):
        import warnings
        warnings.warn('datetime.datetime.utcnow() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: '
                      'datetime.datetime.now(datetime.UTC).', DeprecationWarning, stacklevel=1)
        return cls.fromtimestamp(_time.time())

    @classmethod
    def combine(cls, date, time, tzinfo=True):
        if not isinstance(date, _date_class):
            raise TypeError('combine() argument 1 must be datetime.date, not ' + type(date).__name__)
        if not isinstance(time, _time_class):
            raise TypeError('combine() argument 2 must be datetime.time, not ' + type(time).__name__)
        return cls(date.year, date.month, date.day, time.hour, time.minute, time.second, time.microsecond, time.tzinfo if tzinfo is True else tzinfo, fold=time.fold)

    @classmethod
    def fromordinal(cls, n):
        if n < 1:
            raise ValueError('ordinal must be >= 1')
        y, m, d = _from_ordinal(n)
        return cls(y, m, d)

    @classmethod
    def fromisoformat(cls, date_string):
        if not isinstance(date_string, str):
            raise TypeError('fromisoformat: argument must be str')
        try:
            s = date_string
            n = _separator(s)
            day = _parse_iso_date(s[:n])
            clock = (0, 0, 0, 0, None)
            if len(s) > n:
                *clock, zone = _parse_iso_time(s[n + 1:])
                clock = *clock, _zone_east(zone)
        except ValueError:
            raise ValueError('Invalid isoformat string: %r' % date_string) from None
        return cls(*day, *clock)

    @classmethod
    def strptime(cls, date_string, format):
        import _strptime
        return _strptime.parse_datetime(cls, date_string, format)

    def timetuple(self):
        dst = self.dst()
        return _struct_time(self._year, self._month, self._day, self._hour, self._minute, self._second, -1 if dst is None else 1 if dst else 0)

    def utctimetuple(self):
        off = self.utcoffset()
        o = self - off if off else self
        return _struct_time(o._year, o._month, o._day, o._hour, o._minute, o._second, 0)

    def date(self):
        return _date_class(self._year, self._month, self._day)

    def time(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, fold=self._fold)

    def timetz(self):
        return _time_class(self._hour, self._minute, self._second, self._microsecond, self._tzinfo, fold=self._fold)

    def replace(self, year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=True, *, fold=None):
        pick = lambda new, old: old if new is None else new
        return type(self)(pick(year, self._year), pick(month, self._month), pick(day, self._day), pick(hour, self._hour), pick(minute, self._minute),
                          pick(second, self._second), pick(microsecond, self._microsecond), self._tzinfo if tzinfo is True else tzinfo, fold=pick(fold, self._fold))

    __replace__ = replace

    def astimezone(self, tz=None):
        if tz is None:
            tz = timezone(timedelta(0), 'UTC')
        elif not isinstance(tz, _tzinfo_class):
            raise TypeError('tzinfo argument must be an instance of tzinfo')
        if tz is self._tzinfo:
            return self
        off = self.utcoffset()
        utc = (self - (off or timedelta(0))).replace(tzinfo=tz)
        return tz.fromutc(utc)

    def timestamp(self):
        off = self.utcoffset()
        us = self._micros() - 719162 * 86400000000 - (off._total() if off is not None else 0)
        return us / 1000000

    def _micros(self):
        return ((_ordinal(self._year, self._month, self._day) - 1) * 86400 + self._hour * 3600 + self._minute * 60 + self._second) * 1000000 + self._microsecond

    def utcoffset(self):
        return _asked_zone(self._tzinfo, 'utcoffset', self)

    def tzname(self):
        return _asked_zone(self._tzinfo, 'tzname', self)

    def dst(self):
        return _asked_zone(self._tzinfo, 'dst', self)

    def ctime(self):
        return '%s %s %2d %02d:%02d:%02d %04d' % (_WEEKDAYS[self.weekday()], _MONTHS[self._month], self._day, self._hour, self._minute, self._second, self._year)

    def isoformat(self, sep='T', timespec='auto'):
        return '%04d-%02d-%02d%s' % (self._year, self._month, self._day, sep) + _format_time(
            self._hour, self._minute, self._second, self._microsecond, timespec) + _offset_text(self.utcoffset())

    def __str__(self):
        return self.isoformat(sep=' ')

    def __repr__(self):
        parts = [self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond]
        if parts[-1] == 0:
            del parts[-1]
            if parts[-1] == 0:
                del parts[-1]
        text = ', '.join([str(p) for p in parts])
        if self._fold:
            text += ', fold=1'
        if self._tzinfo is not None:
            text += ', tzinfo=%r' % self._tzinfo
        return '%s(%s)' % (_path(self), text)

    def strftime(self, format):
        return _strftime(self, format, self._year, self._month, self._day, self._hour, self._minute, self._second, self._microsecond)

    def _instants(self, other, verb):
        # Both as microseconds: as they are written where the zone is the same object, else as moments; None for what has none in common.
        x, y = self._micros(), other._micros()
        if self._tzinfo is other._tzinfo:
            return x, y
        a, b = self.utcoffset(), other.utcoffset()
        if (a is None) != (b is None):
            if verb is None:
                return None
            raise TypeError("can't %s offset-naive and offset-aware datetimes" % verb)
        if verb is None and (self._folds(a) or other._folds(b)):
            return None
        return (x, y) if a is None else (x - a._total(), y - b._total())

    def _folds(self, offset):
        return self.replace(fold=1 - self._fold).utcoffset() != offset

    def _compare(self, other, test):
        return test(*self._instants(other, 'compare')) if isinstance(other, datetime) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, datetime):
            return NotImplemented
        both = self._instants(other, None)
        return both is not None and both[0] == both[1]

    def __lt__(self, other):
        return self._compare(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compare(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compare(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compare(other, lambda a, b: a >= b)

    def __hash__(self):
        off = (self.replace(fold=0) if self._fold else self).utcoffset()
        return hash(self._micros() - (off._total() if off is not None else 0))

    def __add__(self, other):
        if not isinstance(other, timedelta):
            return NotImplemented
        return type(self)._of_microseconds(self._micros() + other._total(), self._tzinfo)

    __radd__ = __add__

    def __sub__(self, other):
        if isinstance(other, timedelta):
            return self + -other
        if not isinstance(other, datetime):
            return NotImplemented
        a, b = self._instants(other, 'subtract')
        return timedelta._make(a - b)

    def __reduce_ex__(self, protocol):
        folds = 128 * (self._fold and protocol > 3)
        state = bytes([*divmod(self._year, 256), self._month + folds, self._day, self._hour, self._minute, self._second])
        state += self._microsecond.to_bytes(3, 'big')
        return type(self), (state,) if self._tzinfo is None else (state, self._tzinfo)

    def __reduce__(self):
        return self.__reduce_ex__(2)


def _round_half_even(t):
    whole = _math.floor(t)
    part = (t - whole) * 1000000
    low = _math.floor(part)
    rest = part - low
    if rest > 0.5 or rest == 0.5 and low % 2:
        low += 1
    return whole * 1000000 + low


_date_class = date
_time_class = time
_tzinfo_class = tzinfo
date.min, date.max, date.resolution = date(1, 1, 1), date(9999, 12, 31), timedelta(days=1)
time.min, time.max, time.resolution = time(0), time(23, 59, 59, 999999), timedelta(microseconds=1)
datetime.min, datetime.max, datetime.resolution = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59, 999999), timedelta(microseconds=1)
# As CPython's types in C call themselves in messages.
for _c in (timedelta, tzinfo, timezone, date, time, datetime):
    _c.__name__ = 'datetime.' + _c.__name__
del _c


def __dir__():
    return [name for name in globals() if name in __all__ or name.startswith('__') and name != '__dir__']
