import _core
import _sys
from sys import frame as _builtin_frame

_builtin_class = getattr(_sys, 'class')


def _f():
    yield


class _C:
    def method(self):
        pass


FunctionType = LambdaType = type(lambda: None)
GeneratorType = type(_f())
MethodType = type(_C().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
CodeType = type(_f.__code__)
ModuleType = type(__import__('sys'))
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
GenericAlias = type(list[int])
UnionType = type(int | str)
TracebackType = _builtin_class('traceback')
CellType = _builtin_class('cell')
MethodDescriptorType = type(str.upper)
WrapperDescriptorType = type(object.__init__)
MethodWrapperType = type(object().__str__)
FrameType = _builtin_frame


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return name + '(' + ', '.join(['%s=%r' % kv for kv in self.__dict__.items()]) + ')'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __replace__(self, /, **changes):
        return type(self)(**{**self.__dict__, **changes})

    def __reduce__(self):
        return type(self), (), self.__dict__


from _proxy import mappingproxy as MappingProxyType, getset_descriptor as GetSetDescriptorType


def __getattr__(name):
    # Few programs have use for these: they come when they are asked for.
    own = {'CoroutineType': 'coroutine', 'AsyncGeneratorType': 'async_generator'}.get(name)
    if own is None:
        raise AttributeError("module 'types' has no attribute '%s'" % name)
    import _coroutines
    globals()[name] = cls = getattr(_coroutines, own)
    return cls


def __dir__():
    return sorted({*globals(), 'CoroutineType', 'AsyncGeneratorType'})


class CapsuleType:
    pass


ClassMethodDescriptorType = type(dict.__dict__['fromkeys'])
MemberDescriptorType = type(type((lambda: 0)).__dict__['__globals__'])


class DynamicClassAttribute(property):
    pass


def resolve_bases(bases):
    found = []
    for b in bases:
        if isinstance(b, GenericAlias):
            found.append(b.__origin__)
        elif isinstance(b, type) or not hasattr(b, '__mro_entries__'):
            found.append(b)
        else:
            entries = b.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError('__mro_entries__ must return a tuple')
            found += entries
    return bases if found == list(bases) else tuple(found)


def prepare_class(name, bases=(), kwds=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    if isinstance(meta, type):
        meta = _core.winner(meta, bases)
    prepare = getattr(meta, '__prepare__', None)
    return meta, {} if prepare is None else prepare(name, bases, **kwds), kwds


def new_class(name, bases=(), kwds=None, exec_body=None):
    real = resolve_bases(bases)
    meta, namespace, kwds = prepare_class(name, real, kwds)
    if exec_body is not None:
        exec_body(namespace)
    if real is not bases:
        namespace['__orig_bases__'] = bases
    return meta(name, real, namespace, **kwds)


def get_original_bases(cls, /):
    if not isinstance(cls, type):
        raise TypeError("Expected an instance of type, not '%s'" % type(cls).__name__)
    return cls.__dict__.get('__orig_bases__', cls.__bases__)


def coroutine(func):
    """What a generator function gives may be awaited from now on."""
    if not callable(func):
        raise TypeError('types.coroutine() expects a callable')
    from _coroutines import marked
    if type(func) is FunctionType and func.__code__.co_flags & 160:
        if func.__code__.co_flags & 32:
            marked[func.__code__] = True
        return func
    import functools

    @functools.wraps(func)
    def wrapped(*args, **kwargs):
        made = func(*args, **kwargs)
        if type(made) is GeneratorType:
            marked[made.gi_code] = True
        return made
    return wrapped


SimpleNamespace.__name__ = 'types.SimpleNamespace'
