# Arrays: a class around a bytearray, so that whatever takes bytes takes them; items are read through a typed view of it.
import _core
import struct
from collections.abc import MutableSequence

__all__ = ['array', 'ArrayType']
typecodes = 'bBuwhHiIlLqQfd'
_WORDS = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer', 'H': 'unsigned short'}
_plain = _core.plain


def _checked(c, v):
    if c in 'uw':
        if not isinstance(v, str) or len(v) != 1:
            raise TypeError('array item must be a unicode character, not ' + type(v).__name__ if not isinstance(v, str) else
                            'array item must be a string of length 1, not a string of length %d' % len(v))
        return ord(v)
    if c in 'fd':
        if type(v) not in (int, float):
            if not hasattr(v, '__float__') and not hasattr(v, '__index__'):
                raise TypeError('must be real number, not ' + type(v).__name__)
            v = float(v)
        return v
    if type(v) is not int:
        if not hasattr(v, '__index__'):
            raise TypeError("'%s' object cannot be interpreted as an integer" % ('array.array' if type(v) is array else type(v).__name__))
        v = _core.index(v)
    bits = 8 * struct.calcsize(c)
    low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if c in 'bhilq' else (0, (1 << bits) - 1)
    if not low <= v <= high:
        side = ('greater', 'maximum') if v > high else ('less', 'minimum')
        if c in _WORDS:
            raise OverflowError('%s is %s than %s' % (_WORDS[c], *side))
        if c == 'i':
            raise OverflowError('Python int too large to convert to C long' if abs(v) >> 63 else 'signed integer is %s than %s' % side)
        if v < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        raise OverflowError('int too large to convert' if c in 'qQ' else 'Python int too large to convert to C %s' % ('unsigned long' if c in 'IL' else 'long'))
    return v


