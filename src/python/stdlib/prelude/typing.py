import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
import re as _re
import sys as _sys
from types import GenericAlias as _Builtin

from _generic_alias import is_unpacked as _is_unpacked, parameters_of as _parameters_of
import _typing_forms as _forms
import _typing_variables as _variables
from _typing_forms import (Any, _Alias, _AnnotatedAlias, _AnyMeta, _Base, _CallableAlias, _CallableForm, _Closed, _ConcatenateGenericAlias,
                           _Form, _GenericAlias, _LiteralForm, _Operators, _Special, _TupleAlias, _UnionForm, _UnionGenericAlias, _UnionType,
                           _UnpackForm, _around_one, _caller, _check, _convert, _different, _keeps,
                           _same_parts, _shown)
from _typing_variables import NoDefault, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeAliasType, TypeVar, TypeVarTuple, _NoDefaultType, _Part, _Variable

TYPE_CHECKING = False


def _union(self, items):
    if items == ():
        raise TypeError('Cannot take a Union of no types.')
    items = items if isinstance(items, tuple) else (items,)
    flat = []
    for x in [_check(x, 'Union[arg, ...]: each arg must be a type.') for x in items]:
        flat += x.__args__ if isinstance(x, (_UnionForm, _UnionType)) else (x,)
    flat = _different(flat)
    if len(flat) == 1:
        return flat[0]
    return _UnionForm(self, tuple(flat), name='Optional' if len(flat) == 2 and type(None) in flat else None)


def _optional(self, item):
    return Union[_check(item, f'{self} requires a single type.'), type(None)]


def _literal(self, items):
    flat = []
    for x in items if isinstance(items, tuple) else (items,):
        flat += x.__args__ if isinstance(x, _LiteralForm) else (x,)
    seen, once = set(), []
    try:
        for x in flat:
            if (x, type(x)) not in seen:
                seen.add((x, type(x)))
                once.append(x)
    except TypeError:
        once = flat
    return _LiteralForm(self, tuple(once))


def _concatenate(self, items):
    if items == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    items = items if isinstance(items, tuple) else (items,)
    if not (items[-1] is ... or isinstance(items[-1], ParamSpec)):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    return _ConcatenateGenericAlias(self, (*[_check(x, 'Concatenate[arg, ...]: each arg must be a type.') for x in items[:-1]], items[-1]))


