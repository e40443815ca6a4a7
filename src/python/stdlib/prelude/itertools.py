# Each goes on in Rust where what it goes over does, else by a generator of its own: `types::tools` tells what the parts are.
import _core

_STEPS, _MAP, _FILTER, _FILTERFALSE, _TAKEWHILE, _DROPWHILE, _STARMAP, _ACCUMULATE, _COUNT, _REPEAT, _CYCLE, _CHAIN, _SLICE, \
    _PAIRWISE, _ZIP_LONGEST, _PRODUCT, _COMBINATIONS, _REPLACEMENT, _PERMUTATIONS, _COMPRESS, _BATCHED, _GROUPS, _MEMBERS, _OVER = range(24)
_NOTHING = NotImplemented
_iters = _core.native_iters


def _made(cls, own, kind, of, at=(0,), held=_NOTHING):
    made = _core.tool(own, kind, of, at, held)
    return made if cls is own else _core.derive(cls, made)


def _leaving():
    import warnings
    warnings.warn('Pickle, copy, and deepcopy support will be removed from itertools in Python 3.14.', DeprecationWarning, stacklevel=1)


class _Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return next(_core.plain(self))

    def __reduce__(self):
        _leaving()
        of, at, held, kind = _core.tool_state(self)
        if kind in (_STEPS, _GROUPS, _MEMBERS):
            import _sys
            _sys.unsupported('a copy of this iterator of itertools')
        return _resumed, (type(self), kind, of, at, held)


def _state(it):
    return _core.tool_state(it)[:3]


def _resumed(cls, kind, of, at, held):
    own = [c for c in cls.__mro__ if _Iterator in c.__bases__][0]
    return _made(cls, own, kind, of, at, held)


class count(_Iterator):
    def __new__(cls, start=0, step=1):
        if not any([hasattr(start, name) for name in ('__index__', '__int__', '__float__', '__complex__')]):
            raise TypeError('a number is required')
        if isinstance(start, int) and type(step) is int and step == 1:
            start = int(start)
        if type(start) in (int, float) and type(step) in (int, float):
            return _made(cls, count, _COUNT, (step,), (), start)
        return _made(cls, count, _STEPS, (_count(start, step),), (), (start, step))

    def __reduce__(self):
        _leaving()
        return self._parts()

    def _parts(self):
        of, _, held = _state(self)
        if isinstance(held, tuple):
            held, step = _now(self)
        else:
            step = of[0]
        return type(self), (held, step)

    def __repr__(self):
        _, (at, step) = self._parts()
        if step == 1 and isinstance(step, int):
            return 'count(%r)' % (at,)
        return 'count(%r, %r)' % (at, step)


def _count(at, step):
    while True:
        value = at
        at = value + step
        yield value


def _now(it):
    of, _, (start, step) = _state(it)
    frame = of[0].gi_frame
    return frame.f_locals['at'], step


class cycle(_Iterator):
    def __new__(cls, iterable, /):
        its = _iters((iterable,))
        if its:
            return _made(cls, cycle, _CYCLE, (its[0], []))
        return _made(cls, cycle, _STEPS, (_cycle(iter(iterable)),))


def _cycle(it):
    saved = []
    for x in _driven(it):
        saved.append(x)
        yield x
    while saved:
        yield from saved


class repeat(_Iterator):
    def __new__(cls, object, times=None):
        return _made(cls, repeat, _REPEAT, (object,), (None if times is None else max(0, _core.size(times)),))

    def __length_hint__(self):
        _, (times,), _ = _state(self)
        if times is None:
            raise TypeError('len() of unsized object')
        return times

    def __reduce__(self):
        _leaving()
        return self._parts()

    def _parts(self):
        (object,), (times,), _ = _state(self)
        return type(self), (object,) if times is None else (object, times)

    def __repr__(self):
        _, args = self._parts()
        return 'repeat(%s)' % ', '.join([repr(x) for x in args])


class chain(_Iterator):
    def __new__(cls, *iterables):
        if _iters(iterables) is None:
            return _made(cls, chain, _STEPS, (_chain(iter(iterables)),))
        return _made(cls, chain, _CHAIN, (_NOTHING,) + iterables, (1,))

    def __copy__(self):
        # The two would share what is still to come.
        import _sys
        _sys.unsupported('a shallow copy of itertools.chain')

    @classmethod
    def from_iterable(cls, iterable, /):
        return _made(cls, chain, _STEPS, (_chain(iter(iterable)),))


def _chain(iterables):
    for it in _driven(iterables):
        yield from it


class accumulate(_Iterator):
    def __new__(cls, iterable, func=None, *, initial=None):
        its = _iters((iterable,))
        if its:
            held = _NOTHING if initial is None else initial
            return _made(cls, accumulate, _ACCUMULATE, (func, its[0]), (int(initial is not None),), held)
        return _made(cls, accumulate, _STEPS, (_accumulate(iter(iterable), func, initial),))


