__all__ = ['Context', 'ContextVar', 'Token', 'copy_context']
_missing = object()


class Token:
    MISSING = _missing

    def __init__(self, context, var, old):
        self._context, self.var, self._old, self._used = context, var, old, False

    @property
    def old_value(self):
        return Token.MISSING if self._old is _missing else self._old

    def __repr__(self):
        return '<Token%s var=%r at 0x%x>' % (' used' if self._used else '', self.var, id(self))


class Context:
    def __init__(self):
        self._values = {}
        self._outer = None

    def run(self, callable, *args, **kwargs):
        if self._outer is not None:
            raise RuntimeError('cannot enter context: %r is already entered' % self)
        self._outer = _current()
        _set_current(self)
        try:
            return callable(*args, **kwargs)
        finally:
            _set_current(self._outer)
            self._outer = None

    def copy(self):
        new = Context()
        new._values = dict(self._values)
        return new

    def __getitem__(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError('a ContextVar key was expected, got %r' % (var,))
        return self._values[var]

    def get(self, var, default=None):
        return self._values.get(var, default)

    def __contains__(self, var):
        return var in self._values

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


class ContextVar:
    def __init__(self, name, *, default=_missing):
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self.name = name
        self._default = default

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
        values = _current()._values
        token = Token(_current(), self, values.get(self, _missing))
        values[self] = value
        return token

    def reset(self, token, /):
        if token._used:
            raise RuntimeError('%r has already been used once' % token)
        if token.var is not self:
            raise ValueError('%r was created by a different ContextVar' % token)
        if token._context is not _current():
            raise ValueError('%r was created in a different Context' % token)
        token._used = True
        if token._old is _missing:
            _current()._values.pop(self, None)
        else:
            _current()._values[self] = token._old

    def __repr__(self):
        default = '' if self._default is _missing else ' default=%r' % (self._default,)
        return '<ContextVar name=%r%s at 0x%x>' % (self.name, default, id(self))

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


for _c in Token, Context, ContextVar:
    _c.__name__ = '_contextvars.' + _c.__name__
del _c
