# What Unicode says of characters: the tables are modules of their own, each read when it is first needed.
from bisect import bisect_right as _place

unidata_version = '15.1.0'
_HANGUL, _VOWELS, _ENDS = 0xac00, 21, 28
_MISSING = object()
_tables = {}


def _table(name, make):
    if name not in _tables:
        _tables[name] = make()
    return _tables[name]


def _character(function, c, number=''):
    if not isinstance(c, str) or len(c) != 1:
        raise TypeError('%s() argument %smust be a unicode character, not %s' % (function, number, type(c).__name__ if c is not None else 'None'))
    return ord(c)


def _runs():
    import _unicode_properties as p
    starts, kinds = [], []
    for row in p.RUNS.split('\n')[1:-1]:
        start, kind = row.split(' ')
        starts.append(int(start, 16))
        kinds.append(int(kind, 16))
    return starts, kinds, [row.split(' ') for row in p.KINDS.split('\n')[1:-1]]


def _record(code):
    starts, kinds, records = _table('runs', _runs)
    return records[kinds[_place(starts, code) - 1]]


def category(chr, /):
    return _record(_character('category', chr))[0]


def bidirectional(chr, /):
    found = _record(_character('bidirectional', chr))[1]
    return '' if found == '-' else found


def combining(chr, /):
    return int(_record(_character('combining', chr))[2])


def east_asian_width(chr, /):
    return _record(_character('east_asian_width', chr))[3]


def mirrored(chr, /):
    return int(_record(_character('mirrored', chr))[4])


def _values():
    import _unicode_properties as p
    values = {}
    for row in p.VALUES.split('\n')[1:-1]:
        code, kind, value = row.split(' ')
        above, _, below = value.partition('/')
        values[int(code, 16)] = kind, int(above) / int(below) if below else int(above)
    return values


def _number(function, what, kinds, given):
    if not given:
        raise TypeError('%s expected at least 1 argument, got 0' % function)
    if len(given) > 2:
        raise TypeError('%s expected at most 2 arguments, got %d' % (function, len(given)))
    kind, value = _table('values', _values).get(_character(function, given[0], '1 '), ('', None))
    if kind and kind in kinds:
        return value
    if len(given) < 2:
        raise ValueError('not a ' + what)
    return given[1]


def decimal(*given):
    return _number('decimal', 'decimal', 'd', given)


def digit(*given):
    return _number('digit', 'digit', 'dg', given)


def numeric(*given):
    found = _number('numeric', 'numeric character', 'dgn', given)
    return float(found) if len(given) < 2 or found is not given[1] else found


# ---- names ----

def _stretches():
    import _unicode_names as n
    rows = [row.split(' ') for row in n.STRETCHES.split('\n')[1:-1]]
    firsts, places, place = [], [], 0
    for first, count in rows:
        firsts.append(int(first, 16))
        places.append(place)
        place += int(count)
    places.append(place)
    return firsts, places


def _words():
    import _unicode_names as n
    rows = [row.split(' ') for row in n.WORDS.split('\n')[1:-1]]
    return {sign: word for sign, word in rows}


def _names():
    import _unicode_names as n
    return n.NAMES.split('\n')[1:-1]


def _series():
    import _unicode_names as n
    rows = [row.split(' ', 2) for row in n.SERIES.split('\n')[1:-1]]
    return [(int(first, 16), int(last, 16), start) for first, last, start in rows]


def _jamo():
    import _unicode_names as n
    return [row.split('|') for row in n.JAMO.split('\n')[1:-1]]


def _said(signs):
    words = _table('words', _words)
    out = ''
    at = 0
    while at < len(signs):
        if signs[at] == '!':
            end = signs.index(' ', at)
            word, at = signs[at + 1:end], end + 1
        elif signs[at] in words:
            word, at = words[signs[at]], at + 1
        else:
            word, at = words[signs[at:at + 2]], at + 2
        if word[0] == '-':
            out += word
        else:
            out += ' ' + (word[1:] if word[0] == '_' else word)
    return out[1:]


