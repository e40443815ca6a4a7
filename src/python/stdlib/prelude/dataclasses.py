import copy as _copy


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


class _KwOnly:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KwOnly()


class _Factory:
    def __repr__(self):
        return '<factory>'


_FACTORY = _Factory()


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default, self.default_factory, self.init, self.repr = default, default_factory, init, repr
        self.hash, self.compare, self.metadata, self.kw_only = hash, compare, metadata or {}, kw_only
        self._class_var = False
        self._init_var = False

    def __repr__(self):
        return 'Field(name=%r,type=%r,default=%r,default_factory=%r,init=%r,repr=%r,hash=%r,compare=%r,metadata=mappingproxy(%r),kw_only=%r,_field_type=_FIELD)' % (
            self.name, self.type, self.default, self.default_factory, self.init, self.repr, self.hash, self.compare, self.metadata, self.kw_only)


_kind = type


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        t = self.type
        return 'dataclasses.InitVar[%s]' % (t.__name__ if isinstance(t, _kind) and not hasattr(t, '__args__') else repr(t))


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None, kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _named(annotation):
    return annotation.replace(' ', '').partition('[')[0]


def _is_class_var(t):
    if isinstance(t, str):
        return _named(t) in ('ClassVar', 'typing.ClassVar')
    return getattr(t, '_name', None) == 'ClassVar' or getattr(getattr(t, '_form', None), '_name', None) == 'ClassVar'


