# Classes: how they are built, and who is whose.


def _winner(meta, bases):
    # The metaclass that is below all those of the bases.
    for b in bases:
        t = type(b)
        if issubclass(meta, t):
            continue
        if not issubclass(t, meta):
            raise TypeError('metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases')
        meta = t
    return meta


def _build_class(func, name, /, *bases, metaclass=None, **kwargs):
    real = bases
    for b in bases:
        if not isinstance(b, type) and hasattr(b, '__mro_entries__'):
            real = _resolve_bases(bases)
            break
        if type_name(b) == 'types.GenericAlias':
            real = _resolve_bases(bases)
            break
    meta = type if metaclass is None else metaclass
    if isinstance(meta, type):
        meta = _winner(meta, real)
    prepare = getattr(meta, '__prepare__', None)
    namespace = {} if prepare is None else prepare(name, real, **kwargs)
    if class_attr(type(namespace), '__getitem__') is None:
        raise TypeError('%s.__prepare__() must return a mapping, not %s' % (meta.__name__ if isinstance(meta, type) else '<metaclass>', type_name(namespace)))
    cell = run_body(func, namespace)
    if real is not bases:
        namespace['__orig_bases__'] = bases
        if meta is type and [b for b in real if not isinstance(b, type)]:
            raise TypeError('bases must be types')
    if not is_native_function(func):
        # Functions that CPython has in C are no methods.
        for key, v in namespace.items():
            if is_native_function(v) and '.' not in v.__qualname__:
                namespace[key] = staticmethod(v)
    if meta is type:
        cls = _type_new(type, name, real, namespace, **kwargs)
    else:
        cls = meta(name, real, namespace, **kwargs)
    return cls


def _resolve_bases(bases):
    out = []
    for b in bases:
        if isinstance(b, type):
            out.append(b)
        elif type_name(b) == 'types.GenericAlias':
            out.append(b.__origin__)
        elif hasattr(b, '__mro_entries__'):
            entries = b.__mro_entries__(bases)
            if not isinstance(entries, tuple):
                raise TypeError('__mro_entries__ must return a tuple')
            out.extend(entries)
        else:
            out.append(b)
    return tuple(out)


def _class_dict(cls):
    return _load_module('_proxy').of_class(cls)


def _type_arguments(meta, args):
    if len(args) == 3:
        for n, (value, kind) in enumerate(zip(args, (str, tuple, dict))):
            if not isinstance(value, kind):
                raise TypeError('type.__new__() argument %d must be %s, not %s' % (n + 1, kind.__name__, type_name(value)))
        if '\0' in args[0]:
            raise ValueError('type name must not contain null characters')
        if not isinstance(args[2].get('__qualname__', ''), str):
            raise TypeError('type __qualname__ must be a str, not ' + type_name(args[2]['__qualname__']))
        return args
    raise TypeError('type() takes 1 or 3 arguments' if meta is type else 'type.__new__() takes exactly 3 arguments (%d given)' % len(args))


def _slot_list(slots):
    return (slots,) if isinstance(slots, str) else tuple([x for x in slots])


def _check_slots(space, bases):
    names = _slot_list(space['__slots__'])
    if isinstance(space['__slots__'], (list, tuple, str, dict, set, frozenset)) is False:
        space['__slots__'] = names
    if names:
        for b in bases:
            for sized in (int, tuple, bytes, type):
                if isinstance(b, type) and issubclass(b, sized):
                    raise TypeError("nonempty __slots__ not supported for subtype of '%s'" % class_path(b).rpartition('.')[2])
    seen = set()
    for n in names:
        if not isinstance(n, str):
            raise TypeError("__slots__ items must be strings, not '%s'" % type_name(n))
        if not n.isidentifier():
            raise TypeError('__slots__ must be identifiers')
        if n in ('__dict__', '__weakref__'):
            if n in seen:
                raise TypeError('%s slot disallowed: we already got one' % n)
        elif n in space and n not in ('__qualname__', '__classcell__', '__module__'):
            raise ValueError('%r in __slots__ conflicts with class variable' % n)
        seen.add(n)


