# Lists and tuples made of anything that can be iterated over; sums and sorting.


def _list_from(it):
    return [x for x in it]


def _list_new(cls, it):
    items = [x for x in _driven(_hinted(it))]
    return items if cls is list else derive(cls, items)


def _tuple_new(cls, it):
    items = tuple([x for x in _driven(_hinted(it))])
    return items if cls is tuple else derive(cls, items)


def _list_extend(l, it):
    for x in _driven(_hinted(it)):
        list_push(l, x)


def _list_iadd(l, it):
    l.extend(it)
    return l


def _list_setslice(l, a, b, c, it):
    try:
        it = iter(it)
    except TypeError:
        raise TypeError('must assign iterable to extended slice') from None
    l[a:b:c] = list(it)


def _list_index(l, item, i, end):
    while i < end and i < len(l):
        x = l[i]
        if x is item or x == item:
            return i
        i += 1
    if isinstance(l, tuple):
        raise ValueError('tuple.index(x): x not in tuple')
    _not_in_list(item)


def _not_in_list(item):
    raise ValueError('%r is not in list' % (item,))


def _list_remove(l, item):
    i = 0
    for x in l:
        if x is item or x == item:
            del l[i]
            return
        i += 1
    raise ValueError('list.remove(x): x not in list')


def _count(l, item):
    n = 0
    for x in l:
        if x is item or x == item:
            n += 1
    return n


def _sum(it, start):
    for x in it:
        start = start + x
    return start


def _any(it):
    for x in it:
        if x:
            return True
    return False


def _all(it):
    for x in it:
        if not x:
            return False
    return True


def _sorted_list(items, key, reverse):
    keys = items if key is None else [key(x) for x in items]
    done = sort_plain(keys, items, reverse)
    if done is not None:
        return done
    from _sorting import sort_by
    rows = [x for x in zip(keys, items)]
    if reverse:
        rows.reverse()
    sort_by(rows, lambda a, b: a[0] < b[0])
    if reverse:
        rows.reverse()
    return [row[1] for row in rows]


def _sorted(it, key, reverse):
    return _sorted_list([x for x in _driven(_hinted(it))], key, reverse)


def _list_sort(self, /, *, key=None, reverse=False):
    rows = plain(self)
    work = rows[:]
    # While it is being sorted a list is empty.
    rows.clear()
    try:
        work = _sorted_list(work, key, bool(reverse))
    finally:
        changed = len(rows)
        rows[:] = work
    if changed:
        raise ValueError('list modified during sort')


def _list_init(self, iterable=(), /):
    l = plain(self)
    items = [x for x in iterable]
    l.clear()
    l.extend(items)
