# Patterns of `match`.


def _match_kind(subject, mapping):
    """Whether a pattern for a sequence or a mapping looks at an object: what its classes are, or are registered as."""
    loaded = modules().get('collections.abc')
    for c in type(subject).__mro__:
        if c in (str, bytes, bytearray):
            return False
        if c is list or c is tuple or c is range or c is type(_bare_view):
            return not mapping
        if c.__module__ in ('collections', 'array'):
            if c.__name__ in ('deque', 'array', 'UserList', 'UserString'):
                return not mapping
            if c.__name__ in ('UserDict', 'ChainMap'):
                return mapping
        if c is dict or type_name(subject) == 'mappingproxy':
            return mapping
        if loaded is not None:
            if _is_or_knows(loaded.Sequence, c):
                return not mapping
            if _is_or_knows(loaded.Mapping, c):
                return mapping
    return False


def _is_or_knows(abstract, c):
    if c is abstract or c in abstract._abc_registry:
        return True
    return any([_is_or_knows(below, c) for below in type.__subclasses__(abstract) if '_abc_registry' in below.__dict__])


def _match_keys(subject, keys):
    seen = set()
    values = []
    get = subject.get
    missing = object()
    for k in keys:
        if k in seen:
            raise ValueError('mapping pattern checks duplicate key (%r)' % (k,))
        seen.add(k)
        v = get(k, missing)
        if v is missing:
            return None
        values.append(v)
    return tuple(values)


def _match_class(subject, cls, count, names):
    if not isinstance(cls, type):
        raise TypeError('called match pattern must be a class')
    if not isinstance(subject, cls):
        return None
    out = []
    if count:
        itself = False
        try:
            fields = cls.__match_args__
            if type(fields) is not tuple:
                raise TypeError('%s.__match_args__ must be a tuple (got %s)' % (cls.__name__, type_name(fields)))
        except AttributeError:
            fields = ()
            itself = issubclass(cls, (bool, bytearray, bytes, dict, float, frozenset, int, list, set, str, tuple))
        most = 1 if itself else len(fields)
        if count > most:
            raise TypeError('%s() accepts %d positional sub-pattern%s (%d given)' % (cls.__name__, most, '' if most == 1 else 's', count))
        for f in fields[:count]:
            if not isinstance(f, str):
                raise TypeError('__match_args__ elements must be strings (got %s)' % type_name(f))
        if itself:
            out.append(subject)
        names = fields[:count] + names
    for i, n in enumerate(names):
        if n in names[:i]:
            raise TypeError('%s() got multiple sub-patterns for attribute %r' % (cls.__name__, n))
        try:
            out.append(getattr(subject, n))
        except AttributeError:
            return None
    return tuple(out)
