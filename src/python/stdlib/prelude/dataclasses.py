import _core
import copy as _copy
import sys as _sys
from types import MappingProxyType as _MappingProxyType

__all__ = ['dataclass', 'field', 'Field', 'FrozenInstanceError', 'InitVar', 'KW_ONLY', 'MISSING', 'fields', 'asdict', 'astuple', 'make_dataclass',
           'replace', 'is_dataclass']


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


class _Sort:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


_FIELD, _FIELD_CLASSVAR, _FIELD_INITVAR = [_Sort(n) for n in ('_FIELD', '_FIELD_CLASSVAR', '_FIELD_INITVAR')]


class _DataclassParams:
    def __init__(self, **given):
        self.__dict__.update(given)

    def __repr__(self):
        return '_DataclassParams(%s)' % ','.join(['%s=%r' % row for row in self.__dict__.items()])


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default, self.default_factory, self.init, self.repr = default, default_factory, init, repr
        self.hash, self.compare, self.metadata, self.kw_only = hash, compare, metadata, kw_only
        self.metadata = _MappingProxyType({} if metadata is None else metadata)
        self._field_type = None

    @property
    def _class_var(self):
        return self._field_type is _FIELD_CLASSVAR

    @property
    def _init_var(self):
        return self._field_type is _FIELD_INITVAR

    def __set_name__(self, owner, name):
        told = getattr(type(self.default), '__set_name__', None)
        if told is not None:
            told(self.default, owner, name)

    def __repr__(self):
        if not _core.repr_begins(self):
            return '...'
        names = 'name type default default_factory init repr hash compare metadata kw_only _field_type'.split()
        try:
            return 'Field(%s)' % ','.join(['%s=%r' % (n, getattr(self, n)) for n in names])
        finally:
            _core.repr_ends(self)


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


def _is_class_var(t):
    return getattr(t, '_name', None) == 'ClassVar' or getattr(getattr(t, '__origin__', None), '_name', None) == 'ClassVar'


def _meant(cls, annotation):
    # What an annotation that is text stands for: the name before its brackets, looked up in the class's module.
    if not isinstance(annotation, str):
        return annotation
    module = _sys.modules.get(cls.__module__)
    place, parts = getattr(module, '__dict__', {}), ['']
    for c in annotation.strip():
        if c == '.' and len(parts) == 1:
            parts.append('')
        elif (parts[-1].rstrip() + c).strip().isidentifier() or c == ' ':
            parts[-1] += c
        else:
            break
    if len(parts) > 1:
        place = getattr(place.get(parts[0].strip()), '__dict__', {})
    return place.get(parts[-1].strip())


def _declared(cls, name, annotation, kw_only):
    # The field of one annotation.
    default = getattr(cls, name, MISSING)
    if type(default).__name__ == 'member_descriptor':
        default = MISSING
    f = default if isinstance(default, Field) else field(default=default)
    f.name, f.type = name, annotation
    meant = _meant(cls, annotation)
    f._field_type = _FIELD_CLASSVAR if _is_class_var(meant) else _FIELD_INITVAR if meant is InitVar or isinstance(meant, InitVar) else _FIELD
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError('field %s cannot have a default factory' % name)
    if f._class_var and f.kw_only is not MISSING:
        raise TypeError('field %s is a ClassVar but specifies kw_only' % name)
    if f.kw_only is MISSING and not f._class_var:
        f.kw_only = kw_only
    if f._field_type is _FIELD and type(f.default).__hash__ is None:
        raise ValueError('mutable default %s for field %s is not allowed: use default_factory' % (type(f.default), name))
    return f


def _gather(cls, kw_only):
    out = {}
    for b in cls.__mro__[-1:0:-1]:
        for name, f in b.__dict__.get('__dataclass_fields__', {}).items():
            out[name] = f
    marked = False
    for name, t in cls.__dict__.get('__annotations__', {}).items():
        if _meant(cls, t) is KW_ONLY:
            if marked:
                raise TypeError('%r is KW_ONLY, but KW_ONLY has already been specified' % name)
            kw_only = marked = True
            continue
        f = out[name] = _declared(cls, name, t, kw_only)
        if isinstance(getattr(cls, name, None), Field):
            if f.default is MISSING:
                delattr(cls, name)
            else:
                setattr(cls, name, f.default)
    for name, v in list(cls.__dict__.items()):
        if isinstance(v, Field) and name not in cls.__dict__.get('__annotations__', {}):
            raise TypeError('%r is a field but has no type annotation' % name)
    return out


def _define(cls, name, lines, space, parameters='self'):
    # The names of its module are those of the class's; the values that it needs are variables around it.
    text = '\n        '.join(lines or ['pass'])
    made = {}
    module = _sys.modules.get(cls.__module__)
    exec('def _made(%s):\n    def %s(%s):\n        %s\n    return %s\n' % (', '.join(space), name, parameters, text, name),
         {} if module is None else vars(module), made)
    f = made['_made'](**space)
    f.__qualname__ = cls.__qualname__ + '.' + name
    return f


def _make_init(cls, fields, frozen, slots):
    me = '__dataclass_self__' if 'self' in [f.name for f in fields] else 'self'
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
            value = f.name if f.init else '_default_' + f.name if slots else None
        elif not f.init:
            value = None
        if f.init:
            (keyword if f.kw_only else plain).append(parameter)
        if f._init_var:
            init_vars.append(f.name)
        elif value is not None:
            lines.append('_set(%s, %r, %s)' % (me, f.name, value) if frozen else '%s.%s = %s' % (me, f.name, value))
    if hasattr(cls, '__post_init__'):
        lines.append('%s.__post_init__(%s)' % (me, ', '.join(init_vars)))
    parameters = ', '.join([me] + plain + (['*'] + keyword if keyword else []))
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


