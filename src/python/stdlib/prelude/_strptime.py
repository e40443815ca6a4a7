# `strptime` for datetime and time.
import datetime as _datetime
from _datetime_texts import _MONTHS, _LONG_MONTHS, _WEEKDAYS, _LONG_WEEKDAYS

_NUMBERS = {'d': (1, 2), 'H': (0, 2), 'I': (1, 2), 'j': (1, 3), 'm': (1, 2), 'M': (0, 2), 'S': (0, 2), 'U': (0, 2), 'W': (0, 2), 'w': (0, 1), 'u': (1, 1), 'V': (1, 2)}
_LIMITS = {'d': 31, 'H': 23, 'I': 12, 'j': 366, 'm': 12, 'M': 59, 'S': 61, 'U': 53, 'W': 53, 'w': 6, 'u': 7, 'V': 53}
_LONG = {'c': '%a %b %d %H:%M:%S %Y', 'x': '%m/%d/%y', 'X': '%H:%M:%S', 'D': '%m/%d/%y', 'T': '%H:%M:%S', 'R': '%H:%M', 'r': '%I:%M:%S %p', 'F': '%Y-%m-%d'}


def _name(text, at, names, found, key):
    low = text.lower()
    for i, n in sorted(enumerate(names), key=lambda p: -len(p[1])):
        if n and low.startswith(n.lower(), at):
            found[key] = i
            return at + len(n)
    return -1


def _number(text, at, c):
    """All ways to read a number, longest first."""
    low, width = _NUMBERS[c]
    for n in range(width, 0, -1):
        part = text[at:at + n]
        if len(part) == n and part.isdigit() and low <= int(part) <= _LIMITS[c]:
            yield int(part), at + n


def _match(text, at, fmt, i, found):
    """Reads the rest of the text by the rest of the format; where it ends, or -1."""
    while i < len(fmt):
        c = fmt[i]
        if c.isspace():
            while i < len(fmt) and fmt[i].isspace():
                i += 1
            if at >= len(text) or not text[at].isspace():
                return -1
            while at < len(text) and text[at].isspace():
                at += 1
            continue
        if c != '%':
            if at >= len(text) or text[at].lower() != c.lower():
                return -1
            at += 1
            i += 1
            continue
        c = fmt[i + 1]
        i += 2
        if c in _NUMBERS:
            for value, end in _number(text, at, c):
                trial = dict(found)
                trial[c] = value
                last = _match(text, end, fmt, i, trial)
                if last >= 0:
                    found.update(trial)
                    return last
            return -1
        if c == 'f':
            n = 0
            while n < 6 and text[at + n:at + n + 1].isdigit():
                n += 1
            while n:
                trial = dict(found)
                trial['f'] = int(text[at:at + n].ljust(6, '0'))
                last = _match(text, at + n, fmt, i, trial)
                if last >= 0:
                    found.update(trial)
                    return last
                n -= 1
            return -1
        at = _one(text, at, c, found)
        if at < 0:
            return -1
    return at


def _one(text, at, c, found):
    if c == 'Y' or c == 'G' or c == 'y':
        n = 2 if c == 'y' else 4
        part = text[at:at + n]
        if len(part) < n or not part.isdigit():
            return -1
        found[c] = int(part)
        return at + n
    if c == 'a':
        return _name(text, at, _WEEKDAYS, found, 'A')
    if c == 'A':
        return _name(text, at, _LONG_WEEKDAYS, found, 'A')
    if c == 'b':
        return _name(text, at, _MONTHS, found, 'm')
    if c == 'B':
        return _name(text, at, _LONG_MONTHS, found, 'm')
    if c == 'p':
        return _name(text, at, ('AM', 'PM'), found, 'p')
    if c == 'Z':
        return _name(text, at, ('UTC', 'GMT'), found, 'Z')
    if c == 'z':
        return _zone(text, at, found)
    if c == '%':
        return at + 1 if text[at:at + 1] == '%' else -1
    return -1


def _zone(text, at, found):
    if text[at:at + 1] == 'Z':
        found['z'] = 0
        return at + 1
    sign = text[at:at + 1]
    if sign not in ('+', '-') or not text[at + 1:at + 3].isdigit():
        return -1
    hours = int(text[at + 1:at + 3])
    at += 3
    colon = text[at:at + 1] == ':'
    at += colon
    if not text[at:at + 2].isdigit() or len(text[at:at + 2]) < 2:
        return -1
    seconds = hours * 3600 + int(text[at:at + 2]) * 60
    at += 2
    if text[at:at + 1] == ':' and colon and text[at + 1:at + 3].isdigit():
        seconds += int(text[at + 1:at + 3])
        at += 3
    found['z'] = -seconds if sign == '-' else seconds
    return at


