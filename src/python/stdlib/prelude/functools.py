import _core
from _sys import is_native, class_attr
from collections import namedtuple as _namedtuple

WRAPPER_ASSIGNMENTS = ('__module__', '__name__', '__qualname__', '__doc__', '__annotations__', '__type_params__')
WRAPPER_UPDATES = ('__dict__',)
_absent = object()
_count = len


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for name in assigned:
        value = getattr(wrapped, name, _absent)
        if value is not _absent:
            try:
                setattr(wrapper, name, value)
            except AttributeError:
                pass
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    def decorate(wrapper):
        return update_wrapper(wrapper, wrapped, assigned, updated)
    return decorate


def reduce(function, iterable, initial=_absent, /):
    it = iter(iterable)
    if initial is _absent:
        for value in _driven(it):
            break
        else:
            raise TypeError('reduce() of empty iterable with no initial value')
    else:
        value = initial
    for x in _driven(it):
        value = function(value, x)
    return value


def _shown(o, head, func, args, keywords):
    if not _core.repr_begins(o):
        return '...'
    try:
        return '%s(%s)' % (head, ', '.join([repr(func), *map(repr, args), *['%s=%r' % kv for kv in keywords.items()]]))
    finally:
        _core.repr_ends(o)


def _head(o):
    cls = type(o)
    return cls.__qualname__ if cls.__module__ == 'builtins' else cls.__module__ + '.' + cls.__qualname__


class partial:
    def __new__(cls, func, /, *args, **keywords):
        if not callable(func):
            raise TypeError('the first argument must be callable')
        self = object.__new__(cls)
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self._parts = (func, args, keywords)
        return self

    def __init__(self, func, /, *args, **keywords):
        pass

    func = property(lambda self: self._parts[0])
    args = property(lambda self: self._parts[1])
    keywords = property(lambda self: self._parts[2])

    def __call__(self, /, *args, **keywords):
        func, first, known = self._parts
        return func(*first, *args, **{**known, **keywords})

    def __get__(self, obj, cls=None):
        if obj is not None:
            import warnings
            warnings.warn('functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to '
                          'preserve the old behavior', FutureWarning, 1)
        return self

    def __reduce__(self):
        extra = {k: v for k, v in self.__dict__.items() if k != '_parts'}
        return type(self), (self.func,), (*self._parts, extra or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError('invalid partial state')
        func, args, keywords, extra = state
        if not callable(func) or not isinstance(args, tuple) or keywords is not None and not isinstance(keywords, dict):
            raise TypeError('invalid partial state')
        self.__dict__.clear()
        self.__dict__.update(extra or {})
        # What is no more than a tuple and a dict is taken as it is.
        self._parts = (func, args if type(args) is tuple else tuple(args), keywords if type(keywords) is dict else dict(keywords or {}))

    def __repr__(self):
        return _shown(self, _head(self), *self._parts)


partial.__name__, partial.__qualname__ = 'functools.partial', 'partial'


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        elif not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.func = func
        self.args = args
        self.keywords = keywords

    def _method(self):
        def method(first, /, *args, **keywords):
            return self.func(first, *self.args, *args, **{**self.keywords, **keywords})
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.__partialmethod__ = self
        return method

    def __get__(self, obj, cls=None):
        get = getattr(self.func, '__get__', None)
        if get is not None and not isinstance(self.func, partial):
            bound = get(obj, cls)
            if bound is not self.func:
                made = partial(bound, *self.args, **self.keywords)
                if hasattr(bound, '__self__'):
                    made.__self__ = bound.__self__
                return made
        method = self._method()
        if obj is None:
            return method
        import types
        return types.MethodType(method, obj)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __repr__(self):
        return _shown(self, _head(self), self.func, self.args, self.keywords)

    @classmethod
    def __class_getitem__(cls, key):
        import types
        return types.GenericAlias(cls, key)


_CacheInfo = _namedtuple('CacheInfo', ['hits', 'misses', 'maxsize', 'currsize'])


class _Key(tuple):
    # Arguments whose hash is not asked for again.
    def __hash__(self):
        return self.value


def _told_once(key):
    kept = _Key(key)
    kept.value = hash(key)
    return kept


def _make_key(args, kwargs, typed):
    if not kwargs and not typed:
        if _count(args) == 1 and type(args[0]) in (int, str):
            return args[0]
        return args
    key = args
    if kwargs:
        key += (_absent,)
        for kv in kwargs.items():
            key += kv
    if typed:
        key += tuple([type(a) for a in args])
        if kwargs:
            key += tuple([type(a) for a in kwargs.values()])
    return key


def lru_cache(maxsize=128, typed=False):
    if callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, False)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError('Expected first argument to be an integer, a callable, or None')
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return _cached(user_function, None, False)