def _solid(cls):
    """The nearest class that gives instances places of its own."""
    while cls is not object:
        own = own_class_attr(cls, '__slots__')
        if own is not NotImplemented and [n for n in _slot_list(own) if n not in ('__dict__', '__weakref__')]:
            return cls
        if cls.__module__ == 'builtins':
            return cls
        cls = cls.__base__
    return cls


def _check_layouts(bases):
    slotted = 0
    for b in bases:
        if isinstance(b, type) and class_attr(b, '__slots__') is not None:
            slotted += 1
    if not slotted:
        return
    best = object
    for b in bases:
        s = _solid(b)
        if best in s.__mro__:
            best = s
        elif s not in best.__mro__:
            raise TypeError('multiple bases have instance lay-out conflict')


def _set_bases(cls, bases):
    name = cls.__name__
    if not isinstance(bases, tuple):
        raise TypeError('can only assign tuple to %s.__bases__, not %s' % (name, type_name(bases)))
    if not bases:
        raise TypeError('can only assign non-empty tuple to %s.__bases__, not ()' % name)
    for b in bases:
        if not isinstance(b, type):
            raise TypeError("%s.__bases__ must be tuple of classes, not '%s'" % (name, type_name(b)))
        if cls in b.__mro__:
            raise TypeError('a __bases__ item causes an inheritance cycle')
    for n, b in enumerate(bases):
        if b in bases[:n]:
            raise TypeError('duplicate base class ' + b.__name__)
    _check_layouts(bases)
    new, old = [max([_solid(b) for b in row], key=lambda s: len(s.__mro__)) for row in (bases, cls.__bases__)]
    if new is not old:
        builtin = [c for c in (new, old) if c is not object and c.__module__ == 'builtins']
        what = 'deallocator' if builtin else 'object layout'
        raise TypeError("__bases__ assignment: '%s' %s differs from '%s'" % (bases[0].__name__, what, cls.__base__.__name__))
    orders = {}
    _reorder(cls, bases, orders)
    for c, order in orders.items():
        rebase(c, bases if c is cls else c.__bases__, order)


def _reorder(cls, bases, orders):
    # The orders of a class and of those below it. Source: the C3 linearization, "The Python 2.3 Method Resolution Order".
    rows = [list(orders.get(b, b.__mro__)) for b in bases] + [list(bases)]
    order = [cls]
    while any(rows):
        heads = [row[0] for row in rows if row if not any([row[0] in other[1:] for other in rows])]
        if not heads:
            names = ', '.join(dict.fromkeys([row[0].__name__ for row in rows if row]))
            raise TypeError('Cannot create a consistent method resolution order (MRO) for bases ' + names)
        order.append(heads[0])
        rows = [row[1:] if row and row[0] is heads[0] else row for row in rows]
    orders.pop(cls, None)
    orders[cls] = tuple(order)
    for below in cls.__subclasses__():
        _reorder(below, below.__bases__, orders)


def _type_new(meta, /, *args, **kwargs):
    if meta is not type and not issubclass(meta, type):
        _refuse_new(type, meta)
    name, bases, namespace = _type_arguments(meta, args)
    for b in bases:
        if not isinstance(b, type) and hasattr(b, '__mro_entries__'):
            raise TypeError("type() doesn't support MRO entry resolution; use types.new_class()")
    best = _winner(meta, bases)
    if best is not meta and best.__new__ is not type.__new__:
        return best.__new__(best, *args, **kwargs)
    meta = best
    space = dict(namespace)
    if '__module__' not in space:
        row = frame_row(0)
        if row is not None and '__name__' in row[0]:
            space['__module__'] = row[0]['__name__']
    if '__slots__' in space:
        _check_slots(space, bases)
    if len(bases) > 1:
        _check_layouts(bases)
    cls = make_class(meta, name, tuple(bases), space)
    for key in list(namespace):
        v = namespace[key]
        f = _special(type(v), '__set_name__')
        if f is not None:
            try:
                f(v, cls, key)
            except BaseException as e:
                e.add_note("Error calling __set_name__ on '%s' instance %r in %r" % (type_name(v), key, cls.__name__))
                raise
    for base in cls.__mro__[1:]:
        f = own_class_attr(base, '__init_subclass__')
        if f is not NotImplemented:
            if base is object and kwargs:
                raise TypeError('%s.__init_subclass__() takes no keyword arguments' % cls.__name__)
            super(cls, cls).__init_subclass__(**kwargs)
            break
    return cls


