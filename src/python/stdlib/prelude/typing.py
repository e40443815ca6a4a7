from contextlib import AbstractContextManager as ContextManager, AbstractAsyncContextManager as AsyncContextManager
from collections.abc import (AsyncGenerator, AsyncIterable, AsyncIterator, Awaitable, ByteString, Callable, Coroutine, Collection, Container, Generator, Hashable, Iterable, Iterator, Mapping, MutableMapping,
                             MutableSequence, MutableSet, Reversible, Sequence, Sized)
import collections.abc as _abc

from abc import ABCMeta as _ABCMeta

TYPE_CHECKING = False


class _Special:
    """A form that is only written in annotations."""

    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return 'typing.' + self._name

    __iter__ = None

    def __init_subclass__(cls):
        if cls.__module__ != 'typing':
            raise TypeError('Cannot subclass special typing classes')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, x):
        raise TypeError(f'{self!r} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self!r} cannot be used with issubclass()')

    def __getitem__(self, item):
        if self._name in ('Any', 'NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias'):
            raise TypeError("type 'Any' is not subscriptable" if self._name == 'Any' else f'{self!r} is not subscriptable')
        if isinstance(item, tuple) and self._name in _SINGLE:
            told = f'{self._name} accepts only a' if self._name in ('Required', 'NotRequired', 'ReadOnly') else f'{self!r} accepts only'
            raise TypeError(f'{told} single type. Got {item!r:.100}.')
        if self._name == 'Annotated' and not (isinstance(item, tuple) and len(item) > 1):
            raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
        items = item if isinstance(item, tuple) else (item,)
        if self._name not in ('Literal', 'Annotated'):
            items = tuple([type(None) if x is None else ForwardRef(x) if isinstance(x, str) else x for x in items])
        return _Form(self, items)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        raise TypeError('Any cannot be instantiated' if self._name == 'Any' else 'Cannot instantiate %r' % self)


# Forms around one type.
_SINGLE = ('ClassVar', 'Final', 'TypeGuard', 'TypeIs', 'Required', 'NotRequired', 'ReadOnly', 'Unpack')


class _Any:
    """What classes that derive from `Any` have as a base."""


class _AnyForm(_Special):
    def __mro_entries__(self, bases):
        return (_Any,)

    def __subclasscheck__(self, cls):
        return _Any in cls.__mro__


_Any.__name__ = _Any.__qualname__ = 'Any'
_Special.__name__, _AnyForm.__name__ = '_SpecialForm', '_AnyMeta'


def _shown(x):
    if isinstance(x, type):
        return x.__qualname__ if x.__module__ == 'builtins' else x.__module__ + '.' + x.__qualname__
    if isinstance(x, list):
        return '[' + ', '.join([_shown(y) for y in x]) + ']'
    return '...' if x is ... else repr(x)


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__, self.__forward_module__ = arg, module

    def __eq__(self, other):
        return self.__forward_arg__ == other.__forward_arg__ if isinstance(other, ForwardRef) else NotImplemented

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f'ForwardRef({self.__forward_arg__!r})'


_UnionType = type(int | str)


class _Form:
    def __instancecheck__(self, x):
        return any([isinstance(x, a) for a in self._members()])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, a) for a in self._members()])

    def _members(self):
        if not isinstance(self._form, _Union):
            raise TypeError('Subscripted generics cannot be used with class and instance checks')
        return self.__args__

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
            return set(self.__args__) == set(other.__args__) if self._form is Union and type(other) is _UnionType else NotImplemented
        if self._form is Union:
            return set(self.__args__) == set(other.__args__)
        return self._form is other._form and self.__args__ == other.__args__

    def __hash__(self):
        return hash(frozenset(self.__args__)) if self._form is Union else hash(self.__args__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwargs):
        return self._form(*args, **kwargs)

    @property
    def __parameters__(self):
        return _parameters_of(self.__args__)

    def __getitem__(self, item):
        items, open_ = item if isinstance(item, tuple) else (item,), self.__parameters__
        if not open_:
            raise TypeError(f'{self!r} is not a generic class')
        if len(items) != len(open_):
            few, least = ('few', 'at least ') if len(items) < len(open_) else ('many', '')
            raise TypeError(f'Too {few} arguments for {self!r}; actual {len(items)}, expected {least}{len(open_)}')
        given = {p: type(None) if x is None else ForwardRef(x) if isinstance(x, str) else x for p, x in zip(open_, items)}
        parts = tuple([_put(a, given) for a in self.__args__])
        return Union[parts] if self._form is Union else type(self)(self._form, parts)

    def __init_subclass__(cls):
        if cls.__module__ != 'typing':
            raise TypeError('Cannot subclass special typing classes')

    def __mro_entries__(self, bases):
        if isinstance(self._form, _Special) and not isinstance(self._form, _Alias) and self._form._name not in ('Annotated', 'Unpack'):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._form is Annotated:
            return (self.__args__[0],)
        return (self.__origin__,) if isinstance(self.__origin__, type) else (Generic,)


