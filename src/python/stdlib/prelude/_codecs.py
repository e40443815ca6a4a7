# The encodings that are not simplest said in Rust.
_CP1252 = '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'


def encode(obj, encoding='utf-8', errors='strict'):
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    return obj.decode(encoding, errors)


def _registered(name, which):
    import sys
    m = sys.modules.get('codecs')
    key = name.lower().replace('-', '_').replace(' ', '_')
    found = None
    if m is not None:
        for search in m._searchers:
            found = search(key)
            if found is not None:
                return found[which]
    if key in ('rot13', 'rot_13', 'hex', 'hex_codec', 'base64', 'base64_codec', 'zlib', 'zlib_codec', 'bz2', 'bz2_codec'):
        what = ('encode', 'decode')[which]
        raise LookupError("'%s' is not a text encoding; use codecs.%s() to handle arbitrary codecs" % (name, what))
    raise LookupError('unknown encoding: ' + name)


def _failed(kind, name, obj, at, end, reason, errors):
    """What stands for what does not fit, and where it goes on."""
    e = kind(name, obj, at, end, reason)
    if errors == 'strict':
        raise e
    import codecs
    made, go_on = codecs.lookup_error(errors)(e)
    return made, go_on + len(obj) if go_on < 0 else go_on


def _encoded(text, name, fits, write, reason, errors, unit=1):
    """Character by character; those in a row that do not fit are told together where each is one byte."""
    out = []
    at, count = 0, len(text)
    while at < count:
        start = at
        while at < count and fits(ord(text[at])):
            at += 1
        if at > start:
            out.append(write(text[start:at]))
            continue
        if errors == 'surrogateescape' and 0xdc80 <= ord(text[at]) < 0xdd00 and unit == 1:
            out.append(bytes([ord(text[at]) - 0xdc00]))
            at += 1
            continue
        end = at + 1
        while unit == 1 and end < count and not fits(ord(text[end])):
            end += 1
        made, go_on = _failed(UnicodeEncodeError, name, text, at, end, reason, errors)
        if isinstance(made, str):
            if not all([fits(ord(c)) for c in made]):
                raise UnicodeEncodeError(name, text, at, end, reason)
            made = write(made)
        elif len(made) % unit:
            raise UnicodeEncodeError(name, text, at, end, reason)
        out.append(made)
        at = go_on
    return b''.join(out)


def _whole(code):
    return not 0xd800 <= code < 0xe000


def _write_utf16(text):
    return text.encode('utf-16-le')


def _write_utf16_be(text):
    data = text.encode('utf-16-le')
    return bytes([data[i ^ 1] for i in range(len(data))])


def _write_cp1252(text):
    return bytes([ord(c) if ord(c) < 256 else 128 + _CP1252.index(c) for c in text])


