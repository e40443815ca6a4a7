# Dates and times as text, as the C library of Linux writes them where nobody has chosen another language.
_DAYS = 'Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'
_MONTHS = ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December')
# What stands for several others.
_WHOLE = {'c': '%a %b %e %H:%M:%S %Y', 'D': '%m/%d/%y', 'x': '%m/%d/%y', 'F': '%Y-%m-%d', 'R': '%H:%M', 'T': '%H:%M:%S', 'X': '%H:%M:%S',
          'r': '%I:%M:%S %p'}
# Letters before which an E or an O may stand.
_MODIFIED = {'E': 'cCxXyY', 'O': 'deHImMSuUVwWyBbh'}


def written(format, fields, zone, offset, stamp):
    """`fields`: the nine of a `struct_time`, within their bounds. `stamp` gives the seconds since 1970."""
    out = []
    at = 0
    while at < len(format):
        start, at = at, format.find('%', at)
        if at < 0:
            out.append(format[start:])
            break
        out.append(format[start:at])
        start, at = at, at + 1
        flags, at = _while_in(format, at, '_-0^#+')
        width, at = _while_in(format, at, '0123456789')
        modifier = format[at:at + 1] if format[at:at + 1] in ('E', 'O') else ''
        at += len(modifier)
        c = format[at:at + 1]
        at += 1
        text = None
        if c and (not modifier or c in _MODIFIED[modifier]):
            text = _field(c, flags, int(width or 0), fields, zone, offset, stamp)
        out.append(format[start:at] if text is None else text)
    return ''.join(out)


def _while_in(text, at, wanted):
    start = at
    while at < len(text) and text[at] in wanted:
        at += 1
    return text[start:at], at


def _field(c, flags, width, fields, zone, offset, stamp):
    number = _number(c, fields, stamp)
    if number is not None:
        value, least, fill = number
        pads = [f for f in flags if f in '_-0']
        fill = {'_': ' ', '-': ''}.get(pads[-1], '0') if pads else fill
        digits = str(abs(value))
        sign = '-' if value < 0 else ''
        if not fill:
            return sign + digits
        room = max(least, width) - len(sign)
        return sign + digits.rjust(room, '0') if fill == '0' else (sign + digits).rjust(max(least, width))
    if c in _WHOLE:
        text = written(_WHOLE[c], fields, zone, offset, stamp)
    else:
        text = _word(c, fields, zone, offset)
    if text is None:
        return None
    if '^' in flags:
        text = text.upper()
    elif '#' in flags:
        text = text.lower() if c in 'pZ' else text.upper()
    return text.rjust(width, '0' if '0' in flags or c == 'z' and text else ' ')


def _word(c, fields, zone, offset):
    weekday, month = (fields[6] + 1) % 7, fields[1] - 1
    if c in 'zZ' and fields[8] < 0:
        return ''
    if c == 'z':
        return '%s%02d%02d' % ('-' if offset < 0 else '+', abs(offset) // 3600, abs(offset) // 60 % 60)
    if c in 'pP':
        text = 'AM' if fields[3] < 12 else 'PM'
        return text if c == 'p' else text.lower()
    return {'a': _DAYS[weekday][:3], 'A': _DAYS[weekday], 'b': _MONTHS[month][:3], 'h': _MONTHS[month][:3], 'B': _MONTHS[month],
            'Z': zone, 'n': '\n', 't': '\t', '%': '%'}.get(c)


def _number(c, fields, stamp):
    """A field's value, its least width and what fills it."""
    year, month, day, hour, minute, second = fields[:6]
    weekday, yday = (fields[6] + 1) % 7, fields[7] - 1
    if c in 'gGV':
        iso, week = _iso_week(year, weekday, yday)
        return {'g': (iso % 100, 2, '0'), 'G': (iso, 1, '0'), 'V': (week, 2, '0')}[c]
    if c == 's':
        return stamp(), 1, '0'
    values = {'Y': (year, 1), 'm': (month, 2), 'd': (day, 2), 'H': (hour, 2), 'M': (minute, 2), 'S': (second, 2), 'y': (year % 100, 2),
              'C': (year // 100, 1), 'I': (hour % 12 or 12, 2), 'j': (yday + 1, 3), 'w': (weekday, 1), 'u': (weekday or 7, 1),
              'U': ((yday - weekday + 7) // 7, 2), 'W': ((yday - (weekday - 1) % 7 + 7) // 7, 2)}
    if c in values:
        return *values[c], '0'
    spaced = {'e': day, 'k': hour, 'l': hour % 12 or 12}
    return (spaced[c], 2, ' ') if c in spaced else None


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _iso_week(year, weekday, yday):
    """The year whose Thursdays count, and which of them this week's is."""
    def since_first_monday(yday):
        return yday - (yday - weekday + 382) % 7 + 3
    days = since_first_monday(yday)
    if days < 0:
        year -= 1
        days = since_first_monday(yday + 365 + _is_leap(year))
    else:
        later = since_first_monday(yday - 365 - _is_leap(year))
        if later >= 0:
            year, days = year + 1, later
    return year, days // 7 + 1
