# Comparisons: of objects by the methods of both sides, of sequences, dicts and sets item by item.


def _comparer(cls, name):
    # A class's method of the program; without `__ne__` what `__eq__` says, turned round.
    f = _user(cls, name)
    if f is None and name == '__ne__':
        e = _user(cls, '__eq__')
        if e is not None:
            def f(a, b):
                r = e(a, b)
                return r if r is NotImplemented else not r
    return f


def _compare(op, a, b):
    ta = type(a)
    tb = type(b)
    f = _comparer(ta, _COMPARE[op])
    g = _comparer(tb, _SWAPPED[op])
    if g is not None and ta is not tb and issubclass(tb, ta):
        r = g(b, a)
        if r is not NotImplemented:
            return r
        g = None
    if f is not None:
        r = f(a, b)
        if r is not NotImplemented:
            return r
    return _compare_rest(op, a, b, g)


def _compare_rest(op, a, b, g=_MISSING):
    # The method of the left side has declined, or there is none.
    if g is _MISSING:
        g = _comparer(type(b), _SWAPPED[op])
    if g is not None:
        r = g(b, a)
        if r is not NotImplemented:
            return r
    p = plain(a)
    q = plain(b)
    if type(p) is type(q):
        if isinstance(p, (list, tuple)):
            if type(a) is not type(b) and issubclass(type(b), type(a)):
                # The right side's class is asked first.
                p, q, op = q, p, (4, 5, 2, 3, 0, 1)[op]
            return _compare_sequences(op, p, q)
        if isinstance(p, dict) and (op == 2 or op == 3):
            return _equal_dicts(p, q) == (op == 2)
        if (op == 2 or op == 3) and type_name(p) in ('types.GenericAlias', 'types.UnionType'):
            return _equal_aliases(p, q) == (op == 2)
    if isinstance(p, (set, frozenset)) and isinstance(q, (set, frozenset)):
        return _compare_sets(op, p, q)
    if _is_set_like(p) and _is_set_like(q):
        return _compare_sets(op, set(p), set(q))
    if op == 2:
        r = builtin_compare(op, a, b) if p is not a or q is not b else NotImplemented
        return (a is b) if r is NotImplemented else r
    if op == 3:
        r = builtin_compare(op, a, b) if p is not a or q is not b else NotImplemented
        return (a is not b) if r is NotImplemented else r
    r = builtin_compare(op, a, b)
    if r is NotImplemented:
        raise TypeError("'%s' not supported between instances of '%s' and '%s'" % (
            ('<', '<=', '==', '!=', '>', '>=')[op], type_name(a), type_name(b)))
    return r


def _is_set_like(o):
    return isinstance(o, (set, frozenset)) or type_name(o) in ('dict_keys', 'dict_items')


def _compare_sequences(op, p, q):
    if op == 2 or op == 3:
        if len(p) != len(q):
            return op == 3
    for x, y in zip(p, q):
        if x is not y and not (x == y):
            if op == 2:
                return False
            if op == 3:
                return True
            return _ordered(op, x, y)
    return _ordered(op, len(p), len(q))


def _ordered(op, x, y):
    if op == 0:
        return x < y
    if op == 1:
        return x <= y
    if op == 2:
        return x == y
    if op == 3:
        return x != y
    if op == 4:
        return x > y
    return x >= y


def _equal_aliases(p, q):
    # Whose arguments have comparisons of their own.
    if type_name(p) == 'types.UnionType':
        return all([x in q.__args__ for x in p.__args__]) and all([x in p.__args__ for x in q.__args__])
    return p.__origin__ == q.__origin__ and p.__args__ == q.__args__ and p.__unpacked__ == q.__unpacked__


def _equal_dicts(p, q):
    if len(p) != len(q):
        return False
    for k, v in p.items():
        w = q.get(k, _MISSING)
        if w is _MISSING or not (v is w or v == w):
            return False
    return True


def _compare_sets(op, p, q):
    if op == 2 or op == 3:
        return (len(p) == len(q) and _subset(p, q)) == (op == 2)
    if op == 1:
        return len(p) <= len(q) and _subset(p, q)
    if op == 0:
        return len(p) < len(q) and _subset(p, q)
    if op == 5:
        return len(q) <= len(p) and _subset(q, p)
    return len(q) < len(p) and _subset(q, p)


def _subset(p, q):
    for x in p:
        if x not in q:
            return False
    return True


def _item_in(items, pair):
    for x in items:
        if x == pair:
            return True
    return False
