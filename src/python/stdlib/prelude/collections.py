import _core
import _deque
import sys as _sys
from _sys import derive as _derive, plain as _plain

__all__ = ['ChainMap', 'Counter', 'OrderedDict', 'UserDict', 'UserList', 'UserString', 'defaultdict', 'deque', 'namedtuple']


def _module_of_caller():
    # Frames of the library are not counted.
    level = 0
    while True:
        row = _core.frame_row(level)
        if row is None:
            return '__main__'
        name = row[0].get('__name__', '__main__')
        if name != 'collections' and name != 'typing':
            return name
        level += 1


def _check_names(typename, names, rename):
    from keyword import iskeyword
    seen = set()
    for i in range(len(names)):
        name = names[i]
        if rename and (not name.isidentifier() or iskeyword(name) or name.startswith('_') or name in seen):
            names[i] = '_%d' % i
        seen.add(names[i])
    seen = set()
    for name in [typename] + names:
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid identifiers: %r' % name)
        if iskeyword(name):
            raise ValueError('Type names and field names cannot be a keyword: %r' % name)
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: %r' % name)
        if name in seen:
            raise ValueError('Encountered duplicate field name: %r' % name)
        seen.add(name)


class _tuplegetter:
    def __init__(self, index, doc):
        self.index = index
        self.__doc__ = doc

    def __repr__(self):
        return '_tuplegetter(%d, %r)' % (self.index, self.__doc__)

    def __reduce__(self):
        return _tuplegetter, (self.index, self.__doc__)

    def __get__(self, obj, cls=None):
        return self if obj is None else obj[self.index]

    def __set__(self, obj, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, obj):
        raise AttributeError("can't delete attribute")


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(n) for n in field_names]
    typename = str(typename)
    _check_names(typename, names, rename)
    fields = tuple(names)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(fields):
        raise TypeError('Got more default values than field names')
    rest = len(fields) - len(defaults)
    parameters = list(fields)
    space = {'_made': tuple.__new__, '_defaults': defaults}
    for i in range(len(defaults)):
        parameters[rest + i] += '=_defaults[%d]' % i
    items = ''.join([n + ', ' for n in fields])
    exec('def __new__(_cls, %s):\n    return _made(_cls, (%s))' % (', '.join(parameters), items), space)
    new = space['__new__']
    new.__qualname__ = typename + '.__new__'

    def _make(cls, iterable):
        made = tuple(iterable)
        if len(made) != len(fields):
            raise TypeError('Expected %d arguments, got %d' % (len(fields), len(made)))
        return tuple.__new__(cls, made)

    def _replace(self, /, **kwds):
        values = [kwds.pop(n, v) for n, v in zip(fields, self)]
        if kwds:
            raise TypeError('Got unexpected field names: %r' % list(kwds))
        return self._make(values)

    def __repr__(self):
        return type(self).__name__ + '(' + ', '.join(['%s=%r' % (n, v) for n, v in zip(fields, self)]) + ')'

    def _asdict(self):
        return {n: v for n, v in zip(fields, self)}

    def __getnewargs__(self):
        return tuple(self)

    body = {'__doc__': '%s(%s)' % (typename, ', '.join(fields)), '__slots__': (), '_fields': fields,
            '_field_defaults': {n: d for n, d in zip(fields[rest:], defaults)}, '__new__': new, '_make': classmethod(_make),
            '__replace__': _replace, '_replace': _replace, '__repr__': __repr__, '_asdict': _asdict,
            '__getnewargs__': __getnewargs__, '__match_args__': fields}
    for i in range(len(fields)):
        body[fields[i]] = _tuplegetter(i, 'Alias for field number %d' % i)
    for f in (_make, _replace, __repr__, _asdict, __getnewargs__):
        f.__qualname__ = typename + '.' + f.__name__
    cls = type(typename, (tuple,), body)
    cls.__module__ = _module_of_caller() if module is None else module
    return cls


