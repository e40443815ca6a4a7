# `zlib`: the wrappings of compressed streams. What is inside is in `_deflate` and `_inflate`. Source: the library reference, "zlib";
# RFC 1950, RFC 1952.
import _core
import _digest


class error(Exception):
    pass


error.__module__ = 'zlib'
DEFLATED, MAX_WBITS, Z_BEST_COMPRESSION, Z_BEST_SPEED, Z_DEFAULT_COMPRESSION = 8, 15, 9, 1, -1


def crc32(data, value=0, /):
    return _digest.crc32(data, value & 0xffffffff)


def adler32(data, value=1, /):
    return _digest.adler32(data, value & 0xffffffff)


def _bytes(data):
    if isinstance(data, (bytes, bytearray)):
        return bytes(data)
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError("a bytes-like object is required, not '%s'" % type(data).__name__) from None


def _small(value):
    return _core.index(value)


class _Copied:
    """Copied with all that went through it, but never pickled."""

    def copy(self):
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        new._stream = self._stream.copy()
        return new

    __copy__ = copy

    def __deepcopy__(self, memo, /):
        return self.copy()

    def __reduce_ex__(self, protocol, /):
        raise TypeError(f"cannot pickle 'zlib.{type(self).__name__}' object")


class Compress(_Copied):
    def __new__(cls, *args):
        raise TypeError("cannot create 'zlib.Compress' instances")

    def _begin(self, level, method, wbits, memLevel, strategy, zdict):
        kind, bits = ('raw', -wbits) if wbits < 0 else ('gzip', wbits - 16) if wbits > 15 else ('zlib', wbits)
        if method != DEFLATED or not -1 <= level <= 9 or not 8 <= bits <= 15 or kind != 'zlib' and bits == 8 or not 1 <= memLevel <= 9 or not 0 <= strategy <= 4:
            raise ValueError('Invalid initialization option')
        from _deflate import Deflate
        level = 6 if level == -1 else level
        # A window of 256 is made one of 512.
        self._stream = Deflate(level, max(bits, 9), memLevel, strategy)
        self._kind, self._check, self._count, self._is_over = kind, 1 if kind == 'zlib' else 0, 0, False
        fast, slow = strategy >= 2 or level < 2, level == 9
        if kind == 'gzip':
            self._head = bytes([31, 139, 8, 0, 0, 0, 0, 0, 2 if slow else 4 if fast else 0, 3])
        else:
            head = 8 + (max(bits, 9) - 8 << 4) << 8 | (0 if fast else 1 if level < 6 else 2 if level == 6 else 3) << 6 | (32 if zdict is not None else 0)
            self._head = (head + 31 - head % 31).to_bytes(2, 'big') if kind == 'zlib' else b''
        if zdict is not None:
            zdict = _bytes(zdict)
            if kind == 'gzip':
                raise ValueError('Invalid dictionary')
            if kind == 'zlib':
                self._head += adler32(zdict).to_bytes(4, 'big')
            self._stream.dictionary(zdict)

    def _run(self, data, flush):
        self._count += len(data)
        if self._kind != 'raw':
            self._check = (adler32 if self._kind == 'zlib' else crc32)(data, self._check)
        head, self._head = self._head, b''
        return head + self._stream.run(data, flush)

    def compress(self, data, /):
        data = _bytes(data)
        if self._is_over:
            raise error('Error -2 while compressing data: inconsistent stream state')
        return self._run(data, 0)

    def flush(self, mode=4, /):
        mode = _small(mode)
        if mode == 0:
            return b''
        if self._is_over or not 0 < mode <= 5:
            raise error('Error -2 while flushing: inconsistent stream state')
        if mode == 5:
            from _sys import unsupported
            unsupported('Z_BLOCK of zlib')
        return self._finish(b'') if mode == 4 else self._run(b'', mode)

    def _finish(self, data):
        out = self._run(data, 4)
        self._is_over = True
        if self._kind == 'zlib':
            out += self._check.to_bytes(4, 'big')
        elif self._kind == 'gzip':
            out += self._check.to_bytes(4, 'little') + (self._count & 0xffffffff).to_bytes(4, 'little')
        return out

    def copy(self):
        if self._is_over:
            raise ValueError('Inconsistent stream state')
        return _Copied.copy(self)

    __copy__ = copy