class _Union(_Special):
    def __getitem__(self, items):
        if items == ():
            raise TypeError('Cannot take a Union of no types.')
        out = []
        for x in items if isinstance(items, tuple) else (items,):
            x = type(None) if x is None else ForwardRef(x) if isinstance(x, str) else x
            for y in x.__args__ if isinstance(x, _Form) and x._form is self else (x,):
                if y not in out:
                    out.append(y)
        return out[0] if len(out) == 1 else _Form(self, tuple(out))


class _Optional(_Special):
    def __getitem__(self, item):
        if isinstance(item, tuple):
            raise TypeError(f'typing.Optional requires a single type. Got {item!r:.100}.')
        return Union[item, None]


class _Alias(_Special):
    def __init__(self, name, origin):
        self._name = name
        self._origin = self.__origin__ = origin

    def __call__(self, *args, **kwargs):
        if self._origin in (list, dict, set, frozenset, tuple, type):
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self._origin.__name__}() instead')
        return self._origin(*args, **kwargs)

    def __instancecheck__(self, x):
        return isinstance(x, self._origin)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self._origin)

    def __mro_entries__(self, bases):
        return (self._origin,)


class _CallableForm(_Form):
    def __repr__(self):
        *params, result = self.__args__
        shown = '...' if params == [...] else '[%s]' % ', '.join([_shown(p) for p in params])
        return f'typing.Callable[{shown}, {_shown(result)}]'


class _CallableAlias(_Alias):
    def __getitem__(self, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = item
        params = tuple(params) if isinstance(params, list) else (params,)
        return _CallableForm(self, (*params, type(None) if result is None else result))


Callable = _CallableAlias('Callable', _abc.Callable)
Any = _AnyForm('Any')
NoReturn, Never, Self, LiteralString = _Special('NoReturn'), _Special('Never'), _Special('Self'), _Special('LiteralString')
Literal, ClassVar, Final, Annotated = _Special('Literal'), _Special('ClassVar'), _Special('Final'), _Special('Annotated')
Concatenate, TypeAlias, TypeGuard, Required, NotRequired = [_Special(n) for n in ('Concatenate', 'TypeAlias', 'TypeGuard', 'Required', 'NotRequired')]
_Union.__name__ = _Optional.__name__ = '_SpecialForm'
Union, Optional = _Union('Union'), _Optional('Optional')
List, Dict, Set, FrozenSet, Tuple, Type = [_Alias(n, c) for n, c in (('List', list), ('Dict', dict), ('Set', set), ('FrozenSet', frozenset), ('Tuple', tuple), ('Type', type))]
import collections as _collections
DefaultDict, OrderedDict, Counter, Deque, ChainMap = [_Alias(n, c) for n, c in (
    ('DefaultDict', _collections.defaultdict), ('OrderedDict', _collections.OrderedDict), ('Counter', _collections.Counter),
    ('Deque', _collections.deque), ('ChainMap', _collections.ChainMap))]
AbstractSet, Text = _abc.Set, str
ReadOnly, TypeIs, Unpack = _Special('ReadOnly'), _Special('TypeIs'), _Special('Unpack')
KeysView, ValuesView, ItemsView, MappingView = [_Alias(n, getattr(_abc, n)) for n in ('KeysView', 'ValuesView', 'ItemsView', 'MappingView')]
import re as _re
Pattern, Match = _Alias('Pattern', _re.Pattern), _Alias('Match', _re.Match)
IO = TextIO = BinaryIO = object


class _NoDefaultType:
    def __repr__(self):
        return 'typing.NoDefault'


NoDefault = _NoDefaultType()


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False, default=NoDefault):
        self.__name__, self.__constraints__, self.__bound__ = name, constraints, bound
        self.__covariant__, self.__contravariant__, self.__infer_variance__ = bool(covariant), bool(contravariant), bool(infer_variance)
        self.__default__ = default
        self._mark = '' if infer_variance else '+' if covariant else '-' if contravariant else '~'

    def has_default(self):
        return self.__default__ is not NoDefault

    def __getattr__(self, name):
        lazy = self.__dict__.get('_lazy', ())
        if name not in lazy:
            raise AttributeError("'%s' object has no attribute '%s'" % (type(self).__name__, name))
        value = lazy[name](1)
        setattr(self, name, value)
        return value

    def __repr__(self):
        return self._mark + self.__name__

    def __init_subclass__(cls):
        if cls.__module__ != 'typing':
            base = [c for c in cls.__mro__ if c.__module__ == 'typing'][0]
            raise TypeError(f"type 'typing.{base.__name__}' is not an acceptable base type")

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


