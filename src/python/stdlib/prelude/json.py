import _json_plain

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']


class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, '%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


JSONDecodeError.__module__ = 'json.decoder'
_UNESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}


def _float(f, allow_nan):
    if f != f:
        t = 'NaN'
    elif f == float('inf'):
        t = 'Infinity'
    elif f == float('-inf'):
        t = '-Infinity'
    else:
        return float.__repr__(f)
    if not allow_nan:
        raise ValueError('Out of range float values are not JSON compliant: ' + repr(f))
    return t


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError('Object of type %s is not JSON serializable' % o.__class__.__name__)

    def encode(self, o):
        if self.indent is None and not self.sort_keys:
            text = _json_plain.dumps(o, bool(self.ensure_ascii), self.item_separator, self.key_separator)
            if text is not NotImplemented:
                return text
        out = []
        self._write(o, out, '\n', [])
        return ''.join(out)

    def iterencode(self, o, _one_shot=False):
        out = []
        self._write(o, out, '\n', [])
        return iter(out)

    def _scalar(self, o):
        if isinstance(o, str):
            return _json_plain.quote(str.__str__(o), self.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return _float(o, self.allow_nan)
        return None

    def _write(self, o, out, newline, open_):
        t = self._scalar(o)
        if t is not None:
            out.append(t)
            return
        if self.check_circular:
            for x in open_:
                if x is o:
                    raise ValueError('Circular reference detected')
            open_.append(o)
        indent = self.indent
        if indent is not None:
            deeper = newline + (indent if isinstance(indent, str) else ' ' * indent)
        else:
            deeper = ''
        if isinstance(o, dict):
            self._write_dict(o, out, newline, deeper, open_)
        elif isinstance(o, (list, tuple)):
            self._write_list(o, out, newline, deeper, open_)
        else:
            self._write(self.default(o), out, newline, open_)
        if self.check_circular:
            open_.pop()

    def _write_list(self, o, out, newline, deeper, open_):
        if not o:
            out.append('[]')
            return
        before = '[' + deeper
        for x in o:
            t = self._scalar(x)
            if t is not None:
                out.append(before + t)
            else:
                out.append(before)
                self._write(x, out, deeper, open_)
            before = self.item_separator + deeper
        if self.indent is not None:
            out.append(newline)
        out.append(']')

    def _write_dict(self, o, out, newline, deeper, open_):
        if not o:
            out.append('{}')
            return
        out.append('{')
        first = True
        items = sorted(o.items()) if self.sort_keys else o.items()
        for k, v in items:
            if isinstance(k, str):
                pass
            elif isinstance(k, float):
                k = _float(k, self.allow_nan)
            elif k is True:
                k = 'true'
            elif k is False:
                k = 'false'
            elif k is None:
                k = 'null'
            elif isinstance(k, int):
                k = int.__repr__(k)
            elif self.skipkeys:
                continue
            else:
                raise TypeError('keys must be str, int, float, bool or None, not ' + k.__class__.__name__)
            if not first:
                out.append(self.item_separator + deeper)
            elif deeper:
                out.append(deeper)
            first = False
            out.append(_json_plain.quote(str.__str__(k), self.ensure_ascii))
            out.append(self.key_separator)
            self._write(v, out, deeper, open_)
        if self.indent is not None and not first:
            out.append(newline)
        out.append('}')


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None, default=None, sort_keys=False, **kw):
    return (JSONEncoder if cls is None else cls)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, sort_keys=sort_keys,
                                                indent=indent, separators=separators, default=default, **kw).encode(obj)


def dump(obj, fp, *, cls=None, **kw):
    encoder = (JSONEncoder if cls is None else cls)(**kw)
    if type(encoder) is JSONEncoder:
        out = []
        try:
            encoder._write(obj, out, '\n', [])
        finally:
            # What was written before something went wrong stays.
            fp.write(''.join(out))
        return
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


