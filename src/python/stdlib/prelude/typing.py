from collections.abc import (Callable, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping,
                             MutableSequence, MutableSet, Reversible, Sequence, Sized)
import collections.abc as _abc

TYPE_CHECKING = False


class _Special:
    """A form that is only written in annotations."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return 'typing.' + self._name

    def __getitem__(self, item):
        return _Form(self, item if isinstance(item, tuple) else (item,))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        raise TypeError('Cannot instantiate %r' % self)


def _shown(x):
    if x is type(None):
        return 'None'
    if isinstance(x, type):
        return x.__qualname__ if x.__module__ == 'builtins' else x.__module__ + '.' + x.__qualname__
    if isinstance(x, list):
        return '[' + ', '.join([_shown(y) for y in x]) + ']'
    return '...' if x is ... else repr(x)


class _Form:
    def __init__(self, origin, args):
        self._form = origin
        self.__args__ = args
        self.__origin__ = getattr(origin, '_origin', origin)

    def __repr__(self):
        name = self._form._name
        args = self.__args__
        if name == 'Union' and len(args) == 2 and type(None) in args:
            rest = args[0] if args[1] is type(None) else args[1]
            return 'typing.Optional[%s]' % _shown(rest)
        return 'typing.%s[%s]' % (name, ', '.join([_shown(a) for a in args]))

    def __eq__(self, other):
        if not isinstance(other, _Form):
            return NotImplemented
        if self._form._name == 'Union':
            return set(self.__args__) == set(other.__args__)
        return self._form is other._form and self.__args__ == other.__args__

    def __hash__(self):
        return hash(self.__args__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __getitem__(self, item):
        return _Form(self._form, item if isinstance(item, tuple) else (item,))

    def __mro_entries__(self, bases):
        return (self.__origin__,) if isinstance(self.__origin__, type) else (Generic,)


class _Union(_Special):
    def __getitem__(self, items):
        out = []
        for x in items if isinstance(items, tuple) else (items,):
            x = type(None) if x is None else x
            for y in x.__args__ if isinstance(x, _Form) and x._form is self else (x,):
                if y not in out:
                    out.append(y)
        return out[0] if len(out) == 1 else _Form(self, tuple(out))


class _Optional(_Special):
    def __getitem__(self, item):
        return Union[item, None]


class _Alias(_Special):
    def __init__(self, name, origin):
        self._name = name
        self._origin = self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        return self._origin(*args, **kwargs)

    def __instancecheck__(self, x):
        return isinstance(x, self._origin)

    def __mro_entries__(self, bases):
        return (self._origin,)


Any = _Special('Any')
NoReturn, Never, Self, LiteralString = _Special('NoReturn'), _Special('Never'), _Special('Self'), _Special('LiteralString')
Literal, ClassVar, Final, Annotated = _Special('Literal'), _Special('ClassVar'), _Special('Final'), _Special('Annotated')
Concatenate, TypeAlias, TypeGuard, Required, NotRequired = [_Special(n) for n in ('Concatenate', 'TypeAlias', 'TypeGuard', 'Required', 'NotRequired')]
Union, Optional = _Union('Union'), _Optional('Optional')
List, Dict, Set, FrozenSet, Tuple, Type = [_Alias(n, c) for n, c in (('List', list), ('Dict', dict), ('Set', set), ('FrozenSet', frozenset), ('Tuple', tuple), ('Type', type))]
import collections as _collections
DefaultDict, OrderedDict, Counter, Deque, ChainMap = [_Alias(n, c) for n, c in (
    ('DefaultDict', _collections.defaultdict), ('OrderedDict', _collections.OrderedDict), ('Counter', _collections.Counter),
    ('Deque', _collections.deque), ('ChainMap', _collections.ChainMap))]
AbstractSet, Text, AnyStr = _abc.Set, str, None
IO = TextIO = BinaryIO = object


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=None):
        self.__name__, self.__constraints__, self.__bound__ = name, constraints, bound
        self._mark = '+' if covariant else '-' if contravariant else '~'

    def __repr__(self):
        return self._mark + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ParamSpec(TypeVar):
    args = kwargs = None


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return _Generic(cls, item if isinstance(item, tuple) else (item,))


class _Generic(_Form):
    def __init__(self, origin, args):
        self._form = self.__origin__ = origin
        self.__args__ = args

    def __repr__(self):
        return '%s[%s]' % (_shown(self.__origin__), ', '.join([_shown(a) for a in self.__args__]))

    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class Protocol:
    __slots__ = ()
    __class_getitem__ = classmethod(lambda cls, item: cls)


def runtime_checkable(cls):
    names = [n for n in cls.__dict__ if not n.startswith('_') or n in ('__len__', '__iter__', '__call__')]
    return cls


def cast(typ, val):
    return val


def overload(func):
    return func


def final(f):
    return f


override = no_type_check = final


def NewType(name, tp):
    def new(x):
        return x
    new.__name__ = name
    new.__supertype__ = tp
    return new


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    out = {}
    for o in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        for k, v in getattr(o, '__annotations__', {}).items():
            if v is None:
                v = type(None)
            if isinstance(v, str):
                import sys
                v = eval(v, globalns or getattr(o, '__globals__', None) or sys.modules[o.__module__].__dict__, localns)
            out[k] = v
    return out


def get_origin(tp):
    return getattr(tp, '__origin__', None)


def get_args(tp):
    return getattr(tp, '__args__', ())


def NamedTuple(typename, fields=(), /):
    return _collections.namedtuple(typename, [n for n, _ in fields])


def _named_tuple_entries(bases):
    return (_NamedTuple,)


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns):
        if ns.get('_root'):
            return type.__new__(mcls, name, bases, ns)
        types = ns.get('__annotations__') or (ns['__annotate_func__'](1) if '__annotate_func__' in ns else {})
        defaults = [ns[n] for n in types if n in ns]
        cls = _collections.namedtuple(name, list(types), defaults=defaults, module=ns['__module__'])
        cls.__annotations__ = types
        for k, v in ns.items():
            if k not in types and k not in ('__module__', '__qualname__', '__annotations__', '__annotate_func__', '__classdictcell__', '__firstlineno__', '__static_attributes__', '__orig_bases__'):
                setattr(cls, k, v)
        return cls


class _NamedTuple(metaclass=_NamedTupleMeta):
    _root = True


NamedTuple.__mro_entries__ = _named_tuple_entries


def TypedDict(typename, fields=(), /, *, total=True):
    return dict


TypedDict.__mro_entries__ = lambda bases: (dict,)
