# Encodings as objects: what turns text into bytes and back, at once, piece by piece, or in a stream.
import builtins as _builtins

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE', 'BOM64_LE', 'BOM_UTF8',
           'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE', 'BOM_UTF32_BE', 'CodecInfo', 'Codec', 'IncrementalEncoder',
           'IncrementalDecoder', 'StreamReader', 'StreamWriter', 'StreamReaderWriter', 'getencoder', 'getdecoder', 'getincrementalencoder',
           'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode', 'iterencode', 'iterdecode', 'strict_errors', 'ignore_errors',
           'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors', 'namereplace_errors', 'register_error', 'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = b'\x00\x00\xfe\xff'
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE


class CodecInfo(tuple):
    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None, name=None, *,
                _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamwriter, self.streamreader = streamwriter, streamreader
        return self

    def __repr__(self):
        return '<codecs.CodecInfo object for encoding %s at %#x>' % (self.name, id(self))


class Codec:
    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    encoding = None

    def __init__(self, errors='strict'):
        self.errors = errors

    def encode(self, input, final=False):
        if self.encoding is None:
            raise NotImplementedError
        return input.encode(self.encoding, self.errors)

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    encoding = None

    def __init__(self, errors='strict'):
        self.errors = errors
        self._left = b''

    def decode(self, input, final=False):
        if self.encoding is None:
            raise NotImplementedError
        data = self._left + bytes(input)
        keep = 0 if final else _unfinished(data, self.encoding)
        whole, self._left = data[:len(data) - keep], data[len(data) - keep:]
        return whole.decode(self.encoding, self.errors)

    def reset(self):
        self._left = b''

    def getstate(self):
        return self._left, 0

    def setstate(self, state):
        self._left = state[0]


def _unfinished(data, encoding):
    """How many bytes at the end are the beginning of a character."""
    if encoding.startswith('utf-16'):
        return len(data) % 2
    if encoding.startswith('utf-32'):
        return len(data) % 4
    if encoding != 'utf-8':
        return 0
    for n in range(1, min(4, len(data)) + 1):
        b = data[-n]
        if b >= 0xc0:
            need = 2 if b < 0xe0 else 3 if b < 0xf0 else 4
            return n if n < need else 0
        if b < 0x80:
            return 0
    return 0


