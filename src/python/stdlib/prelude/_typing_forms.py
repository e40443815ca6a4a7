# The part of `typing` on what the forms are: those that are only written, those with arguments, and the library's classes as forms. The names of
# the forms themselves come from `typing`, which makes them.
import collections.abc as _abc
import sys as _sys
from types import GenericAlias as _Builtin

from _generic_alias import is_parameters as _is_parameters, is_unpacked as _is_unpacked, parameters_of as _parameters_of, prepared as _prepared, replaced as _replaced

__name__ = 'typing'
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
        origin = getattr(_sys.modules['typing'], self._name) if self._name else self.__origin__
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