class _lru_cache_wrapper:
    def __init__(self, function, maxsize, typed):
        self.__dict__['_entries'] = {}
        self._function, self._maxsize, self._typed = function, maxsize, typed
        self._hits = self._misses = 0

    def _ask(self, /, *args, **kwargs):
        key = _make_key(args, kwargs, self._typed)
        if type(key) is tuple and not all([is_native(type(x).__hash__) for x in key]):
            key = _told_once(key)
        entries = self._entries
        # Taken out at once: what a key is compared with is seen.
        found = (entries.get if self._maxsize is None else entries.pop)(key, _absent)
        if found is not _absent:
            self._hits += 1
            if self._maxsize is not None:
                entries[key] = found
            return found
        self._misses += 1
        value = self._function(*args, **kwargs)
        if self._maxsize == 0:
            return value
        if self._maxsize is not None and key not in entries and _count(entries) >= self._maxsize:
            for oldest in entries:
                break
            del entries[oldest]
        entries[key] = value
        return value

    def __get__(self, obj, cls=None):
        if obj is None:
            return self
        import types
        return types.MethodType(self, obj)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return self.__qualname__

    # Answers what is known by itself; anything else by `_ask`.
    __call__ = _core.lru_call

    def cache_info(self):
        return _CacheInfo(self._hits, self._misses, self._maxsize, len(self._entries))

    def cache_clear(self):
        self._entries.clear()
        self._hits = self._misses = 0

    def cache_parameters(self):
        return {'maxsize': self._maxsize, 'typed': self._typed}

    def __repr__(self):
        return '<functools._lru_cache_wrapper object at %s>' % hex(id(self))


def _cached(function, maxsize, typed):
    return update_wrapper(_lru_cache_wrapper(function, maxsize, typed), function)


class cached_property:
    def __init__(self, func):
        self.func, self.attrname = func, None
        self.__doc__, self.__module__ = func.__doc__, func.__module__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError('Cannot assign the same cached_property to two different names (%r and %r).' % (self.attrname, name))

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError('Cannot use cached_property instance without calling __set_name__ on it.')
        try:
            kept = instance.__dict__
        except AttributeError:
            text = "No '__dict__' attribute on %r instance to cache %r property."
            raise TypeError(text % (type(instance).__name__, self.attrname)) from None
        value = kept.get(self.attrname, _absent)
        if value is _absent:
            value = self.func(instance)
            try:
                kept[self.attrname] = value
            except TypeError:
                text = "The '__dict__' attribute on %r instance does not support item assignment for caching %r property."
                raise TypeError(text % (type(instance).__name__, self.attrname)) from None
        return value


def cmp_to_key(mycmp):
    class K:
        __hash__ = None
        __slots__ = ['obj']

        def __ge__(self, other):
            return mycmp(self.obj, other.obj) >= 0

        def __gt__(self, other):
            return mycmp(self.obj, other.obj) > 0

        def __le__(self, other):
            return mycmp(self.obj, other.obj) <= 0

        def __lt__(self, other):
            return mycmp(self.obj, other.obj) < 0

        def __eq__(self, other):
            return mycmp(self.obj, other.obj) == 0

        def __init__(self, obj):
            self.obj = obj
    return K


def _gt_by_lt(self, other):
    r = type(self).__lt__(self, other)
    return r if r is NotImplemented else not r and self != other


def _le_by_lt(self, other):
    r = type(self).__lt__(self, other)
    return r if r is NotImplemented else r or self == other


def _ge_by_lt(self, other):
    r = type(self).__lt__(self, other)
    return r if r is NotImplemented else not r


def _ge_by_le(self, other):
    r = type(self).__le__(self, other)
    return r if r is NotImplemented else not r or self == other


def _lt_by_le(self, other):
    r = type(self).__le__(self, other)
    return r if r is NotImplemented else r and self != other


def _gt_by_le(self, other):
    r = type(self).__le__(self, other)
    return r if r is NotImplemented else not r


def _lt_by_gt(self, other):
    r = type(self).__gt__(self, other)
    return r if r is NotImplemented else not r and self != other


def _ge_by_gt(self, other):
    r = type(self).__gt__(self, other)
    return r if r is NotImplemented else r or self == other


def _le_by_gt(self, other):
    r = type(self).__gt__(self, other)
    return r if r is NotImplemented else not r


def _le_by_ge(self, other):
    r = type(self).__ge__(self, other)
    return r if r is NotImplemented else not r or self == other


def _gt_by_ge(self, other):
    r = type(self).__ge__(self, other)
    return r if r is NotImplemented else r and self != other