def compressobj(level=-1, method=DEFLATED, wbits=15, memLevel=8, strategy=0, zdict=None):
    made = object.__new__(Compress)
    made._begin(_small(level), _small(method), _small(wbits), _small(memLevel), _small(strategy), zdict)
    return made


def compress(data, /, level=-1, wbits=15):
    data = _bytes(data)
    try:
        made = compressobj(level, DEFLATED, wbits)
    except ValueError:
        raise error('Bad compression level') from None
    return made._finish(data)


class Decompress(_Copied):
    def __new__(cls, *args):
        raise TypeError("cannot create 'zlib.Decompress' instances")

    def _begin(self, wbits, zdict):
        from _inflate import Inflate
        bits = -wbits if wbits < 0 else wbits & 15 if wbits else 15
        if not (-15 <= wbits <= -8 or wbits == 0 or 8 <= wbits <= 15 or 24 <= wbits <= 31 or 40 <= wbits <= 47):
            raise ValueError('Invalid initialization option')
        self._kind = 'raw' if wbits < 0 else 'any' if wbits > 39 else 'gzip' if wbits > 23 else 'zlib'
        self._most, self._zdict = bits or 15, zdict
        self._stream = Inflate(1 << 15)
        self._stage, self._check, self._count = 'head', 1, 0
        self.unused_data, self.unconsumed_tail, self.eof = b'', b'', False
        if self._kind == 'raw':
            self._stage = 'body'
            if zdict is not None:
                self._stream.window += zdict

    def _fail(self, words, number=-3):
        raise error('Error %d while decompressing data%s' % (number, ': ' + words if words else ''))

    # Each stage takes its part of what came in and tells whether it was all there.
    def _read_head(self):
        s = self._stream
        data = s.data[s.pos:]
        if len(data) < 2:
            return False
        if data[:2] == b'\x1f\x8b' and self._kind in ('gzip', 'any'):
            return self._read_gzip_head(data)
        if self._kind == 'gzip' or (data[0] << 8 | data[1]) % 31:
            self._fail('incorrect header check')
        if data[0] & 15 != 8:
            self._fail('unknown compression method')
        if (data[0] >> 4) + 8 > self._most:
            self._fail('invalid window size')
        wants = data[1] & 32
        if wants:
            if len(data) < 6:
                return False
            if not self._zdict:
                self._fail('', 2)
            if adler32(self._zdict) != int.from_bytes(data[2:6], 'big'):
                raise error('Error -3 while setting zdict')
            s.window += self._zdict[-32768:]
        s.pos += 6 if wants else 2
        s.size = 1 << (data[0] >> 4) + 8
        self._kind = 'zlib'
        return True

    def _read_gzip_head(self, data):
        if len(data) < 10:
            return False
        if data[2] != 8:
            self._fail('unknown compression method')
        flags, at = data[3], 10
        if flags & 0xe0:
            self._fail('unknown header flags set')
        if flags & 4:
            if len(data) < at + 2:
                return False
            at += 2 + int.from_bytes(data[at:at + 2], 'little')
        for flag in (8, 16):
            if flags & flag:
                end = data.find(b'\0', at)
                if end < 0:
                    return False
                at = end + 1
        if flags & 2:
            at += 2
        if len(data) < at:
            return False
        if flags & 2 and crc32(data[:at - 2]) & 0xffff != int.from_bytes(data[at - 2:at], 'little'):
            self._fail('header crc mismatch')
        self._stream.pos += at
        self._kind, self._check = 'gzip', 0
        return True

    def _read_tail(self):
        s, size = self._stream, {'zlib': 4, 'gzip': 8, 'raw': 0}[self._kind]
        data = s.data[s.pos:s.pos + size]
        if len(data) < size:
            return False
        if self._kind == 'zlib' and int.from_bytes(data, 'big') != self._check:
            self._fail('incorrect data check')
        if self._kind == 'gzip':
            if int.from_bytes(data[:4], 'little') != self._check:
                self._fail('incorrect data check')
            if int.from_bytes(data[4:], 'little') != self._count & 0xffffffff:
                self._fail('incorrect length check')
        s.pos += size
        return True

    def _run(self, data, most):
        s = self._stream
        s.data, s.pos = s.data[s.pos:] + data, 0
        out = b''
        if self._stage == 'head' and self._read_head():
            self._stage = 'body'
        if self._stage == 'body':
            from _inflate import Bad
            try:
                s.run(most)
            except Bad as e:
                words = str(e)
            else:
                words = None
            if words is not None:
                self._fail(words)
            out = s.take()
            self._count += len(out)
            if self._kind != 'raw':
                self._check = (adler32 if self._kind == 'zlib' else crc32)(out, self._check)
            if s.state == 'end':
                s.give_back()
                self._stage = 'tail'
        if self._stage == 'tail' and self._read_tail():
            self._stage, self.eof = 'over', True
        return out

    def decompress(self, data, /, max_length=0):
        data, most = _bytes(data), _small(max_length)
        if most < 0:
            raise ValueError('max_length must be non-negative')
        s = self._stream
        if self.eof:
            self.unused_data += data
            return b''
        out = self._run(data, most or None)
        had, self.unconsumed_tail = self.unconsumed_tail, b''
        if self.eof:
            self.unused_data, s.data, s.pos = s.data[s.pos:], b'', 0
            # As CPython: what is left over is told as not consumed too, where something was before.
            self.unconsumed_tail = self.unused_data if had else b''
        elif most and len(out) == most:
            s.give_back()
            self.unconsumed_tail, s.data, s.pos = s.data[s.pos:], b'', 0
        return out

    def flush(self, length=16384, /):
        if _small(length) <= 0:
            raise ValueError('length must be greater than zero')
        return b'' if self.eof else self.decompress(self.unconsumed_tail)