def encode_by_name(text, name, errors):
    key = name.lower().replace('_', '-')
    if key in ('utf-8', 'utf-8-sig', 'utf8-sig'):
        mark = b'' if key == 'utf-8' else b'\xef\xbb\xbf'
        return mark + _encoded(text, 'utf-8', _whole, lambda t: t.encode('utf-8'), 'surrogates not allowed', errors)
    for known, most in (('ascii', 128), ('latin-1', 256)):
        if key == known:
            return _encoded(text, key, lambda n: n < most, lambda t: t.encode(known), 'ordinal not in range(%d)' % most, errors)
    for start, mark in (('utf-16', b'\xff\xfe'), ('utf16', b'\xff\xfe'), ('utf-32', b'\xff\xfe\0\0'), ('utf32', b'\xff\xfe\0\0'), ('u32', b'\xff\xfe\0\0')):
        if key.startswith(start):
            big = key.endswith('be')
            ends = key.endswith(('le', 'be'))
            shown = 'utf-' + ('16' if '16' in start else '32') + ('-' + key[-2:] if ends else '')
            if '16' in start:
                write = _write_utf16_be if big else _write_utf16
            else:
                def write(t):
                    return b''.join([ord(c).to_bytes(4, 'big' if big else 'little') for c in t])
            data = _encoded(text, shown, _whole, write, 'surrogates not allowed', errors, 2 if '16' in start else 4)
            return data if ends else mark + data
    if key in ('cp1252', 'windows-1252', '1252'):
        return _encoded(text, 'charmap', lambda n: n < 128 or 160 <= n < 256 or n > 255 and chr(n) in _CP1252, _write_cp1252, 'character maps to <undefined>', errors)
    if key in ('unicode-escape', 'raw-unicode-escape'):
        raw = key.startswith('raw')
        out = []
        for c in text:
            n = ord(c)
            if n > 255 or not raw and n > 126:
                out.append('\\x%02x' % n if n < 256 else '\\u%04x' % n if n < 65536 else '\\U%08x' % n)
            elif not raw and (n < 32 or c == '\\'):
                out.append({'\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\'}.get(c) or '\\x%02x' % n)
            else:
                out.append(c)
        return ''.join(out).encode('latin-1')
    r = _registered(name, 0)(text, errors)[0]
    if not isinstance(r, bytes):
        raise TypeError("'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types" % (name, type(r).__name__))
    return r


def _wide(data, size, order, name, errors):
    out = []
    i = 0
    n = len(data)
    while i < n:
        if i + size > n:
            made, i = _failed(UnicodeDecodeError, name, data, i, n, 'truncated data', errors)
            out.append(made)
            continue
        code = int.from_bytes(data[i:i + size], order)
        step = size
        if size == 2 and 0xd800 <= code < 0xdc00:
            low = int.from_bytes(data[i + 2:i + 4], order) if i + 4 <= n else 0
            if 0xdc00 <= low < 0xe000:
                code, step = 0x10000 + (code - 0xd800 << 10) + low - 0xdc00, 4
            else:
                why = 'unexpected end of data' if i + 4 > n else 'illegal UTF-16 surrogate'
                made, i = _failed(UnicodeDecodeError, name, data, i, min(i + 2, n) if i + 4 <= n else n, why, errors)
                out.append(made)
                continue
        elif 0xd800 <= code < 0xe000 or code > 0x10ffff:
            why = 'illegal encoding' if size == 2 else 'code point not in range(0x110000)' if code > 0x10ffff else 'code point in surrogate code point range(0xd800, 0xe000)'
            made, i = _failed(UnicodeDecodeError, name, data, i, i + size, why, errors)
            out.append(made)
            continue
        out.append(chr(code))
        i += step
    return ''.join(out)


def decode_by_name(data, name, errors):
    data = bytes(data)
    key = name.lower().replace('_', '-')
    if key in ('utf-8', 'utf8'):
        out = []
        done = 0
        while done < len(data):
            try:
                out.append(data[done:].decode('utf-8'))
                break
            except UnicodeDecodeError as e:
                out.append(data[done:done + e.start].decode('utf-8'))
                made, done = _failed(UnicodeDecodeError, 'utf-8', data, done + e.start, done + e.end, e.reason, errors)
                out.append(made)
        return ''.join(out)
    if key == 'ascii':
        return ''.join([chr(b) if b < 128 else _failed(UnicodeDecodeError, 'ascii', data, i, i + 1, 'ordinal not in range(128)', errors)[0] for i, b in enumerate(data)])
    if key in ('utf-8-sig', 'utf8-sig'):
        return data[3 * data.startswith(b'\xef\xbb\xbf'):].decode('utf-8', errors)
    for start, size in (('utf-16', 2), ('utf16', 2), ('utf-32', 4), ('utf32', 4)):
        if key.startswith(start):
            order = 'big' if key.endswith('be') else 'little'
            shown = 'utf-%d' % (size * 8) + ('-' + key[-2:] if key.endswith(('le', 'be')) else '')
            if not key.endswith(('le', 'be')):
                mark = data[:size]
                if int.from_bytes(mark, 'big') == 0xfeff and len(mark) == size:
                    order, data = 'big', data[size:]
                elif int.from_bytes(mark, 'little') == 0xfeff and len(mark) == size:
                    data = data[size:]
            return _wide(data, size, order, shown, errors)
    if key in ('cp1252', 'windows-1252', '1252'):
        out = []
        for i, b in enumerate(data):
            c = _CP1252[b - 128] if 128 <= b < 160 else chr(b)
            out.append(_failed(UnicodeDecodeError, 'charmap', data, i, i + 1, 'character maps to <undefined>', errors)[0] if c in '\x81\x8d\x8f\x90\x9d' else c)
        return ''.join(out)
    if key in ('unicode-escape', 'raw-unicode-escape'):
        import re
        text = data.decode('latin-1')
        pattern = r'\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})'
        if key == 'unicode-escape':
            pattern += r'|\\x([0-9a-fA-F]{2})|\\([0-7]{1,3})|\\(\n|.)'
            simple = {'n': '\n', 't': '\t', 'r': '\r', '\\': '\\', "'": "'", '"': '"', 'a': '\a', 'b': '\b', 'f': '\f', 'v': '\v', '\n': ''}

        def plain(m):
            code = m[1] or m[2] or (m[3] if m.re.groups > 2 else None)
            if code:
                return chr(int(code, 16))
            if m[4]:
                return chr(int(m[4], 8))
            return simple.get(m[5], m[0])
        return re.sub(pattern, plain, text)
    r = _registered(name, 1)(data, errors)[0]
    if not isinstance(r, str):
        raise TypeError("'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types" % (name, type(r).__name__))
    return r
