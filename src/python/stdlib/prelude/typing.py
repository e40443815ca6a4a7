import collections as _collections
import collections.abc as _abc
import contextlib as _contextlib
import re as _re
import sys as _sys
from types import GenericAlias as _Builtin

from _generic_alias import is_parameters as _is_parameters, is_unpacked as _is_unpacked, parameters_of as _parameters_of, prepared as _prepared, replaced as _replaced, unpacked as _unpacked

TYPE_CHECKING = False
_UnionType = type(int | str)


def _caller():
    """The module that asks for something of this one."""
    frame = _sys._getframe(1)
    while frame is not None and frame.f_globals.get('__name__') == 'typing':
        frame = frame.f_back
    return None if frame is None else frame.f_globals.get('__name__')


_kept = {}


def _keeps(make):
    """The same form for the same arguments, as often as somebody asks."""
    def kept(self, item):
        key = (self, type(item), item, tuple([(type(x), type(x) is bool) for x in item]) if type(item) is tuple else None, make)
        try:
            found = _kept.get(key)
        except TypeError:
            return make(self, item)
        if found is None:
            _kept[key] = found = make(self, item)
        return found
    kept.__qualname__ = make.__qualname__
    return kept


def _convert(x, module=None, *, is_class=False):
    if x is None:
        return type(None)
    return ForwardRef(x, module=module, is_class=is_class) if isinstance(x, str) else x


def _check(x, told, module=None, *, is_class=False, special=False):
    """An argument of a form as a type; `told` begins what is said of one that is none."""
    x = _convert(x, module, is_class=special)
    if type(x) is tuple:
        raise TypeError(f'{told} Got {x!r:.100}.')
    bad = (Generic, Protocol) if special else (Generic, Protocol, ClassVar, Final)
    if isinstance(x, _Form) and any([x.__origin__ is b for b in bad]):
        raise TypeError(f'{x} is not valid as type argument')
    fine = (Any, LiteralString, NoReturn, Never, Self, TypeAlias) + ((ClassVar, Final) if special else ())
    if any([x is one for one in fine]):
        return x
    if isinstance(x, _Special) or x is Generic or x is Protocol:
        raise TypeError(f'Plain {x} is not valid as type argument')
    return x


def _shown(x):
    if isinstance(x, tuple):
        return '[' + ', '.join([_shown(y) for y in x]) + ']'
    if isinstance(x, type) and not isinstance(x, _Builtin):
        return x.__qualname__ if x.__module__ == 'builtins' else x.__module__ + '.' + x.__qualname__
    if type(x).__name__ in ('function', 'builtin_function_or_method'):
        return x.__name__
    return '...' if x is ... else repr(x)


def _different(items):
    """Each once; those that cannot be hashed are compared."""
    out = []
    for x in items:
        if not any([x is y or x == y and hash(x) == hash(y) for y in out]):
            out.append(x)
    return out


