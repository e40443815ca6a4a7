import _kernel
from _core import index as _index

# The clock of the simulated machine starts at this moment: 1 January 2024, 00:00:00 UTC.
_EPOCH_NS = 1704067200_000000000
timezone = altzone = 0
daylight = 0
tzname = ('UTC', 'UTC')


def time():
    return (_EPOCH_NS + _kernel.now()) / 1e9


def time_ns():
    return _EPOCH_NS + _kernel.now()


def monotonic():
    return _kernel.now() / 1e9


def monotonic_ns():
    return _kernel.now()


perf_counter = monotonic
perf_counter_ns = monotonic_ns


def process_time_ns():
    return _kernel.times()[0]


def process_time():
    return _kernel.times()[0] / 1e9


def thread_time_ns():
    return _kernel.times()[2]


def thread_time():
    return _kernel.times()[2] / 1e9


CLOCK_REALTIME, CLOCK_MONOTONIC, CLOCK_PROCESS_CPUTIME_ID, CLOCK_THREAD_CPUTIME_ID, CLOCK_MONOTONIC_RAW = 0, 1, 2, 3, 4
CLOCK_BOOTTIME, CLOCK_TAI = 7, 11
_CLOCKS = {0: time_ns, 1: monotonic_ns, 2: process_time_ns, 3: thread_time_ns, 4: monotonic_ns, 7: monotonic_ns, 11: time_ns}


def clock_gettime_ns(clk_id, /):
    if clk_id not in _CLOCKS:
        raise OSError(22, 'Invalid argument')
    return _CLOCKS[clk_id]()


def clock_gettime(clk_id, /):
    return clock_gettime_ns(clk_id) / 1e9


def clock_getres(clk_id, /):
    clock_gettime_ns(clk_id)
    return 1e-09


def clock_settime(clk_id, time, /):
    raise PermissionError(1, 'Operation not permitted')


clock_settime_ns = clock_settime


def get_clock_info(name, /):
    import types
    call = {'time': 'REALTIME', 'monotonic': 'MONOTONIC', 'perf_counter': 'MONOTONIC', 'process_time': 'PROCESS_CPUTIME_ID', 'thread_time': 'THREAD_CPUTIME_ID'}.get(name)
    if call is None:
        raise ValueError('unknown clock')
    is_time = name == 'time'
    return types.SimpleNamespace(implementation='clock_gettime(CLOCK_%s)' % call, monotonic=not is_time, adjustable=is_time, resolution=1e-09)


def tzset():
    pass




def sleep(seconds, /):
    if not isinstance(seconds, (int, float)):
        f = getattr(type(seconds), '__index__', None)
        if f is None:
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(seconds).__name__)
        seconds = f(seconds)
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if seconds < 0:
        raise ValueError('sleep length must be non-negative')
    _kernel.sleep_ns(int(seconds * 1000000000 + 0.5))


_DAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_MONTHS = ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


_STRUCT_TM_ITEMS = 11


class struct_time(tuple):
    n_fields, n_sequence_fields, n_unnamed_fields = 11, 9, 0
    _names = ('tm_year', 'tm_mon', 'tm_mday', 'tm_hour', 'tm_min', 'tm_sec', 'tm_wday', 'tm_yday', 'tm_isdst')

    def __new__(cls, sequence, dict={}):
        try:
            items = tuple(sequence)
        except TypeError:
            raise TypeError('constructor requires a sequence') from None
        if not 9 <= len(items) <= 11:
            most = 'at least 9' if len(items) < 9 else 'at most 11'
            raise TypeError('time.struct_time() takes an %s-sequence (%d-sequence given)' % (most, len(items)))
        made = tuple.__new__(cls, items[:9])
        for name, value in zip(('tm_zone', 'tm_gmtoff'), items[9:]):
            setattr(made, name, value)
        for name in ('tm_zone', 'tm_gmtoff')[len(items) - 9:]:
            setattr(made, name, dict.get(name))
        return made

    def __getattr__(self, name):
        if name in struct_time._names:
            return self[struct_time._names.index(name)]
        raise AttributeError("'time.struct_time' object has no attribute '%s'" % name)

    def __reduce__(self):
        return struct_time, (tuple(self), {'tm_zone': self.tm_zone, 'tm_gmtoff': self.tm_gmtoff})

    def __repr__(self):
        return 'time.struct_time(' + ', '.join(['%s=%d' % p for p in zip(struct_time._names, self)]) + ')'