class StreamWriter(Codec):
    encoding = None

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def encode(self, input, errors='strict'):
        return input.encode(self.encoding, errors), len(input)

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def __getattr__(self, name):
        return getattr(self.__dict__['stream'], name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.stream.close()


class StreamReader(Codec):
    encoding = None

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors
        self._decoder = lookup(self.encoding).incrementaldecoder(errors) if self.encoding else None
        self._text = ''

    def decode(self, input, errors='strict'):
        return bytes(input).decode(self.encoding, errors), len(input)

    def _fill(self, size=-1):
        data = self.stream.read() if size < 0 else self.stream.read(size)
        self._text += self._decoder.decode(data, not data or size < 0)
        return bool(data)

    def read(self, size=-1, chars=-1, firstline=False):
        if chars >= 0:
            while len(self._text) < chars and self._fill(max(size, 64)):
                pass
            r, self._text = self._text[:chars], self._text[chars:]
            return r
        self._fill(size)
        r, self._text = self._text, ''
        return r

    def readline(self, size=None, keepends=True):
        while True:
            lines = self._text.splitlines(True)
            if lines and (len(lines) > 1 or lines[0].endswith('\n')) or not self._fill(72):
                break
        if not lines:
            lines = self._text.splitlines(True) or ['']
        self._text = ''.join(lines[1:])
        return lines[0] if keepends else lines[0].rstrip('\r\n')

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def reset(self):
        self._text = ''

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __getattr__(self, name):
        return getattr(self.__dict__['stream'], name)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.stream.close()


class StreamReaderWriter:
    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream, self.reader, self.writer, self.errors = stream, Reader(stream, errors), Writer(stream, errors), errors

    def __getattr__(self, name):
        inner = self.__dict__
        for part in ('reader', 'writer'):
            if name in ('read', 'readline', 'readlines', '__next__') and part == 'reader' or name in ('write', 'writelines') and part == 'writer':
                return getattr(inner[part], name)
        return getattr(inner['stream'], name)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.stream.close()


_NAMES = {'utf8': 'utf-8', 'u8': 'utf-8', 'utf_8': 'utf-8', 'ascii': 'ascii', 'us_ascii': 'ascii', 'latin1': 'iso8859-1', 'latin_1': 'iso8859-1',
          'iso8859_1': 'iso8859-1', 'iso_8859_1': 'iso8859-1', 'l1': 'iso8859-1', 'utf16': 'utf-16', 'utf_16': 'utf-16', 'utf_16_le': 'utf-16-le',
          'utf_16_be': 'utf-16-be', 'utf32': 'utf-32', 'utf_32': 'utf-32', 'utf_32_le': 'utf-32-le', 'utf_32_be': 'utf-32-be',
          'utf_8_sig': 'utf-8-sig', 'cp1252': 'cp1252', 'unicode_escape': 'unicode-escape', 'raw_unicode_escape': 'raw-unicode-escape'}
_searchers = []
_known = {}


def register(search_function, /):
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searchers.append(search_function)


def unregister(search_function, /):
    if search_function in _searchers:
        _searchers.remove(search_function)
        _known.clear()


def _rot13(text):
    low, high = 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    return text.translate(str.maketrans(low + high, low[13:] + low[:13] + high[13:] + high[:13]))


def _special(name):
    """Codecs that are not between text and bytes."""
    if name in ('rot13', 'rot_13'):
        f = lambda x, errors='strict': (_rot13(x), len(x))
        return CodecInfo(f, f, name='rot13')
    if name in ('hex', 'hex_codec', 'base64', 'base64_codec', 'zlib', 'zlib_codec'):
        import base64
        import binascii
        both = {'h': (binascii.hexlify, binascii.unhexlify), 'b': (base64.encodebytes, base64.decodebytes)}.get(name[0])
        if both is None:
            import zlib
            both = zlib.compress, zlib.decompress
        there, back = both
        return CodecInfo(lambda x, errors='strict': (there(x), len(x)), lambda x, errors='strict': (back(x), len(x)), name=name.removesuffix('_codec'))
    return None


def lookup(encoding, /):
    key = encoding.lower().replace('-', '_').replace(' ', '_')
    if key in _known:
        return _known[key]
    for search in _searchers:
        found = search(key)
        if found is not None:
            _known[key] = found
            return found
    found = _special(key)
    if found is None:
        name = _NAMES.get(key, _NAMES.get(key.replace('_', '')))
        if name is None:
            try:
                ''.encode(encoding)
            except LookupError:
                raise LookupError('unknown encoding: ' + encoding) from None
            name = key.replace('_', '-')
        body = {'encoding': name}
        found = CodecInfo(lambda input, errors='strict': (input.encode(name, errors), len(input)),
                          lambda input, errors='strict': (bytes(input).decode(name, errors), len(input)),
                          type('StreamReader', (StreamReader,), body), type('StreamWriter', (StreamWriter,), body),
                          type('IncrementalEncoder', (IncrementalEncoder,), body), type('IncrementalDecoder', (IncrementalDecoder,), body), name)
    _known[key] = found
    return found


def encode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding='utf-8', errors='strict'):
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    return lookup(encoding).incrementalencoder


def getincrementaldecoder(encoding):
    return lookup(encoding).incrementaldecoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    f = _builtins.open(filename, mode, buffering)
    if encoding is None:
        return f
    info = lookup(encoding)
    both = StreamReaderWriter(f, info.streamreader, info.streamwriter, errors)
    both.encoding = encoding
    return both


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for piece in iterator:
        out = encoder.encode(piece)
        if out:
            yield out
    out = encoder.encode('', True)
    if out:
        yield out


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for piece in iterator:
        out = decoder.decode(piece)
        if out:
            yield out
    out = decoder.decode(b'', True)
    if out:
        yield out