class _Operators:
    """What may stand in a union."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Closed:
    """No class of a program derives from these."""

    __slots__ = ()

    def __init_subclass__(cls, /, *args, **kwargs):
        if cls.__module__ != 'typing':
            raise TypeError('Cannot subclass special typing classes')


class _Special(_Closed, _Operators):
    """A form that is only written in annotations."""

    def __init__(self, name, make=None):
        self._name, self._make = name, make

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name
        raise AttributeError(name)

    def __repr__(self):
        return 'typing.' + self._name

    def __reduce__(self):
        return self._name

    __iter__ = None

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __instancecheck__(self, x):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    @_keeps
    def __getitem__(self, item):
        if self._make is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._make(self, item)


class _AnyMeta(type):
    def __instancecheck__(self, x):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(x)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


def _around_one(told):
    def make(self, item):
        return _Form(self, (_check(item, told % self, special=self._name not in ('TypeGuard', 'TypeIs')),))
    return make


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


class _Base(_Closed, _Operators):
    """A form with arguments, or one that takes some."""

    def __init__(self, origin, *, inst=True, name=None):
        self._inst, self._name, self.__origin__ = inst, name, origin

    def __call__(self, *args, **kwargs):
        if not self._inst:
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        for b in bases[bases.index(self) + 1:]:
            if isinstance(b, _Base):
                return tuple(found)
            entries = (b,) if isinstance(b, type) and not isinstance(b, _Builtin) else b.__mro_entries__(bases) if hasattr(b, '__mro_entries__') else ()
            if isinstance(entries, tuple) and [c for c in entries if isinstance(c, type) and Generic in c.__mro__]:
                return tuple(found)
        return (*found, Generic)

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return self._name or getattr(self.__origin__, name)
        if '__origin__' in self.__dict__ and not (name.startswith('__') and name.endswith('__')):
            return getattr(self.__origin__, name)
        raise AttributeError(name)

    def __setattr__(self, name, value):
        if name.startswith('__') and name.endswith('__') or name in ('_name', '_inst', '_count', '_defaults'):
            super().__setattr__(name, value)
        else:
            setattr(self.__origin__, name, value)

    def __instancecheck__(self, x):
        return self.__subclasscheck__(type(x))

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __dir__(self):
        return sorted({*super().__dir__(), *[n for n in dir(self.__origin__) if not (n.startswith('__') and n.endswith('__'))]})


class _Form(_Base):
    """`List[int]`, `Box[str]` of a program's class, `ClassVar[int]`."""

    def __init__(self, origin, args, *, inst=True, name=None):
        super().__init__(origin, inst=inst, name=name)
        args = args if isinstance(args, tuple) else (args,)
        self.__args__, self.__parameters__ = args, _parameters_of(args)
        if not name:
            self.__module__ = getattr(origin, '__module__', 'typing')

    def __eq__(self, other):
        if not isinstance(other, _Form):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    @_keeps
    def __getitem__(self, item):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f'Cannot subscript already-subscripted {self}')
        if not self.__parameters__:
            raise TypeError(f'{self} is not a generic class')
        item = tuple([_convert(x) for x in (item if isinstance(item, tuple) else (item,))])
        given = _prepared(self, self.__parameters__, item)
        return self.copy_with(_replaced(self.__args__, given, self.__origin__ is _abc.Callable))

    def copy_with(self, args):
        return type(self)(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        name = 'typing.' + self._name if self._name else _shown(self.__origin__)
        return f"{name}[{', '.join([_shown(x) for x in self.__args__]) or '()'}]"

    def __reduce__(self):
        import operator
        origin = globals()[self._name] if self._name else self.__origin__
        args = self.__args__[0] if len(self.__args__) == 1 and not isinstance(self.__args__[0], tuple) else tuple(self.__args__)
        return operator.getitem, (origin, args)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Special):
            raise TypeError(f'Cannot subclass {self!r}')
        if self._name:
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            if Protocol in bases or [b for b in bases[bases.index(self) + 1:] if isinstance(b, _Base) and b is not self]:
                return ()
        return (self.__origin__,)

    def __iter__(self):
        yield Unpack[self]


_GenericAlias = _Form


class _Alias(_Base):
    """`List` and its like: what a class of the library is called in annotations."""

    def __init__(self, origin, count, *, inst=True, name=None, defaults=()):
        name = name or origin.__name__
        super().__init__(origin, inst=inst, name=name)
        self._count, self._defaults = count, defaults

    @_keeps
    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        items = tuple([_check(x, 'Parameters to generic types must be types.') for x in items])
        if self._defaults and len(self._defaults) + len(items) >= self._count > len(items):
            items += self._defaults[len(items) - self._count:]
        if len(items) != self._count:
            least = f'at least {self._count - len(self._defaults)}' if self._defaults and len(items) < self._count else self._count
            raise TypeError(f"Too {'many' if len(items) > self._count else 'few'} arguments for {self}; actual {len(items)}, expected {least}")
        return self.copy_with(items)

    def copy_with(self, args):
        return _Form(self.__origin__, args, name=self._name, inst=self._inst)

    def __repr__(self):
        return 'typing.' + self._name

    def __subclasscheck__(self, cls):
        if isinstance(cls, _Alias):
            return issubclass(cls.__origin__, self.__origin__)
        if not isinstance(cls, _Form):
            return issubclass(cls, self.__origin__)
        return super().__subclasscheck__(cls)

    def __reduce__(self):
        return self._name

    __iter__ = None