def _name(code):
    if 0xac00 <= code < 0xd7a4:
        firsts, vowels, ends = _table('jamo', _jamo)
        rest, end = divmod(code - _HANGUL, _ENDS)
        first, vowel = divmod(rest, _VOWELS)
        return 'HANGUL SYLLABLE ' + firsts[first] + vowels[vowel] + ends[end]
    for first, last, start in _table('series', _series):
        if first <= code <= last:
            return start + '%04X' % code
    firsts, places = _table('stretches', _stretches)
    at = _place(firsts, code) - 1
    if at < 0 or code - firsts[at] >= places[at + 1] - places[at]:
        return None
    return _said(_table('names', _names)[places[at] + code - firsts[at]])


def name(*given):
    if not given:
        raise TypeError('name expected at least 1 argument, got 0')
    if len(given) > 2:
        raise TypeError('name expected at most 2 arguments, got %d' % len(given))
    found = _name(_character('name', given[0], '1 '))
    if found is None:
        if len(given) < 2:
            raise ValueError('no such name')
        return given[1]
    return found


def _signs(upper):
    words = _table('signs', lambda: {word: sign for sign, word in _table('words', _words).items()})
    out = ''
    for word in upper.split(' '):
        for n, part in enumerate(word.split('-')):
            if n or part:
                if n:
                    part = ('_-' if n == 1 and word[0] == '-' else '-') + part
                out += words.get(part) or '!' + part + ' '
    return out


def _of_syllable(rest):
    firsts, vowels, ends = _table('jamo', _jamo)
    for l, first in enumerate(firsts):
        if rest.startswith(first):
            for v, vowel in enumerate(vowels):
                if rest.startswith(vowel, len(first)) and rest[len(first) + len(vowel):] in ends:
                    return _HANGUL + (l * _VOWELS + v) * _ENDS + ends.index(rest[len(first) + len(vowel):])
    return None


def _of_series(name, upper):
    start, hyphen, digits = upper.rpartition('-')
    start += hyphen
    if not digits or digits.strip('0123456789ABCDEF'):
        return None
    code = int(digits, 16)
    if start == 'CJK UNIFIED IDEOGRAPH-':
        fits = name == upper and 4 <= len(digits) <= 5
    else:
        fits = digits == '%04X' % code
    return code if fits and any([start == s and first <= code <= last for first, last, s in _table('series', _series)]) else None


def _code(name):
    import _unicode_names as n
    upper = ''.join([c.upper() if c.isascii() else c for c in name])
    if name.startswith('HANGUL SYLLABLE '):
        code = _of_syllable(name[16:])
        if code is not None:
            return chr(code)
    code = _of_series(name, upper)
    if code is not None:
        return chr(code)
    at = n.NAMES.find('\n' + _signs(upper) + '\n') if all(upper.split(' ')) else -1
    if at >= 0:
        place = n.NAMES.count('\n', 0, at)
        firsts, places = _table('stretches', _stretches)
        row = _place(places, place) - 1
        return chr(firsts[row] + place - places[row])
    at = n.ALIASES.find('\n' + upper + '\t')
    if at < 0 or '\n' in name or '\t' in name:
        return None
    codes = n.ALIASES[at + len(upper) + 2:n.ALIASES.index('\n', at + 1)]
    return ''.join([chr(int(c, 16)) for c in codes.split(' ')])


def lookup(*given):
    if len(given) != 1:
        raise TypeError('unicodedata.lookup() takes exactly one argument (%d given)' % len(given))
    name = given[0]
    if not isinstance(name, str):
        name = bytes(memoryview(name)).decode('ascii')
    if len(name.encode()) > 256:
        raise KeyError('name too long')
    found = _code(name)
    if found is None:
        raise KeyError("undefined character name '%s'" % name)
    return found


# ---- what characters are made of ----