def _gather(cls, kw_only):
    out = {}
    for b in cls.__mro__[-1:0:-1]:
        for name, f in b.__dict__.get('__dataclass_fields__', {}).items():
            out[name] = f
    for name, t in cls.__dict__.get('__annotations__', {}).items():
        if t is KW_ONLY or t == 'KW_ONLY':
            kw_only = True
            continue
        default = cls.__dict__.get(name, MISSING)
        if type(default).__name__ == 'member_descriptor':
            default = MISSING
        f = default if isinstance(default, Field) else field(default=default)
        f.name, f.type = name, t
        f._class_var = _is_class_var(t)
        f._init_var = t is InitVar or isinstance(t, InitVar) or (isinstance(t, str) and _named(t) in ('InitVar', 'dataclasses.InitVar'))
        if f.kw_only is MISSING:
            f.kw_only = kw_only
        if not f._class_var:
            if isinstance(default, Field):
                if f.default is MISSING:
                    delattr(cls, name)
                else:
                    setattr(cls, name, f.default)
            if f.default is not MISSING and type(f.default).__hash__ is None:
                raise ValueError('mutable default %s for field %s is not allowed: use default_factory' % (type(f.default), name))
        out[name] = f
    for name, v in list(cls.__dict__.items()):
        if isinstance(v, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError('%r is a field but has no type annotation' % name)
    return out


def _define(cls, name, lines, space, parameters='self'):
    source = 'def %s(%s):\n    %s\n' % (name, parameters, '\n    '.join(lines or ['pass']))
    exec(source, space)
    f = space[name]
    f.__qualname__ = cls.__qualname__ + '.' + name
    return f


def _make_init(cls, fields, frozen):
    space = {'_factory': _FACTORY, '_set': object.__setattr__}
    plain, keyword, lines, init_vars = [], [], [], []
    with_default = None
    for f in fields:
        if f.init and not f.kw_only:
            if f.default is MISSING and f.default_factory is MISSING:
                if with_default is not None:
                    raise TypeError('non-default argument %r follows default argument %r' % (f.name, with_default))
            else:
                with_default = f.name
    for f in fields:
        parameter = f.name
        value = f.name
        if f.default_factory is not MISSING:
            space['_make_' + f.name] = f.default_factory
            parameter += '=_factory'
            made = '_make_%s()' % f.name
            value = '%s if %s is _factory else %s' % (made, f.name, f.name) if f.init else made
        elif f.default is not MISSING:
            space['_default_' + f.name] = f.default
            parameter += '=_default_' + f.name
            value = f.name if f.init else '_default_' + f.name
        elif not f.init:
            value = None
        if f.init:
            (keyword if f.kw_only else plain).append(parameter)
        if f._init_var:
            init_vars.append(f.name)
        elif value is not None:
            lines.append('_set(self, %r, %s)' % (f.name, value) if frozen else 'self.%s = %s' % (f.name, value))
    if hasattr(cls, '__post_init__'):
        lines.append('self.__post_init__(%s)' % ', '.join(init_vars))
    parameters = ', '.join(['self'] + plain + (['*'] + keyword if keyword else []))
    init = _define(cls, '__init__', lines, space, parameters)
    init.__annotations__ = {f.name: f.type for f in fields if f.init}
    init.__annotations__['return'] = None
    return init


def _set_new(cls, name, f):
    if name in cls.__dict__:
        return True
    f.__name__ = name
    f.__qualname__ = cls.__qualname__ + '.' + name
    setattr(cls, name, f)
    return False


def _order(cls, shown, name, test):
    def compare(self, other):
        if type(other) is type(self):
            return test(tuple([getattr(self, n) for n in shown]), tuple([getattr(other, n) for n in shown]))
        return NotImplemented
    if _set_new(cls, name, compare):
        raise TypeError('Cannot overwrite attribute %s in class %s. Consider using functools.total_ordering' % (name, cls.__name__))


_open = []


def _parameters_shown(fields):
    shown = []
    star = False
    for f in sorted(fields, key=lambda f: bool(f.kw_only)):
        if f.kw_only and not star:
            star = True
            shown.append('*')
        t = f.type
        if isinstance(t, type) and type(t) is not type(list[int]):
            t = t.__qualname__ if t.__module__ == 'builtins' else t.__module__ + '.' + t.__qualname__
        elif isinstance(t, str):
            t = repr(t)
        else:
            t = repr(t).replace('typing.', '')
        default = '<factory>' if f.default_factory is not MISSING else f.default
        value = '' if default is MISSING else ' = ' + (default if f.default_factory is not MISSING else repr(default))
        shown.append('%s: %s%s' % (f.name, t, value))
    return '(%s)' % ', '.join(shown)


def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only, slots):
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    for b in cls.__mro__[1:]:
        p = b.__dict__.get('__dataclass_params__')
        if p is not None and p['frozen'] != frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one' if frozen else 'cannot inherit non-frozen dataclass from a frozen one')
    every = _gather(cls, kw_only)
    cls.__dataclass_fields__ = every
    cls.__dataclass_params__ = {'frozen': frozen, 'repr': bool(repr_)}
    mine = [f for f in every.values() if not f._class_var]
    real = [f for f in mine if not f._init_var]
    if init and '__init__' not in cls.__dict__:
        cls.__init__ = _make_init(cls, mine, frozen)
    if repr_:
        shown = [f.name for f in real if f.repr]

        def __repr__(self):
            for x in _open:
                if x is self:
                    return '...'
            _open.append(self)
            try:
                return type(self).__qualname__ + '(' + ', '.join(['%s=%r' % (n, getattr(self, n)) for n in shown]) + ')'
            finally:
                _open.pop()
        _set_new(cls, '__repr__', __repr__)
    compared = [f.name for f in real if f.compare]
    own_eq = '__eq__' in cls.__dict__
    own_hash = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and own_eq)
    if eq:
        def __eq__(self, other):
            if self is other:
                return True
            if type(other) is type(self):
                return all([getattr(self, n) == getattr(other, n) for n in compared])
            return NotImplemented
        _set_new(cls, '__eq__', __eq__)
    if order:
        _order(cls, compared, '__lt__', lambda a, b: a < b)
        _order(cls, compared, '__le__', lambda a, b: a <= b)
        _order(cls, compared, '__gt__', lambda a, b: a > b)
        _order(cls, compared, '__ge__', lambda a, b: a >= b)
    if frozen:
        names, original = [f.name for f in real], cls

        def __setattr__(self, name, value):
            if type(self) is original or name in names:
                raise FrozenInstanceError('cannot assign to field %r' % name)
            super(original, self).__setattr__(name, value)

        def __delattr__(self, name):
            if type(self) is original or name in names:
                raise FrozenInstanceError('cannot delete field %r' % name)
            super(original, self).__delattr__(name)
        _set_new(cls, '__setattr__', __setattr__)
        _set_new(cls, '__delattr__', __delattr__)
    hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    if (unsafe_hash or (eq and frozen)) and not own_hash:
        def __hash__(self):
            return hash(tuple([getattr(self, n) for n in hashed]))
        __hash__.__qualname__ = cls.__qualname__ + '.__hash__'
        cls.__hash__ = __hash__
    elif eq and not frozen and not own_hash:
        cls.__hash__ = None
    if match_args and '__match_args__' not in cls.__dict__:
        cls.__match_args__ = tuple([f.name for f in mine if f.init and not f.kw_only])
    if '__replace__' not in cls.__dict__:
        cls.__replace__ = _replace
    if cls.__doc__ is None:
        cls.__doc__ = cls.__name__ + _parameters_shown([f for f in mine if f.init])
    if slots:
        body = {k: v for k, v in cls.__dict__.items() if k not in every and k not in ('__dict__', '__weakref__')}
        body['__slots__'] = tuple([f.name for f in real])
        if frozen:
            body.setdefault('__getstate__', _getstate)
            body.setdefault('__setstate__', _setstate)
        name = cls.__qualname__
        cls = type(cls)(cls.__name__, cls.__bases__, body)
        cls.__qualname__ = name
    return cls


