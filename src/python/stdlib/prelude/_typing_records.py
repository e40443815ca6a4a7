# The part of `typing` on classes whose fields are told by annotations.
import collections as _collections
import sys as _sys
from typing import Generic, _Form, _Special

__name__ = 'typing'


def NamedTuple(typename, fields=(), /):
    types = dict(fields)
    made = _collections.namedtuple(typename, list(types), module=_sys._getframemodulename(1))
    made.__annotations__ = types
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
        types = ns.get('__annotations__', {})
        defaults = [ns[n] for n in types if n in ns]
        given = []
        for n in types:
            if n in ns:
                given.append(n)
            elif given:
                raise TypeError('Non-default namedtuple field %s cannot follow default field%s %s' % (n, 's' if len(given) > 1 else '', ', '.join(given)))
        cls = _collections.namedtuple(name, list(types), defaults=defaults, module=ns['__module__'])
        cls.__annotations__ = types
        cls.__orig_bases__ = ns.get('__orig_bases__', (NamedTuple,))
        for k, v in ns.items():
            if k in _TAKEN:
                raise AttributeError('Cannot overwrite NamedTuple attribute ' + k)
            if k not in types and k not in ('__module__', '__qualname__', '__annotations__', '__firstlineno__', '__static_attributes__', '__orig_bases__'):
                setattr(cls, k, v)
        if Generic in bases:
            cls.__class_getitem__ = classmethod(Generic.__class_getitem__.__func__)
        return cls


class _NamedTuple(metaclass=_NamedTupleMeta):
    _root = True


NamedTuple.__mro_entries__ = _named_tuple_entries


class _TypedDictMeta(type):
    def __new__(mcls, name, bases, ns, total=True):
        own = ns.get('__annotations__', {})
        types, required, optional = {}, set(), set()
        for base in bases:
            types.update(base.__dict__.get('__annotations__', {}))
            required |= base.__dict__.get('__required_keys__', frozenset())
            optional |= base.__dict__.get('__optional_keys__', frozenset())
        for key, form in own.items():
            said = form._form._name if isinstance(form, _Form) and isinstance(form._form, _Special) else ''
            needed = said == 'Required' or (total and said != 'NotRequired')
            (required if needed else optional).add(key)
            (optional if needed else required).discard(key)
        cls = type.__new__(mcls, name, (Generic, dict) if [b for b in bases if Generic in b.__mro__] else (dict,), dict(ns))
        if '__orig_bases__' not in ns:
            cls.__orig_bases__ = bases
        cls.__annotations__, cls.__total__ = {**types, **own}, total
        cls.__required_keys__, cls.__optional_keys__ = frozenset(required), frozenset(optional)
        return cls

    def __init__(cls, name, bases, ns, total=True):
        type.__init__(cls, name, bases, ns)

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, x):
        raise TypeError('TypedDict does not support instance and class checks')

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, '_TypedDict', (dict,), {})


def TypedDict(typename, fields=(), /, *, total=True):
    made = _TypedDictMeta(typename, (), {'__annotations__': dict(fields), '__module__': _sys._getframemodulename(1) or 'typing'}, total=total)
    made.__orig_bases__ = (TypedDict,)
    return made


def is_typeddict(tp):
    return type(tp) is _TypedDictMeta


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)