class defaultdict(dict):
    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError('first argument must be callable or None')
        self.default_factory = default_factory
        _plain(self).update(*args, **kwargs)

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self.default_factory()
        self[key] = value
        return value

    def __repr__(self):
        # A factory that is a method of this very one shows it again.
        first = _core.repr_begins(self)
        try:
            factory = repr(self.default_factory) if first else '...'
        finally:
            if first:
                _core.repr_ends(self)
        return '%s(%s, %r)' % (type(self).__name__.rpartition('.')[2], factory, _plain(self))

    def copy(self):
        return type(self)(self.default_factory, _plain(self))

    __copy__ = copy

    def __reduce__(self):
        return type(self), () if self.default_factory is None else (self.default_factory,), None, None, iter(self.items())

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new


class _Steps:
    # A walk: a generator under a name of its own.
    def __iter__(self):
        return self

    def __next__(self):
        return next(_plain(self))

    def __reduce__(self):
        raise TypeError("cannot pickle '%s' object" % type(self).__name__)


class odict_iterator(_Steps):
    __module__ = 'builtins'

    def __reduce__(self):
        # What is left, without a step; at the end there is nothing.
        of, _, rows = _core.tool_state(self)[:3]
        return iter, ([] if of[0].gi_frame is None else rows.__reduce__()[1][0],)


class _deque_iterator(_Steps):
    _begin = iter

    def __new__(cls, of, index=0, /):
        if not isinstance(of, deque):
            raise TypeError('argument 1 must be collections.deque, not ' + type(of).__name__)
        steps = cls._begin(of)
        for _ in range(min(index, len(of))):
            next(steps)
        return steps


class _deque_reverse_iterator(_deque_iterator):
    _begin = reversed


def _steps(owner, rows):
    # A walk over an ordered dict, which sees each change of its keys.
    rows = iter(rows)
    return _core.tool(odict_iterator, 0, (_stepping(owner, rows, _core.keys_stamp(owner)),), (0,), rows)


def _stepping(owner, rows, stamp):
    _same_keys(owner, stamp)
    for row in rows:
        yield row
        _same_keys(owner, stamp)


def _same_keys(owner, stamp):
    if _core.keys_stamp(owner) != stamp:
        raise RuntimeError('OrderedDict mutated during iteration')


class _View:
    __slots__ = ('_view', '_owner')

    def __init__(self, view, owner):
        self._view, self._owner = view, owner

    def __len__(self):
        return len(self._view)

    def __contains__(self, x):
        return x in self._view

    def __iter__(self):
        return _steps(self._owner, self._view)

    def __reversed__(self):
        return _steps(self._owner, reversed(self._view))

    def __repr__(self):
        if not _core.repr_begins(self):
            return '...'
        try:
            return '%s(%r)' % (type(self).__name__, list(self._view))
        finally:
            _core.repr_ends(self)

    @property
    def mapping(self):
        from types import MappingProxyType
        return MappingProxyType(self._owner)


class odict_keys(_View):
    __slots__, __module__ = (), 'builtins'
    __hash__ = None

    def isdisjoint(self, other):
        return self._view.isdisjoint(other)


class odict_items(odict_keys):
    __slots__, __module__ = (), 'builtins'


class odict_values(_View):
    __slots__, __module__ = (), 'builtins'


def _between(name):
    # The operator of two views, or of one and any set.
    def operate(self, other):
        return getattr(self._view, name)(other._view if isinstance(other, _View) else other)
    operate.__name__ = name
    return operate


for _c in 'eq ne lt le gt ge and or sub xor rand ror rsub rxor'.split():
    setattr(odict_keys, '__%s__' % _c, _between('__%s__' % _c))