def _whole_seconds(secs):
    if secs is None:
        return _EPOCH_NS // 1000000000 + _kernel.now() // 1000000000
    if isinstance(secs, float):
        if secs != secs:
            raise ValueError('Invalid value NaN (not a number)')
        if not -2.0 ** 63 <= secs < 2.0 ** 63:
            raise OverflowError('timestamp out of range for platform time_t')
        return int(secs // 1)
    secs = _index(secs)
    if not -1 << 63 <= secs < 1 << 63:
        raise OverflowError('timestamp out of range for platform time_t')
    if not -67768040609740800 <= secs <= 67768036191676799:
        raise OSError(75, 'Value too large for defined data type')
    return secs


def _parts(secs, zone):
    t = _whole_seconds(secs)
    days, rest = divmod(t, 86400)
    # Civil date from days, after Howard Hinnant's algorithm.
    z = days + 719468
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    day = doy - (153 * mp + 2) // 5 + 1
    month = mp + 3 if mp < 10 else mp - 9
    year = yoe + era * 400 + (1 if month <= 2 else 0)
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    yday = _BEFORE[month - 1] + day + (1 if leap and month > 2 else 0)
    return struct_time((year, month, day, rest // 3600, rest % 3600 // 60, rest % 60, (days + 3) % 7, yday, 0, zone, 0))


def gmtime(seconds=None, /):
    return _parts(seconds, 'GMT')


def localtime(seconds=None, /):
    return _parts(seconds, 'UTC')


def _fields(t, function=''):
    """The nine numbers of a time, where one was given."""
    if not isinstance(t, tuple):
        raise TypeError('Tuple or struct_time argument required')
    if len(t) != 9:
        raise TypeError(function + '(): illegal time tuple argument')
    out = []
    for value in t:
        value = _index(value)
        if not -1 << 63 <= value < 1 << 63:
            raise OverflowError('Python int too large to convert to C long')
        if not -1 << 31 <= value < 1 << 31:
            raise OverflowError('signed integer is %s' % ('greater than maximum' if value > 0 else 'less than minimum'))
        out.append(value)
    if out[0] < (-1 << 31) + 1900:
        raise OverflowError('year out of range')
    return out


_BOUNDS = ((1, 1, 12, 'month'), (2, 1, 31, 'day of month'), (3, 0, 23, 'hour'), (4, 0, 59, 'minute'), (5, 0, 61, 'seconds'), (7, 1, 366, 'day of year'))


def _checked(t, function):
    """As `_fields`, of a time that can be written; a zero stands for the least."""
    out = _fields(t, function)
    for at, least, most, name in _BOUNDS[:5]:
        _within(out, at, least, most, name)
    if out[6] < -1:
        raise ValueError('day of week out of range')
    out[6] %= 7
    _within(out, *_BOUNDS[5])
    return out


def _within(out, at, least, most, name):
    out[at] = out[at] or least
    if not least <= out[at] <= most:
        raise ValueError(name + ' out of range')


def mktime(t, /):
    t = _fields(t, 'mktime')
    y, m, d = t[0] + (t[1] - 1) // 12, (t[1] - 1) % 12 + 1, t[2]
    y -= m <= 2
    era = y // 400
    yoe = y - era * 400
    doy = (153 * (m + (-3 if m > 2 else 9)) + 2) // 5 + d - 1
    doe = yoe * 365 + yoe // 4 - yoe // 100 + doy
    return float((era * 146097 + doe - 719468) * 86400 + t[3] * 3600 + t[4] * 60 + t[5])


def asctime(t=None, /):
    t = localtime() if t is None else _checked(t, 'asctime')
    return '%s %s %2d %02d:%02d:%02d %d' % (_DAYS[t[6]], _MONTHS[t[1] - 1], t[2], t[3], t[4], t[5], t[0])


def ctime(secs=None, /):
    return asctime(localtime(secs))


def strftime(format, t=None, /):
    if not isinstance(format, str):
        raise TypeError('strftime() argument 1 must be str, not ' + type(format).__name__)
    fields = _checked(localtime() if t is None else t, 'strftime')
    if '\0' in format:
        raise ValueError('embedded null character')
    zone, offset = getattr(t, 'tm_zone', None), getattr(t, 'tm_gmtoff', None)
    import _time_formats
    return _time_formats.written(format, fields, zone or 'UTC', offset or 0, lambda: int(mktime(tuple(fields))))


def strptime(string, format='%a %b %d %H:%M:%S %Y', /):
    import _strptime
    return _strptime.parse_time(string, format)
