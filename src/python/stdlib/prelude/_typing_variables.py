# The part of `typing` on variables: of types, of parameters, and names for types.
from types import GenericAlias as _Builtin

from _generic_alias import is_parameters as _is_parameters, unpacked as _unpacked
from _typing_forms import _caller, _check, _Operators, _UnpackForm

__name__ = 'typing'


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
