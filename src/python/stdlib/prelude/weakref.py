# Weak references, and the containers that hold their members by them.
import _sys
import operator as _op
from _sys import weakref as _make, weakrefs as _all_of, attach as _attach
from collections.abc import MutableMapping as _MutableMapping

__all__ = ['ref', 'proxy', 'getweakrefcount', 'getweakrefs', 'WeakKeyDictionary', 'ReferenceType', 'ProxyType', 'CallableProxyType',
           'ProxyTypes', 'WeakValueDictionary', 'WeakSet', 'WeakMethod', 'finalize']

ref = ReferenceType = getattr(_sys, 'class')('weakref.ReferenceType')
_hashes = {}


def _methods_of_references():
    def __new__(cls, object, callback=None, /, *args, **kwargs):
        if cls is ReferenceType:
            if kwargs:
                raise TypeError('ref() takes no keyword arguments')
            if callback is None:
                for known in _all_of(object):
                    if known.__callback__ is None:
                        return known
            return _make(object, callback)
        r = super(ReferenceType, cls).__new__(cls)
        r._inner = _make(object, None if callback is None else lambda _: callback(r))
        return r

    def __init__(self, /, *args, **kwargs):
        if kwargs:
            raise TypeError('ref() takes no keyword arguments')
        if not 1 <= len(args) <= 2:
            raise TypeError('__init__ expected at %s, got %d' % ('most 2 arguments' if args else 'least 1 argument', len(args)))

    def __call__(self):
        return self._inner()

    def __eq__(self, other):
        if not isinstance(other, ReferenceType):
            return NotImplemented
        a, b = self(), other()
        return self is other if a is None or b is None else a == b

    def __hash__(self):
        o = self()
        if o is not None:
            _hashes[id(self)] = hash(o)
        elif id(self) not in _hashes:
            raise TypeError('weak object has gone away')
        return _hashes[id(self)]

    for f in (__init__, __call__, __eq__, __hash__):
        _attach(ReferenceType, f.__name__, f)
    _attach(ReferenceType, '__new__', staticmethod(__new__))
    _attach(ReferenceType, '__class_getitem__', classmethod(lambda cls, key: type(list[int])(cls, key)))


_methods_of_references()
from _weakrefset import WeakSet


def getweakrefs(object):
    # Those that call nobody first, then the newest.
    return sorted(reversed(_all_of(object)), key=lambda r: r.__callback__ is not None)


def getweakrefcount(object):
    return len(_all_of(object))


# ---- proxies -----------------------------------------------------------------------------------------------------

def _behind(p):
    """What a proxy stands for; anything else is itself."""
    if type(p) not in ProxyTypes:
        return p
    o = object.__getattribute__(p, '_reference')()
    if o is None:
        raise ReferenceError('weakly-referenced object no longer exists')
    return o


def _forwarding(name, operation):
    def method(self, *args):
        return operation(_behind(self), *[_behind(a) for a in args])
    method.__name__ = name
    return method


def _proxy_class(name, operations):
    body = {'__slots__': ('_reference', '__weakref__'), '__hash__': None, '__module__': 'weakref'}
    for key, operation in operations.items():
        body[key] = _forwarding(key, operation)
    return type(name, (), body)


def _operations():
    of = {'__getattribute__': getattr, '__setattr__': setattr, '__delattr__': delattr, '__str__': str, '__bool__': bool,
          '__len__': len, '__iter__': iter, '__next__': next, '__contains__': _op.contains, '__getitem__': _op.getitem,
          '__setitem__': _op.setitem, '__delitem__': _op.delitem, '__int__': int, '__float__': float, '__index__': _op.index,
          '__neg__': _op.neg, '__pos__': _op.pos, '__abs__': abs, '__invert__': _op.invert, '__reversed__': reversed,
          '__bytes__': bytes, '__divmod__': divmod, '__pow__': pow, '__rpow__': lambda a, b: b ** a,
          '__rdivmod__': lambda a, b: divmod(b, a)}
    for name in ('lt', 'le', 'eq', 'ne', 'gt', 'ge'):
        of['__%s__' % name] = getattr(_op, name)
    for name in ('add', 'sub', 'mul', 'matmul', 'truediv', 'floordiv', 'mod', 'lshift', 'rshift', 'and', 'or', 'xor'):
        plain = getattr(_op, name + '_' if name in ('and', 'or') else name)
        of['__%s__' % name] = plain
        of['__r%s__' % name] = lambda a, b, plain=plain: plain(b, a)
        of['__i%s__' % name] = getattr(_op, 'i' + name)
    of['__ipow__'] = _op.ipow
    of['__repr__'] = lambda o: '<weakproxy at 0x%x; to %r at 0x%x>' % (id(o) + 64, type(o).__qualname__, id(o))
    return of