def _parts():
    import _unicode_parts as p
    parts, pairs = {}, {}
    for row in p.PARTS.split('\n')[1:-1]:
        code, _, made = row.partition(' ')
        if made[0] == '=':
            made = made[2:]
            pairs[''.join([chr(int(c, 16)) for c in made.split(' ')])] = chr(int(code, 16))
        parts[chr(int(code, 16))] = made
    return parts, pairs


def decomposition(chr, /):
    _character('decomposition', chr)
    return _table('parts', _parts)[0].get(chr, '')


def _apart(c, compatible, known):
    """A character's parts, taken apart to the end."""
    found = known.get(c)
    if found is None:
        code = ord(c)
        made = _table('parts', _parts)[0].get(c, '')
        if 0xac00 <= code < 0xd7a4:
            rest, end = divmod(code - _HANGUL, _ENDS)
            first, vowel = divmod(rest, _VOWELS)
            found = chr(0x1100 + first) + chr(0x1161 + vowel) + (chr(0x11a7 + end) if end else '')
        elif not made or made[0] == '<' and not compatible:
            found = c
        else:
            pieces = made.split(' ')
            if made[0] == '<':
                del pieces[0]
            found = ''.join([_apart(chr(int(p, 16)), compatible, known) for p in pieces])
        known[c] = found
    return found


def _class(c):
    return 0 if c.isascii() else combining(c)


def _in_order(text):
    """Marks that follow one letter, by their classes."""
    out, marks = [], []
    for c in text:
        n = _class(c)
        if n:
            marks.append((n, c))
            continue
        if marks:
            marks.sort(key=lambda m: m[0])
            out += [m for _, m in marks]
            marks = []
        out.append(c)
    marks.sort(key=lambda m: m[0])
    return out + [m for _, m in marks]


def _pair(a, b):
    """What two characters make together."""
    l, v = ord(a) - 0x1100, ord(b) - 0x1161
    if 0 <= l < 19 and 0 <= v < _VOWELS:
        return chr(_HANGUL + (l * _VOWELS + v) * _ENDS)
    s, t = ord(a) - _HANGUL, ord(b) - 0x11a7
    if 0 <= s < 11172 and s % _ENDS == 0 and 0 < t < _ENDS:
        return chr(ord(a) + t)
    return _table('parts', _parts)[1].get(a + b)


def _together(chars):
    out = []
    start, last = -1, 0
    for c in chars:
        n = _class(c)
        if start >= 0 and (last < n or start == len(out) - 1):
            whole = _pair(out[start], c)
            if whole is not None:
                out[start] = whole
                continue
        if n == 0:
            start, last = len(out), 0
        else:
            last = n
        out.append(c)
    return ''.join(out)


def normalize(*given):
    if len(given) != 2:
        raise TypeError('normalize expected 2 arguments, got %d' % len(given))
    form, text = given
    for n in (0, 1):
        if not isinstance(given[n], str):
            raise TypeError('normalize() argument %d must be str, not %s' % (n + 1, type(given[n]).__name__ if given[n] is not None else 'None'))
    if not text:
        return text
    if form not in ('NFC', 'NFKC', 'NFD', 'NFKD'):
        raise ValueError('invalid normalization form')
    if text.isascii():
        return text
    compatible = 'K' in form
    known = _table('NFKD' if compatible else 'NFD', dict)
    chars = _in_order(''.join([c if c.isascii() else _apart(c, compatible, known) for c in text]))
    return ''.join(chars) if form[-1] == 'D' else _together(chars)


def is_normalized(*given):
    if len(given) != 2:
        raise TypeError('is_normalized expected 2 arguments, got %d' % len(given))
    form, text = given
    for n in (0, 1):
        if not isinstance(given[n], str):
            raise TypeError('is_normalized() argument %d must be str, not %s' % (n + 1, type(given[n]).__name__ if given[n] is not None else 'None'))
    if not text:
        return True
    if form not in ('NFC', 'NFKC', 'NFD', 'NFKD'):
        raise ValueError('invalid normalization form')
    return normalize(form, text) == text