def _accumulate(it, func, total):
    if total is None:
        for total in _driven(it):
            break
        else:
            return
    yield total
    for x in _driven(it):
        total = total + x if func is None else func(total, x)
        yield total


class batched(_Iterator):
    def __new__(cls, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError('n must be at least one')
        its = _iters((iterable,))
        if its:
            return _made(cls, batched, _BATCHED, its, (n, int(bool(strict))))
        return _made(cls, batched, _STEPS, (_batched(iter(iterable), n, strict),))

    def __reduce__(self):
        raise TypeError("cannot pickle 'itertools.batched' object")


def _batched(it, n, strict):
    batch = []
    for x in _driven(it):
        batch.append(x)
        if len(batch) == n:
            yield tuple(batch)
            batch = []
    if batch:
        if strict:
            raise ValueError('batched(): incomplete batch')
        yield tuple(batch)


class compress(_Iterator):
    def __new__(cls, data, selectors):
        its = _iters((data, selectors))
        if its:
            return _made(cls, compress, _COMPRESS, (its[1], its[0]))
        return _made(cls, compress, _STEPS, (_compress(iter(data), iter(selectors)),))


def _compress(data, selectors):
    for x in _driven(data):
        for s in _driven(selectors):
            break
        else:
            return
        if s:
            yield x


def _sieve(cls, own, kind, function, iterable, steps):
    its = _iters((iterable,))
    if its:
        return _made(cls, own, kind, (function, its[0]))
    return _made(cls, own, _STEPS, (steps(function, iter(iterable)),))


class dropwhile(_Iterator):
    def __new__(cls, predicate, iterable, /):
        return _sieve(cls, dropwhile, _DROPWHILE, predicate, iterable, _dropwhile)


def _dropwhile(predicate, it):
    for x in _driven(it):
        if not predicate(x):
            yield x
            break
    yield from it


class takewhile(_Iterator):
    def __new__(cls, predicate, iterable, /):
        return _sieve(cls, takewhile, _TAKEWHILE, predicate, iterable, _takewhile)


def _takewhile(predicate, it):
    for x in _driven(it):
        if not predicate(x):
            break
        yield x


class filterfalse(_Iterator):
    def __new__(cls, function, iterable, /):
        return _sieve(cls, filterfalse, _FILTERFALSE, function, iterable, _filterfalse)


def _filterfalse(function, it):
    for x in _driven(it):
        if not (x if function is None else function(x)):
            yield x


class starmap(_Iterator):
    def __new__(cls, function, iterable, /):
        return _sieve(cls, starmap, _STARMAP, function, iterable, _starmap)


def _starmap(function, it):
    for args in _driven(it):
        yield function(*args)


class pairwise(_Iterator):
    def __new__(cls, iterable, /):
        its = _iters((iterable,))
        if its:
            return _made(cls, pairwise, _PAIRWISE, its)
        return _made(cls, pairwise, _STEPS, (_pairwise(iter(iterable)),))

    def __reduce__(self):
        raise TypeError("cannot pickle 'itertools.pairwise' object")


def _pairwise(it):
    for a in _driven(it):
        break
    else:
        return
    for b in _driven(it):
        yield a, b
        a = b


class islice(_Iterator):
    def __new__(cls, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            raise TypeError('islice expected at %s, got %d' % (
                'least 2 arguments' if not args else 'most 4 arguments', len(args) + 1))
        start, stop, step = (0, args[0], 1) if len(args) == 1 else (args[0], args[1], args[2] if len(args) == 3 else 1)
        start, stop, step = 0 if start is None else _bound(start), None if stop is None else _bound(stop), 1 if step is None else _bound(step)
        if stop is not None and stop < 0:
            if len(args) == 1:
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if start < 0:
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
        its = _iters((iterable,))
        if its:
            return _made(cls, islice, _SLICE, its, (start, stop, step, 0))
        return _made(cls, islice, _STEPS, (_islice(iter(iterable), start, stop, step),))


def _bound(x):
    try:
        return _core.size(x)
    except (TypeError, OverflowError):
        return -1


def _islice(it, wanted, stop, step):
    at = 0
    while at < wanted or stop is None or at < stop:
        for x in _driven(it):
            break
        else:
            return
        at += 1
        if at > wanted:
            yield x
            wanted += step
            if stop is not None and wanted > stop:
                wanted = stop


class zip_longest(_Iterator):
    def __new__(cls, *iterables, fillvalue=None):
        its = _iters(iterables)
        if its is None:
            return _made(cls, zip_longest, _STEPS, (_zip_longest([iter(x) for x in iterables], fillvalue),))
        return _made(cls, zip_longest, _ZIP_LONGEST, [fillvalue] + its, (len(its),))


def _zip_longest(its, fill):
    alive = len(its)
    done = object()
    while alive:
        row = []
        for i in range(len(its)):
            if its[i] is None:
                row.append(fill)
                continue
            x = next(its[i], done)
            if x is done:
                alive -= 1
                if not alive:
                    return
                its[i] = None
                x = fill
            row.append(x)
        yield tuple(row)


class product(_Iterator):
    def __new__(cls, *iterables, repeat=1):
        repeat = _core.size(repeat)
        if repeat < 0:
            raise ValueError('repeat argument cannot be negative')
        pools = tuple([tuple(x) for x in iterables]) * repeat
        return _made(cls, product, _PRODUCT, pools, [0] * (len(pools) + 1))


def _chosen(cls, own, kind, pool, r, places):
    if r < 0:
        raise ValueError('r must be non-negative')
    if r > len(pool) and kind != _REPLACEMENT:
        kind = _OVER
    return _made(cls, own, kind, (pool,), [0] + places)


class permutations(_Iterator):
    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        if r is not None and not isinstance(r, int):
            raise TypeError('Expected int as r')
        n = len(pool)
        r = n if r is None else _core.size(r)
        return _chosen(cls, permutations, _PERMUTATIONS, pool, r, list(range(n)) + list(range(n, n - r, -1)))


class combinations(_Iterator):
    def __new__(cls, iterable, r):
        r = _core.size(r)
        return _chosen(cls, combinations, _COMBINATIONS, tuple(iterable), r, list(range(r)))


class combinations_with_replacement(_Iterator):
    def __new__(cls, iterable, r):
        r = _core.size(r)
        return _chosen(cls, combinations_with_replacement, _REPLACEMENT, tuple(iterable), r, [0] * r)


class _grouper(_Iterator):
    pass


class groupby(_Iterator):
    def __new__(cls, iterable, key=None):
        its = _iters((iterable,))
        if its and _core.leaf_groups(key, its[0]):
            parts = (key, its[0], _NOTHING, _NOTHING, _NOTHING)
            return _made(cls, groupby, _GROUPS, parts, (0,), _grouper)
        return _made(cls, groupby, _STEPS, (_groups(iter(iterable), key),))


def _groups(it, key):
    value = current = running = None
    is_new = False

    def members(own, target):
        nonlocal value, current, is_new
        while own is running:
            if not is_new:
                for value in _driven(it):
                    break
                else:
                    return
                current = value if key is None else key(value)
                is_new = True
            if not (target is current or target == current):
                return
            is_new = False
            yield value

    target = running
    while True:
        while not is_new or running is not None and (target is current or target == current):
            for value in _driven(it):
                break
            else:
                running = None
                return
            current = value if key is None else key(value)
            is_new = True
        target = current
        running = []
        yield target, _core.tool(_grouper, _STEPS, (members(running, target),), (), _NOTHING)


class _Shared:
    # What several iterators go over: a chain of pairs of a value and what follows it, which grows at its end.
    def __init__(self, it):
        self.it, self.is_asked = it, False

    def fill(self, place):
        if self.is_asked:
            raise RuntimeError('cannot re-enter the tee iterator')
        self.is_asked = True
        try:
            for x in _driven(self.it):
                place += x, []
                return True
            return False
        finally:
            self.is_asked = False


class _tee:
    # Goes on after an exception of what it goes over, which no generator does.
    __slots__ = ('_shared', '_place', '__weakref__')

    def __new__(cls, iterable, /):
        self = object.__new__(cls)
        it = iter(iterable)
        self._shared, self._place = (it._shared, it._place) if isinstance(it, _tee) else (_Shared(it), [])
        return self

    def __iter__(self):
        return self

    def __next__(self):
        place = self._place
        if place or self._shared.fill(place):
            x, self._place = place
            return x
        raise StopIteration

    def __copy__(self):
        return _tee(self)

    def __reduce__(self):
        raise TypeError("cannot pickle 'itertools._tee' object")


def tee(iterable, n=2, /):
    n = _core.size(n)
    if n < 0:
        raise ValueError('n must be >= 0')
    first = iterable if not n or isinstance(iterable, _tee) else _tee(iterable)
    return (first, *[_tee(first) for _ in range(n - 1)])[:n]


for _c in (count, cycle, repeat, chain, accumulate, batched, compress, dropwhile, takewhile, filterfalse, starmap, pairwise,
           islice, zip_longest, product, permutations, combinations, combinations_with_replacement, groupby, _grouper, _tee):
    _c.__name__ = 'itertools.' + _c.__name__
