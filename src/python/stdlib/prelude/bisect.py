import _core


def _first(a, lo, hi, key, beyond):
    """The first place from `lo` to `hi` whose thing is beyond what is looked for."""
    lo = _core.size(lo)
    if lo < 0:
        raise ValueError('lo must be non-negative')
    if hi is None:
        hi = len(a)
    elif not hasattr(hi, '__index__'):
        raise TypeError("argument should be integer or None, not '%s'" % type(hi).__name__)
    hi = _core.size(hi)
    while lo < hi:
        middle = (lo + hi) // 2
        if beyond(a[middle] if key is None else key(a[middle])):
            hi = middle
        else:
            lo = middle + 1
    return lo


def bisect_right(a, x, lo=0, hi=None, *, key=None):
    return _first(a, lo, hi, key, lambda thing: x < thing)


def bisect_left(a, x, lo=0, hi=None, *, key=None):
    return _first(a, lo, hi, key, lambda thing: not thing < x)


def insort_right(a, x, lo=0, hi=None, *, key=None):
    place = bisect_right(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


def insort_left(a, x, lo=0, hi=None, *, key=None):
    place = bisect_left(a, x if key is None else key(x), lo, hi, key=key)
    a.insert(place, x)


bisect, insort = bisect_right, insort_right
