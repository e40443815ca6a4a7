from abc import ABCMeta, abstractmethod
from _sys import class_attr as _class_attr, modules as _modules


def _has(cls, *names):
    for n in names:
        if _class_attr(cls, n) is None:
            return NotImplemented
    return True


def _hook(base, *names):
    def __subclasshook__(cls, C):
        if cls is not _made[base]:
            return NotImplemented
        return _has(C, *names)
    return classmethod(__subclasshook__)


_made, _alias = {}, type(list[int])
_callable_alias = lambda cls, item: __import__('_generic_alias').callable_alias(cls, item)


class Hashable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __hash__(self):
        return 0

    __subclasshook__ = _hook('Hashable', '__hash__')


class Iterable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __iter__(self):
        while False:
            yield None

    __subclasshook__ = _hook('Iterable', '__iter__')
    __class_getitem__ = classmethod(_alias)


class Iterator(Iterable):
    __slots__ = ()

    @abstractmethod
    def __next__(self):
        raise StopIteration

    def __iter__(self):
        return self

    __subclasshook__ = _hook('Iterator', '__iter__', '__next__')


class Reversible(Iterable):
    __slots__ = ()

    @abstractmethod
    def __reversed__(self):
        while False:
            yield None

    __subclasshook__ = _hook('Reversible', '__reversed__', '__iter__')


class Generator(Iterator):
    __slots__ = ()

    def __next__(self):
        return self.send(None)

    @abstractmethod
    def send(self, value):
        raise StopIteration

    @abstractmethod
    def throw(self, typ, val=None, tb=None):
        if val is None:
            if tb is None:
                raise typ
            val = typ()
        raise val if tb is None else val.with_traceback(tb)

    def close(self):
        try:
            self.throw(GeneratorExit)
        except (GeneratorExit, StopIteration):
            return
        raise RuntimeError('generator ignored GeneratorExit')

    __subclasshook__ = _hook('Generator', '__iter__', '__next__', 'send', 'throw', 'close')


class Sized(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __len__(self):
        return 0

    __subclasshook__ = _hook('Sized', '__len__')


class Container(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __contains__(self, x):
        return False

    __subclasshook__ = _hook('Container', '__contains__')
    __class_getitem__ = classmethod(_alias)


class Collection(Sized, Iterable, Container):
    __slots__ = ()
    __subclasshook__ = _hook('Collection', '__len__', '__iter__', '__contains__')


class Callable(metaclass=ABCMeta):
    __slots__ = ()

    @abstractmethod
    def __call__(self, *args, **kwds):
        return False

    __subclasshook__ = _hook('Callable', '__call__')
    __class_getitem__ = classmethod(_callable_alias)


from _abc_sets import MutableSet, Set


class Mapping(Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, key):
        raise KeyError

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return KeysView(self)

    def items(self):
        return ItemsView(self)

    def values(self):
        return ValuesView(self)

    def __eq__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None
    __reversed__ = None


_absent = object()


class MutableMapping(Mapping):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, key, value):
        raise KeyError

    @abstractmethod
    def __delitem__(self, key):
        raise KeyError

    def pop(self, key, default=_absent):
        try:
            value = self[key]
        except KeyError:
            if default is _absent:
                raise
            return default
        del self[key]
        return value

    def popitem(self):
        for key in self:
            break
        else:
            raise KeyError
        value = self[key]
        del self[key]
        return key, value

    def clear(self):
        while True:
            try:
                self.popitem()
            except KeyError:
                break

    def update(self, other=(), /, **kwds):
        if isinstance(other, Mapping) or hasattr(other, 'keys'):
            for key in other.keys():
                self[key] = other[key]
        else:
            for key, value in other:
                self[key] = value
        for key, value in kwds.items():
            self[key] = value

    def setdefault(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            self[key] = default
        return default


class MappingView(Sized):
    __slots__ = ('_mapping',)

    def __init__(self, mapping):
        self._mapping = mapping

    def __len__(self):
        return len(self._mapping)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self._mapping)


class KeysView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)


class ItemsView(MappingView, Set):
    __slots__ = ()

    @classmethod
    def _from_iterable(cls, it):
        return set(it)

    def __contains__(self, item):
        key, value = item
        try:
            v = self._mapping[key]
        except KeyError:
            return False
        return v is value or v == value

    def __iter__(self):
        for key in self._mapping:
            yield key, self._mapping[key]


class ValuesView(MappingView, Collection):
    __slots__ = ()

    def __contains__(self, value):
        return any([self._mapping[k] is value or self._mapping[k] == value for k in self._mapping])

    def __iter__(self):
        for key in self._mapping:
            yield self._mapping[key]