_table = _operations()
ProxyType = _proxy_class('ProxyType', _table)
CallableProxyType = _proxy_class('CallableProxyType', {**_table, '__call__': lambda o, *args: o(*args)})
CallableProxyType.__call__ = lambda self, *args, **kwargs: _behind(self)(*args, **kwargs)
ProxyTypes = (ProxyType, CallableProxyType)
_give, _keep, _own = object.__new__, object.__setattr__, object.__getattribute__


# Those that call nobody, by the number of what they stand for: each object has one.
_silent = {}


def proxy(object, callback=None, /):
    cls, number = CallableProxyType if callable(object) else ProxyType, id(object)
    if callback is None and number in _silent:
        known = _silent[number]()
        if known is not None and _own(known, '_reference')() is object:
            return known
    p = _give(cls)
    _keep(p, '_reference', _make(object, None if callback is None else lambda _: callback(p)))
    if callback is None:
        _silent[number] = _make(p, lambda r: _silent.pop(number) if _silent.get(number) is r else None)
    return p


# ---- methods -----------------------------------------------------------------------------------------------------

class WeakMethod(ref):
    """A reference to a bound method that lives as long as its object does."""

    def __new__(cls, meth, callback=None):
        try:
            receiver, function = meth.__self__, meth.__func__
        except AttributeError:
            raise TypeError('argument should be a bound method, not {}'.format(type(meth))) from None
        told = None
        if callback is not None:
            def told(_):
                me = own()
                if me is not None and me._lives:
                    me._lives = False
                    callback(me)
        self = ref.__new__(cls, receiver, told)
        own = _make(self, None)
        self._function = _make(function, told)
        self._kind = type(meth)
        self._lives, self._known = True, None
        return self

    def __call__(self):
        receiver, function = ref.__call__(self), self._function()
        if receiver is None or function is None:
            return None
        return self._kind(function, receiver)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if self() is None or other() is None:
            return self is other
        return ref.__call__(self) == ref.__call__(other) and self._function == other._function

    def __ne__(self, other):
        r = self.__eq__(other)
        return r if r is NotImplemented else not r

    def __hash__(self):
        if self._known is None:
            receiver = ref.__call__(self)
            if receiver is None:
                raise TypeError('weak object has gone away')
            self._known = hash(receiver)
        return self._known


# ---- containers --------------------------------------------------------------------------------------------------

class _Key:
    """A weakly held key: equal as its target is, findable after the target's end."""
    __slots__ = ('_reference', '_hash')

    def __init__(self, target, gone=None):
        self._hash = hash(target)
        self._reference = _make(target, None if gone is None else lambda _: gone(self))

    def __hash__(self):
        return self._hash

    def __eq__(self, other):
        a, b = self._reference(), other._reference()
        return self is other if a is None or b is None else a is b or a == b


def _living(keys):
    for k in keys:
        o = k._reference()
        if o is not None:
            yield k, o


def _take(self, other=None, /, **kwargs):
    # All rows are there before the first is taken.
    if other is not None:
        for key, value in (other if hasattr(other, 'items') else dict(other)).items():
            self[key] = value
    for key, value in kwargs.items():
        self[key] = value


_take.__name__ = 'update'


class WeakKeyDictionary(_MutableMapping):
    update = _take

    def __init__(self, dict=None):
        self._pairs = {}
        if dict is not None:
            self.update(dict)

    def _gone(self):
        me = _make(self, None)

        def gone(key):
            whole = me()
            if whole is not None:
                whole._pairs.pop(key, None)
        return gone

    def __getitem__(self, key):
        try:
            return self._pairs[_Key(key)]
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        k = _Key(key)
        if k in self._pairs:
            self._pairs[k] = value
        else:
            self._pairs[_Key(key, self._gone())] = value

    def __delitem__(self, key):
        del self._pairs[_Key(key)]

    def __len__(self):
        return len(self._pairs)

    def __contains__(self, key):
        try:
            return _Key(key) in self._pairs
        except TypeError:
            return False

    def __iter__(self):
        for _, o in _living(list(self._pairs)):
            yield o

    keys = __iter__

    def values(self):
        for k, _ in _living(list(self._pairs)):
            yield self._pairs[k]

    def items(self):
        for k, o in _living(list(self._pairs)):
            yield o, self._pairs[k]

    def keyrefs(self):
        return [k._reference for k in self._pairs]

    def popitem(self):
        while True:
            k, value = self._pairs.popitem()
            o = k._reference()
            if o is not None:
                return o, value

    def copy(self):
        new = WeakKeyDictionary()
        new.update(self.items())
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for k, v in self.items():
            new[k] = deepcopy(v, memo)
        return new

    def __or__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not hasattr(other, 'keys'):
            return NotImplemented
        new = type(self)()
        new.update(other)
        new.update(self)
        return new

    def __ior__(self, other):
        self.update(other)
        return self

    def __repr__(self):
        return '<%s at %#x>' % (type(self).__name__, id(self))