class array:
    __slots__ = '_code', '_view', '__weakref__'

    def __new__(cls, typecode, initializer=(), /, **kwargs):
        if kwargs and cls is array:
            raise TypeError('array.array() takes no keyword arguments')
        if not isinstance(typecode, str) or len(typecode) != 1:
            raise TypeError('array() argument 1 must be a unicode character, not ' + type(typecode).__name__)
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, h, H, i, I, l, L, q, Q, f or d)')
        if typecode == 'u':
            import warnings
            warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning)
        if typecode not in 'uw':
            if isinstance(initializer, str):
                raise TypeError("cannot use a str to initialize an array with typecode '%s'" % typecode)
            if isinstance(initializer, array) and initializer._code in 'uw':
                raise TypeError("cannot use a unicode array to initialize an array with typecode '%s'" % typecode)
        self = _core.derive(cls, bytearray())
        self._code = typecode
        self._fresh()
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        elif isinstance(initializer, array):
            self._set(initializer.tolist())
        else:
            self.extend(initializer)
        return self

    typecode = property(lambda self: self._code)
    itemsize = property(lambda self: self._view.itemsize)

    def _fresh(self):
        self._view = memoryview(_plain(self)).cast('I' if self._code in 'uw' else self._code)

    def _packed(self, items):
        c = self._code
        items = [_checked(c, v) for v in items]
        c = {'l': 'q', 'L': 'Q', 'u': 'I', 'w': 'I'}.get(c, c)
        return struct.pack('<%d%s' % (len(items), c), *items)

    def _check_size(self):
        """Its size may change: no view of the program looks at it."""
        if _core.is_exported(self):
            raise BufferError('cannot resize an array that is exporting buffers')

    def _set(self, items):
        data = self._packed(items)
        if len(data) != self._view.nbytes:
            self._check_size()
        self._view.release()
        _plain(self)[:] = data
        self._fresh()

    def _add(self, data):
        if data:
            self._check_size()
        self._view.release()
        _plain(self).extend(data)
        self._fresh()

    def _edit(self, change):
        items = self.tolist()
        r = change(items)
        self._set(items)
        return r

    def __buffer__(self, flags, /):
        return _core.memory_over(self).cast(self._code)

    def append(self, v, /):
        self._add(self._packed((v,)))

    def extend(self, other, /):
        if isinstance(other, array):
            if other._code != self._code:
                raise TypeError('can only extend with array of same kind')
            self._add(bytes(_plain(other)))
            return
        for v in other:
            self._add(self._packed((v,)))

    def fromlist(self, items, /):
        if not isinstance(items, list):
            raise TypeError('arg must be list')
        self._add(self._packed(items))

    def fromunicode(self, s, /):
        if self._code not in 'uw':
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._add(self._packed(s))

    def tolist(self):
        items = self._view.tolist()
        return [chr(n) for n in items] if self._code in 'uw' else items

    def tounicode(self):
        if self._code not in 'uw':
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return ''.join(self.tolist())

    def tobytes(self):
        return bytes(_plain(self))

    def frombytes(self, b, /):
        b = memoryview(b).cast('B')
        if len(b) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        self._add(b)

    def tofile(self, f, /):
        f.write(self.tobytes())

    def fromfile(self, f, n, /):
        data = f.read(n * self.itemsize)
        self.frombytes(data)
        if len(data) < n * self.itemsize:
            raise EOFError("read() didn't return enough bytes")

    def byteswap(self):
        data, size = self.tobytes(), self.itemsize
        _plain(self)[:] = b''.join([data[i:i + size][::-1] for i in range(0, len(data), size)])

    def buffer_info(self):
        return id(self), len(self)

    def insert(self, i, v, /):
        i = _core.size(i)
        _checked(self._code, v)
        self._edit(lambda items: items.insert(i, v))

    def pop(self, i=-1, /):
        if not len(self):
            raise IndexError('pop from empty array')
        i = _core.size(i)
        if not -len(self) <= i < len(self):
            raise IndexError('pop index out of range')
        return self._edit(lambda items: items.pop(i))

    def remove(self, v, /):
        del self[self._find('remove', v)]

    def index(self, v, /, *bounds):
        return self._find('index', v, *bounds)

    def _find(self, name, *args):
        try:
            return self.tolist().index(*args)
        except ValueError:
            raise ValueError('array.%s(x): x not in array' % name) from None

    def count(self, v, /):
        return self.tolist().count(v)

    def reverse(self):
        self._edit(lambda items: items.reverse())

    def clear(self):
        self._set(())

    def _like(self, items):
        new = array(self._code)
        new._set(items)
        return new

    def __len__(self):
        return len(self._view)

    def __iter__(self):
        return arrayiterator(self)

    def __reversed__(self):
        return _reversed(self)

    def __contains__(self, v):
        return v in self.tolist()

    def __getitem__(self, i):
        if type(i) is slice:
            return self._like(self.tolist()[i])
        v = self._view[self._place(i, 'array index')]
        return chr(v) if self._code in 'uw' else v

    def __setitem__(self, i, v):
        if isinstance(i, slice):
            if not isinstance(v, array):
                raise TypeError('can only assign array (not "%s") to array slice' % type(v).__name__)
            if v._code != self._code:
                raise TypeError('bad argument type for built-in operation')
            items = self.tolist()
            try:
                items[i] = v.tolist()
            except ValueError as e:
                raise ValueError(str(e).replace('sequence', 'array')) from None
            self._set(items)
            return
        i = self._place(i, 'array assignment index')
        self._view[i] = _checked(self._code, v)

    def _place(self, i, what):
        if not hasattr(i, '__index__'):
            raise TypeError('array indices must be integers')
        n = _core.index(i)
        if not -1 << 63 <= n < 1 << 63:
            raise IndexError("cannot fit '%s' into an index-sized integer" % type(i).__name__)
        if not -len(self) <= n < len(self):
            raise IndexError(what + ' out of range')
        return n

    def __delitem__(self, i):
        items = self.tolist()
        del items[i if isinstance(i, slice) else self._place(i, 'array assignment index')]
        self._set(items)

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only append array (not "%s") to array' % type(other).__name__)
        if other._code != self._code:
            raise TypeError('bad argument type for built-in operation')
        return self._like(self.tolist() + other.tolist())

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError('can only extend with array (not "%s")' % type(other).__name__)
        self.extend(other)
        return self

    def __mul__(self, n):
        return self._like(self.tolist() * _count(n))

    def __rmul__(self, n):
        # Another sequence refuses in its own words.
        return NotImplemented if isinstance(n, (str, bytes, bytearray, list, tuple)) else self * n

    def __imul__(self, n):
        self._set(self.tolist() * _count(n))
        return self

    __hash__ = None

    def __copy__(self):
        return self._like(self.tolist())

    def __deepcopy__(self, memo, /):
        return self.__copy__()

    def __reduce_ex__(self, protocol, /):
        if type(protocol) is not int:
            raise TypeError('__reduce_ex__ argument should be an integer')
        own = getattr(self, '__dict__', {})
        own = {k: v for k, v in own.items() if k not in ('_code', '_view')} or None
        if protocol < 3:
            return type(self), (self._code, self.tolist()), own
        return _array_reconstructor, (type(self), self._code, _FORMATS.index(_FORMAT_OF[self._code]), self.tobytes()), own

    def __repr__(self):
        name = type(self).__name__.rpartition('.')[2]
        if not len(self):
            return "%s('%s')" % (name, self._code)
        return "%s('%s', %r)" % (name, self._code, self.tounicode() if self._code in 'uw' else self.tolist())


