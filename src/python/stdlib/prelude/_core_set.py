# Sets whose items, or whose class, say something in Python.


def _set_init(self, iterable=(), /):
    items = [x for x in iterable]
    s = plain(self)
    s.clear()
    _set_update(s, items)


def _set_find(s, item):
    try:
        h = hash(item)
    except TypeError:
        if not isinstance(item, set):
            raise
        # A set is looked up as the frozenset of its elements.
        item = frozenset(item)
        h = hash(item)
    return _set_find_hashed(s, item, h)


def _set_find_hashed(s, item, h):
    for at, k in set_entries(s, h):
        if k is item or k == item:
            return at
    return None


def _set_add(s, item):
    h = hash(item)
    if _set_find_hashed(s, item, h) is None:
        set_add_hashed(s, h, item)


def _set_remove(s, item, must):
    at = _set_find(s, item)
    if at is None:
        if must:
            raise KeyError(item)
        return
    set_del_at(s, at)


def _set_from(items):
    r = set()
    for x in items:
        r.add(x)
    return r


def _set_new(cls, it):
    r = set()
    for x in it:
        r.add(x)
    if issubclass(cls, frozenset):
        r = frozenset(r)
        return r if cls is frozenset else derive(cls, r)
    return r if cls is set else derive(cls, r)


def _set_update(s, it):
    for x in it:
        s.add(x)


def _like(a, r):
    return frozenset(r) if isinstance(a, frozenset) else r


def _given(a, r, inplace):
    # The result of an operator: what is in the left side from now on, or a new set.
    if inplace and isinstance(a, set):
        a.clear()
        _set_update(a, r)
        return a
    return _like(a, r)


def _set_or(a, b, inplace):
    if inplace and isinstance(a, set):
        _set_update(a, b)
        return a
    r = set(a)
    _set_update(r, b)
    return _like(a, r)


def _view_mapping(d):
    return _load_module('_proxy').mappingproxy(d)


def _set_and(a, b, inplace):
    r = set()
    few, many = (a, b) if isinstance(b, (set, frozenset)) and len(b) >= len(a) + isinstance(a, (set, frozenset)) else (b, a)
    for x in few:
        if x in many:
            r.add(x)
    return _given(a, r, inplace)


def _set_sub(a, b, inplace):
    r = set()
    for x in a:
        if x not in b:
            r.add(x)
    return _given(a, r, inplace)


def _set_xor(a, b, inplace):
    r = set(a)
    for x in set(b):
        if x in r:
            r.discard(x)
        else:
            r.add(x)
    return _given(a, r, inplace)


def _as_set(o):
    return o if isinstance(o, (set, frozenset)) else set(o)


def _apart(a, b):
    for x in b:
        if x in a:
            return False
    return True


def _set_methods(cls):
    def union(self, /, *others):
        r = set(self)
        for o in others:
            _set_update(r, o)
        return _like(self, r)

    def intersection(self, /, *others):
        r = self
        for o in others:
            r = _set_and(r, _as_set(o), False)
        return _like(self, set(r))

    def difference(self, /, *others):
        r = self
        for o in others:
            r = _set_sub(r, _as_set(o), False)
        return _like(self, set(r))

    def symmetric_difference(self, other, /):
        return _set_xor(self, _as_set(other), False)

    def issubset(self, other, /):
        return _subset(self, _as_set(other))

    def issuperset(self, other, /):
        return _subset(_as_set(other), self)

    def isdisjoint(self, other, /):
        return _apart(self, other)

    def update(self, /, *others):
        for o in others:
            _set_update(plain(self), o)

    def intersection_update(self, /, *others):
        for o in others:
            _set_and(plain(self), _as_set(o), True)

    def difference_update(self, /, *others):
        for o in others:
            _set_sub(plain(self), _as_set(o), True)

    def symmetric_difference_update(self, other, /):
        _set_xor(plain(self), _as_set(other), True)

    for f in (union, intersection, difference, symmetric_difference, issubset, issuperset, isdisjoint):
        _method(cls, f.__name__, f)
    if cls is set:
        for f in (update, intersection_update, difference_update, symmetric_difference_update):
            _method(cls, f.__name__, f)
