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
    """What stands for what does not fit."""
    e = kind(name, obj, at, end, reason)
    import codecs
    return codecs.lookup_error(errors)(e)[0]


def encode_by_name(text, name, errors):
    key = name.lower().replace('_', '-')
    if key in ('utf-8-sig', 'utf8-sig'):
        return b'\xef\xbb\xbf' + text.encode('utf-8')
    if key.startswith(('utf-16', 'utf16')):
        data = text.encode('utf-16-le')
        if not key.endswith('be'):
            return data
        return bytes([data[i ^ 1] for i in range(len(data))])
    if key.startswith(('utf-32', 'utf32', 'u32')):
        order = 'big' if key.endswith('be') else 'little'
        data = b''.join([ord(c).to_bytes(4, order) for c in text])
        return data if key.endswith(('le', 'be')) else b'\xff\xfe\0\0' + data
    if key in ('cp1252', 'windows-1252', '1252'):
        out = []
        for i, c in enumerate(text):
            n = ord(c)
            if n < 128 or 160 <= n < 256:
                out.append(bytes([n]))
            elif c in _CP1252 and n > 255:
                out.append(bytes([128 + _CP1252.index(c)]))
            else:
                r = _failed(UnicodeEncodeError, 'charmap', text, i, i + 1, 'character maps to <undefined>', errors)
                out.append(r if isinstance(r, bytes) else r.encode('cp1252'))
        return b''.join(out)
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
            out.append(_failed(UnicodeDecodeError, name, data, i, n, 'truncated data', errors))
            break
        code = int.from_bytes(data[i:i + size], order)
        step = size
        if size == 2 and 0xd800 <= code < 0xdc00:
            low = int.from_bytes(data[i + 2:i + 4], order) if i + 4 <= n else 0
            if 0xdc00 <= low < 0xe000:
                code, step = 0x10000 + (code - 0xd800 << 10) + low - 0xdc00, 4
            else:
                why = 'unexpected end of data' if i + 4 > n else 'illegal UTF-16 surrogate'
                out.append(_failed(UnicodeDecodeError, name, data, i, min(i + 2, n) if i + 4 <= n else n, why, errors))
                i += 2
                continue
        elif 0xd800 <= code < 0xe000 or code > 0x10ffff:
            why = 'illegal encoding' if size == 2 else 'code point not in range(0x110000)' if code > 0x10ffff else 'code point in surrogate code point range(0xd800, 0xe000)'
            out.append(_failed(UnicodeDecodeError, name, data, i, i + size, why, errors))
            i += size
            continue
        out.append(chr(code))
        i += step
    return ''.join(out)


def decode_by_name(data, name, errors):
    data = bytes(data)
    key = name.lower().replace('_', '-')
    if key in ('utf-8', 'utf8'):
        out = []
        while data:
            try:
                out.append(data.decode('utf-8'))
                break
            except UnicodeDecodeError as e:
                out.append(data[:e.start].decode('utf-8'))
                out.append(_failed(UnicodeDecodeError, 'utf-8', e.object, e.start, e.end, e.reason, errors))
                data = data[e.end:]
        return ''.join(out)
    if key == 'ascii':
        return ''.join([chr(b) if b < 128 else _failed(UnicodeDecodeError, 'ascii', data, i, i + 1, 'ordinal not in range(128)', errors) for i, b in enumerate(data)])
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
            out.append(_failed(UnicodeDecodeError, 'charmap', data, i, i + 1, 'character maps to <undefined>', errors) if c in '\x81\x8d\x8f\x90\x9d' else c)
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
