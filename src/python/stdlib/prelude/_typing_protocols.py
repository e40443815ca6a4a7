# The part of `typing` on classes that are known by what they have.
from abc import ABCMeta as _ABCMeta

from typing import Generic, _of_class

__name__ = 'typing'

# What every class has by itself.
_NOT_MEMBERS = frozenset("""__abstractmethods__ __annotations__ __class_getitem__ __dict__ __doc__ __firstlineno__ __init__ __init_subclass__
    __match_args__ __module__ __new__ __orig_bases__ __orig_class__ __parameters__ __qualname__ __slots__ __static_attributes__ __subclasshook__
    __type_params__ __weakref__ _is_protocol _is_runtime_protocol __protocol_attrs__ __non_callable_proto_members__ __subclasses__ _MutableMapping__marker""".split())
_FINE = {'collections.abc': ('Callable', 'Awaitable', 'Iterable', 'Iterator', 'AsyncIterable', 'AsyncIterator', 'Hashable', 'Sized', 'Container', 'Collection', 'Reversible', 'Buffer'),
         'contextlib': ('AbstractContextManager', 'AbstractAsyncContextManager')}
_inside = []


def _get_protocol_attrs(cls):
    found = set()
    for c in cls.__mro__[:-1]:
        if c.__name__ in ('Protocol', 'Generic'):
            continue
        found.update([n for n in (*c.__dict__, *getattr(c, '__annotations__', ())) if n not in _NOT_MEMBERS and not n.startswith('_abc_')])
    return found


def _hook(cls, other):
    """A class is of a protocol that has all its members."""
    if not cls.__dict__.get('_is_protocol', False):
        return NotImplemented
    for name in cls.__protocol_attrs__:
        for base in other.__mro__:
            if name in base.__dict__:
                if base.__dict__[name] is None:
                    return NotImplemented
                break
            told = base.__dict__.get('__annotations__', {})
            if name in told and issubclass(other, Generic) and getattr(other, '_is_protocol', False):
                break
        else:
            return NotImplemented
    return True


def _has(x, name):
    """The attribute itself without its descriptors; fails where there is none."""
    holders = [x.__mro__] if isinstance(x, type) else []
    for classes in (*holders, type(x).__mro__):
        own = () if isinstance(x, type) else getattr(x, '__dict__', None) or ()
        if name in own:
            return own[name]
        for c in classes:
            if name in c.__dict__:
                return c.__dict__[name]
    raise AttributeError(name)


class _ProtocolMeta(_ABCMeta):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        if not (name == 'Protocol' and bases == (Generic,)) and [b for b in bases if b is Generic or b is Protocol]:
            for b in bases:
                fine = b in (object, Generic) or b.__name__ in _FINE.get(b.__module__, ()) or Generic in b.__mro__ and getattr(b, '_is_protocol', False)
                if not fine:
                    raise TypeError(f'Protocols can only inherit from other protocols, got {b!r}')
        return super().__new__(mcls, name, bases, namespace, **kwargs)

    def __init__(cls, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if getattr(cls, '_is_protocol', False):
            cls.__protocol_attrs__ = _get_protocol_attrs(cls)

    def __subclasscheck__(cls, other):
        if cls is Protocol:
            return type.__subclasscheck__(cls, other)
        if getattr(cls, '_is_protocol', False) and not _inside:
            if not getattr(cls, '_is_runtime_protocol', False):
                _want_class(other)
                raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
            plain = cls.__non_callable_proto_members__
            if plain and cls.__dict__.get('__subclasshook__') is not None and cls.__dict__['__subclasshook__'].__func__ is _hook:
                _want_class(other)
                raise TypeError(f"Protocols with non-method members don't support issubclass(). Non-method members: {str(sorted(plain))[1:-1]}.")
        return _of_abc('__subclasscheck__', cls, other)

    def register(cls, subclass):
        _inside.append(cls)
        try:
            return super().register(subclass)
        finally:
            _inside.pop()

    def __instancecheck__(cls, x):
        if cls is Protocol:
            return type.__instancecheck__(cls, x)
        if not getattr(cls, '_is_protocol', False):
            return _ABCMeta.__instancecheck__(cls, x)
        if not getattr(cls, '_is_runtime_protocol', False) and not _inside:
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')
        if _of_abc('__instancecheck__', cls, x):
            return True
        try:
            return all([_has(x, n) is not None or n in cls.__non_callable_proto_members__ for n in cls.__protocol_attrs__])
        except AttributeError:
            return False


def _of_abc(check, cls, x):
    """What the class of abstract classes says, which asks the classes below, too."""
    _inside.append(cls)
    try:
        return getattr(_ABCMeta, check)(cls, x)
    finally:
        _inside.pop()


def _want_class(x):
    if not isinstance(x, type):
        raise TypeError('issubclass() arg 1 must be a class')


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol, _is_runtime_protocol = True, False

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if not cls.__dict__.get('_is_protocol', False):
            cls._is_protocol = any([b is Protocol for b in cls.__bases__])
        if '__subclasshook__' not in cls.__dict__:
            cls.__subclasshook__ = classmethod(_hook)
        if cls._is_protocol and cls.__init__ is Protocol.__init__:
            cls.__init__ = _no_init


def _no_init(self, *args, **kwargs):
    cls = type(self)
    if cls._is_protocol:
        raise TypeError('Protocols cannot be instantiated')
    if cls.__init__ is not _no_init:
        return
    # Whose turn it is where the protocols are left out.
    found = [c.__dict__['__init__'] for c in cls.__mro__ if c.__dict__.get('__init__', _no_init) is not _no_init]
    cls.__init__ = found[0] if found else object.__init__
    cls.__init__(self, *args, **kwargs)


Protocol.__init__ = _no_init


def is_protocol(tp, /):
    return isinstance(tp, type) and getattr(tp, '_is_protocol', False) and tp is not Protocol and Protocol in tp.__mro__


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(tp.__protocol_attrs__)


def runtime_checkable(cls):
    if not (isinstance(cls, type) and Generic in cls.__mro__) or not getattr(cls, '_is_protocol', False):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % (cls,))
    cls._is_runtime_protocol = True
    cls.__non_callable_proto_members__ = {n for n in cls.__protocol_attrs__ if not callable(getattr(cls, n, None))}
    return cls
