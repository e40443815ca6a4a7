# The part of `datetime` that counts days and writes and reads texts.
_DAYS = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE = (0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)
_MONTHS = ('', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
_WEEKDAYS = ('Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun')
_LONG_MONTHS = ('', 'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
                'December')
_LONG_WEEKDAYS = ('Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday')


def _leap(y):
    return y % 4 == 0 and (y % 100 != 0 or y % 400 == 0)


def _days_in(y, m):
    return 29 if m == 2 and _leap(y) else _DAYS[m]


def _ordinal(y, m, d):
    p = y - 1
    return p * 365 + p // 4 - p // 100 + p // 400 + _BEFORE[m] + (1 if m > 2 and _leap(y) else 0) + d


def _from_ordinal(n):
    n -= 1
    n400, n = divmod(n, 146097)
    n100, n = divmod(n, 36524)
    n4, n = divmod(n, 1461)
    n1, n = divmod(n, 365)
    y = n400 * 400 + n100 * 100 + n4 * 4 + n1 + 1
    if n1 == 4 or n100 == 4:
        return y - 1, 12, 31
    m = 1
    while n >= _days_in(y, m):
        n -= _days_in(y, m)
        m += 1
    return y, m, n + 1


def _week_one(y):
    first = _ordinal(y, 1, 1)
    weekday = (first + 6) % 7
    monday = first - weekday
    return monday + 7 if weekday > 3 else monday


def _offset_text(off, sep=':'):
    if off is None:
        return ''
    sign = '+'
    if off.days < 0:
        sign, off = '-', -off
    hh, rest = divmod(off._seconds + off._days * 86400, 3600)
    mm, ss = divmod(rest, 60)
    text = '%s%02d%s%02d' % (sign, hh, sep, mm)
    if ss or off._microseconds:
        text += '%s%02d' % (sep, ss)
        if off._microseconds:
            text += '.%06d' % off._microseconds
    return text


def _format_time(h, mi, s, us, spec='auto'):
    if spec == 'auto':
        spec = 'microseconds' if us else 'seconds'
    if spec == 'hours':
        return '%02d' % h
    if spec == 'minutes':
        return '%02d:%02d' % (h, mi)
    if spec == 'seconds':
        return '%02d:%02d:%02d' % (h, mi, s)
    if spec == 'milliseconds':
        return '%02d:%02d:%02d.%03d' % (h, mi, s, us // 1000)
    if spec == 'microseconds':
        return '%02d:%02d:%02d.%06d' % (h, mi, s, us)
    raise ValueError('Unknown timespec value')


def _strftime(o, fmt, y, mo, d, h, mi, s, us):
    if not isinstance(fmt, str):
        raise TypeError('strftime() argument 1 must be str, not ' + type(fmt).__name__)
    n = _ordinal(y, mo, d)
    fields = y, mo, d, h, mi, s, (n + 6) % 7, n - _ordinal(y, 1, 1) + 1, -1
    out = []
    # What the time of a day has and `time.strftime` does not know.
    for part in fmt.split('%%'):
        if '%f' in part:
            part = part.replace('%f', '%06d' % us)
        for name, ask, show in (('%z', 'utcoffset', lambda v: _offset_text(v, '')), ('%:z', 'utcoffset', _offset_text), ('%Z', 'tzname', str)):
            if name in part:
                value = getattr(o, ask)() if hasattr(o, ask) else None
                part = part.replace(name, '' if value is None else show(value).replace('%', '%%'))
        out.append(part)
    import time
    return time.strftime('%%'.join(out), fields)


def _iso(y, m, d):
    week_one = _week_one(y)
    today = _ordinal(y, m, d)
    week, day = divmod(today - week_one, 7)
    if week < 0:
        y -= 1
        week, day = divmod(today - _week_one(y), 7)
    elif week >= 52 and today >= _week_one(y + 1):
        y += 1
        week = 0
    return y, week + 1, day + 1


def _parse_digits(s, at, n):
    part = s[at:at + n]
    if len(part) != n or not (part.isascii() and part.isdigit()):
        raise ValueError
    return int(part)


def _parse_iso_date(s):
    """What follows the date is not looked at."""
    y = _parse_digits(s, 0, 4)
    dash = s[4:5] == '-'
    at = 5 if dash else 4
    if s[at:at + 1] == 'W':
        week, day = _parse_digits(s, at + 1, 2), 1
        at += 3
        if at < len(s):
            if dash and s[at] != '-':
                raise ValueError
            day = _parse_digits(s, at + dash, 1)
        if not 0 < week < 54 or not 0 < day < 8 or week == 53 and _iso(y, 12, 28)[1] != 53:
            raise ValueError
        return _from_ordinal(_week_one(y) + (week - 1) * 7 + day - 1)
    m = _parse_digits(s, at, 2)
    if dash and s[at + 2:at + 3] != '-':
        raise ValueError
    return y, m, _parse_digits(s, at + 2 + dash, 2)


def _separator(s):
    """Where the date ends in a text of a date and a time."""
    if s[4:5] == '-':
        if s[5:6] != 'W':
            return 10
        # A dash after the week may part the day from it, or the time.
        return 10 if s[8:9] == '-' and not s[10:11].isdigit() else 8
    if s[4:5] != 'W':
        return 8
    end = 7
    while s[end:end + 1].isdigit():
        end += 1
    return end if end < 9 else 7 + end % 2


def _parse_iso_time(s):
    """Hour, minute, second, microsecond, and how far east the zone is, in microseconds, if there is one."""
    signs = [i for i, c in enumerate(s) if c in '+-Z']
    if not signs:
        whole, *clock = _parse_clock(s)
        if not whole:
            raise ValueError
        return *clock, None
    at = signs[0]
    # What is left over before a zone is let pass.
    _, *clock = _parse_clock(s[:at] + '\0')
    if s[at] == 'Z':
        if len(s) > at + 1:
            raise ValueError
        return *clock, 0
    whole, h, m, sec, us = _parse_clock(s[at + 1:])
    if not whole:
        raise ValueError
    zone = ((h * 60 + m) * 60 + sec) * 1000000 + us
    return *clock, -zone if s[at] == '-' else zone


def _parse_clock(s):
    """Whether the text is nothing but a time, and its four parts; the end may be marked by a NUL."""
    parts, at, colons, size = [0, 0, 0], 0, False, len(s.rstrip('\0'))
    for k in range(3):
        parts[k] = _parse_digits(s, at, 2)
        at += 2
        c = s[at:at + 1]
        colons = c == ':' if k == 0 else colons
        if at + 1 >= size:
            return not c, *parts, 0
        if c in '.,':
            at += 1
            break
        if colons:
            if c != ':':
                raise ValueError
            at += 1
    end = min(at + 6, size)
    us = _parse_digits(s, at, end - at) * 10 ** (6 - end + at)
    while s[end:end + 1].isascii() and s[end:end + 1].isdigit():
        end += 1
    return end == len(s), *parts, us


def _year_of(days):
    """The year of the day that is so many after the first of year 1, whatever it is."""
    y = days * 400 // 146097 + 1
    before = lambda y: (y - 1) * 365 + (y - 1) // 4 - (y - 1) // 100 + (y - 1) // 400
    while before(y) > days:
        y -= 1
    while before(y + 1) <= days:
        y += 1
    return y
