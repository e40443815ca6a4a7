def add(a, b, /): return a + b
def sub(a, b, /): return a - b
def mul(a, b, /): return a * b
def truediv(a, b, /): return a / b
def floordiv(a, b, /): return a // b
def mod(a, b, /): return a % b
def pow(a, b, /): return a ** b
def matmul(a, b, /): return a @ b
def and_(a, b, /): return a & b
def or_(a, b, /): return a | b
def xor(a, b, /): return a ^ b
def lshift(a, b, /): return a << b
def rshift(a, b, /): return a >> b
def neg(a, /): return -a
def pos(a, /): return +a
def invert(a, /): return ~a
def not_(a, /): return not a
def truth(a, /): return True if a else False
def is_(a, b, /): return a is b
def is_not(a, b, /): return a is not b
def lt(a, b, /): return a < b
def le(a, b, /): return a <= b
def eq(a, b, /): return a == b
def ne(a, b, /): return a != b
def gt(a, b, /): return a > b
def ge(a, b, /): return a >= b
def concat(a, b, /):
    if not hasattr(a, '__getitem__'):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    return a + b


def contains(a, b, /): return b in a
def getitem(a, b, /): return a[b]
inv = invert
_abs = abs


def abs(a, /): return _abs(a)


def index(a, /):
    return range(a).stop if not isinstance(a, int) else int(a)


def setitem(a, b, c, /):
    a[b] = c


def delitem(a, b, /):
    del a[b]


def countOf(a, b, /):
    n = 0
    for x in a:
        if x is b or x == b:
            n += 1
    return n


def indexOf(a, b, /):
    i = 0
    for x in a:
        if x is b or x == b:
            return i
        i += 1
    raise ValueError('sequence.index(x): x not in sequence')


def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(default).__name__)
    try:
        return len(obj)
    except TypeError:
        f = getattr(type(obj), '__length_hint__', None)
    try:
        hint = NotImplemented if f is None else f(obj)
    except TypeError:
        return default
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError('__length_hint__ must be an integer, not %s' % type(hint).__name__)
    if hint < 0:
        raise ValueError('__length_hint__() should return >= 0')
    if hint >= 1 << 63:
        raise OverflowError('Python int too large to convert to C ssize_t')
    return hint


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def iadd(a, b, /):
    a += b
    return a


def isub(a, b, /):
    a -= b
    return a


def imul(a, b, /):
    a *= b
    return a


def ior(a, b, /):
    a |= b
    return a


def iand(a, b, /):
    a &= b
    return a


def ixor(a, b, /):
    a ^= b
    return a


class attrgetter:
    def __init__(self, attr, /, *attrs):
        self._attrs = (attr,) + attrs
        for a in self._attrs:
            if not isinstance(a, str):
                raise TypeError('attribute name must be a string')

    def _one(self, obj, path):
        for name in path.split('.'):
            obj = getattr(obj, name)
        return obj

    def __call__(self, obj, /):
        if len(self._attrs) == 1:
            return self._one(obj, self._attrs[0])
        return tuple([self._one(obj, a) for a in self._attrs])

    def __repr__(self):
        return 'operator.attrgetter(' + ', '.join([repr(a) for a in self._attrs]) + ')'


class itemgetter:
    def __init__(self, item, /, *items):
        self._items = (item,) + items

    def __call__(self, obj, /):
        if len(self._items) == 1:
            return obj[self._items[0]]
        return tuple([obj[i] for i in self._items])

    def __repr__(self):
        return 'operator.itemgetter(' + ', '.join([repr(a) for a in self._items]) + ')'


class methodcaller:
    def __init__(self, name, /, *args, **kwargs):
        if not isinstance(name, str):
            raise TypeError('method name must be a string')
        self._name, self._args, self._kwargs = name, args, kwargs

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(self._name)] + [repr(a) for a in self._args] + ['%s=%r' % kv for kv in self._kwargs.items()]
        return 'operator.methodcaller(' + ', '.join(parts) + ')'


__lt__, __le__, __eq__, __ne__, __gt__, __ge__ = lt, le, eq, ne, gt, ge
for _n in '''add sub mul truediv floordiv mod pow matmul and_ or_ xor lshift rshift neg pos abs invert inv not_ index concat contains getitem
setitem delitem call'''.split():
    globals()['__%s__' % _n.strip('_')] = globals()[_n]


def _in_place(name, function):
    def f(a, b, /):
        m = getattr(type(a), '__i%s__' % name, None)
        if m is not None:
            r = m(a, b)
            if r is not NotImplemented:
                return r
        return function(a, b)
    f.__name__ = f.__qualname__ = 'i' + name
    return f


for _n, _f in (('floordiv', floordiv), ('lshift', lshift), ('matmul', matmul), ('mod', mod), ('pow', pow), ('rshift', rshift), ('truediv', truediv)):
    globals()['i' + _n] = _in_place(_n, _f)
for _n in 'add and concat floordiv lshift matmul mod mul or pow rshift sub truediv xor'.split():
    if 'i' + _n in globals():
        globals()['__i%s__' % _n] = globals()['i' + _n]


def iconcat(a, b, /):
    if not hasattr(a, '__getitem__'):
        raise TypeError("'%s' object can't be concatenated" % type(a).__name__)
    a += b
    return a


for _c in attrgetter, itemgetter, methodcaller:
    _c.__name__ = 'operator.' + _c.__name__
del _c

__all__ = sorted([n for n in globals() if not n.startswith('_')])