AnyStr = TypeVar('AnyStr', bytes, str)
T = TypeVar('T')
KT = TypeVar('KT')
VT = TypeVar('VT')


class ParamSpecArgs:
    _part = 'args'

    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return self.__origin__ is other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self._part, id(self.__origin__)))

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'


class ParamSpecKwargs(ParamSpecArgs):
    _part = 'kwargs'


class ParamSpec(TypeVar):
    args, kwargs = property(ParamSpecArgs), property(ParamSpecKwargs)


class TypeVarTuple(TypeVar):
    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]


class TypeAliasType:
    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__type_params__ = name, type_params
        if value is not TypeAliasType:
            self.__value__ = value

    __getattr__ = TypeVar.__getattr__
    __or__, __ror__ = TypeVar.__or__, TypeVar.__ror__

    @property
    def __parameters__(self):
        return tuple([p for t in self.__type_params__ for p in (t if isinstance(t, TypeVarTuple) else (t,))])

    def __getitem__(self, item):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _Generic(self, item if isinstance(item, tuple) else (item,))

    def __repr__(self):
        return self.__name__


def _type_var(name, *constraints, bound=None):
    return TypeVar(name, *constraints, bound=bound, infer_variance=True)


def _type_alias(name, make, params):
    alias = TypeAliasType(name, TypeAliasType, type_params=params)
    alias._lazy = {'__value__': lambda _: make()}
    return alias


def _param_spec(name):
    return ParamSpec(name, infer_variance=True)


def _put(part, given):
    """A part of a form with what its type variables stand for."""
    if isinstance(part, TypeVar):
        return given.get(part, part)
    inside = getattr(part, '__parameters__', ())
    return part[tuple([given.get(p, p) for p in inside])] if inside and not isinstance(part, type) else part


def _parameters_of(args):
    found = []
    for a in args:
        for p in ((a,) if isinstance(a, TypeVar) else getattr(a, '__parameters__', ())):
            if p not in found:
                found.append(p)
    return tuple(found)


class Generic:
    __slots__ = ()

    def __class_getitem__(cls, item):
        return _Generic(cls, item if isinstance(item, tuple) else (item,))

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls.__parameters__ = _parameters_of(cls.__dict__.get('__orig_bases__', ()))


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

    @property
    def __parameters__(self):
        return _parameters_of(self.__args__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __eq__(self, other):
        if not isinstance(other, _Generic):
            return NotImplemented
        return self.__origin__ is other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))


_NOT_MEMBERS = frozenset("""__abstractmethods__ __annotations__ __class_getitem__ __dict__ __doc__ __firstlineno__ __init__ __init_subclass__
    __match_args__ __module__ __new__ __orig_bases__ __parameters__ __qualname__ __slots__ __static_attributes__ __subclasshook__ __weakref__
    _is_protocol _is_runtime""".split())


class _ProtocolMeta(_ABCMeta):
    def __instancecheck__(cls, x):
        if not cls.__dict__.get('_is_protocol'):
            return _ABCMeta.__instancecheck__(cls, x)
        cls._checkable()
        return cls in type(x).__mro__ or any([isinstance(x, known) for known in cls._abc_registry]) or all([hasattr(x, n) and (getattr(x, n) is not None or not callable(getattr(cls, n, None))) for n in _members(cls)])

    def __subclasscheck__(cls, other):
        if not cls.__dict__.get('_is_protocol'):
            return _ABCMeta.__subclasscheck__(cls, other)
        if not isinstance(other, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls in other.__mro__:
            return True
        cls._checkable()
        plain = sorted([n for n in _members(cls) if not callable(getattr(cls, n, None))])
        if plain:
            raise TypeError("Protocols with non-method members don't support issubclass(). Non-method members: %s." % str(plain)[1:-1])
        return all([any([c.__dict__.get(n) is not None for c in other.__mro__]) for n in _members(cls)])

    def _checkable(cls):
        if not cls.__dict__.get('_is_runtime'):
            raise TypeError('Instance and class checks can only be used with @runtime_checkable protocols')

    def __call__(cls, *args, **kwargs):
        if cls.__dict__.get('_is_protocol'):
            raise TypeError('Protocols cannot be instantiated')
        return type.__call__(cls, *args, **kwargs)


class Protocol(metaclass=_ProtocolMeta):
    __slots__ = ()
    __class_getitem__ = classmethod(lambda cls, item: cls)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__


def _members(cls):
    found = set()
    for c in cls.__mro__:
        if c is not Protocol and c.__dict__.get('_is_protocol'):
            found.update([n for n in (*c.__dict__, *getattr(c, '__annotations__', ())) if n not in _NOT_MEMBERS and not n.startswith('_abc_')])
    return found


def is_protocol(tp, /):
    return isinstance(tp, type) and tp is not Protocol and bool(tp.__dict__.get('_is_protocol'))


def get_protocol_members(tp, /):
    if not is_protocol(tp):
        raise TypeError(f'{tp!r} is not a Protocol')
    return frozenset(_members(tp))


def runtime_checkable(cls):
    if not is_protocol(cls):
        raise TypeError('@runtime_checkable can be only applied to protocol classes, got %r' % (cls,))
    cls._is_runtime = True
    return cls


def _supports(name, method):
    made = _ProtocolMeta(name, (Protocol,), {method: lambda self, *args: None, '__module__': 'typing', '__slots__': ()})
    return runtime_checkable(made)


SupportsInt, SupportsFloat, SupportsComplex = _supports('SupportsInt', '__int__'), _supports('SupportsFloat', '__float__'), _supports('SupportsComplex', '__complex__')
SupportsBytes, SupportsIndex = _supports('SupportsBytes', '__bytes__'), _supports('SupportsIndex', '__index__')
SupportsAbs, SupportsRound = _supports('SupportsAbs', '__abs__'), _supports('SupportsRound', '__round__')


def cast(typ, val):
    return val


_overloads = {}


def overload(func):
    _overloads.setdefault((func.__module__, func.__qualname__), []).append(func)

    def stands_for_overloads(*args, **kwds):
        raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
                                  'should always be followed by an implementation that is not @overload-ed.')
    return stands_for_overloads