# Formats that have been read: CPython too keeps few of them.
_known = set()
_DOUBT = """\
Parsing dates involving a day of month without a year specified is ambiguious
and fails to parse leap day. The default behavior will change in Python 3.15
to either always raise an exception or to use a different default year (TBD).
To avoid trouble, add a specific year to the input & format.
See https://github.com/python/cpython/issues/70647."""


def _doubt(fmt):
    if fmt in _known:
        return
    if len(_known) > 5:
        _known.clear()
    _known.add(fmt)
    parts = fmt.replace('%%', '')
    if '%d' in parts and not any([year in parts for year in ('%Y', '%y', '%G')]):
        import warnings
        warnings.warn(_DOUBT, DeprecationWarning)


def _fields(text, fmt):
    for i, (value, name) in enumerate(((text, 0), (fmt, 1))):
        if not isinstance(value, str):
            raise TypeError('strptime() argument %d must be str, not %s' % (i, type(value).__name__))
    full = fmt
    i = 0
    out = []
    while i < len(fmt):
        if fmt[i] == '%':
            c = fmt[i + 1:i + 2]
            if not c:
                raise ValueError("stray %% in format '%s'" % full) from None
            if c in _LONG and c not in 'DTRrF':
                out.append(_LONG[c])
            elif c in _NUMBERS or c in 'fYGyaAbBpZz%':
                out.append('%' + c)
            else:
                raise ValueError("'%s' is a bad directive in format '%s'" % (c, full)) from None
            i += 2
        else:
            out.append(fmt[i])
            i += 1
    fmt = ''.join(out)
    _doubt(fmt)
    found = {}
    end = _match(text, 0, fmt, 0, found)
    if end < 0:
        raise ValueError('time data %r does not match format %r' % (text, full))
    if end != len(text):
        raise ValueError('unconverted data remains: ' + text[end:])
    return found


def _resolve(text, fmt):
    f = _fields(text, fmt)
    year = f.get('Y')
    if year is None and 'y' in f:
        year = f['y'] + (2000 if f['y'] <= 68 else 1900)
    if 'G' in f and 'Y' in f:
        raise ValueError(
            "ISO year directive '%G' must be used with the ISO week directive '%V' and a weekday directive ('%A', '%a', '%w', or '%u').")
    hour = f.get('H', 0)
    if 'I' in f:
        hour = f['I'] % 12 + (12 if f.get('p') == 1 else 0)
    month, day = f.get('m'), f.get('d')
    weekday = f.get('A')
    if 'w' in f:
        weekday = (f['w'] - 1) % 7
    if 'u' in f:
        weekday = f['u'] - 1
    if 'G' in f and 'V' in f and weekday is not None:
        d = _datetime.date.fromisocalendar(f['G'], f['V'], weekday + 1)
        year, month, day = d.year, d.month, d.day
    leap = False
    if year is None and month == 2 and day == 29:
        year, leap = 1904, True
    elif year is None:
        year = 1900
    if 'j' in f and month is None:
        d = _datetime.date(year, 1, 1) + _datetime.timedelta(f['j'] - 1)
        month, day = d.month, d.day
    elif month is None and weekday is not None and ('U' in f or 'W' in f):
        first = _datetime.date(year, 1, 1).weekday()
        if 'U' in f:
            n = (f['U'] * 7 + (weekday + 1) % 7) - (first + 1) % 7 if (first + 1) % 7 else f['U'] * 7 + (weekday + 1) % 7 - 7
        else:
            n = f['W'] * 7 + weekday - first if first else (f['W'] - 1) * 7 + weekday
        d = _datetime.date(year, 1, 1) + _datetime.timedelta(n)
        year, month, day = d.year, d.month, d.day
    month, day = month or 1, day or 1
    if leap:
        year = 1900
    return f, year, month, day, hour, f.get('M', 0), f.get('S', 0), f.get('f', 0)


def parse_datetime(cls, text, fmt):
    f, *parts = _resolve(text, fmt)
    tz = None
    if 'z' in f:
        tz = _datetime.timezone(_datetime.timedelta(seconds=f['z']))
    return cls(*parts) if tz is None else cls(*parts, tz)


def parse_time(text, fmt='%a %b %d %H:%M:%S %Y'):
    import time
    f, y, m, d, h, mi, s, us = _resolve(text, fmt)
    n = _datetime.date(y, m, d)
    return time.struct_time((y, m, d, h, mi, s, n.weekday(), n.toordinal() - _datetime.date(y, 1, 1).toordinal() + 1,
                             0 if 'Z' in f else -1, ('UTC', 'GMT')[f['Z']] if 'Z' in f else None, f.get('z')))