def _setup_annotations(space):
    if '__annotations__' not in space:
        space['__annotations__'] = {}


def _type_call(meta, /, *args, **kwargs):
    return _instantiate(meta, *args, **kwargs)


def _union_members(cls):
    return cls.__args__ if type_name(cls) == 'types.UnionType' else None


def _bases_of(cls):
    """The bases of what stands for a class, or None."""
    bases = getattr(cls, '__bases__', None)
    return bases if isinstance(bases, tuple) else None


def _below(c, cls):
    """As `issubclass`, by `__bases__` alone."""
    while True:
        if c is cls:
            return True
        bases = _bases_of(c)
        if not bases:
            return False
        if len(bases) > 1:
            return any([_below(b, cls) for b in bases])
        c = bases[0]


def _plain_isinstance(o, cls):
    if isinstance(cls, type):
        if is_subclass_plainly(type(o), cls):
            return True
        claimed = getattr(o, '__class__', None)
        return claimed is not type(o) and isinstance(claimed, type) and is_subclass_plainly(claimed, cls)
    if _bases_of(cls) is None:
        raise TypeError('isinstance() arg 2 must be a type, a tuple of types, or a union')
    claimed = getattr(o, '__class__', None)
    return claimed is not None and _below(claimed, cls)


def _plain_issubclass(c, cls):
    if isinstance(cls, type) and isinstance(c, type):
        return is_subclass_plainly(c, cls)
    if _bases_of(c) is None:
        raise TypeError('issubclass() arg 1 must be a class')
    if not isinstance(cls, type) and _bases_of(cls) is None:
        raise TypeError('issubclass() arg 2 must be a class, a tuple of classes, or a union')
    return _below(c, cls)


def _one_of(ask, x, cls):
    # Of a tuple or union of classes: whether one of them holds; None of a class.
    each = cls if isinstance(cls, tuple) else _union_members(cls)
    if each is None:
        return None
    for c in each:
        if ask(x, type(None) if c is None else c):
            return True
    return False


def _isinstance(o, cls):
    if type(o) is cls:
        return True
    found = _one_of(isinstance, o, cls)
    if found is not None:
        return found
    f = class_attr(type(cls), '__instancecheck__')
    if type_name(cls) == 'types.GenericAlias':
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')
    return _plain_isinstance(o, cls) if f is None or is_native(f) else bool(f(cls, o))


def _issubclass(c, cls):
    found = _one_of(issubclass, c, cls)
    if found is not None:
        return found
    if type_name(cls) == 'types.GenericAlias':
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')
    f = class_attr(type(cls), '__subclasscheck__')
    return _plain_issubclass(c, cls) if f is None or is_native(f) else bool(f(cls, c))


def _load_name(namespace, name, g):
    try:
        return namespace[name]
    except KeyError:
        pass
    if name in g:
        return g[name]
    b = g.get('__builtins__')
    b = b if isinstance(b, dict) else builtins()
    if name in b:
        return b[name]
    raise NameError("name '%s' is not defined" % name)


def _object_reduce(o):
    from _reduce import common_reduce
    return common_reduce(o, 0)


def _object_reduce_ex(o, protocol):
    from _reduce import reduce_ex
    return reduce_ex(o, _index(protocol))


def _object_getstate(o):
    from _reduce import getstate
    return getstate(o)