def get_overloads(func):
    return list(_overloads.get((func.__module__, func.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def _marks(attribute):
    def mark(f, /):
        try:
            setattr(f, attribute, True)
        except (AttributeError, TypeError):
            return f
        return f
    return mark


def no_type_check_decorator(decorator):
    def made(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    return made


final, override, no_type_check = _marks('__final__'), _marks('__override__'), _marks('__no_type_check__')


def assert_never(arg, /):
    shown = repr(arg)
    raise AssertionError('Expected code to be unreachable, but got: ' + (shown if len(shown) <= 100 else shown[:100] + '...'))


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    import sys
    print(f'Runtime type is {type(obj).__name__!r}', file=sys.stderr)
    return obj


def dataclass_transform(**told):
    def mark(x):
        x.__dataclass_transform__ = told
        return x
    return mark


class NewType:
    def __init__(self, name, tp):
        import sys
        self.__qualname__, self.__name__, self.__supertype__ = name, name.rpartition('.')[2], tp
        self.__module__ = sys._getframe(1).f_globals.get('__name__')

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _resolved(x, names, local, extras):
    """What an annotation means: names in text looked up, and without what is only told besides."""
    if x is None:
        return type(None)
    if isinstance(x, ForwardRef):
        x = x.__forward_arg__
    if isinstance(x, str):
        return _resolved(eval(x, names, local), names, local, extras)
    if isinstance(x, _Form) and not isinstance(x, _Generic) and x._form is not Literal:
        if x._form is Annotated:
            inner = _resolved(x.__args__[0], names, local, extras)
            return Annotated[(inner,) + x.__args__[1:]] if extras else inner
        if x._form in (Required, NotRequired, ReadOnly) and not extras:
            return _resolved(x.__args__[0], names, local, extras)
        return type(x)(x._form, tuple([y if y is ... or isinstance(y, list) else _resolved(y, names, local, extras) for y in x.__args__]))
    return x


def _names_of(o):
    """Where the annotations of a function or a module are looked up."""
    while hasattr(o, '__wrapped__'):
        o = o.__wrapped__
    return vars(o) if type(o).__name__ == 'module' else getattr(o, '__globals__', {})


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys
    out = {}
    if isinstance(obj, type):
        for o in reversed(obj.__mro__):
            module = sys.modules.get(getattr(o, '__module__', None))
            names = globalns or (vars(module) if module else {})
            for k, v in (o.__dict__.get('__annotations__') or getattr(o, '__annotations__', None) or {}).items():
                out[k] = _resolved(v, names, localns, include_extras)
        return out
    own = getattr(obj, '__annotations__', None)
    if own is None and not callable(obj) and type(obj).__name__ != 'module':
        raise TypeError('%r is not a module, class, method, or function.' % (obj,))
    names = _names_of(obj) if globalns is None else globalns
    return {k: _resolved(v, names, localns, include_extras) for k, v in (own or {}).items()}


def get_origin(tp):
    if type(tp) is type(int | str):
        return type(tp)
    return getattr(tp, '__origin__', None)


def get_args(tp):
    args = getattr(tp, '__args__', ())
    if get_origin(tp) is _abc.Callable and args and not isinstance(args[0], list):
        return (args[0] if args[0] is ... else list(args[:-1]), args[-1])
    return args


from _typing_records import NamedTuple, TypedDict, _NamedTuple, _NamedTupleMeta, _TypedDict, _TypedDictMeta, is_typeddict