# What is being shown, by thread and `id`.
_open = set()


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


def _process(cls, init, repr_, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    if order and not eq:
        raise ValueError('eq must be true if order is true')
    if weakref_slot and not slots:
        raise TypeError('weakref_slot is True but slots is False')
    above = [b.__dataclass_params__.frozen for b in cls.__mro__[1:] if '__dataclass_params__' in b.__dict__]
    every = _gather(cls, kw_only)
    if any(above) and not frozen:
        raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
    if above and not all(above) and frozen:
        raise TypeError('cannot inherit frozen dataclass from a non-frozen one')
    cls.__dataclass_fields__ = every
    cls.__dataclass_params__ = _DataclassParams(
        init=init, repr=repr_, eq=eq, order=order, unsafe_hash=unsafe_hash, frozen=frozen, match_args=match_args, kw_only=kw_only,
        slots=slots, weakref_slot=weakref_slot)
    mine = [f for f in every.values() if not f._class_var]
    real = [f for f in mine if not f._init_var]
    if init and '__init__' not in cls.__dict__:
        cls.__init__ = _make_init(cls, mine, frozen, slots)
    if repr_:
        shown = [f.name for f in real if f.repr]

        def __repr__(self):
            key = _core.get_ident(), id(self)
            if key in _open:
                return '...'
            _open.add(key)
            try:
                return type(self).__qualname__ + '(' + ', '.join(['%s=%r' % (n, getattr(self, n)) for n in shown]) + ')'
            finally:
                _open.discard(key)
        _set_new(cls, '__repr__', __repr__)
    compared = [f.name for f in real if f.compare]
    own_eq = '__eq__' in cls.__dict__
    own_hash = '__hash__' in cls.__dict__ and not (cls.__dict__['__hash__'] is None and own_eq)
    if eq:
        def __eq__(self, other):
            if self is other:
                return True
            if type(other) is type(self):
                same = True
                for n in compared:
                    same = getattr(self, n) == getattr(other, n)
                    if not same:
                        break
                return same
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
        for f in (__setattr__, __delattr__):
            if _set_new(cls, f.__name__, f):
                raise TypeError('Cannot overwrite attribute %s in class %s' % (f.__name__, cls.__name__))
    hashed = [f.name for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash and own_hash:
        raise TypeError('Cannot overwrite attribute __hash__ in class ' + cls.__name__)
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
        cls = _with_slots(cls, every, [f.name for f in real], frozen, weakref_slot)
    if hasattr(cls, '__abstractmethods__'):
        import abc
        abc.update_abstractmethods(cls)
    return cls


def _slots_of(cls):
    slots = cls.__dict__.get('__slots__', ())
    if isinstance(slots, str):
        return (slots,)
    if hasattr(slots, '__next__'):
        raise TypeError("Slots of '%s' cannot be determined" % cls.__name__)
    return tuple(slots)


def _with_slots(cls, every, names, frozen, weakref_slot):
    # The same class once more, its fields in slots: those that no base has a slot for.
    if '__slots__' in cls.__dict__:
        raise TypeError('%s already specifies __slots__' % cls.__name__)
    taken = {name for b in cls.__mro__[1:-1] for name in _slots_of(b)}
    body = {k: v for k, v in cls.__dict__.items() if k not in every and k not in ('__dict__', '__weakref__')}
    for f in every.values():
        if f._class_var and f.name in cls.__dict__:
            body[f.name] = cls.__dict__[f.name]
    body['__slots__'] = tuple([n for n in names + ['__weakref__'] * weakref_slot if n not in taken])
    if frozen:
        body.setdefault('__getstate__', _dataclass_getstate)
        body.setdefault('__setstate__', _dataclass_setstate)
    name = cls.__qualname__
    cls = type(cls)(cls.__name__, cls.__bases__, body)
    cls.__qualname__ = name
    return cls


def _dataclass_getstate(self):
    return [getattr(self, f.name) for f in fields(self)]


def _dataclass_setstate(self, state):
    for f, value in zip(fields(self), state):
        object.__setattr__(self, f.name, value)


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False, match_args=True,
              kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)
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
    if isinstance(x, dict) and hasattr(x, 'default_factory'):
        return type(x)(x.default_factory, [(each(k), each(v)) for k, v in x.items()])
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
    from keyword import iskeyword
    body = dict(namespace or {})
    annotations = {}
    for f in fields:
        row = (f, 'typing.Any') if isinstance(f, str) else f
        if len(row) not in (2, 3):
            raise TypeError('Invalid field: %r' % (f,))
        name = row[0]
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError('Field names must be valid identifiers: %r' % (name,))
        if iskeyword(name):
            raise TypeError('Field names must not be keywords: %r' % name)
        if name in annotations:
            raise TypeError('Field name duplicated: %r' % name)
        annotations[name] = row[1]
        if len(row) == 3:
            body[name] = row[2]
    body['__annotations__'] = annotations
    if module is None:
        module = _sys._getframe(1).f_globals.get('__name__', '__main__')
    body['__module__'] = module
    import types
    return dataclass(types.new_class(cls_name, tuple(bases), {}, lambda space: space.update(body)), **kwargs)
