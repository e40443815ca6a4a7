# The part of `collections` whose classes derive from those of `collections.abc`.
import _core
from collections.abc import Mapping as _Mapping, MutableMapping as _MutableMapping
from collections.abc import MutableSequence as _MutableSequence, Sequence as _Sequence

__name__ = 'collections'


class ChainMap(_MutableMapping):
    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __bool__(self):
        return any(self.maps)

    def clear(self):
        self.maps[0].clear()

    def __contains__(self, key):
        return any([key in m for m in self.maps])

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError('Key not found in the first mapping: %r' % (key,))

    @classmethod
    def fromkeys(cls, iterable, value=None, /):
        return cls(dict.fromkeys(iterable, value))

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        for m in self.maps:
            try:
                # A map may have an answer for a key that it does not hold.
                return m[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __iter__(self):
        # The last map's keys come first.
        return iter(dict.fromkeys([key for m in self.maps[::-1] for key in m]))

    def __len__(self):
        return len(set().union(*self.maps))

    def __missing__(self, key):
        raise KeyError(key)

    def new_child(self, m=None, **kwargs):
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    def __or__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        both = self.copy()
        both.maps[0].update(other)
        return both

    @property
    def parents(self):
        return type(self)(*self.maps[1:])

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError('Key not found in the first mapping: %r' % (key,))

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError('No keys found in the first mapping.')

    def __repr__(self):
        if not _core.repr_begins(self):
            return '...'
        try:
            return '%s(%s)' % (type(self).__name__, ', '.join([repr(m) for m in self.maps]))
        finally:
            _core.repr_ends(self)

    def __ror__(self, other):
        if not isinstance(other, _Mapping):
            return NotImplemented
        whole = dict(other)
        for m in reversed(self.maps):
            whole.update(m)
        return type(self)(whole)

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    __copy__ = copy


def _twin(x):
    """The same instance again, with data of its own."""
    new = type(x).__new__(type(x))
    vars(new).update(vars(x))
    new.__dict__['data'] = x.__dict__['data'].copy()
    return new


class UserDict(_MutableMapping):
    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        for given in (dict, kwargs or None):
            if given is not None:
                self.update(given)

    def __contains__(self, key):
        return key in self.data

    def copy(self):
        if type(self) is UserDict:
            return UserDict(self.data.copy())
        # The rows go through the subclass's own way of taking them.
        from copy import copy
        data = self.data
        try:
            self.data = {}
            new = copy(self)
        finally:
            self.data = data
        new.update(self)
        return new

    def __delitem__(self, key):
        del self.data[key]

    @classmethod
    def fromkeys(cls, iterable, value=None):
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __getitem__(self, key):
        if key not in self.data:
            missing = getattr(type(self), '__missing__', None)
            if missing is None:
                raise KeyError(key)
            return missing(self, key)
        return self.data[key]

    def __ior__(self, other):
        self.data |= _data_of(other)
        return self

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __or__(self, other):
        other = _data_of(other)
        return type(self)(self.data | other) if isinstance(other, dict) else NotImplemented

    def __repr__(self):
        return repr(self.data)

    def __ror__(self, other):
        other = _data_of(other)
        return type(self)(other | self.data) if isinstance(other, dict) else NotImplemented

    def __setitem__(self, key, item):
        self.data[key] = item

    __copy__ = _twin


def _data_of(x):
    return x.data if isinstance(x, (UserDict, UserList)) else x


class UserList(_MutableSequence):
    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data_of(initlist))

    def __add__(self, other):
        return type(self)(self.data + list(_data_of(other)))

    def append(self, item):
        self.data.append(item)

    def clear(self):
        self.data.clear()

    def __contains__(self, item):
        return item in self.data

    def copy(self):
        return type(self)(self)

    def count(self, item):
        return self.data.count(item)

    def __delitem__(self, i):
        del self.data[i]

    def __eq__(self, other):
        return self.data == _data_of(other)

    def extend(self, other):
        self.data.extend(_data_of(other))

    def __ge__(self, other):
        return self.data >= _data_of(other)

    def __getitem__(self, i):
        return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __gt__(self, other):
        return self.data > _data_of(other)

    def __iadd__(self, other):
        self.data += _data_of(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def index(self, item, *args):
        return self.data.index(item, *args)

    def insert(self, i, item):
        self.data.insert(i, item)

    def __le__(self, other):
        return self.data <= _data_of(other)

    def __len__(self):
        return len(self.data)

    def __lt__(self, other):
        return self.data < _data_of(other)

    def __mul__(self, n):
        return type(self)(self.data * n)

    def pop(self, i=-1):
        return self.data.pop(i)

    def __radd__(self, other):
        return type(self)(list(_data_of(other)) + self.data)

    def remove(self, item):
        self.data.remove(item)

    def __repr__(self):
        return repr(self.data)

    def reverse(self):
        self.data.reverse()

    def __setitem__(self, i, item):
        self.data[i] = item

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    __rmul__ = __mul__

    __copy__ = _twin


def _compared(name):
    def method(self, other, /):
        return getattr(self.data, name)(_bare(other))
    method.__name__, method.__qualname__ = name, 'UserString.' + name
    return method


def _through(function):
    return lambda self: function(self.data)


class UserString(_Sequence):
    """A text in `data`; what the methods of `str` give is wrapped again where it is a text."""

    def __init__(self, seq):
        self.data = str(seq)

    __str__, __repr__, __hash__, __len__ = map(_through, (str, repr, hash, len))
    __int__, __float__, __complex__ = map(_through, (int, float, complex))

    def __getnewargs__(self):
        return (self.data[:],)

    def __len__(self):
        return len(self.data)

    def __iter__(self):
        return map(type(self), self.data)

    def __contains__(self, char):
        return _bare(char) in self.data

    def __getitem__(self, index):
        return type(self)(self.data[index])

    def __radd__(self, other):
        return type(self)(str(other) + self.data)

    def __add__(self, other):
        return type(self)(self.data + str(_bare(other)))

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __mod__(self, args):
        return type(self)(self.data % args)

    def __rmod__(self, template):
        return type(self)(str(template) % self)

    def encode(self, encoding='utf-8', errors='strict'):
        return self.data.encode(encoding or 'utf-8', errors or 'strict')

    def join(self, seq):
        return self.data.join(seq)

    maketrans = str.maketrans
    __eq__, __ne__ = _compared('__eq__'), _compared('__ne__')
    __lt__, __le__, __gt__, __ge__ = _compared('__lt__'), _compared('__le__'), _compared('__gt__'), _compared('__ge__')


def _bare(x):
    return x.data if isinstance(x, UserString) else x


def _forwarded(name, wrapped):
    def method(self, /, *args, **kwds):
        got = getattr(self.data, name)(*map(_bare, args), **kwds)
        return type(self)(got) if wrapped else got
    method.__name__, method.__qualname__ = name, 'UserString.' + name
    setattr(UserString, name, method)


for _name in ('capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase title '
              'translate upper zfill').split():
    _forwarded(_name, True)
for _name in ('count endswith find format format_map index isalpha isalnum isascii isdecimal isdigit isidentifier islower isnumeric '
              'isprintable isspace istitle isupper partition rfind rindex rpartition rsplit split splitlines startswith').split():
    _forwarded(_name, False)
