from operator import *
from _sys import type_name as _type_name


def _compare_digest(a, b, /):
    if isinstance(a, str) and isinstance(b, str):
        if not a.isascii() or not b.isascii():
            raise TypeError('comparing strings with non-ASCII characters is not supported')
        return str.__eq__(a, b)
    views = [v if isinstance(v, (bytes, bytearray)) else _view(v) for v in (a, b)]
    if views == [None, None]:
        raise TypeError("unsupported operand types(s) or combination of types: '%s' and '%s'" % (_type_name(a), _type_name(b)))
    for view, given in zip(views, (a, b)):
        if view is None:
            raise TypeError("a bytes-like object is required, not '%s'" % _type_name(given))
    return bytes.__eq__(bytes(views[0]), bytes(views[1]))


def _view(o):
    try:
        return memoryview(o)
    except TypeError:
        return None
