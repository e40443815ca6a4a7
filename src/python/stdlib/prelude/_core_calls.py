# Calls: arguments that are spread, calls on behalf of natives, finalizers.


def _call_star(f, args, kwargs):
    items = [x for x in _driven(_hinted(args))]
    if kwargs is None:
        return f(*tuple(items))
    return f(*tuple(items), **kwargs)


def _call_or_default(f, args, default):
    try:
        return f(*args)
    except AttributeError:
        return default


def _call_for_none(f, args):
    f(*args)


def _getattribute_or_getattr(o, name):
    cls = type(o)
    try:
        return class_attr(cls, '__getattribute__')(o, name)
    except AttributeError:
        return class_attr(cls, '__getattr__')(o, name)


def _instantiate(cls, /, *args, **kwargs):
    new = class_attr(cls, '__new__')
    if is_native(new):
        if is_mutable_builtin(cls):
            o = new(cls)
        elif issubclass(cls, BaseException):
            o = new(cls, *args)
        elif class_attr(cls, '__init__') is not None and not is_native(class_attr(cls, '__init__')) and new is object.__new__:
            o = new(cls)
        elif kwargs and issubclass(cls, (tuple, frozenset, float)):
            o = new(cls, *args)
        else:
            o = new(cls, *args, **kwargs)
    else:
        new = getattr(cls, '__new__')
        o = new(cls, *args, **kwargs)
        if kwargs and isinstance(o, list) and class_attr(type(o), '__init__') is list.__init__:
            kwargs = {}
    if isinstance(o, cls):
        init = class_attr(type(o), '__init__')
        if isinstance(o, BaseException) and is_native(init) and not isinstance(o, OSError):
            if kwargs and not is_native(new):
                raise TypeError('%s() takes no keyword arguments' % type_name(o))
            init(o, *args)
        elif init is not None and not is_native(init):
            r = init(o, *args, **kwargs)
            if r is not None:
                raise TypeError("__init__() should return None, not '%s'" % type_name(r))
    return o


def _builtin_new(cls, *args):
    # `object.__new__` of a builtin class.
    for only in None, ..., NotImplemented:
        if cls is type(only):
            if args:
                raise TypeError('%s takes no arguments' % cls.__name__)
            return only
    raise TypeError("cannot create '%s' instances" % cls.__name__)


def _refuse_new(owner, *args):
    # `__new__` of a builtin class that was asked for no class, or for one that it makes no instances of.
    name = owner.__name__
    if not args:
        raise TypeError('%s.__new__(): not enough arguments' % name)
    cls = args[0]
    if not isinstance(cls, type):
        raise TypeError('%s.__new__(X): X is not a type object (%s)' % (name, type_name(cls)))
    if not issubclass(cls, owner):
        raise TypeError('%s.__new__(%s): %s is not a subtype of %s' % (name, cls.__name__, cls.__name__, name))
    raise TypeError('%s.__new__(%s) is not safe, use %s.__new__()' % (name, cls.__name__, cls.__name__))


def is_mutable_builtin(cls):
    return issubclass(cls, (list, dict, set, bytearray))


def _refuse_abstract(cls):
    names = sorted(cls.__abstractmethods__)
    raise TypeError("Can't instantiate abstract class %s without an implementation for abstract method%s %s" % (
        cls.__name__, '' if len(names) == 1 else 's', ', '.join(["'%s'" % n for n in names])))


def _call_bound(f, o, /, *args, **named):
    get = getattr(type(f), '__get__', None)
    return (f if get is None else get(f, o, type(o)))(*args, **named)


def _replaced_super(f, name, *args):
    return getattr(f(*args), name)


def _finalize(f, o):
    try:
        f(o)
    except BaseException as e:
        _unraisable(e, f, o)


def _unraisable(e, f, o):
    import sys
    sys._tell_unraisable(e, None, f)


_generator = type((lambda: (yield))())


def _close_quietly(g):
    try:
        _generator.close(g)
    except BaseException as e:
        _unraisable(e, g, g)


def _lru_ask(wrapper, /, *args, **kwargs):
    return wrapper._ask(*args, **kwargs)


def _lock_acquire(lock, /, blocking=True, timeout=-1):
    import _thread
    return _thread._acquire(lock, blocking, timeout)


_lock_acquire.__qualname__ = 'acquire'


def _deque_method(name, deque, *args):
    import collections
    if not isinstance(deque, collections.deque):
        raise TypeError("descriptor '%s' for 'collections.deque' objects doesn't apply to a '%s' object" % (name[1:], type_name(deque)))
    return getattr(collections.deque, name)(deque, *args)


def _match_group(match, *groups):
    import re
    return re.Match._group(match, *groups)


def _starred(f, args):
    return f(*tuple(args))


def _run_handlers(n):
    _load_module('_signal')._run(n)