class WeakValueDictionary(_MutableMapping):
    update = _take

    def __init__(self, other=(), /, **kw):
        self._pairs = {}
        self.update(other, **kw)

    def __getitem__(self, key):
        o = self._pairs[key]()
        if o is None:
            raise KeyError(key)
        return o

    def __setitem__(self, key, value):
        me = _make(self, None)

        def gone(reference):
            whole = me()
            if whole is not None and whole._pairs.get(key) is reference:
                del whole._pairs[key]
        self._pairs[key] = _make(value, gone)

    def __delitem__(self, key):
        del self._pairs[key]

    def __len__(self):
        return len(self._pairs)

    def __contains__(self, key):
        r = self._pairs.get(key)
        return r is not None and r() is not None

    def items(self):
        for k, r in list(self._pairs.items()):
            o = r()
            if o is not None:
                yield k, o

    def __iter__(self):
        for k, _ in self.items():
            yield k

    keys = __iter__

    def values(self):
        for _, o in self.items():
            yield o

    def valuerefs(self):
        return list(self._pairs.values())

    itervaluerefs = lambda self: iter(self.valuerefs())

    def get(self, key, default=None):
        r = self._pairs.get(key)
        o = None if r is None else r()
        return default if o is None else o

    def pop(self, key, *args):
        r = self._pairs.pop(key, None)
        o = None if r is None else r()
        if o is not None:
            return o
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        while True:
            k, r = self._pairs.popitem()
            o = r()
            if o is not None:
                return k, o

    def setdefault(self, key, default=None):
        o = self.get(key)
        if o is None:
            self[key] = o = default
        return o

    def copy(self):
        new = WeakValueDictionary()
        new.update(self.items())
        return new

    __copy__ = copy

    def __deepcopy__(self, memo):
        from copy import deepcopy
        new = type(self)()
        for k, v in self.items():
            new[deepcopy(k, memo)] = v
        return new

    __or__, __ror__, __ior__ = WeakKeyDictionary.__or__, WeakKeyDictionary.__ror__, WeakKeyDictionary.__ior__
    __repr__ = WeakKeyDictionary.__repr__


# ---- finalize ----------------------------------------------------------------------------------------------------

class finalize:
    """Calls a function when an object dies, or at the end of the program."""
    __slots__ = ()
    _waiting = {}
    _count = 0
    _told = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not finalize._told:
            import atexit
            finalize._told = True
            atexit.register(finalize._at_end)
        finalize._count += 1
        reference = _make(obj, lambda _: self())
        finalize._waiting[self] = [reference, func, args, kwargs or None, finalize._count, True]

    def __call__(self, _=None):
        row = finalize._waiting.pop(self, None)
        if row is not None:
            return row[1](*row[2], **row[3] or {})

    def detach(self):
        row = finalize._waiting.get(self)
        o = None if row is None else row[0]()
        if o is not None and finalize._waiting.pop(self, None):
            return o, row[1], row[2], row[3] or {}

    def peek(self):
        row = finalize._waiting.get(self)
        o = None if row is None else row[0]()
        if o is not None:
            return o, row[1], row[2], row[3] or {}

    @property
    def alive(self):
        return self in finalize._waiting

    @property
    def atexit(self):
        row = finalize._waiting.get(self)
        return row is not None and row[5]

    @atexit.setter
    def atexit(self, value):
        row = finalize._waiting.get(self)
        if row is not None:
            row[5] = bool(value)

    def __repr__(self):
        row = finalize._waiting.get(self)
        o = None if row is None else row[0]()
        if o is None:
            return '<%s object at %#x; dead>' % (type(self).__name__, id(self))
        return '<%s object at %#x; for %r at %#x>' % (type(self).__name__, id(self), type(o).__qualname__, id(o))

    @staticmethod
    def _at_end():
        while True:
            due = [(row[4], f) for f, row in finalize._waiting.items() if row[5]]
            if not due:
                return
            f = max(due, key=lambda pair: pair[0])[1]
            try:
                f()
            except Exception:
                import sys
                sys.excepthook(*sys.exc_info())