class _CallableForm(_Form):
    __iter__ = None

    def __repr__(self):
        if len(self.__args__) == 2 and _is_parameters(self.__args__[0]):
            return super().__repr__()
        return f"typing.Callable[[{', '.join([_shown(x) for x in self.__args__[:-1]])}], {_shown(self.__args__[-1])}]"

    def __reduce__(self):
        import operator
        args = self.__args__
        if not (len(args) == 2 and _is_parameters(args[0])):
            args = list(args[:-1]), args[-1]
        return operator.getitem, (Callable, args)


class _CallableAlias(_Alias):
    def copy_with(self, args):
        return _CallableForm(self.__origin__, args, name=self._name, inst=self._inst)

    def __getitem__(self, item):
        if not isinstance(item, tuple) or len(item) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        params, result = item
        return self._of((tuple(params) if isinstance(params, list) else params, result))

    @_keeps
    def _of(self, item):
        params, result = item
        result = _check(result, 'Callable[args, result]: result must be a type.')
        if params is ...:
            return self.copy_with((..., result))
        params = params if isinstance(params, tuple) else (params,)
        return self.copy_with((*[_convert(x) for x in params], result))


class _TupleAlias(_Alias):
    @_keeps
    def __getitem__(self, item):
        items = item if isinstance(item, tuple) else (item,)
        told = 'Tuple[t0, t1, ...]: each t must be a type.'
        if len(items) >= 2 and items[-1] is ...:
            return self.copy_with((*[_check(x, told) for x in items[:-1]], ...))
        return self.copy_with(tuple([_check(x, told) for x in items]))


class _UnionForm(_Form):
    __iter__ = None

    def copy_with(self, args):
        return Union[args]

    def __eq__(self, other):
        if not isinstance(other, (_UnionForm, _UnionType)):
            return NotImplemented
        try:
            return set(self.__args__) == set(other.__args__)
        except TypeError:
            return _same_parts(self.__args__, other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if len(self.__args__) == 2 and type(None) in self.__args__:
            return f'typing.Optional[{_shown(self.__args__[self.__args__[0] is type(None)])}]'
        return f"typing.Union[{', '.join([_shown(x) for x in self.__args__])}]"

    def __instancecheck__(self, x):
        return any([isinstance(x, c) for c in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, c) for c in self.__args__])

    def __reduce__(self):
        import operator
        return operator.getitem, (Union, self.__args__)


_UnionGenericAlias = _UnionForm


def _same_parts(a, b):
    return all([x in b for x in a]) and all([x in a for x in b])


class _LiteralForm(_Form):
    def __eq__(self, other):
        if not isinstance(other, _LiteralForm):
            return NotImplemented
        return {(x, type(x)) for x in self.__args__} == {(x, type(x)) for x in other.__args__}

    def __hash__(self):
        return hash(frozenset([(x, type(x)) for x in self.__args__]))


class _ConcatenateGenericAlias(_Form):
    def copy_with(self, args):
        if isinstance(args[-1], (list, tuple)):
            return (*args[:-1], *args[-1])
        if isinstance(args[-1], _ConcatenateGenericAlias):
            args = (*args[:-1], *args[-1].__args__)
        return super().copy_with(args)