_SPACE = ' \t\n\r'
_CONSTANTS = {'NaN': float('nan'), 'Infinity': float('inf'), '-Infinity': float('-inf')}


def scanstring(s, i, strict=True, /):
    if i >> 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    if not 0 <= i <= len(s):
        raise ValueError('end is out of bounds')
    begin = i - 1
    out = []
    while True:
        j = i
        n = len(s)
        while j < n and s[j] != '"' and s[j] != '\\' and s[j] >= ' ':
            j += 1
        out.append(s[i:j])
        if j >= n:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        c = s[j]
        if c == '"':
            return ''.join(out), j + 1
        if c != '\\':
            if strict:
                raise JSONDecodeError('Invalid control character at', s, j)
            out.append(c)
            i = j + 1
            continue
        if j + 1 >= n:
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        e = s[j + 1]
        if e == 'u':
            code = _hex(s, j + 2)
            i = j + 6
            if 0xd800 <= code <= 0xdbff and s[i:i + 2] == '\\u':
                low = _hex(s, i + 2)
                if 0xdc00 <= low <= 0xdfff:
                    code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                    i += 6
            out.append(chr(code))
            continue
        r = _UNESCAPES.get(e)
        if r is None:
            raise JSONDecodeError('Invalid \\escape', s, j)
        out.append(r)
        i = j + 2


def _hex(s, i):
    text = s[i:i + 4]
    if len(text) == 4 and all([c in '0123456789abcdefABCDEF' for c in text]):
        return int(text, 16)
    raise JSONDecodeError('Invalid \\uXXXX escape', s, i - 1)


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _CONSTANTS.__getitem__
        self.object_pairs_hook = object_pairs_hook
        self.strict = strict
        hooks = (object_hook, parse_float, parse_int, parse_constant, object_pairs_hook)
        self._is_plain = bool(strict) and all(hook is None for hook in hooks)

    def decode(self, s):
        if self._is_plain:
            found = _json_plain.loads(s)
            if found is not NotImplemented:
                return found[0]
        v, end = self.raw_decode(s, self._skip(s, 0))
        end = self._skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return v

    def raw_decode(self, s, idx=0):
        if idx < 0:
            raise ValueError('idx cannot be negative')
        try:
            return self._value(s, idx)
        except StopIteration as e:
            raise JSONDecodeError('Expecting value', s, e.value) from None

    def _skip(self, s, i):
        n = len(s)
        while i < n and s[i] in _SPACE:
            i += 1
        return i

    def _value(self, s, i):
        if i >= len(s):
            raise StopIteration(i)
        c = s[i]
        if c == '"':
            return self._string(s, i + 1)
        if c == '{':
            return self._object(s, i + 1)
        if c == '[':
            return self._array(s, i + 1)
        if c == 'n' and s[i:i + 4] == 'null':
            return None, i + 4
        if c == 't' and s[i:i + 4] == 'true':
            return True, i + 4
        if c == 'f' and s[i:i + 5] == 'false':
            return False, i + 5
        if c in '-0123456789':
            return self._number(s, i)
        for word in _CONSTANTS:
            if s.startswith(word, i):
                return self.parse_constant(word), i + len(word)
        raise StopIteration(i)

    def _number(self, s, i):
        start = i
        n = len(s)
        if s[i] == '-':
            i += 1
        if i >= n or s[i] not in '0123456789':
            if s.startswith('-Infinity', start):
                return self.parse_constant('-Infinity'), start + 9
            raise StopIteration(start)
        if s[i] == '0':
            i += 1
        else:
            while i < n and s[i] in '0123456789':
                i += 1
        whole = True
        if i + 1 < n and s[i] == '.' and s[i + 1] in '0123456789':
            whole = False
            i += 1
            while i < n and s[i] in '0123456789':
                i += 1
        if i < n and s[i] in 'eE':
            j = i + 1
            if j < n and s[j] in '+-':
                j += 1
            if j < n and s[j] in '0123456789':
                whole = False
                while j < n and s[j] in '0123456789':
                    j += 1
                i = j
        text = s[start:i]
        if whole:
            return self.parse_int(text), i
        return self.parse_float(text), i

    def _string(self, s, i):
        return decoder.scanstring(s, i, self.strict)

    def _object(self, s, i):
        pairs = []
        i = self._skip(s, i)
        if i < len(s) and s[i] == '}':
            return self._made(pairs), i + 1
        if i >= len(s) or s[i] != '"':
            raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)
        while True:
            key, i = self._string(s, i + 1)
            i = self._skip(s, i)
            if i >= len(s) or s[i] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, i)
            i = self._skip(s, i + 1)
            try:
                v, i = self._value(s, i)
            except StopIteration as e:
                raise JSONDecodeError('Expecting value', s, e.value) from None
            pairs.append((key, v))
            i = self._skip(s, i)
            if i < len(s) and s[i] == '}':
                return self._made(pairs), i + 1
            if i >= len(s) or s[i] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = self._skip(s, i + 1)
            if i >= len(s) or s[i] != '"':
                if i < len(s) and s[i] == '}':
                    raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, i)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        d = dict(pairs)
        return d if self.object_hook is None else self.object_hook(d)

    def _array(self, s, i):
        out = []
        i = self._skip(s, i)
        if i < len(s) and s[i] == ']':
            return out, i + 1
        while True:
            try:
                v, i = self._value(s, i)
            except StopIteration as e:
                raise JSONDecodeError('Expecting value', s, e.value) from None
            out.append(v)
            i = self._skip(s, i)
            if i < len(s) and s[i] == ']':
                return out, i + 1
            if i >= len(s) or s[i] != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, i)
            comma = i
            i = self._skip(s, i + 1)
            if i < len(s) and s[i] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)