def _annotated(self, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    if _is_unpacked(items[0]):
        raise TypeError('Annotated[...] should not be used with an unpacked TypeVarTuple')
    return _AnnotatedAlias(_check(items[0], 'Annotated[t, ...]: t must be a type.', special=True), items[1:])


def _unpack(self, item):
    return _UnpackForm(self, (_check(item, f'{self} accepts only single type.'),))


NoReturn, Never, Self, LiteralString, TypeAlias = [_Special(n) for n in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')]
ClassVar, Final, Required, NotRequired, ReadOnly, TypeGuard, TypeIs = [_Special(n, _around_one(told)) for n, told in (
    ('ClassVar', '%s accepts only single type.'), ('Final', '%s accepts only single type.'), ('Required', 'Required accepts only a single type.'),
    ('NotRequired', 'NotRequired accepts only a single type.'), ('ReadOnly', 'ReadOnly accepts only a single type.'),
    ('TypeGuard', '%s accepts only single type.'), ('TypeIs', '%s accepts only single type.'))]
Union, Optional, Concatenate, Unpack = _Special('Union', _union), _Special('Optional', _optional), _Special('Concatenate', _concatenate), _Special('Unpack', _unpack)
Literal, Annotated = _Special('Literal', _literal), _Special('Annotated', _annotated)


def _tell(*names):
    """The parts of this module know what it makes by the same names."""
    for part in (_forms, _variables):
        vars(part).update({name: globals()[name] for name in names})


def _type_var(name, *constraints, bound=None):
    return TypeVar(name, *constraints, bound=bound, infer_variance=True)


def _type_alias(name, make, params):
    alias = TypeAliasType(name, TypeAliasType, type_params=params)
    alias._lazy = {'__value__': lambda _: make()}
    return alias


def _param_spec(name):
    return ParamSpec(name, infer_variance=True)


def _refuse_count(cls, items):
    params = cls.__parameters__
    if not params:
        raise TypeError(f'{cls} is not a generic class')
    if len(items) > len(params):
        raise TypeError(f'Too many arguments for {cls}; actual {len(items)}, expected {len(params)}')


def _of_class(cls, item):
    """A class of the program with types for its variables."""
    items = tuple([_convert(x) for x in (item if isinstance(item, tuple) else (item,))])
    if cls is Generic or cls is Protocol:
        items = tuple([Unpack[x] if isinstance(x, TypeVarTuple) else x for x in items])
        if not items:
            raise TypeError(f'Parameter list to {cls.__qualname__}[...] cannot be empty')
        if not all([isinstance(x, (TypeVar, ParamSpec)) or _is_unpacked(x) for x in items]):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.')
        if len(set(items)) != len(items):
            raise TypeError(f'Parameters to {cls.__name__}[...] must all be unique')
        return _Form(cls, items)
    for p in cls.__parameters__:
        items = p.__typing_prepare_subst__(cls, items)
    _refuse_count(cls, items)
    found = []
    for p, x in zip(cls.__parameters__, items):
        found += x if isinstance(p, TypeVarTuple) else (x,)
    return _Form(cls, tuple(found))


def _collected(bases):
    """The variables of a class's bases; one without a default may not follow one that has some."""
    found, defaulted = [], False
    for p in _parameters_of(bases):
        if isinstance(p, _Variable):
            if p.has_default():
                defaulted = True
            elif defaulted:
                raise TypeError(f'Type parameter {p!r} without a default follows type parameter with a default')
        found.append(p)
    return tuple(found)


class Generic:
    __slots__ = ()
    _is_protocol = False

    @classmethod
    @_keeps
    def __class_getitem__(cls, item):
        return _of_class(cls, item)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        bases = cls.__dict__.get('__orig_bases__')
        if Generic in (cls.__bases__ if bases is None else bases) and (bases is not None or cls.__name__ != 'Protocol' and type(cls).__name__ != '_TypedDictMeta'):
            raise TypeError('Cannot inherit from plain Generic')
        if bases is None:
            cls.__parameters__ = ()
            return
        found, own = _collected(bases), None
        for b in bases:
            if isinstance(b, _Form) and b.__origin__ is Generic:
                if own is not None:
                    raise TypeError('Cannot inherit from Generic[...] multiple times.')
                own = b.__parameters__
        missing = [] if own is None else [p for p in found if p not in own]
        if missing:
            raise TypeError(f"Some type variables ({', '.join([str(p) for p in missing])}) are not listed in Generic[{', '.join([str(p) for p in own])}]")
        cls.__parameters__ = found if own is None else own


from _typing_protocols import Protocol, get_protocol_members, is_protocol, runtime_checkable, _ProtocolMeta, _get_protocol_attrs

Callable = _CallableAlias(_abc.Callable, 2)
Tuple = _TupleAlias(tuple, -1, inst=False, name='Tuple')
_tell('Generic', 'Protocol', 'Any', 'Callable', 'NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias', 'ClassVar', 'Final', 'Union', 'Unpack', 'Annotated', 'ParamSpec', 'TypeVarTuple')
_ALIASES = """List list 1 -|Dict dict 2 -|Set set 1 -|FrozenSet frozenset 1 -|Type type 1 -|Deque collections.deque 1|DefaultDict collections.defaultdict 2
OrderedDict collections.OrderedDict 2|Counter collections.Counter 1|ChainMap collections.ChainMap 2|Hashable abc.Hashable 0|Awaitable abc.Awaitable 1|Coroutine abc.Coroutine 3
AsyncIterable abc.AsyncIterable 1|AsyncIterator abc.AsyncIterator 1|Iterable abc.Iterable 1|Iterator abc.Iterator 1|Reversible abc.Reversible 1|Sized abc.Sized 0
Container abc.Container 1|Collection abc.Collection 1|AbstractSet abc.Set 1|MutableSet abc.MutableSet 1|Mapping abc.Mapping 2|MutableMapping abc.MutableMapping 2
Sequence abc.Sequence 1|MutableSequence abc.MutableSequence 1|ByteString abc.ByteString 0|MappingView abc.MappingView 1|KeysView abc.KeysView 1|ItemsView abc.ItemsView 2
ValuesView abc.ValuesView 1|Generator abc.Generator 3 + NoneType NoneType|AsyncGenerator abc.AsyncGenerator 2 + NoneType|ContextManager contextlib.AbstractContextManager 2 + Exit
AsyncContextManager contextlib.AbstractAsyncContextManager 2 + Exit|Pattern re.Pattern 1|Match re.Match 1"""


def _make_aliases():
    places = {'collections': _collections, 'abc': _abc, 'contextlib': _contextlib, 're': _re}
    kinds = {'list': list, 'dict': dict, 'set': set, 'frozenset': frozenset, 'type': type, 'NoneType': type(None), 'Exit': bool | None}
    for row in _ALIASES.replace('\n', '|').split('|'):
        name, origin, count, *more = row.split()
        place, _, attribute = origin.rpartition('.')
        origin = getattr(places[place], attribute) if place else kinds[origin]
        globals()[name] = _Alias(origin, int(count), inst=more != ['-'], name=name, defaults=tuple([kinds[n] for n in more[1:]]))


_make_aliases()
AnyStr = TypeVar('AnyStr', bytes, str)
T, KT, VT = TypeVar('T'), TypeVar('KT'), TypeVar('VT')
for _each in (AnyStr, T, KT, VT):
    _each.__module__ = 'typing'
Text = str


class ForwardRef(_Closed, _Operators):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        # `*tuple[int]` stands for what it unpacks to.
        try:
            self.__forward_code__ = compile(f'({arg},)[0]' if arg.startswith('*') else arg, '<string>', 'eval')
        except SyntaxError:
            raise SyntaxError(f'Forward reference must be an expression -- got {arg!r}') from None
        self.__forward_arg__, self.__forward_module__ = arg, module
        self.__forward_is_argument__, self.__forward_is_class__ = is_argument, is_class
        self.__forward_evaluated__, self.__forward_value__ = False, None

    def __eq__(self, other):
        if type(other) is not ForwardRef:
            return NotImplemented
        both = self.__forward_evaluated__ and other.__forward_evaluated__
        rest = [(x.__forward_value__ if both else x.__forward_module__) for x in (self, other)]
        return self.__forward_arg__ == other.__forward_arg__ and rest[0] == rest[1]

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        more = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{more})'

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        from _typing_hints import forward
        return forward(self, globalns, localns, type_params, recursive_guard)


_tell('ForwardRef')


class IO(Generic[AnyStr]):
    __slots__ = ()


class BinaryIO(IO[bytes]):
    __slots__ = ()


class TextIO(IO[str]):
    __slots__ = ()


def cast(typ, val):
    return val


_overloads = {}


def overload(func):
    inner = getattr(func, '__func__', func)
    try:
        _overloads.setdefault((inner.__module__, inner.__qualname__), {})[inner.__code__.co_firstlineno] = func
    except AttributeError:
        pass

    def stands_for_overloads(*args, **kwds):
        raise NotImplementedError('You should not call an overloaded function. A series of @overload-decorated functions outside a stub module '
                                  'should always be followed by an implementation that is not @overload-ed.')
    return stands_for_overloads


def get_overloads(func):
    inner = getattr(func, '__func__', func)
    return list(_overloads.get((inner.__module__, inner.__qualname__), {}).values())


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
    import warnings
    warnings.warn("'typing.no_type_check_decorator' is deprecated and slated for removal in Python 3.15", DeprecationWarning, stacklevel=2)

    def made(*args, **kwargs):
        return no_type_check(decorator(*args, **kwargs))
    made.__name__, made.__qualname__, made.__module__, made.__wrapped__ = decorator.__name__, decorator.__qualname__, decorator.__module__, decorator
    return made


final, override = _marks('__final__'), _marks('__override__')


def no_type_check(arg):
    """Marks what is in a class, too: functions and classes that were made there."""
    if isinstance(arg, type):
        for name, x in list(arg.__dict__.items()):
            inner = x.__func__ if isinstance(x, (staticmethod, classmethod)) else x
            if getattr(inner, '__qualname__', None) != f'{arg.__qualname__}.{name}' or inner.__module__ != arg.__module__:
                continue
            if isinstance(inner, type):
                no_type_check(inner)
            elif type(inner).__name__ == 'function':
                inner.__no_type_check__ = True
    return _unchecked(arg)


_unchecked = _marks('__no_type_check__')


_ASSERT_NEVER_REPR_MAX_LENGTH = 100


def assert_never(arg, /):
    shown = repr(arg)
    most = _ASSERT_NEVER_REPR_MAX_LENGTH
    raise AssertionError('Expected code to be unreachable, but got: ' + (shown if len(shown) <= most else shown[:most] + '...'))


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    print(f'Runtime type is {type(obj).__name__!r}', file=_sys.stderr)
    return obj


def dataclass_transform(*, eq_default=True, order_default=False, kw_only_default=False, frozen_default=False, field_specifiers=(), **kwargs):
    def mark(x):
        x.__dataclass_transform__ = {'eq_default': eq_default, 'order_default': order_default, 'kw_only_default': kw_only_default,
                                     'frozen_default': frozen_default, 'field_specifiers': field_specifiers, 'kwargs': kwargs}
        return x
    return mark


class NewType(_Operators):
    def __init__(self, name, tp):
        self.__qualname__, self.__name__, self.__supertype__ = name, name.rpartition('.')[2], tp
        module = _caller()
        if module is not None:
            self.__module__ = module

    def __call__(self, x, /):
        return x

    def __reduce__(self):
        return self.__qualname__

    def __repr__(self):
        return self.__module__ + '.' + self.__qualname__

    def __mro_entries__(self, bases):
        name = self.__name__

        class Refused:
            def __init_subclass__(cls):
                raise TypeError(f'Cannot subclass an instance of NewType. Perhaps you were looking for: `{cls.__name__} = NewType({cls.__name__!r}, {name})`')
        return (Refused,)


from _typing_hints import get_args, get_origin, get_type_hints


def _supports(name, method, generic):
    bases = (Protocol[T],) if generic else (Protocol,)
    import types
    made = types.new_class(name, bases, {}, lambda ns: ns.update({method: _abstract(method), '__module__': 'typing', '__slots__': ()}))
    return runtime_checkable(made)


def _abstract(name):
    from abc import abstractmethod

    def method(self, *args):
        pass
    method.__name__ = name
    return abstractmethod(method)


SupportsInt, SupportsFloat, SupportsComplex, SupportsBytes, SupportsIndex = [
    _supports(n, m, False) for n, m in (('SupportsInt', '__int__'), ('SupportsFloat', '__float__'), ('SupportsComplex', '__complex__'), ('SupportsBytes', '__bytes__'), ('SupportsIndex', '__index__'))]
SupportsAbs, SupportsRound = _supports('SupportsAbs', '__abs__', True), _supports('SupportsRound', '__round__', True)


from _typing_records import NamedTuple, TypedDict, _NamedTuple, _NamedTupleMeta, _TypedDict, _TypedDictMeta, is_typeddict

_Special.__name__, _Special.__qualname__ = '_SpecialForm', '_SpecialForm'
for _each in (_Form, _Alias, _CallableForm, _CallableAlias, _TupleAlias, _UnionForm, _LiteralForm, _UnpackForm):
    _each.__qualname__ = _each.__name__ = {'_Form': '_GenericAlias', '_Alias': '_SpecialGenericAlias', '_CallableForm': '_CallableGenericAlias', '_CallableAlias': '_CallableType',
                                          '_TupleAlias': '_TupleType', '_UnionForm': '_UnionGenericAlias', '_LiteralForm': '_LiteralGenericAlias', '_UnpackForm': '_UnpackGenericAlias'}[_each.__name__]
del _each
__all__ = sorted([n for n in globals() if n[0] != '_' and n not in ('T', 'KT', 'VT')])