class _AnnotatedAlias(_Form):
    __iter__ = None

    def __init__(self, origin, metadata):
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        super().__init__(origin, origin, name='Annotated')
        self.__metadata__ = metadata

    def copy_with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __repr__(self):
        return f"typing.Annotated[{_shown(self.__origin__)}, {', '.join([repr(x) for x in self.__metadata__])}]"

    def __reduce__(self):
        import operator
        return operator.getitem, (Annotated, (self.__origin__, *self.__metadata__))

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __getattr__(self, name):
        if name in ('__name__', '__qualname__'):
            return 'Annotated'
        return super().__getattr__(name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _UnpackForm(_Form):
    def __repr__(self):
        return f'typing.Unpack[{_shown(self.__args__[0])}]'

    def __getitem__(self, item):
        return item if self.__typing_is_unpacked_typevartuple__ else super().__getitem__(item)

    @property
    def __typing_unpacked_tuple_args__(self):
        inside = self.__args__[0]
        if isinstance(inside, (_Form, _Builtin)):
            if inside.__origin__ is not tuple:
                raise TypeError('Unpack[...] must be used with a tuple type')
            return inside.__args__
        return None

    @property
    def __typing_is_unpacked_typevartuple__(self):
        return isinstance(self.__args__[0], TypeVarTuple)


NoReturn, Never, Self, LiteralString, TypeAlias = [_Special(n) for n in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')]
ClassVar, Final, Required, NotRequired, ReadOnly, TypeGuard, TypeIs = [_Special(n, _around_one(told)) for n, told in (
    ('ClassVar', '%s accepts only single type.'), ('Final', '%s accepts only single type.'), ('Required', 'Required accepts only a single type.'),
    ('NotRequired', 'NotRequired accepts only a single type.'), ('ReadOnly', 'ReadOnly accepts only a single type.'),
    ('TypeGuard', '%s accepts only single type.'), ('TypeIs', '%s accepts only single type.'))]
Union, Optional, Concatenate, Unpack = _Special('Union', _union), _Special('Optional', _optional), _Special('Concatenate', _concatenate), _Special('Unpack', _unpack)
Literal, Annotated = _Special('Literal', _literal), _Special('Annotated', _annotated)


class _NoDefaultType:
    def __new__(cls):
        return globals().get('NoDefault') or object.__new__(cls)

    def __repr__(self):
        return 'typing.NoDefault'

    def __reduce__(self):
        return 'NoDefault'


NoDefault = _NoDefaultType()
_NoDefaultType.__name__ = 'NoDefaultType'


class _Variable(_Operators):
    """What type variables of all kinds have."""

    def _begin(self, name, default, bound=None, covariant=False, contravariant=False, infer_variance=False):
        kind = type(self).__name__
        if not isinstance(name, str):
            raise TypeError(f"{kind}() argument 'name' must be str, not {type(name).__name__}")
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if infer_variance and (covariant or contravariant):
            raise ValueError('Variance cannot be specified with infer_variance.')
        self.__name__, self.__module__, self.__default__ = name, _caller(), default

    def _vary(self, covariant, contravariant, infer_variance):
        self.__covariant__, self.__contravariant__, self.__infer_variance__ = bool(covariant), bool(contravariant), bool(infer_variance)

    def has_default(self):
        return self.__default__ is not NoDefault

    def __getattr__(self, name):
        lazy = self.__dict__.get('_lazy', ())
        if name not in lazy:
            raise AttributeError("'%s' object has no attribute '%s'" % ('typing.' + type(self).__name__, name), name=name, obj=self)
        value = lazy[name](1)
        setattr(self, name, value)
        return value

    def __repr__(self):
        if self.__infer_variance__:
            return self.__name__
        return ('+' if self.__covariant__ else '-' if self.__contravariant__ else '~') + self.__name__

    def __reduce__(self):
        return self.__name__

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __init_subclass__(cls):
        if cls.__module__ != 'typing':
            base = [c for c in cls.__mro__ if c.__module__ == 'typing'][0]
            raise TypeError(f"type 'typing.{base.__name__}' is not an acceptable base type")

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        self._begin(name, default, bound, covariant, contravariant, infer_variance)
        self._vary(covariant, contravariant, infer_variance)
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        self.__constraints__ = tuple([_check(x, 'TypeVar(name, constraint, ...): constraints must be types.') for x in constraints])
        self.__bound__ = None if bound is None else _check(bound, 'Bound must be a type.')

    def __typing_subst__(self, x):
        x = _check(x, 'Parameters to generic types must be types.')
        if isinstance(x, _UnpackForm) or isinstance(x, _Builtin) and x.__unpacked__:
            raise TypeError(f'{x} is not valid as type argument')
        return x

    def __typing_prepare_subst__(self, alias, items):
        params = alias.__parameters__
        at = params.index(self)
        if at == len(items) and self.has_default():
            return (*items, self.__default__)
        if at >= len(items):
            raise TypeError(f'Too few arguments for {alias}; actual {len(items)}, expected at least {at + 1}')
        return items


class _Part:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(other) is type(self) else NotImplemented

    def __hash__(self):
        return hash((self._part, self.__origin__))

    def __repr__(self):
        return f'{self.__origin__.__name__}.{self._part}'

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass an instance of {type(self).__name__}')

    __init_subclass__ = _Variable.__init_subclass__


class ParamSpecArgs(_Part):
    _part = 'args'


class ParamSpecKwargs(_Part):
    _part = 'kwargs'


class ParamSpec(_Variable):
    args, kwargs = property(ParamSpecArgs), property(ParamSpecKwargs)

    def __init__(self, name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False):
        self._begin(name, default, bound, covariant, contravariant, infer_variance)
        self._vary(covariant, contravariant, infer_variance)
        self.__bound__ = None if bound is None else _check(bound, 'Bound must be a type.')

    def __typing_subst__(self, x):
        if isinstance(x, (list, tuple)):
            return tuple([_check(y, 'Expected a type.') for y in x])
        if not _is_parameters(x):
            raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {x}')
        return x

    def __typing_prepare_subst__(self, alias, items):
        params = alias.__parameters__
        at = params.index(self)
        if at == len(items) and self.has_default():
            items = (*items, self.__default__)
        if at >= len(items):
            raise TypeError(f'Too few arguments for {alias}')
        if len(params) == 1 and not _is_parameters(items[0]):
            return (items,)
        if isinstance(items[at], list):
            return (*items[:at], tuple(items[at]), *items[at + 1:])
        return items


class TypeVarTuple(_Variable):
    def __init__(self, name, *, default=NoDefault):
        self._begin(name, default)

    def __repr__(self):
        return self.__name__

    def __iter__(self):
        yield Unpack[self]

    def __typing_subst__(self, x):
        raise TypeError('Substitution of bare TypeVarTuple is not supported')

    def __typing_prepare_subst__(self, alias, items):
        params = alias.__parameters__
        at = params.index(self)
        if [p for p in params[at + 1:] if isinstance(p, TypeVarTuple)]:
            raise TypeError(f'More than one TypeVarTuple parameter in {alias}')
        left, right, fill, open_at = at, len(params) - at - 1, None, None
        for n, x in enumerate(items):
            inside = None if isinstance(x, type) else getattr(x, '__typing_unpacked_tuple_args__', None)
            if inside and len(inside) == 2 and inside[-1] is ...:
                if open_at is not None:
                    raise TypeError('More than one unpacked arbitrary-length tuple argument')
                open_at, fill = n, inside[0]
        if open_at is not None:
            left, right = min(left, open_at), min(right, len(items) - open_at - 1)
        elif left + right > len(items):
            raise TypeError(f'Too few arguments for {alias}; actual {len(items)}, expected at least {len(params) - 1}')
        middle = items[left:len(items) - right]
        if left == len(items) - right and self.has_default():
            middle = _unpacked((self.__default__,))
        before, after = (fill,) * (at - left), (fill,) * (len(params) - right - at - 1)
        return (*items[:left], *before, middle, *after, *items[len(items) - right:])


class TypeAliasType(_Operators):
    def __init__(self, name, value, *, type_params=()):
        self.__name__, self.__type_params__, self.__module__ = name, type_params, _caller()
        if value is not TypeAliasType:
            self.__value__ = value

    __getattr__ = _Variable.__getattr__
    __reduce__, __init_subclass__ = _Variable.__reduce__, _Variable.__init_subclass__

    @property
    def __parameters__(self):
        return tuple([p for t in self.__type_params__ for p in (t if isinstance(t, TypeVarTuple) else (t,))])

    def __getitem__(self, item):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return _Builtin(self, item if isinstance(item, tuple) else (item,))

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


class ForwardRef(_Closed):
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
        if not isinstance(other, ForwardRef):
            return NotImplemented
        if self.__forward_evaluated__ and other.__forward_evaluated__:
            return self.__forward_arg__ == other.__forward_arg__ and self.__forward_value__ == other.__forward_value__
        return self.__forward_arg__ == other.__forward_arg__ and self.__forward_module__ == other.__forward_module__

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        more = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{more})'

    def _evaluate(self, globalns, localns, type_params=(), *, recursive_guard):
        from _typing_hints import forward
        return forward(self, globalns, localns, type_params, recursive_guard)


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
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


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

    def __repr__(self):
        return f'{self.__module__}.{self.__qualname__}'

    def __reduce__(self):
        return self.__qualname__

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
