import struct

__all__ = ['array', 'ArrayType']
typecodes = 'bBuwhHiIlLqQfd'
_SIZES = {'b': 1, 'B': 1, 'u': 4, 'w': 4, 'h': 2, 'H': 2, 'i': 4, 'I': 4, 'l': 8, 'L': 8, 'q': 8, 'Q': 8, 'f': 4, 'd': 8}
_WORDS = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short'}


class array:
    __slots__ = ('typecode', '_items', '__weakref__')

    def __init__(self, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not ' + type(typecode).__name__)
        if typecode not in _SIZES:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        self.typecode = typecode
        self._items = []
        if isinstance(initializer, str):
            if typecode not in 'uw':
                raise TypeError("cannot use a str to initialize an array with typecode '%s'" % typecode)
            self._items = list(initializer)
        elif isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self.extend(initializer)

    itemsize = property(lambda self: _SIZES[self.typecode])

    def _checked(self, v):
        c = self.typecode
        if c in 'uw':
            if not isinstance(v, str) or len(v) != 1:
                raise TypeError('array item must be a unicode character, not ' + type(v).__name__)
            return v
        if c in 'fd':
            if not isinstance(v, (int, float)):
                raise TypeError('must be real number, not ' + type(v).__name__)
            return struct.unpack('<' + c, struct.pack('<' + c, v))[0]
        if not isinstance(v, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(v).__name__)
        bits = 8 * _SIZES[c]
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if c in 'bhilq' else (0, (1 << bits) - 1)
        if not low <= v <= high:
            if c in _WORDS:
                raise OverflowError('%s is %s than %s' % (_WORDS[c], 'greater' if v > high else 'less', 'maximum' if v > high else 'minimum'))
            if c == 'i':
                raise OverflowError('Python int too large to convert to C int') if abs(v) >> 63 else OverflowError(
                    'signed integer is %s than %s' % ('greater' if v > high else 'less', 'maximum' if v > high else 'minimum'))
            if v < 0:
                raise OverflowError("can't convert negative value to unsigned int")
            raise OverflowError('int too large to convert' if c in 'qQ' else 'Python int too large to convert to C %s' % ('unsigned long' if c in 'IL' else 'long'))
        return int(v)

    def append(self, v, /):
        self._items.append(self._checked(v))

    def extend(self, other, /):
        if isinstance(other, array):
            if other.typecode != self.typecode:
                raise TypeError('can only extend with array of same kind')
            self._items.extend(other._items)
            return
        for v in other:
            self._items.append(self._checked(v))

    fromlist = extend

    def fromunicode(self, s, /):
        self._items.extend(s)

    def tolist(self):
        return self._items[:]

    def tounicode(self):
        return ''.join(self._items)

    def tobytes(self):
        if self.typecode in 'uw':
            return b''.join([ord(c).to_bytes(4, 'little') for c in self._items])
        return struct.pack('=%d%s' % (len(self._items), self.typecode) if self.typecode not in 'lL' else '<%d%s' % (len(self._items), {'l': 'q', 'L': 'Q'}[self.typecode]), *self._items)

    def frombytes(self, b, /):
        size = _SIZES[self.typecode]
        if len(b) % size:
            raise ValueError('bytes length not a multiple of item size')
        if self.typecode in 'uw':
            self._items.extend([chr(int.from_bytes(b[i:i + 4], 'little')) for i in range(0, len(b), 4)])
        else:
            self._items.extend(struct.unpack('<%d%s' % (len(b) // size, {'l': 'q', 'L': 'Q'}.get(self.typecode, self.typecode)), bytes(b)))

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError('read() didn\'t return enough bytes')

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items.clear()
        self.frombytes(b''.join([data[i:i + size][::-1] for i in range(0, len(data), size)]))

    def buffer_info(self):
        return id(self), len(self._items)

    def insert(self, i, v, /):
        self._items.insert(i, self._checked(v))

    def pop(self, i=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        return self._items.pop(i)

    def remove(self, v, /):
        if v not in self._items:
            raise ValueError('array.remove(x): x not in array')
        self._items.remove(v)

    def index(self, v, start=0, stop=9223372036854775807, /):
        try:
            return self._items.index(v, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, v, /):
        return self._items.count(v)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def _like(self, items):
        new = array(self.typecode)
        new._items = items
        return new

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __contains__(self, v):
        return v in self._items

    def __getitem__(self, i):
        if isinstance(i, slice):
            return self._like(self._items[i])
        if not hasattr(i, '__index__'):
            raise TypeError('array indices must be integers')
        try:
            return self._items[i]
        except IndexError:
            raise IndexError('array index out of range') from None

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError('can only assign array (not "%s") to array slice' % type(v).__name__)
            if v.typecode != self.typecode:
                raise TypeError('bad argument type for built-in operation')
            self._items[i] = v._items
            return
        try:
            self._items[i] = self._checked(v)
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, i):
        del self._items[i]

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%s") to array' % type(other).__name__)
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._like(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not "%s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._like(self._items * n)

    __rmul__ = __mul__

    def __eq__(self, other):
        return self._items == other._items if isinstance(other, array) else NotImplemented

    def __lt__(self, other):
        return self._items < other._items if isinstance(other, array) else NotImplemented

    def __le__(self, other):
        return self._items <= other._items if isinstance(other, array) else NotImplemented

    def __gt__(self, other):
        return self._items > other._items if isinstance(other, array) else NotImplemented

    def __ge__(self, other):
        return self._items >= other._items if isinstance(other, array) else NotImplemented

    __hash__ = None

    def __bytes__(self):
        return self.tobytes()

    def __copy__(self):
        return self._like(self._items[:])

    def __deepcopy__(self, memo):
        return self.__copy__()

    def __reduce_ex__(self, protocol):
        return array, (self.typecode, self._items[:])

    def __repr__(self):
        if not self._items:
            return "array('%s')" % self.typecode
        if self.typecode in 'uw':
            return "array('%s', %r)" % (self.typecode, self.tounicode())
        return "array('%s', %r)" % (self.typecode, self._items)


array.__name__ = 'array.array'
ArrayType = array