def _lt_by_ge(self, other):
    r = type(self).__ge__(self, other)
    return r if r is NotImplemented else not r


_rules = {
    '__lt__': {'__gt__': _gt_by_lt, '__le__': _le_by_lt, '__ge__': _ge_by_lt},
    '__le__': {'__ge__': _ge_by_le, '__lt__': _lt_by_le, '__gt__': _gt_by_le},
    '__gt__': {'__lt__': _lt_by_gt, '__ge__': _ge_by_gt, '__le__': _le_by_gt},
    '__ge__': {'__le__': _le_by_ge, '__gt__': _gt_by_ge, '__lt__': _lt_by_ge},
}


def _own(cls, name):
    return getattr(cls, name, None) is not getattr(object, name, None)


def total_ordering(cls):
    roots = [name for name in _rules if _own(cls, name)]
    if not roots:
        raise ValueError('must define at least one ordering operation: < > <= >=')
    root = max(roots)
    for name, function in _rules[root].items():
        if name not in roots:
            setattr(cls, name, function)
    return cls


def _is_dispatched(cls):
    import types
    if isinstance(cls, types.UnionType) or getattr(cls, '__origin__', None) is not None and _is_union(cls):
        return all([arg is None or isinstance(arg, type) and not isinstance(arg, types.GenericAlias) for arg in cls.__args__])
    return isinstance(cls, type) and not isinstance(cls, types.GenericAlias)


def _is_union(cls):
    import typing
    return typing.get_origin(cls) is typing.Union or type(cls).__name__ == 'UnionType'


def _place(cls, wanted):
    """How near a class is to this one: what it inherits from by its place in the order of methods; what it only counts as comes right
    after the class that first does, and after those of its bases that are abstract themselves and say less."""
    mro = cls.__mro__
    if wanted in mro:
        return (mro.index(wanted), 0)
    first = max([i for i, c in enumerate(mro) if issubclass(c, wanted)])
    abstract = [c for c in mro[first].__bases__ if hasattr(c, '__abstractmethods__') and not issubclass(wanted, c)]
    return (max([first] + [mro.index(c) for c in abstract]), 1)


def _nearest(cls, registry):
    """The registered class whose function an instance of this class gets. Source: PEP 443."""
    found = sorted([(_place(cls, c), i, c) for i, c in enumerate(registry) if issubclass(cls, c)], key=lambda row: row[:2])
    place, _, best = found[0]
    level = [c for where, _, c in found if where == place]
    if place[1]:
        # Of classes that it only counts as the one that counts as the others.
        best = next((c for c in level if not any([d is not c and issubclass(d, c) for d in level])), best)
        others = [c for c in level if c is not best and not issubclass(best, c)]
        if others:
            raise RuntimeError('Ambiguous dispatch: %r or %r' % (best, others[0]))
    return best


def singledispatch(func):
    import abc
    import types
    registry = {object: func}
    known, token = {}, None
    name = getattr(func, '__name__', 'singledispatch function')

    def dispatch(cls):
        nonlocal token
        if token != abc.get_cache_token():
            token = abc.get_cache_token()
            known.clear()
        if cls not in known:
            known[cls] = registry[_nearest(cls, registry)]
        return known[cls]

    def register(cls, func=None):
        if _is_dispatched(cls):
            if func is None:
                return lambda f: register(cls, f)
        else:
            if func is not None:
                raise TypeError('Invalid first argument to `register()`. %r is not a class or union type.' % (cls,))
            if not getattr(cls, '__annotations__', {}):
                raise TypeError('Invalid first argument to `register()`: %r. Use either `@register(some_class)` or plain `@register` on an '
                                'annotated function.' % (cls,))
            func = cls
            import typing
            argument, cls = next(iter(typing.get_type_hints(func).items()))
            if not _is_dispatched(cls):
                what = 'not all arguments are classes' if _is_union(cls) else 'is not a class'
                raise TypeError('Invalid annotation for %r. %r %s.' % (argument, cls, what))
        for c in (cls,) if isinstance(cls, type) else cls.__args__:
            registry[type(None) if c is None else c] = func
        known.clear()
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError('%s requires at least 1 positional argument' % name)
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = types.MappingProxyType(registry)
    wrapper._clear_cache = known.clear
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and not hasattr(func, '__get__'):
            raise TypeError('%r is not callable or a descriptor' % (func,))
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, '__isabstractmethod__', False)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            if not args:
                raise TypeError('%s requires at least 1 positional argument' % getattr(self.func, '__name__', 'singledispatchmethod method'))
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)
        method.__isabstractmethod__ = self.__isabstractmethod__
        method.register = self.register
        return update_wrapper(method, self.func)


_lru_cache_wrapper.__name__ = 'functools._lru_cache_wrapper'
