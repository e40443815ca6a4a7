__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']
_generic = type(list[int])


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


_missing = _Missing()


def _is_final(cls):
    """A class that has none below it."""
    name = '_contextvars.' + cls.__name__

    def refuse(below, /, **named):
        raise TypeError("type '%s' is not an acceptable base type" % name)
    cls.__init_subclass__ = classmethod(refuse)
    cls.__qualname__ = cls.__name__
    cls.__module__, cls.__name__ = '_contextvars', name
    return cls


@_is_final
class Token:
    __slots__ = '_context', '_var', '_old', '_used', '__weakref__'
    MISSING = _missing

    def __new__(cls, *args, **named):
        raise RuntimeError('Tokens can only be created by ContextVars')

    var = property(lambda self: self._var)
    old_value = property(lambda self: self._old)

    def __repr__(self):
        return '<Token%s var=%r at 0x%x>' % (' used' if self._used else '', self._var, id(self))

    def __class_getitem__(cls, item):
        return _generic(cls, item)


@_is_final
class Context:
    __slots__ = '_values', '_outer', '__weakref__'

    def __new__(cls, *args, **named):
        if args or named:
            raise TypeError('Context() does not accept any arguments')
        self = object.__new__(cls)
        self._values = {}
        self._outer = None
        return self

    def run(self, *args, **kwargs):
        if not args:
            raise TypeError('run() missing 1 required positional argument')
        if self._outer is not None:
            raise RuntimeError('cannot enter context: %r is already entered' % self)
        self._outer = _current()
        _set_current(self)
        try:
            return args[0](*args[1:], **kwargs)
        finally:
            _set_current(self._outer)
            self._outer = None

    def copy(self):
        new = Context()
        new._values = dict(self._values)
        return new

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def __getitem__(self, var):
        return self._values[_is_var(var)]

    def get(self, var, default=None, /):
        return self._values.get(_is_var(var), default)

    def __contains__(self, var):
        return _is_var(var) in self._values

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


_contexts = {}


def _is_var(key):
    if not isinstance(key, ContextVar):
        raise TypeError('a ContextVar key was expected, got %r' % (key,))
    return key


def _current():
    import threading
    me = threading.get_ident()
    if me not in _contexts:
        _contexts[me] = Context()
    return _contexts[me]


def _set_current(context):
    import threading
    _contexts[threading.get_ident()] = context


def copy_context():
    return _current().copy()


def _check_arguments(args, named):
    if len(args) != 1:
        raise TypeError('ContextVar() takes %s 1 positional argument (%d given)' % ('at most' if args else 'exactly', len(args)))
    for given in named:
        if given != 'default':
            raise TypeError("ContextVar() got an unexpected keyword argument '%s'" % given)
    if not isinstance(args[0], str):
        raise TypeError('context variable name must be a str')


@_is_final
class ContextVar:
    __slots__ = '_name', '_default', '__weakref__'

    def __init__(self, *args, **named):
        _check_arguments(args, named)
        self._name, self._default = args[0], named.get('default', _missing)

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, value):
        raise AttributeError('readonly attribute')

    def get(self, default=_missing, /):
        v = _current()._values.get(self, _missing)
        if v is not _missing:
            return v
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _current()
        token = object.__new__(Token)
        token._context, token._var, token._old, token._used = context, self, context._values.get(self, _missing), False
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError('expected an instance of Token, got %r' % (token,))
        if token._used:
            raise RuntimeError('%r has already been used once' % token)
        if token._var is not self:
            raise ValueError('%r was created by a different ContextVar' % token)
        context = _current()
        if token._context is not context:
            raise ValueError('%r was created in a different Context' % token)
        token._used = True
        if token._old is _missing:
            context._values.pop(self, None)
        else:
            context._values[self] = token._old

    def __repr__(self):
        default = '' if self._default is _missing else ' default=%r' % (self._default,)
        return '<ContextVar name=%r%s at 0x%x>' % (self._name, default, id(self))

    def __class_getitem__(cls, item):
        return _generic(cls, item)
