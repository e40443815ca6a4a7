# The iterators among the builtins: `map`, `filter`, `zip`, `enumerate`, `reversed`.


def _map1(f, it):
    for x in _driven(it):
        yield f(x)


def _map_many(f, its):
    while True:
        args = []
        for it in its:
            try:
                args.append(next(it))
            except StopIteration:
                return
        yield f(*args)


def map(cls, /, *args):
    if len(args) < 2:
        raise TypeError('map() must have at least two arguments.')
    func, iterable, *iterables = args
    if not iterables:
        return _map1(func, iter(iterable))
    return _map_many(func, [iter(iterable)] + [iter(x) for x in iterables])


def _filter(f, it):
    if f is None:
        for x in _driven(it):
            if x:
                yield x
    else:
        for x in _driven(it):
            if f(x):
                yield x


def filter(cls, /, *args):
    if len(args) != 2:
        raise TypeError('filter expected 2 arguments, got %d' % len(args))
    function, iterable = args
    return _filter(function, iter(iterable))


def _zip(its, strict):
    if not its:
        return
    n = 0
    while True:
        row = []
        for it in its:
            try:
                row.append(next(it))
            except StopIteration:
                if strict:
                    _zip_strict(its, len(row), n)
                return
        yield tuple(row)
        n += 1


def _zip_strict(its, done, n):
    if done:
        raise ValueError('zip() argument %d is shorter than argument%s' % (done + 1, ' 1' if done == 1 else 's 1-%d' % done))
    k = 1
    for it in its[1:]:
        k += 1
        try:
            next(it)
        except StopIteration:
            continue
        raise ValueError('zip() argument %d is longer than argument%s' % (k, ' 1' if k == 2 else 's 1-%d' % (k - 1)))


def zip(cls, /, *iterables, strict=False):
    its = []
    for x in iterables:
        its.append(iter(x))
    native = zip_native(its, bool(strict))
    return _zip(its, strict) if native is None else native


def _enumerate(it, start):
    for x in _driven(it):
        yield start, x
        start += 1


def enumerate(cls, /, iterable=_MISSING, start=0):
    if iterable is _MISSING:
        raise TypeError("enumerate() missing required argument 'iterable'")
    start = _index(start)
    it = iter(iterable)
    native = enumerate_native(it, start)
    return _enumerate(it, start) if native is None else native


def _reversed(o):
    for i in range(len(o) - 1, -1, -1):
        yield o[i]


def reversed(cls, /, *args):
    if len(args) != 1:
        raise TypeError('reversed expected 1 argument, got %d' % len(args))
    return _reversed_of(args[0])


def _reversed_of(sequence):
    f = _special(type(sequence), '__reversed__')
    if f is _forbidden:
        raise TypeError("'%s' object is not reversible" % type_name(sequence))
    if f is not None and not is_native(f):
        return f(sequence)
    native = reverse_native(sequence)
    if native is not None:
        return native
    own = [v for c in type(sequence).__mro__ for v in [own_class_attr(c, '__reversed__')] if v is not NotImplemented]
    if class_attr(type(sequence), '__getitem__') is None or own[:1] == [None] or isinstance(sequence, dict):
        raise TypeError("'%s' object is not reversible" % type_name(sequence))
    len(sequence)
    return _reversed(sequence)


def _iter_left(it):
    parts = iter_parts(it)
    if len(parts) == 3:
        return max(0, (parts[1] - parts[0] + parts[2] - (1 if parts[2] > 0 else -1)) // parts[2])
    if not parts:
        try:
            return len(list(iter_twin(it)))
        except RuntimeError:
            return 0
    of, at = parts
    if of is None:
        return 0
    if type_name(it) in ('reversed', 'list_reverseiterator'):
        return at + 1 if at < len(of) else 0
    if class_attr(type(of), '__len__') is None:
        return NotImplemented
    return max(0, len(of) - at)