def _count(n):
    if not hasattr(n, '__index__'):
        raise TypeError("can't multiply sequence by non-int of type '%s'" % type(n).__name__)
    return n


class arrayiterator:
    def __init__(self, of):
        self._of, self._next = of, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._of is not None and self._next < len(self._of):
            self._next += 1
            return self._of[self._next - 1]
        self._of = None
        raise StopIteration

    def __reduce__(self):
        return (iter, ((),)) if self._of is None else (iter, (self._of,), self._next)

    def __setstate__(self, state, /):
        if self._of is not None:
            self._next = min(max(state, 0), len(self._of))


class _reversed:
    """What `reversed` gives: the items as they are when it comes to them."""

    def __init__(self, of):
        self._of, self._next = of, len(of) - 1

    def __iter__(self):
        return self

    def __next__(self):
        if self._of is not None and 0 <= self._next < len(self._of):
            self._next -= 1
            return self._of[self._next + 1]
        self._of = None
        raise StopIteration

    def __length_hint__(self):
        return 0 if self._of is None else self._next + 1

    def __reduce__(self):
        return (reversed, ((),)) if self._of is None else (reversed, (self._of,), self._next)

    def __setstate__(self, state, /):
        if self._of is not None:
            self._next = min(max(state, -1), len(self._of) - 1)


arrayiterator.__module__, _reversed.__module__, _reversed.__name__ = 'array', 'builtins', 'reversed'


# How items lie in a pickle: by number, in the words of `struct`, or by the codec.
_FORMATS = ['B', 'b', '<H', '>H', '<h', '>h', '<I', '>I', '<i', '>i', '<Q', '>Q', '<q', '>q', '<f', '>f', '<d', '>d', 'utf-16-le', 'utf-16-be', 'utf-32-le', 'utf-32-be']
_FORMAT_OF = {'b': 'b', 'B': 'B', 'l': '<q', 'L': '<Q', 'u': 'utf-32-le', 'w': 'utf-32-le'} | {c: '<' + c for c in 'hHiIqQfd'}


def _array_reconstructor(arraytype, typecode, mformat_code, items, /):
    if not isinstance(arraytype, type):
        raise TypeError('first argument must be a type object, not ' + type(arraytype).__name__)
    if not issubclass(arraytype, array):
        raise TypeError('%s is not a subtype of array.array' % arraytype.__name__)
    if not isinstance(typecode, str) or len(typecode) != 1:
        raise TypeError('_array_reconstructor() argument 2 must be a unicode character, not ' + type(typecode).__name__)
    if typecode not in typecodes:
        raise ValueError('second argument must be a valid type code')
    if not isinstance(mformat_code, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(mformat_code).__name__)
    if not 0 <= mformat_code < len(_FORMATS):
        raise ValueError('third argument must be a valid machine format code.')
    if not isinstance(items, bytes):
        raise TypeError('fourth argument should be bytes, not ' + type(items).__name__)
    form = _FORMATS[mformat_code]
    if form == _FORMAT_OF[typecode]:
        return arraytype(typecode, items)
    made = arraytype(typecode)
    if form.startswith('utf'):
        made.extend(items.decode(form))
        return made
    if len(items) % struct.calcsize(form):
        raise ValueError('string length not a multiple of item size')
    made.extend([v for v, in struct.iter_unpack(form, items)])
    return made


def _compared(name):
    def compare(self, other):
        if not isinstance(other, array):
            return NotImplemented
        return getattr(self.tolist(), name)(other.tolist())
    compare.__name__ = name
    return compare


for _name in ('__eq__', '__lt__', '__le__', '__gt__', '__ge__'):
    setattr(array, _name, _compared(_name))
array.__name__ = 'array.array'
MutableSequence.register(array)
ArrayType = array
