# What live objects are: kinds, members, documentation. Signatures, source and the rest are in `_inspect_…`.
import functools
import sys
import types

from _inspect_more import (AGEN_CLOSED, AGEN_CREATED, AGEN_RUNNING, AGEN_SUSPENDED, CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED,
                           GEN_CLOSED, GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, ArgInfo, Arguments, Attribute, BufferFlags, ClassFoundException,
                           ClosureVars, FullArgSpec, classify_class_attrs, formatannotationrelativeto, formatargvalues, getargs, getargvalues,
                           getasyncgenlocals, getasyncgenstate, getcallargs, getclasstree, getclosurevars, getcoroutinelocals, getcoroutinestate,
                           getfullargspec, getgeneratorlocals, getgeneratorstate, walktree)
from _inspect_signature import (_KEYWORD_ONLY, _POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_KEYWORD, _VAR_POSITIONAL, BoundArguments, Parameter,
                                Signature, _empty, _ParameterKind, _void, formatannotation, signature)
from _inspect_source import (EndOfBlock, FrameInfo, Traceback, findsource, getabsfile, getblock, getcomments, getfile, getframeinfo,
                             getinnerframes, getlineno, getmodule, getmodulename, getouterframes, getsource, getsourcefile, getsourcelines,
                             indentsize, stack, trace)

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20
_sentinel = object()
_coroutine_mark = object()


def isgetsetdescriptor(o):
    return type(o).__name__ == 'getset_descriptor'


def ismemberdescriptor(o):
    return type(o).__name__ == 'member_descriptor'


def ismethodwrapper(o):
    return type(o).__name__ == 'method-wrapper'


def ismethoddescriptor(o):
    if isclass(o) or ismethod(o) or isfunction(o):
        return False
    return hasattr(type(o), '__get__') and not hasattr(type(o), '__set__') and not hasattr(type(o), '__delete__')


def _found_in(cls, name):
    for c in cls.__mro__:
        if name in c.__dict__:
            return c.__dict__[name]
    return _sentinel


def getattr_static(obj, attr, default=_sentinel):
    """What is stored under a name, with no code of the object run."""
    own = _sentinel
    if isinstance(obj, type):
        found = _found_in(obj, attr)
    else:
        found = _found_in(type(obj), attr)
        space = _found_in(type(obj), '__dict__')
        if space is _sentinel or not isinstance(space, property):
            try:
                own = object.__getattribute__(obj, '__dict__').get(attr, _sentinel)
            except AttributeError:
                pass
    if own is not _sentinel and found is not _sentinel and hasattr(type(found), '__get__') and (
            hasattr(type(found), '__set__') or hasattr(type(found), '__delete__')):
        return found
    for value in (own, found):
        if value is not _sentinel:
            return value
    if isinstance(obj, type):
        found = _found_in(type(obj), attr)
        if found is not _sentinel:
            return found
    if default is _sentinel:
        raise AttributeError(attr)
    return default


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if not isinstance(obj, (type, types.ModuleType)) and not callable(obj):
        raise TypeError('%r is not a module, class, or callable.' % (obj,))
    found = obj.__dict__.get('__annotations__') if isinstance(obj, type) else getattr(obj, '__annotations__', None)
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError('%r.__annotations__ is neither a dict nor None' % (obj,))
    if not eval_str:
        return dict(found)
    if globals is None:
        globals = _globals_of(obj)
    if locals is None:
        locals = dict(vars(obj)) if isinstance(obj, type) else {}
    # The parameters of its own are in reach of the texts.
    locals = {p.__name__: p for p in getattr(obj, '__type_params__', ())} | locals
    return {k: eval(v, globals, locals) if isinstance(v, str) else v for k, v in found.items()}


def _globals_of(obj):
    if isinstance(obj, types.ModuleType):
        return obj.__dict__
    inner = obj
    while hasattr(inner, '__wrapped__') or isinstance(inner, functools.partial):
        inner = inner.__wrapped__ if hasattr(inner, '__wrapped__') else inner.func
    if hasattr(inner, '__globals__'):
        return inner.__globals__
    module = sys.modules.get(getattr(obj, '__module__', None)) if isinstance(obj, type) else None
    return getattr(module, '__dict__', None)


def isfunction(o):
    return isinstance(o, types.FunctionType)


def ismethod(o):
    return isinstance(o, types.MethodType)


def isclass(o):
    return isinstance(o, type)


def ismodule(o):
    return isinstance(o, types.ModuleType)


def isbuiltin(o):
    return isinstance(o, types.BuiltinFunctionType)


def isgenerator(o):
    return isinstance(o, types.GeneratorType)


def _plain_function(f):
    """The function under methods and partials."""
    while isinstance(f, (functools.partial, functools.partialmethod)) or ismethod(f):
        f = f.__func__ if ismethod(f) else f.func
    return f


