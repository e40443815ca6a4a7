# Each is a class whose instances go on by a generator of their own.


class _Iterator:
    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)


def _index(x):
    return x if isinstance(x, int) else x.__index__()


class count(_Iterator):
    def __init__(self, start=0, step=1):
        if not isinstance(start, (int, float, complex)) and not hasattr(start, '__add__'):
            raise TypeError('a number is required')
        self._at = start
        self._step = step

    def __next__(self):
        value = self._at
        self._at = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return 'count(%r)' % (self._at,)
        return 'count(%r, %r)' % (self._at, self._step)


class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._steps = self._go(iter(iterable))

    def _go(self, it):
        saved = []
        for x in it:
            saved.append(x)
            yield x
        while saved:
            yield from saved


class repeat(_Iterator):
    def __init__(self, object, times=None):
        self._object = object
        self._times = None if times is None else max(0, _index(times))

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError('len() of unsized object')
        return self._times

    def __repr__(self):
        return 'repeat(%r)' % (self._object,) if self._times is None else 'repeat(%r, %d)' % (self._object, self._times)


class chain(_Iterator):
    def __init__(self, *iterables):
        self._steps = self._go(iterables)

    def _go(self, iterables):
        for it in iterables:
            yield from it

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._steps = self._go(iterable)
        return self


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._steps = self._go(iter(iterable), func, initial)

    def _go(self, it, func, total):
        if total is None:
            for total in it:
                break
            else:
                return
        yield total
        for x in it:
            total = total + x if func is None else func(total, x)
            yield total


class batched(_Iterator):
    def __init__(self, iterable, n, *, strict=False):
        if n < 1:
            raise ValueError('n must be at least one')
        self._steps = self._go(iter(iterable), n, strict)

    def _go(self, it, n, strict):
        batch = []
        for x in it:
            batch.append(x)
            if len(batch) == n:
                yield tuple(batch)
                batch = []
        if batch:
            if strict:
                raise ValueError('batched(): incomplete batch')
            yield tuple(batch)


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._steps = self._go(iter(data), iter(selectors))

    def _go(self, data, selectors):
        for x, s in zip(data, selectors):
            if s:
                yield x


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._steps = self._go(predicate, iter(iterable))

    def _go(self, predicate, it):
        for x in it:
            if not predicate(x):
                yield x
                break
        yield from it


class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._steps = self._go(predicate, iter(iterable))

    def _go(self, predicate, it):
        for x in it:
            if not predicate(x):
                break
            yield x


class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        self._steps = self._go(function, iter(iterable))

    def _go(self, function, it):
        for x in it:
            if not (x if function is None else function(x)):
                yield x


class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._steps = self._go(function, iter(iterable))

    def _go(self, function, it):
        for args in it:
            yield function(*args)


class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._steps = self._go(iter(iterable))

    def _go(self, it):
        for a in it:
            break
        else:
            return
        for b in it:
            yield a, b
            a = b


class islice(_Iterator):
    def __init__(self, iterable, /, *args):
        if not 1 <= len(args) <= 3:
            raise TypeError('islice expected at %s, got %d' % (
                'least 2 arguments' if not args else 'most 4 arguments', len(args) + 1))
        start, stop, step = (0, args[0], 1) if len(args) == 1 else (args[0], args[1], args[2] if len(args) == 3 else 1)
        start = 0 if start is None else start
        step = 1 if step is None else step
        if not isinstance(stop, (int, type(None))) or (stop is not None and stop < 0):
            if len(args) == 1:
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if not isinstance(start, int) or start < 0:
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        if not isinstance(step, int) or step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._steps = self._go(iter(iterable), start, stop, step)

    def _go(self, it, start, stop, step):
        at = 0
        wanted = start
        while stop is None or wanted < stop:
            while True:
                for x in it:
                    break
                else:
                    return
                at += 1
                if at > wanted:
                    break
            yield x
            wanted += step
        while stop is not None and at < stop and at < start:
            for x in it:
                break
            else:
                return
            at += 1


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None):
        self._steps = self._go([iter(x) for x in iterables], fillvalue)

    def _go(self, its, fill):
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
    def __init__(self, *iterables, repeat=1):
        self._steps = self._go([tuple(x) for x in iterables] * repeat)

    def _go(self, pools):
        if not all(pools):
            return
        places = [0] * len(pools)
        while True:
            yield tuple([p[i] for p, i in zip(pools, places)])
            for k in range(len(pools) - 1, -1, -1):
                places[k] += 1
                if places[k] < len(pools[k]):
                    break
                places[k] = 0
            else:
                return


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        r = len(pool) if r is None else r
        if r < 0:
            raise ValueError('r must be non-negative')
        self._steps = self._go(pool, r, [], [False] * len(pool))

    def _go(self, pool, r, chosen, used):
        if len(chosen) == r:
            yield tuple([pool[i] for i in chosen])
            return
        for i in range(len(pool)):
            if not used[i]:
                used[i] = True
                chosen.append(i)
                yield from self._go(pool, r, chosen, used)
                chosen.pop()
                used[i] = False


class combinations(_Iterator):
    _again = False

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError('r must be non-negative')
        self._steps = self._go(tuple(iterable), r, [], 0)

    def _go(self, pool, r, chosen, start):
        if len(chosen) == r:
            yield tuple([pool[i] for i in chosen])
            return
        for i in range(start, len(pool)):
            chosen.append(i)
            yield from self._go(pool, r, chosen, i if self._again else i + 1)
            chosen.pop()


class combinations_with_replacement(combinations):
    _again = True


class groupby(_Iterator):
    def __init__(self, iterable, key=None):
        self._it = iter(iterable)
        self._key = key
        self._group = 0
        self._ready = False
        self._done = False

    def _advance(self):
        for self._value in self._it:
            self._current = self._value if self._key is None else self._key(self._value)
            self._ready = True
            return True
        self._done = True
        self._ready = False
        return False

    def __next__(self):
        self._group += 1
        if not self._ready:
            if self._done or not self._advance():
                raise StopIteration
        elif hasattr(self, '_target'):
            while self._current == self._target:
                if not self._advance():
                    raise StopIteration
        self._target = self._current
        return self._current, self._members(self._group, self._target)

    def _members(self, group, target):
        while group == self._group and self._ready and self._current == target:
            value = self._value
            self._ready = False
            yield value
            if group != self._group or self._done or not self._advance():
                return


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    it = iter(iterable)
    queues = [[] for _ in range(n)]

    def steps(own):
        while True:
            if not own:
                for x in it:
                    break
                else:
                    return
                for q in queues:
                    q.append(x)
            yield own.pop(0)
    return tuple([steps(q) for q in queues])


for _c in (count, cycle, repeat, chain, accumulate, batched, compress, dropwhile, takewhile, filterfalse, starmap, pairwise,
           islice, zip_longest, product, permutations, combinations, combinations_with_replacement, groupby):
    _c.__name__ = 'itertools.' + _c.__name__