class Sequence(Reversible, Collection):
    __slots__ = ()

    @abstractmethod
    def __getitem__(self, index):
        raise IndexError

    def __iter__(self):
        i = 0
        try:
            while True:
                yield self[i]
                i += 1
        except IndexError:
            return

    def __contains__(self, value):
        return any([v is value or v == value for v in self])

    def __reversed__(self):
        for i in reversed(range(len(self))):
            yield self[i]

    def index(self, value, start=0, stop=None):
        start = max(len(self) + start, 0) if start is not None and start < 0 else start or 0
        if stop is not None and stop < 0:
            stop += len(self)
        while stop is None or start < stop:
            try:
                v = self[start]
            except IndexError:
                break
            if v is value or v == value:
                return start
            start += 1
        raise ValueError

    def count(self, value):
        return sum([1 for v in self if v is value or v == value])


class MutableSequence(Sequence):
    __slots__ = ()

    @abstractmethod
    def __setitem__(self, index, value):
        raise IndexError

    @abstractmethod
    def __delitem__(self, index):
        raise IndexError

    @abstractmethod
    def insert(self, index, value):
        raise IndexError

    def append(self, value):
        self.insert(len(self), value)

    def clear(self):
        while len(self):
            self.pop()

    def reverse(self):
        n = len(self)
        for i in range(n // 2):
            self[i], self[n - i - 1] = self[n - i - 1], self[i]

    def extend(self, values):
        for v in list(values):
            self.append(v)

    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v

    def remove(self, value):
        del self[self.index(value)]

    def __iadd__(self, values):
        self.extend(values)
        return self


for _c in (Hashable, Iterable, Iterator, Reversible, Generator, Sized, Container, Collection, Callable):
    _made[_c.__name__] = _c
for _c in (set, frozenset, type({}.keys()), type({}.items())):
    Set.register(_c)
KeysView.register(type({}.keys()))
ItemsView.register(type({}.items()))
ValuesView.register(type({}.values()))
MutableSet.register(set)
Mapping.register(dict)
MutableMapping.register(dict)
for _c in (tuple, str, range, bytes, bytearray, list, memoryview):
    Sequence.register(_c)
MutableSequence.register(list)
MutableSequence.register(bytearray)
for _c in (type(iter([])), type(iter('')), type(iter({})), type(iter(())), type((lambda: (yield))()), type(enumerate([])), type(zip())):
    Iterator.register(_c)
for _c in (type(lambda: 0), type(len), type([].append)):
    Callable.register(_c)


def _asking(name, base, *methods, **given):
    # An ABC of which nothing but its methods' names matters here, besides those that are given.
    body = {n: abstractmethod(_nothing()) for n in methods} | given
    body.update(__slots__=(), __module__='collections.abc', __subclasshook__=_hook(name, *methods), __class_getitem__=classmethod(_alias))
    _made[name] = globals()[name] = ABCMeta(name, (base,), body)


def _nothing():
    return lambda self, *args: None


_asking('Awaitable', object, '__await__')
_asking('Coroutine', Awaitable, '__await__', 'send', 'throw', 'close', close=Generator.close)
_asking('AsyncIterable', object, '__aiter__')
_asking('AsyncIterator', AsyncIterable, '__anext__', '__aiter__', __aiter__=lambda self: self)


async def _next_of(self):
    return await self.asend(None)


async def _close_of(self):
    try:
        await self.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        return
    raise RuntimeError('asynchronous generator ignored GeneratorExit')


async def _thrown(self, typ, val=None, tb=None):
    if val is None:
        if tb is None:
            raise typ
        val = typ()
    raise val if tb is None else val.with_traceback(tb)


_asking('AsyncGenerator', AsyncIterator, '__aiter__', '__anext__', 'asend', 'athrow', 'aclose', __aiter__=AsyncIterator.__aiter__,
        __anext__=_next_of, aclose=_close_of, athrow=abstractmethod(_thrown))
_asking('Buffer', object, '__buffer__')
for _c in (bytes, bytearray, memoryview):
    Buffer.register(_c)


class _Deprecated(ABCMeta):
    def __instancecheck__(cls, instance):
        _warn_of(cls)
        return super().__instancecheck__(instance)


def _warn_of(cls):
    import warnings
    text = "'collections.abc.%s' is deprecated and slated for removal in Python 3.14" % cls.__name__
    warnings.warn(text, DeprecationWarning, stacklevel=3)


class ByteString(Sequence, metaclass=_Deprecated):
    __slots__ = ()

    def __init_subclass__(cls, **kwargs):
        _warn_of(ByteString)
        super().__init_subclass__(**kwargs)


ByteString.register(bytes)
ByteString.register(bytearray)


def _register_collections():
    import collections
    for kind, names in ((KeysView, 'odict_keys'), (ItemsView, 'odict_items'), (ValuesView, 'odict_values'),
                        (MutableSequence, 'deque')):
        for name in names.split():
            kind.register(getattr(collections, name))


_register_collections()

_os = _modules().get('os')
if hasattr(_os, '_Environ'):
    MutableMapping.register(_os._Environ)