# ---- what happens to what does not fit ---------------------------------------------------------------------------

def strict_errors(exception):
    raise exception


def ignore_errors(exception):
    return '', exception.end


def replace_errors(exception):
    if isinstance(exception, UnicodeDecodeError):
        return '\ufffd', exception.end
    return '?' * (exception.end - exception.start), exception.end


def xmlcharrefreplace_errors(exception):
    return ''.join(['&#%d;' % ord(c) for c in exception.object[exception.start:exception.end]]), exception.end


def backslashreplace_errors(exception):
    piece = exception.object[exception.start:exception.end]
    if isinstance(exception, UnicodeDecodeError):
        return ''.join(['\\x%02x' % b for b in piece]), exception.end
    return ''.join(['\\x%02x' % ord(c) if ord(c) < 256 else '\\u%04x' % ord(c) if ord(c) < 65536 else '\\U%08x' % ord(c) for c in piece]), exception.end


def namereplace_errors(exception):
    if not isinstance(exception, UnicodeEncodeError):
        raise TypeError("don't know how to handle %s in error callback" % type(exception).__name__)
    import unicodedata
    out = ''
    for c in exception.object[exception.start:exception.end]:
        name = unicodedata.name(c, '')
        out += '\\N{%s}' % name if name else backslashreplace_errors(UnicodeEncodeError('', c, 0, 1, ''))[0]
    return out, exception.end


def _surrogateescape(exception):
    piece = exception.object[exception.start:exception.end]
    if isinstance(exception, UnicodeDecodeError):
        length = 0
        while length < min(4, len(piece)) and piece[length] > 127:
            length += 1
        if length:
            return ''.join([chr(0xdc00 + b) for b in piece[:length]]), exception.start + length
    elif isinstance(exception, UnicodeEncodeError) and all([0xdc80 <= ord(c) < 0xdd00 for c in piece]):
        return bytes([ord(c) - 0xdc00 for c in piece]), exception.end
    raise exception


def _surrogatepass(exception):
    name = exception.encoding.lower()
    order = 'big' if name.endswith('be') else 'little'
    size = 2 if '16' in name else 4 if '32' in name else 3 if name.startswith('utf') else 0
    if isinstance(exception, UnicodeDecodeError):
        piece = exception.object[exception.start:exception.start + size]
        code = 0
        if size == 3 and len(piece) == 3 and piece[0] == 0xed and piece[2] & 0xc0 == 0x80:
            code = 0xd000 | (piece[1] & 0x3f) << 6 | piece[2] & 0x3f
        elif size != 3 and len(piece) == size:
            code = int.from_bytes(piece, order)
        if 0xd800 <= code < 0xe000:
            return chr(code), exception.start + size
    elif size:
        codes = [ord(c) for c in exception.object[exception.start:exception.end]]
        if all([0xd800 <= n < 0xe000 for n in codes]):
            if size != 3:
                return b''.join([n.to_bytes(size, order) for n in codes]), exception.end
            return b''.join([bytes([0xed, 0x80 | n >> 6 & 0x3f, 0x80 | n & 0x3f]) for n in codes]), exception.end
    raise exception


_surrogateescape.__name__ = _surrogateescape.__qualname__ = 'surrogateescape'
_surrogatepass.__name__ = _surrogatepass.__qualname__ = 'surrogatepass'

_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors, 'xmlcharrefreplace': xmlcharrefreplace_errors,
             'backslashreplace': backslashreplace_errors, 'namereplace': namereplace_errors, 'surrogateescape': _surrogateescape, 'surrogatepass': _surrogatepass}


def lookup_error(name, /):
    if name not in _handlers:
        raise LookupError('unknown error handler name %r' % (name,))
    return _handlers[name]


def register_error(name, handler, /):
    import _sys
    _sys.unsupported('codecs.register_error')