def detect_encoding(b):
    for mark, name in ((b'\xff\xfe\0\0', 'utf-32'), (b'\0\0\xfe\xff', 'utf-32'), (b'\xff\xfe', 'utf-16'), (b'\xfe\xff', 'utf-16'),
                       (b'\xef\xbb\xbf', 'utf-8-sig')):
        if b.startswith(mark):
            return name
    # The first two characters are ASCII: where are the zeros?
    zeros = tuple([not x for x in b[:4]])
    if len(zeros) == 4 or len(zeros) == 2:
        if zeros[0]:
            return 'utf-16-be' if not zeros[1] else 'utf-32-be'
        if zeros[1]:
            return 'utf-16-le' if len(zeros) == 2 or not zeros[2] or not zeros[3] else 'utf-32-le'
    return 'utf-8'


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s))
    elif not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, not ' + s.__class__.__name__)
    elif s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    return (JSONDecoder if cls is None else cls)(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                                                object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)


def _part(name, **content):
    """A module of the package json."""
    import sys
    import types
    module = types.ModuleType('json.' + name)
    module.__dict__.update(content)
    sys.modules['json.' + name] = module
    return module


def _quoted(text, ascii):
    if not isinstance(text, str):
        raise TypeError('first argument must be a string, not ' + type(text).__name__)
    return _json_plain.quote(str.__str__(text), ascii)


def encode_basestring(text, /):
    return _quoted(text, False)


def encode_basestring_ascii(text, /):
    return _quoted(text, True)


scanstring.__module__ = encode_basestring.__module__ = encode_basestring_ascii.__module__ = '_json'
decoder = _part('decoder', JSONDecoder=JSONDecoder, JSONDecodeError=JSONDecodeError, scanstring=scanstring, c_scanstring=scanstring)
encoder = _part('encoder', JSONEncoder=JSONEncoder, encode_basestring=encode_basestring, c_encode_basestring=encode_basestring,
                encode_basestring_ascii=encode_basestring_ascii, c_encode_basestring_ascii=encode_basestring_ascii)
del scanstring, encode_basestring, encode_basestring_ascii
