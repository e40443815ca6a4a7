import _digest
import _packing
from _buffers import readable, writable

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    pass


error.__module__ = 'struct'
# Size and alignment of the machine's own kinds; the standard sizes.
_NATIVE = {'x': 1, 'c': 1, 'b': 1, 'B': 1, '?': 1, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'n': 8, 'N': 8, 'e': 2, 'f': 4, 'd': 8,
           's': 1, 'p': 1, 'P': 8}
_STANDARD = dict(_NATIVE, l=4, L=4)
for _c in 'nNP':
    del _STANDARD[_c]
_SIGNED = 'bhilqn'
_UNSIGNED = 'BHILQNP'
_cache = {}
_native_pack, _native_unpack = _packing.pack, _packing.unpack


def _parse(fmt):
    if isinstance(fmt, (bytes, bytearray)):
        fmt = fmt.decode('ascii')
    if not isinstance(fmt, str):
        raise TypeError('Struct() argument 1 must be a str or bytes object, not ' + type(fmt).__name__)
    known = _cache.get(fmt)
    if known is not None:
        return known
    order, sizes, align, i = 'little', _NATIVE, True, 0
    if fmt[:1] in ('@', '=', '<', '>', '!'):
        i = 1
        if fmt[0] != '@':
            sizes, align = _STANDARD, False
            order = 'big' if fmt[0] in '>!' else 'little'
    steps = []
    at = 0
    n = len(fmt)
    while i < n:
        c = fmt[i]
        if c in ' \t\n\r\f\v':
            i += 1
            continue
        count = 1
        given = False
        if c in '0123456789':
            j = i
            while j < n and fmt[j] in '0123456789':
                j += 1
            count = int(fmt[i:j])
            given = True
            if j >= n:
                raise error('repeat count given without format specifier')
            if count > 1 << 40:
                raise error('total struct size too long')
            i = j
            c = fmt[i]
        size = sizes.get(c)
        if size is None:
            raise error('bad char in struct format')
        if align and c not in 'xcsp':
            at = (at + size - 1) // size * size
        if c == 's' or c == 'p':
            steps.append((c, at, count))
            at += count
        elif c == 'x':
            at += count
        else:
            steps.append((c, at, size, count))
            at += size * count
        i += 1
    flat = []
    for s in steps:
        if len(s) == 3:
            flat.append(s)
        else:
            c, start, size, count = s
            flat.extend([(c, start + k * size, size) for k in range(count)])
    _cache[fmt] = known = order == 'little', flat, at, fmt
    return known


def calcsize(format, /):
    return _parse(format)[2]


def _integer(v):
    if isinstance(v, int):
        return v
    f = getattr(type(v), '__index__', None)
    if f is None:
        raise error('required argument is not an integer')
    return f(v)


def _pack_one(c, size, v, order):
    if c == 's' or c == 'p':
        if not isinstance(v, (bytes, bytearray)):
            raise error("argument for '%s' must be a bytes object" % c)
        v = bytes(v)
        if c == 'p':
            v = v[:max(size - 1, 0)][:255]
            return (bytes([len(v)]) + v).ljust(size, b'\0')[:size]
        return v[:size].ljust(size, b'\0')
    if c == 'c':
        if not isinstance(v, (bytes, bytearray)) or len(v) != 1:
            raise error('char format requires a bytes object of length 1')
        return bytes(v)
    if c == '?':
        return b'\1' if v else b'\0'
    if c in 'efd':
        if not isinstance(v, (int, float)):
            f = getattr(type(v), '__float__', None)
            if f is None:
                raise error('required argument is not a float')
            v = f(v)
        r = _digest.float_bits(float(v), size)
        if r is None:
            raise OverflowError('float too large to pack with %s format' % c)
        return r if order == 'little' else r[::-1]
    v = _integer(v)
    signed = c in _SIGNED
    low = -(1 << (8 * size - 1)) if signed else 0
    high = (1 << (8 * size - 1 if signed else 8 * size)) - 1
    if c == 'P' and -(high >> 1) - 1 <= v < 0:
        v += high + 1
    if not low <= v <= high:
        if c == 'P':
            raise error('int too large to convert')
        raise error("'%s' format requires %d <= number <= %d" % (c, low, high))
    return v.to_bytes(size, order, signed=signed)


def _pack_each(parsed, values):
    is_little, steps, size, fmt = parsed
    order = 'little' if is_little else 'big'
    if len(values) != len(steps):
        raise error('pack expected %d items for packing (got %d)' % (len(steps), len(values)))
    out = bytearray(size)
    for (c, at, n), v in zip(steps, values):
        out[at:at + n] = _pack_one(c, n, v, order)
    return bytes(out)