class OrderedDict(dict):
    def __init__(self, other=(), /, **kwargs):
        OrderedDict.update(self, other, **kwargs)

    def update(self, other=(), /, **kwargs):
        if type(self).__setitem__ is dict.__setitem__:
            _plain(self).update(other, **kwargs)
            return
        for rows in (dict(other), kwargs):
            for key in rows:
                self[key] = rows[key]

    def keys(self):
        return odict_keys(_plain(self).keys(), self)

    def values(self):
        return odict_values(_plain(self).values(), self)

    def items(self):
        return odict_items(_plain(self).items(), self)

    def __iter__(self):
        return _steps(self, _plain(self))

    def pop(self, key, default=_sys):
        return _plain(self).pop(key) if default is _sys else _plain(self).pop(key, default)

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def _joined(self, first, second):
        if isinstance(first, dict) and isinstance(second, dict):
            both = type(self)(first)
            both.update(second)
            return both
        return NotImplemented

    def __or__(self, other):
        return self._joined(self, other)

    def __ror__(self, other):
        return self._joined(other, self)

    def __ior__(self, other):
        self.update(other)
        return self

    def move_to_end(self, key, last=True):
        rows = _plain(self)
        value = rows.pop(key)
        if last:
            rows[key] = value
            return
        others = list(rows.items())
        rows.clear()
        rows[key] = value
        rows.update(others)

    def popitem(self, last=True):
        if not self:
            raise KeyError('dictionary is empty')
        rows = _plain(self)
        for key in reversed(rows) if last else rows:
            break
        return key, rows.pop(key)

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return _plain(self) == _plain(other) and list(self) == list(other)
        return _plain(self) == other

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        if not _core.repr_begins(self):
            return '...'
        try:
            return self._shown()
        finally:
            _core.repr_ends(self)

    def _shown(self):
        return '%s(%s)' % (type(self).__name__.rpartition('.')[2], repr(dict(self.items())) if self else '')

    def copy(self):
        new = type(self)(self)
        for name, value in getattr(self, '__dict__', {}).items():
            setattr(new, name, value)
        return new

    def __copy__(self):
        return self.copy()

    def __reduce__(self):
        return type(self), (), self.__dict__ or None, None, iter(self.items())

    def __reversed__(self):
        return _steps(self, reversed(_plain(self)))

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self


class Counter(dict):
    def __init__(self, iterable=None, /, **kwds):
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def __reduce__(self):
        return self.__class__, (dict(self),)

    def most_common(self, n=None):
        items = sorted(self.items(), key=lambda kv: kv[1], reverse=True)
        return items if n is None else items[:max(n, 0)]

    def elements(self):
        from itertools import chain, repeat, starmap
        return chain.from_iterable(starmap(repeat, self.items()))

    def total(self):
        return sum(self.values())

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError('Counter.fromkeys() is undefined.  Use Counter(iterable) instead.')

    def update(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'items'):
                if not self:
                    _plain(self).update(iterable)
                else:
                    for key, n in iterable.items():
                        self[key] = n + self.get(key, 0)
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) + 1
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        if iterable is not None:
            if hasattr(iterable, 'items'):
                for key, n in iterable.items():
                    self[key] = self.get(key, 0) - n
            else:
                for key in iterable:
                    self[key] = self.get(key, 0) - 1
        for key, n in kwds.items():
            self[key] = self.get(key, 0) - n

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, key):
        if key in self:
            _plain(self).pop(key)

    def __repr__(self):
        if not self:
            return type(self).__name__ + '()'
        try:
            shown = dict(self.most_common())
        except TypeError:
            shown = dict(self)
        return '%s(%r)' % (type(self).__name__, shown)

    def _both(self, other, choose, keep=lambda n: n > 0):
        if not isinstance(other, Counter):
            return NotImplemented
        new = Counter()
        for key in list(self) + [k for k in other if k not in self]:
            n = choose(self[key], other[key])
            if keep(n):
                new[key] = n
        return new

    def __add__(self, other):
        return self._both(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._both(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._both(other, lambda a, b: a if a > b else b)

    def __and__(self, other):
        return self._both(other, lambda a, b: a if a < b else b)

    def __pos__(self):
        return self._both(Counter(), lambda a, b: a)

    def __neg__(self):
        return self._both(Counter(), lambda a, b: -a)

    def _assign(self, new):
        _plain(self).clear()
        _plain(self).update(new)
        return self

    def __iadd__(self, other):
        return self._assign(self + other)

    def __isub__(self, other):
        return self._assign(self - other)

    def __ior__(self, other):
        return self._assign(self | other)

    def __iand__(self, other):
        return self._assign(self & other)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[k] == other[k] for c in (self, other) for k in c])

    def __ne__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return not self == other

    def __le__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all([self[k] <= other[k] for c in (self, other) for k in c])

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        return other <= self if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return other < self if isinstance(other, Counter) else NotImplemented

    __hash__ = None


