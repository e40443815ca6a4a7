# What `list[T]` and unions of types hold open, and what is put there. Source: PEP 585, PEP 604, PEP 646.
import sys

_alias = type(list[int])


def _is_class(x):
    return isinstance(x, type) and type(x) is not _alias


def is_unpacked(x):
    """Whether this is `*Ts`."""
    return not _is_class(x) and getattr(x, '__typing_is_unpacked_typevartuple__', False) is True


def parameters_of(args):
    """The type variables in a form's arguments, each once, in their order."""
    found = []
    for x in args:
        if _is_class(x):
            continue
        inside = (x,) if hasattr(type(x), '__typing_subst__') else parameters_of(x) if isinstance(x, (list, tuple)) else getattr(x, '__parameters__', ())
        found += [p for p in (inside if isinstance(inside, tuple) else ()) if p not in found]
    return tuple(found)


def unpacked(items):
    """Arguments with those of `*tuple[int, str]` in its place."""
    out = []
    for x in items:
        inside = None if _is_class(x) else getattr(x, '__typing_unpacked_tuple_args__', None)
        if inside is not None and not (inside and inside[-1] is ...):
            out += inside
        else:
            out.append(x)
    return tuple(out)


def prepared(alias, params, item):
    """The arguments for a form's variables, as many as there are variables."""
    if not params:
        raise TypeError(f'{alias!r} is not a generic class')
    items = unpacked(item if isinstance(item, tuple) else (item,))
    for p in params:
        prepare = getattr(type(p), '__typing_prepare_subst__', None)
        if prepare is not None:
            items = prepare(p, alias, items)
    if len(items) != len(params):
        raise TypeError(f"Too {'many' if len(items) > len(params) else 'few'} arguments for {alias!r}; actual {len(items)}, expected {len(params)}")
    return dict(zip(params, items))


def replaced(args, given, is_flat=False):
    """A form's arguments, with what is given for their variables; `is_flat`: parameters of a function stand beside its result."""
    out = []
    for x in args:
        if _is_class(x):
            out.append(x)
            continue
        subst = getattr(type(x), '__typing_subst__', None)
        if subst is not None:
            y = subst(x, given[x])
        elif isinstance(x, (list, tuple)):
            y = type(x)(replaced(x, given))
        else:
            y = _inner(x, given)
        if is_unpacked(x) or is_flat and isinstance(y, tuple):
            out += y
        else:
            out.append(y)
    return tuple(out)


def _inner(x, given):
    params = getattr(x, '__parameters__', ())
    if not isinstance(params, tuple) or not params:
        return x
    if is_unpacked(x):
        return given[params[0]]
    items = []
    for p in params:
        value = given.get(p, p)
        if hasattr(type(p), '__iter__') and isinstance(value, tuple):
            items += value
        else:
            items.append(value)
    return x[tuple(items)]


def attribute(alias, name):
    origin = getattr(type(alias), '__name__', '') == 'UnionType' or alias.__origin__
    if name == '__parameters__':
        return parameters_of(alias.__args__)
    if name == '__typing_unpacked_tuple_args__':
        return alias.__args__ if alias.__unpacked__ and origin is tuple else None
    if name == '__mro_entries__':
        return lambda bases: (origin,)
    if name in ('__bases__', '__copy__', '__deepcopy__'):
        raise AttributeError("'types.GenericAlias' object has no attribute %r" % name, name=name, obj=alias)
    return getattr(origin, name)


def item(alias, key):
    given = prepared(alias, alias.__parameters__, key)
    if type(alias) is not _alias:
        parts = replaced(alias.__args__, given)
        out = parts[0]
        for x in parts[1:]:
            out = out | x
        return out
    abc = sys.modules.get('collections.abc')
    args = replaced(alias.__args__, given, abc is not None and alias.__origin__ is abc.Callable)
    made = _alias(alias.__origin__, args)
    return next(iter(made)) if alias.__unpacked__ else made


def callable_alias(cls, item):
    """`Callable[[int], str]` of `collections.abc`."""
    if not isinstance(item, tuple) or len(item) != 2:
        raise TypeError('Callable must be used as Callable[[arg, ...], result].')
    params, result = item
    if isinstance(params, (tuple, list)):
        return _alias(cls, (*params, result))
    if not is_parameters(params):
        raise TypeError(f'Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {params}')
    return _alias(cls, (params, result))


def is_parameters(x):
    """Whether this stands for the parameters of a function."""
    if x is ... or isinstance(x, (tuple, list)):
        return True
    kind = type(x)
    return kind.__module__ == 'typing' and kind.__name__ in ('ParamSpec', '_ConcatenateGenericAlias')


def text(alias, part):
    """How `list[[int], ()]` and `Callable[[int], str]` are written; `part` writes what has no text of its own here."""
    def each(x):
        return '[' + ', '.join([each(y) for y in x]) + ']' if isinstance(x, list) else part(x)
    args = alias.__args__
    if alias.__origin__.__name__ == 'Callable' and not (len(args) == 2 and is_parameters(args[0])):
        return '%s[[%s], %s]' % (part(alias.__origin__), ', '.join([each(x) for x in args[:-1]]), each(args[-1]))
    return '*' * alias.__unpacked__ + part(alias.__origin__) + '[' + (', '.join([each(x) for x in args]) or '()') + ']'