def _has_flag(f, flag):
    f = _plain_function(f)
    return isfunction(f) and bool(f.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def markcoroutinefunction(func):
    if ismethod(func):
        func = func.__func__
    func._is_coroutine_mark = _coroutine_mark
    return func


def iscoroutinefunction(obj):
    plain = _plain_function(obj)
    mark = getattr(plain, '_is_coroutine_mark', None)
    if mark is None and not isfunction(plain) and not isclass(plain):
        mark = getattr(getattr(type(plain), '__call__', None), '_is_coroutine_mark', None)
    return mark is _coroutine_mark or _has_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isawaitable(object):
    import _coroutines
    from collections.abc import Awaitable
    return _coroutines.is_coroutine(object) or isinstance(object, Awaitable)


def isroutine(o):
    return isbuiltin(o) or isfunction(o) or ismethod(o) or type(o).__name__ in ('method_descriptor', 'wrapper_descriptor', 'method-wrapper')


def isabstract(o):
    return isinstance(o, type) and bool(getattr(o, '__abstractmethods__', None))


def iscode(o):
    return isinstance(o, types.CodeType)


def istraceback(o):
    return isinstance(o, types.TracebackType)


def isframe(o):
    return type(o).__name__ == 'frame'


def isdatadescriptor(o):
    return not isclass(o) and not ismethod(o) and not isfunction(o) and (hasattr(type(o), '__set__') or hasattr(type(o), '__delete__'))


def _members(object, predicate, get):
    bases = (object,) + object.__mro__ if isclass(object) else ()
    late = [k for base in (object.__bases__ if isclass(object) else ()) for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute)]
    found, seen = [], set()
    for name in dir(object) + late:
        held = [base.__dict__[name] for base in bases if name in base.__dict__]
        try:
            # One that is there twice is looked for in the classes the second time.
            value = held[0] if name in seen and held else get(object, name)
        except AttributeError:
            if not held:
                continue
            value = held[0]
        if predicate is None or predicate(value):
            found.append((name, value))
        seen.add(name)
    return sorted(found, key=lambda pair: pair[0])


def getmembers(object, predicate=None):
    return _members(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    return _members(object, predicate, getattr_static)


def getmro(cls):
    return cls.__mro__


def cleandoc(doc):
    first, *rest = doc.expandtabs().split('\n')
    margin = min([len(line) - len(line.lstrip(' ')) for line in rest if line.strip(' ')], default=0)
    lines = [first.lstrip(' ')] + [line[margin:] for line in rest]
    told = [n for n, line in enumerate(lines) if line]
    return '\n'.join(lines[told[0]:told[-1] + 1]) if told else ''


def _home_of(f):
    """The class that a function says it was defined in."""
    found = sys.modules.get(f.__module__)
    for name in f.__qualname__.split('.')[:-1]:
        found = getattr(found, name, None)
    return found if isclass(found) else None


def _inherited_doc(obj):
    """The documentation that a base class has for what has none."""
    if isclass(obj):
        docs = [c.__doc__ for c in obj.__mro__ if c is not object]
        return next((d for d in docs if d is not None), None)
    if ismethod(obj):
        name, home = obj.__func__.__name__, obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        name, home = obj.__name__, _home_of(obj)
        if home is None or getattr(home, name, None) is not obj:
            return None
    elif isinstance(obj, (property, functools.cached_property)):
        f = obj.fget if isinstance(obj, property) else obj.func
        if not isfunction(f):
            return None
        name, home = f.__name__, _home_of(f)
        if home is None or home.__dict__.get(name) is not obj:
            return None
    elif isbuiltin(obj):
        name, home = obj.__name__, obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif ismethoddescriptor(obj) or isdatadescriptor(obj):
        name, home = getattr(obj, '__name__', None), getattr(obj, '__objclass__', None)
        if home is None or getattr(home, name, None) is not obj:
            return None
    else:
        return None
    for base in home.__mro__:
        try:
            doc = getattr(base, name).__doc__ if not isinstance(obj, (property, functools.cached_property)) else base.__dict__[name].__doc__
        except (AttributeError, KeyError):
            doc = None
        if doc is not None:
            break
    else:
        doc = None
    return doc


def getdoc(object):
    doc = getattr(object, '__doc__', None)
    if doc is None and hasattr(object, '__doc__'):
        try:
            doc = _inherited_doc(object)
        except (AttributeError, TypeError):
            pass
    return cleandoc(doc) if isinstance(doc, str) else None


def unwrap(func, *, stop=None):
    first, seen = func, {id(func): func}
    while not isinstance(func, type) and hasattr(func, '__wrapped__'):
        if stop is not None and stop(func):
            break
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= sys.getrecursionlimit():
            raise ValueError('wrapper loop when unwrapping %r' % (first,))
        seen[id(func)] = func
    return func


def currentframe():
    return sys._getframe(0)