def _getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots)
    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        every = class_or_instance.__dataclass_fields__
    except AttributeError:
        raise TypeError('must be called with a dataclass type or instance') from None
    return tuple([f for f in every.values() if not f._class_var and not f._init_var])


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), '__dataclass_fields__')


def _inner(x, make, each):
    if is_dataclass(x) and not isinstance(x, type):
        return make(x)
    if isinstance(x, tuple) and hasattr(x, '_fields'):
        return type(x)(*[each(v) for v in x])
    if isinstance(x, (list, tuple, set, frozenset)):
        return type(x)([each(v) for v in x])
    if isinstance(x, dict):
        return type(x)({each(k): each(v) for k, v in x.items()})
    return _copy.deepcopy(x)


def asdict(obj, *, dict_factory=dict):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('asdict() should be called on dataclass instances')

    def make(x):
        return dict_factory([(f.name, each(getattr(x, f.name))) for f in fields(x)])

    def each(x):
        return _inner(x, make, each)
    return make(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('astuple() should be called on dataclass instances')

    def make(x):
        return tuple_factory([each(getattr(x, f.name)) for f in fields(x)])

    def each(x):
        return _inner(x, make, each)
    return make(obj)


def _replace(self, /, **changes):
    for f in self.__dataclass_fields__.values():
        if f._class_var:
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError('field %s is declared with init=False, it cannot be specified with replace()' % f.name)
            continue
        if f.name not in changes:
            if f._init_var and f.default is MISSING:
                raise TypeError('InitVar %r must be specified with replace()' % f.name)
            changes[f.name] = getattr(self, f.name)
    return type(self)(**changes)


def replace(obj, /, **changes):
    if not is_dataclass(obj) or isinstance(obj, type):
        raise TypeError('replace() should be called on dataclass instances')
    return _replace(obj, **changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, module=None, **kwargs):
    body = dict(namespace or {})
    annotations = {}
    for f in fields:
        if isinstance(f, str):
            annotations[f] = 'typing.Any'
        else:
            annotations[f[0]] = f[1]
            if len(f) == 3:
                body[f[0]] = f[2]
    body['__annotations__'] = annotations
    body['__module__'] = module or '__main__'
    return dataclass(type(cls_name, tuple(bases), body), **kwargs)