class _ZlibDecompressor:
    """As `bz2` and `lzma` have theirs: what is not taken yet stays inside."""

    def __init__(self, wbits=15, zdict=b''):
        self._inner = decompressobj(wbits, zdict or None)
        self._kept, self.needs_input = b'', True

    eof = property(lambda self: self._inner.eof)
    unused_data = property(lambda self: self._inner.unused_data)

    def decompress(self, data, max_length=-1):
        if self.eof:
            raise EOFError('End of stream already reached')
        inner = self._inner
        if max_length == 0:
            self._kept += _bytes(data)
            return b''
        out = inner.decompress(self._kept + _bytes(data), max(max_length, 0))
        self._kept = inner.unconsumed_tail
        self.needs_input = not self.eof and not (self._kept or 0 < max_length == len(out))
        return out

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'zlib._ZlibDecompressor' object")


def decompressobj(wbits=15, zdict=None):
    if zdict is not None:
        zdict = _bytes_of_dictionary(zdict)
    made = object.__new__(Decompress)
    made._begin(_small(wbits), zdict)
    return made


def _bytes_of_dictionary(zdict):
    if isinstance(zdict, str) or not hasattr(type(zdict), '__buffer__') and not isinstance(zdict, (bytes, bytearray, memoryview)):
        raise TypeError('zdict argument must support the buffer protocol')
    return _bytes(zdict)


def decompress(data, /, wbits=15, bufsize=16384):
    data = _bytes(data)
    if _small(bufsize) < 0:
        raise ValueError('bufsize must be non-negative')
    try:
        made = decompressobj(wbits)
    except ValueError:
        raise error('Error -2 while preparing to decompress data: inconsistent stream state') from None
    out = made._run(data, None)
    if not made.eof:
        raise error('Error -5 while decompressing data: incomplete or truncated stream')
    return out


for _cls in (Compress, Decompress, _ZlibDecompressor):
    _cls.__name__ = 'zlib.' + _cls.__name__
# By name, in hexadecimal.
_words = (
    'DEF_BUF_SIZE 4000 DEF_MEM_LEVEL 8 Z_BLOCK 5 Z_DEFAULT_STRATEGY 0 Z_FILTERED 1 Z_FINISH 4 Z_FIXED 4 Z_FULL_FLUSH 3 Z_HUFFMAN_ONLY 2 Z_NO_COMPRESSION 0 '
    'Z_NO_FLUSH 0 Z_PARTIAL_FLUSH 1 Z_RLE 3 Z_SYNC_FLUSH 2 Z_TREES 6').split(' ')
for _n in range(0, len(_words), 2):
    globals()[_words[_n]] = int(_words[_n + 1], 16)
del _n, _words, _cls
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.2.13'