class deque:
    __slots__ = ('_left', '_right', '_maxlen', '_changes', '__weakref__')

    def __reduce__(self):
        state = self.__getstate__()
        if isinstance(state, tuple):
            slots = {name: value for name, value in state[1].items() if name not in deque.__slots__}
            state = (state[0], slots) if slots else state[0]
        args = () if self._maxlen is None else ((), self._maxlen)
        return type(self), args, state, iter(self)

    append, appendleft, pop, popleft = _deque.append, _deque.appendleft, _deque.pop, _deque.popleft

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None and not isinstance(maxlen, int):
            raise TypeError('an integer is required')
        if maxlen is not None and _core.size(maxlen) < 0:
            raise ValueError('maxlen must be non-negative')
        # Two stacks, the left one turned round: both ends are near.
        self._left, self._right, self._maxlen, self._changes = [], [], maxlen, 0
        deque.extend(self, iterable)

    @property
    def maxlen(self):
        return self._maxlen

    @maxlen.setter
    def maxlen(self, value):
        raise AttributeError("attribute 'maxlen' of 'collections.deque' objects is not writable")

    # What the natives leave to these: deques of a greatest length, empty ones, and those of a class that did not call `__init__`.

    def _append(self, x, /):
        self._more(self._right if hasattr(self, '_right') else None, x)
        if self._maxlen is not None and len(self) > self._maxlen:
            deque.popleft(self)

    def _appendleft(self, x, /):
        self._more(self._left if hasattr(self, '_left') else None, x)
        if self._maxlen is not None and len(self) > self._maxlen:
            deque.pop(self)

    def _more(self, side, x):
        if side is None:
            deque.__init__(self)
            side = self._right
        self._changes += 1
        side.append(x)

    def _pop(self):
        raise IndexError('pop from an empty deque')

    _popleft = _pop

    def extend(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            deque.append(self, x)

    def extendleft(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            deque.appendleft(self, x)

    def _all(self):
        return self._left[::-1] + self._right

    def _become(self, items):
        self._changes += 1
        self._left, self._right = [], items

    def clear(self):
        self._become([])

    def copy(self):
        return type(self)(self._all(), self._maxlen)

    __copy__ = copy

    def count(self, x, /):
        return self._asked(self._all().count, x)

    def index(self, x, /, *bounds):
        changes = self._changes
        try:
            return self._asked(self._all().index, x, *bounds)
        except ValueError:
            if changes != self._changes:
                raise RuntimeError('deque mutated during iteration') from None
            raise ValueError('%r is not in deque' % (x,)) from None

    def insert(self, i, x, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError('deque already at its maximum size')
        items = self._all()
        items.insert(_core.size(i), x)
        self._become(items)

    def remove(self, x, /):
        items = self._all()
        for i in range(len(items)):
            changes = self._changes
            found = items[i] is x or items[i] == x
            if changes != self._changes:
                raise IndexError('deque mutated during iteration')
            if found:
                del items[i]
                self._become(items)
                return
        raise ValueError('%r is not in deque' % (x,))

    def reverse(self):
        self._left, self._right = self._right, self._left

    def rotate(self, n=1, /):
        n = _core.size(n)
        items = self._all()
        if items:
            n %= len(items)
            self._become(items[-n:] + items[:-n] if n else items)

    def __len__(self):
        return len(self._left) + len(self._right)

    def __bool__(self):
        return not not self._left or not not self._right

    def _place(self, i):
        if not hasattr(i, '__index__') and not isinstance(i, int):
            raise TypeError("sequence index must be integer, not '%s'" % type(i).__name__)
        try:
            i = range(len(self))[i]
        except IndexError:
            if not -1 << 63 <= _core.index(i) < 1 << 63:
                raise IndexError("cannot fit '%s' into an index-sized integer" % type(i).__name__) from None
            raise IndexError('deque index out of range') from None
        k = len(self._left)
        return (self._left, k - 1 - i) if i < k else (self._right, i - k)

    def __getitem__(self, i):
        part, at = self._place(i)
        return part[at]

    def __setitem__(self, i, x):
        part, at = self._place(i)
        part[at] = x

    def __delitem__(self, i):
        part, at = self._place(i)
        self._changes += 1
        del part[at]

    def _walk(self, changes, *parts):
        for part in parts:
            for x in part:
                if changes != self._changes:
                    raise RuntimeError('deque mutated during iteration')
                yield x
        if changes != self._changes:
            raise RuntimeError('deque mutated during iteration')

    def __iter__(self):
        return _core.tool(_deque_iterator, 0, (self._walk(self._changes, reversed(self._left), self._right),), (0,), NotImplemented)

    def __reversed__(self):
        return _core.tool(_deque_reverse_iterator, 0, (self._walk(self._changes, reversed(self._right), self._left),), (0,), NotImplemented)

    def _asked(self, question, *args):
        # What the elements say of themselves may change the deque.
        changes = self._changes
        answer = question(*args)
        if changes != self._changes:
            raise RuntimeError('deque mutated during iteration')
        return answer

    def __contains__(self, x):
        return self._asked(self._all().__contains__, x)

    def __repr__(self):
        if not _core.repr_begins(self):
            return '[...]'
        try:
            if self._maxlen is None:
                return '%s(%r)' % (type(self).__name__, self._all())
            return '%s(%r, maxlen=%d)' % (type(self).__name__, self._all(), self._maxlen)
        finally:
            _core.repr_ends(self)

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._all() < other._all() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._all() <= other._all() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._all() > other._all() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._all() >= other._all() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError('can only concatenate deque (not "%s") to deque' % type(other).__name__)
        return type(self)(self._all() + other._all(), self._maxlen)

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return type(self)(self._all() * n, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        items = self._all() * n
        self._become(items if self._maxlen is None else items[max(len(items) - self._maxlen, 0):])
        return self

    @classmethod
    def __class_getitem__(cls, item):
        return type(list[int])(cls, item)


def _count_elements(mapping, iterable):
    for x in iterable:
        mapping[x] = mapping.get(x, 0) + 1


for _c in (defaultdict, OrderedDict, deque, _deque_iterator, _deque_reverse_iterator):
    _c.__name__ = 'collections.' + _c.__name__


def __getattr__(name):
    # What derives from the classes of collections.abc comes with them.
    if name in ('ChainMap', 'UserDict', 'UserList', 'UserString'):
        import _collections_users
        globals().update({n: getattr(_collections_users, n) for n in ('ChainMap', 'UserDict', 'UserList', 'UserString')})
        return globals()[name]
    raise AttributeError("module 'collections' has no attribute '%s'" % name)


def __dir__():
    return {*globals(), *__all__} - {'__getattr__', '__dir__', 'odict_keys', 'odict_items', 'odict_values', 'odict_iterator'}
