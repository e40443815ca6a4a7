# The part of `typing` on what annotations mean: names in text looked up.
import collections.abc as _abc
import sys as _sys
from types import GenericAlias as _Builtin

import typing
from _generic_alias import is_parameters as _is_parameters

__name__ = 'typing'
_Union = type(int | str)
_PLAIN = ('function', 'builtin_function_or_method', 'method', 'module', 'wrapper_descriptor', 'method-wrapper', 'method_descriptor')


def forward(ref, names, local, variables, guard):
    """What a name in text stands for."""
    if ref.__forward_arg__ in guard:
        return ref
    if ref.__forward_evaluated__ and local is names:
        return ref.__forward_value__
    if names is None:
        names = {} if local is None else local
    if local is None:
        local = names
    if ref.__forward_module__ is not None:
        names = getattr(_sys.modules.get(ref.__forward_module__), '__dict__', names)
    if variables:
        names, local = dict(names), dict(local)
        for p in variables:
            if not ref.__forward_is_class__ or p.__name__ not in names:
                names[p.__name__] = p
                local.pop(p.__name__, None)
    found = typing._check(eval(ref.__forward_code__, names, local), 'Forward references must evaluate to types.', special=ref.__forward_is_class__)
    ref.__forward_value__ = evaluated(found, names, local, variables, guard | {ref.__forward_arg__})
    ref.__forward_evaluated__ = True
    return ref.__forward_value__


def _with(t, args):
    """The same form with other arguments."""
    if isinstance(t, _Union):
        out = args[0]
        for x in args[1:]:
            out = out | x
        return out
    if isinstance(t, _Builtin):
        made = _Builtin(t.__origin__, args)
        return next(iter(made)) if t.__unpacked__ else made
    return t.copy_with(args)


def evaluated(t, names, local, variables=(), guard=frozenset()):
    if isinstance(t, typing.ForwardRef):
        return t._evaluate(names, local, variables, recursive_guard=guard)
    if not isinstance(t, (typing._Form, _Builtin, _Union)):
        return t
    args = t.__args__
    if isinstance(t, _Builtin):
        args = tuple([typing.ForwardRef(x) if isinstance(x, str) else x for x in args])
    told = tuple([evaluated(x, names, local, variables, guard) for x in args])
    return t if told == t.__args__ else _with(t, told)


def _bare(t):
    """A type without what is only told besides."""
    if isinstance(t, typing._AnnotatedAlias):
        return _bare(t.__origin__)
    if isinstance(t, typing._Form) and [1 for form in (typing.Required, typing.NotRequired, typing.ReadOnly) if t.__origin__ is form]:
        return _bare(t.__args__[0])
    if isinstance(t, (typing._Form, _Builtin, _Union)):
        args = tuple([_bare(x) for x in t.__args__])
        return t if args == t.__args__ else _with(t, args)
    return t


def _own(o):
    found = o.__dict__.get('__annotations__') if '__annotations__' in o.__dict__ else getattr(o, '__annotations__', None)
    return found if isinstance(found, dict) else {}


def _hints_of_class(cls, globalns, localns):
    out = {}
    for base in reversed(cls.__mro__):
        names = getattr(_sys.modules.get(base.__module__), '__dict__', {}) if globalns is None else globalns
        local = dict(vars(base)) if localns is None else localns
        if localns is None and globalns is None:
            # The module's names count before those of the class.
            names, local = local, names
        for name, value in _own(base).items():
            if isinstance(value, str):
                value = typing.ForwardRef(value, is_argument=False, is_class=True)
            out[name] = evaluated(type(None) if value is None else value, names, local, getattr(base, '__type_params__', ()))
    return out


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, '__no_type_check__', None):
        return {}
    if isinstance(obj, type):
        out = _hints_of_class(obj, globalns, localns)
        return out if include_extras else {k: _bare(t) for k, t in out.items()}
    if globalns is None:
        inner = obj
        while type(obj).__name__ != 'module' and hasattr(inner, '__wrapped__'):
            inner = inner.__wrapped__
        globalns = obj.__dict__ if type(obj).__name__ == 'module' else getattr(inner, '__globals__', {})
        localns = globalns if localns is None else localns
    elif localns is None:
        localns = globalns
    told = getattr(obj, '__annotations__', None)
    if told is None:
        if type(obj).__name__ in _PLAIN:
            return {}
        raise TypeError(f'{obj!r} is not a module, class, method, or function.')
    out = {}
    for name, value in dict(told).items():
        if isinstance(value, str):
            value = typing.ForwardRef(value, is_argument=type(obj).__name__ != 'module')
        out[name] = evaluated(type(None) if value is None else value, globalns, localns, getattr(obj, '__type_params__', ()))
    return out if include_extras else {k: _bare(t) for k, t in out.items()}


def get_origin(tp):
    if isinstance(tp, typing._AnnotatedAlias):
        return typing.Annotated
    if isinstance(tp, (typing._Base, _Builtin, typing.ParamSpecArgs, typing.ParamSpecKwargs)):
        return tp.__origin__
    return _Union if isinstance(tp, _Union) else typing.Generic if tp is typing.Generic else None


def get_args(tp):
    if isinstance(tp, typing._AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (typing._Form, _Builtin, _Union)):
        return ()
    args = tp.__args__
    if isinstance(tp, _Union) or tp.__origin__ is not _abc.Callable or len(args) == 2 and _is_parameters(args[0]):
        return args
    return list(args[:-1]), args[-1]