def _unpack(parsed, data, start=0):
    is_little, steps, size, fmt = parsed
    r = _native_unpack(steps, is_little, data, start)
    return _unpack_each(parsed, data, start) if r is NotImplemented else r


def _unpack_each(parsed, data, start):
    is_little, steps, size, fmt = parsed
    order = 'little' if is_little else 'big'
    out = []
    for c, at, n in steps:
        part = bytes(data[start + at:start + at + n])
        if c == 's' or c == 'c':
            out.append(part)
        elif c == 'p':
            out.append(part[1:1 + part[0]] if part else b'')
        elif c == '?':
            out.append(part != b'\0')
        elif c in 'efd':
            out.append(_digest.bits_float(part if order == 'little' else part[::-1], n))
        else:
            out.append(int.from_bytes(part, order, signed=c in _SIGNED))
    return tuple(out)


def pack(format, /, *values):
    # What is called a thousand times goes through no other function.
    parsed = type(format) is str and _cache.get(format) or _parse(format)
    r = _native_pack(parsed[1], parsed[0], parsed[2], values)
    return _pack_each(parsed, values) if r is NotImplemented else r


def unpack(format, buffer, /):
    parsed = _parse(format)
    buffer = readable(buffer)
    if len(buffer) != parsed[2]:
        raise error('unpack requires a buffer of %d bytes' % parsed[2])
    return _unpack(parsed, buffer)


def _place(name, parsed, n, offset):
    size = parsed[2]
    if offset < 0:
        if offset + size > 0 and name == 'pack_into':
            raise error('no space to pack %d bytes at offset %d' % (size, offset))
        if offset + size > 0:
            raise error('not enough data to unpack %d bytes at offset %d' % (size, offset))
        if offset + n < 0:
            raise error('offset %d out of range for %d-byte buffer' % (offset, n))
        offset += n
    if n - offset < size:
        raise error('%s requires a buffer of at least %d bytes for %s %d bytes at offset %d (actual buffer size is %d)' % (
            name, size + offset, 'packing' if name == 'pack_into' else 'unpacking', size, offset, n))
    return offset


def unpack_from(format, /, buffer, offset=0):
    parsed = _parse(format)
    buffer = readable(buffer)
    return _unpack(parsed, buffer, _place('unpack_from', parsed, len(buffer), offset))


def pack_into(format, buffer, offset, /, *values):
    parsed = _parse(format)
    if len(values) != len(parsed[1]):
        raise error('pack_into expected %d items for packing (got %d)' % (len(parsed[1]), len(values)))
    buffer = writable(buffer, 'argument')
    offset = _place('pack_into', parsed, len(buffer), offset)
    buffer[offset:offset + parsed[2]] = pack(format, *values)


def iter_unpack(format, buffer, /):
    parsed = _parse(format)
    if parsed[2] == 0:
        raise error('cannot iteratively unpack with a struct of length 0')
    buffer = readable(buffer)
    if len(buffer) % parsed[2]:
        raise error('iterative unpacking requires a buffer of a multiple of %d bytes' % parsed[2])
    made = object.__new__(unpack_iterator)
    made._parsed, made._buffer, made._places = parsed, buffer, iter(range(0, len(buffer), parsed[2]))
    return made


class unpack_iterator:
    def __new__(cls, *args, **kwargs):
        raise TypeError("cannot create '_struct.unpack_iterator' instances")

    def __iter__(self):
        return self

    def __next__(self):
        # As `pack`: through no other function.
        at = next(self._places)
        parsed, buffer = self._parsed, self._buffer
        r = _native_unpack(parsed[1], parsed[0], buffer, at)
        return _unpack_each(parsed, buffer, at) if r is NotImplemented else r

    def __length_hint__(self):
        return self._places.__length_hint__()


class Struct:
    def __init__(self, format):
        parsed = _parse(format)
        self.format = parsed[3]
        self.size = parsed[2]

    def pack(self, *values):
        return pack(self.format, *values)

    def unpack(self, buffer):
        return unpack(self.format, buffer)

    def unpack_from(self, buffer, offset=0):
        return unpack_from(self.format, buffer, offset)

    def pack_into(self, buffer, offset, *values):
        return pack_into(self.format, buffer, offset, *values)

    def iter_unpack(self, buffer):
        return iter_unpack(self.format, buffer)

    def __repr__(self):
        return 'Struct(%r)' % self.format


Struct.__name__, unpack_iterator.__name__ = '_struct.Struct', '_struct.unpack_iterator'
