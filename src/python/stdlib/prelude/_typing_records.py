# The part of `typing` on classes whose fields are told by annotations.
import collections as _collections
import sys as _sys
from _generic_alias import parameters_of as _parameters_of
from typing import Generic, NotRequired, ReadOnly, Required, _AnnotatedAlias, _Form, _check

__name__ = 'typing'


_absent = object()


def _without_fields(kind, typename, fields, empty):
    # Fields that are not given, or None: CPython 3.13 still takes them for none.
    what = "Passing `None` as the 'fields' parameter" if fields is None else "Failing to pass a value for the 'fields' parameter"
    kept = 'list' if empty == '[]' else 'dictionary'
    _leaving(what, f'To create a {kind} class with 0 fields using the functional syntax, pass an empty {kept}, '
             f'e.g. `{typename} = {kind}({typename!r}, {empty})`.')


def _leaving(what, instead):
    import warnings
    warnings.warn(f'{what} is deprecated and will be disallowed in Python 3.15. {instead}', DeprecationWarning, stacklevel=3)


def NamedTuple(typename, fields=_absent, /, **kwargs):
    if fields is None and kwargs:
        raise TypeError("Cannot pass `None` as the 'fields' parameter and also specify fields using keyword arguments")
    if fields is _absent and kwargs:
        fields = kwargs
        _leaving('Creating NamedTuple classes using keyword arguments', 'Use the class-based or functional syntax instead.')
    elif kwargs:
        raise TypeError('Either list of fields or keywords can be provided to NamedTuple, not both')
    elif fields is None or fields is _absent:
        _without_fields('NamedTuple', typename, fields, '[]')
        fields = ()
    types = {n: _check(t, f'field {n} annotation must be a type') for n, t in dict(fields).items()}
    made = _collections.namedtuple(typename, list(types), module=_sys._getframemodulename(1))
    made.__annotations__ = made.__new__.__annotations__ = types
    made.__orig_bases__ = (NamedTuple,)
    return made


def _named_tuple_entries(bases):
    return (_NamedTuple,)


# What a class of tuples has by itself.
_TAKEN = {'__' + name + '__' for name in ('new', 'init', 'slots', 'getnewargs')} | {
    '_' + name for name in ('fields', 'field_defaults', 'field_types', 'make', 'replace', 'asdict', 'source')}


class _NamedTupleMeta(type):
    def __new__(mcls, name, bases, ns):
        if ns.get('_root'):
            return type.__new__(mcls, name, bases, ns)
        if [b for b in bases if b not in (_NamedTuple, Generic)]:
            raise TypeError('can only inherit from a NamedTuple type and Generic')
        types = {n: _check(t, f'field {n} annotation must be a type') for n, t in ns.get('__annotations__', {}).items()}
        defaults = [ns[n] for n in types if n in ns]
        given = []
        for n in types:
            if n in ns:
                given.append(n)
            elif given:
                raise TypeError('Non-default namedtuple field %s cannot follow default field%s %s' % (n, 's' if len(given) > 1 else '', ', '.join(given)))
        cls = _collections.namedtuple(name, list(types), defaults=defaults, module=ns['__module__'])
        cls.__annotations__ = cls.__new__.__annotations__ = types
        cls.__orig_bases__ = ns.get('__orig_bases__', (NamedTuple,))
        if len(bases) > 1:
            cls.__bases__ = tuple([tuple if b is _NamedTuple else b for b in bases])
        _fill(cls, types, ns)
        if Generic in bases:
            cls.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
            cls.__parameters__ = _parameters_of(cls.__orig_bases__)
        return cls


def _fill(cls, types, ns):
    """Puts what the body of the class says, beside its fields, into it."""
    for k, v in ns.items():
        if k in _TAKEN:
            raise AttributeError('Cannot overwrite NamedTuple attribute ' + k)
        if k in ('__module__', '__qualname__', '__annotations__', '__firstlineno__', '__static_attributes__', '__orig_bases__'):
            continue
        if k not in types:
            setattr(cls, k, v)
        told = getattr(type(v), '__set_name__', None)
        if told is not None:
            try:
                told(v, cls, k)
            except BaseException as e:
                e.add_note(f'Error calling __set_name__ on {type(v).__name__!r} instance {k!r} in {cls.__name__!r}')
                raise


class _NamedTuple(metaclass=_NamedTupleMeta):
    _root = True


NamedTuple.__mro_entries__ = _named_tuple_entries


def _qualifiers(form):
    """What is told of a key besides its type."""
    while isinstance(form, (_Form, _AnnotatedAlias)):
        if isinstance(form, _AnnotatedAlias):
            form = form.__origin__
            continue
        found = [q for q in (Required, NotRequired, ReadOnly) if form.__origin__ is q]
        if not found:
            return
        yield found[0]
        form = form.__args__[0]


def _sort_keys(bases, own, total):
    """The keys that must be there and that may, and those that may not be changed and that may."""
    required, optional, readonly, mutable = set(), set(), set(), set()
    for base in bases:
        more, less = base.__dict__.get('__required_keys__', set()), base.__dict__.get('__optional_keys__', set())
        required, optional = (required | more) - less, (optional - more) | less
        readonly |= base.__dict__.get('__readonly_keys__', set())
        mutable |= base.__dict__.get('__mutable_keys__', set())
    for key, form in own.items():
        said = [*_qualifiers(form)]
        needed = Required in said or total and NotRequired not in said
        (required if needed else optional).add(key)
        (optional if needed else required).discard(key)
        if ReadOnly not in said:
            mutable.add(key)
            readonly.discard(key)
        elif key in mutable:
            raise TypeError(f'Cannot override mutable key {key!r} with read-only key')
        else:
            readonly.add(key)
    return [frozenset(keys) for keys in (required, optional, readonly, mutable)]


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, ns, total=True):
        for b in bases:
            if type(b) is not _TypedDictMeta and b is not Generic:
                raise TypeError('cannot inherit from both a TypedDict type and a non-TypedDict base class')
        told = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        own = {n: _check(t, told, module=ns.get('__module__'), special=True) for n, t in ns.get('__annotations__', {}).items()}
        types = {}
        for base in bases:
            types.update(base.__dict__.get('__annotations__', {}))
        cls = type.__new__(mcls, name, (Generic, dict) if [b for b in bases if Generic in b.__mro__] else (dict,), dict(ns))
        if '__orig_bases__' not in ns:
            cls.__orig_bases__ = bases
        if '__parameters__' not in cls.__dict__ and not hasattr(cls, '__parameters__'):
            cls.__parameters__ = ()
        cls.__annotations__, cls.__total__ = {**types, **own}, total
        cls.__required_keys__, cls.__optional_keys__, cls.__readonly_keys__, cls.__mutable_keys__ = _sort_keys(bases, own, total)
        return cls

    def __init__(cls, name, bases, ns, total=True):
        type.__init__(cls, name, bases, ns)

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, x):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, '_TypedDict', (dict,), {})


def TypedDict(typename, fields=_absent, /, *, total=True):
    if fields is None or fields is _absent:
        _without_fields('TypedDict', typename, fields, '{}')
        fields = ()
    made = _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': _sys._getframemodulename(1) or 'typing'}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


def is_typeddict(tp):
    return type(tp) is _TypedDictMeta


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
