# `cls.__dict__`: a live, read-only view of a class; and `types.MappingProxyType`.
from _sys import class_dict as _class_dict, own_class_attr as _own, is_builtin_class as _is_builtin

_missing = NotImplemented


class getset_descriptor:
    def __init__(self, name, cls):
        self.__name__ = name
        self.__objclass__ = cls
        self.__qualname__ = cls.__qualname__ + '.' + name

    def __repr__(self):
        return "<attribute '%s' of '%s' objects>" % (self.__name__, self.__objclass__.__name__)

    def __get__(self, obj, cls=None):
        return self if obj is None else getattr(obj, self.__name__)


class mappingproxy:
    __slots__ = ('_mapping', '_class')

    def __init__(self, mapping):
        if not hasattr(mapping, 'keys') or isinstance(mapping, (list, tuple)):
            raise TypeError('mappingproxy() argument must be a mapping, not ' + type(mapping).__name__)
        self._mapping = mapping
        self._class = None

    def _now(self):
        cls = self._class
        if cls is None:
            return self._mapping
        d = _class_dict(cls)
        if not _is_builtin(cls):
            plain = not any([hasattr(b, '__weakref__') for b in ()])
            bases = cls.__mro__[1:]
            has = lambda b: not _is_builtin(b) and '__slots__' not in _class_dict(b)
            if '__slots__' not in d and not any([has(b) for b in bases]):
                if cls.__mro__[-2:-1] != (BaseException,) and not issubclass(cls, BaseException):
                    d.setdefault('__dict__', getset_descriptor('__dict__', cls))
                    if not issubclass(cls, (int, tuple, bytes)) or issubclass(cls, bool):
                        d.setdefault('__weakref__', getset_descriptor('__weakref__', cls))
                else:
                    d.setdefault('__weakref__', getset_descriptor('__weakref__', cls))
            d.setdefault('__doc__', None)
        return d

    def __getitem__(self, key):
        if self._class is not None and isinstance(key, str):
            v = _own(self._class, key)
            if v is not _missing:
                return v
        return self._now()[key]

    def __contains__(self, key):
        if self._class is not None and isinstance(key, str) and _own(self._class, key) is not _missing:
            return True
        return key in self._now()

    def __iter__(self):
        return iter(self._now())

    def __len__(self):
        return len(self._now())

    def __reversed__(self):
        return reversed(self._now())

    def get(self, key, default=None, /):
        try:
            return self[key]
        except KeyError:
            return default

    def keys(self):
        return self._now().keys()

    def values(self):
        return self._now().values()

    def items(self):
        return self._now().items()

    def copy(self):
        return self._now().copy()

    def __or__(self, other):
        return self._now() | (other._now() if isinstance(other, mappingproxy) else other)

    def __ror__(self, other):
        return other | self._now()

    def __eq__(self, other):
        return self._now() == (other._now() if isinstance(other, mappingproxy) else other)

    def __hash__(self):
        return hash(self._now())

    def __repr__(self):
        return 'mappingproxy(%r)' % (self._now(),)

    def __str__(self):
        return str(self._now())

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'mappingproxy' object")


mappingproxy.__module__ = getset_descriptor.__module__ = 'builtins'


def of_class(cls):
    p = mappingproxy.__new__(mappingproxy)
    p._mapping = None
    p._class = cls
    return p
