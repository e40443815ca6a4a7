from _sys import collect as _collect, unsupported as _unsupported

_enabled = True


DEBUG_STATS, DEBUG_COLLECTABLE, DEBUG_UNCOLLECTABLE, DEBUG_SAVEALL, DEBUG_LEAK = 1, 2, 4, 32, 38
callbacks, garbage = [], []
_collections = 0


def collect(generation=2):
    global _collections
    if not 0 <= generation <= 2:
        raise ValueError('invalid generation')
    _tell('start', generation, 0)
    found = _found()
    _collections += 1
    _tell('stop', generation, found)
    return found


def _tell(phase, generation, found):
    for callback in callbacks:
        callback(phase, {'generation': generation, 'collected': found, 'uncollectable': 0})


def _found():
    found = _collect()
    if found:
        # What had finalizers, which have run by now.
        _collect()
    return found


def enable():
    global _enabled
    _enabled = True


def disable():
    global _enabled
    _enabled = False


def isenabled():
    return _enabled


# Kept for whoever asks: cycles are looked for when memory has grown.
_thresholds = (2000, 10, 10)


def get_threshold():
    return _thresholds


def set_threshold(threshold0, *others):
    global _thresholds
    given = (threshold0, *others)
    for n in given:
        if not hasattr(type(n), '__index__'):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
    _thresholds = given[:3] + _thresholds[len(given):]


def get_debug():
    return 0


def set_debug(flags, /):
    if flags:
        _unsupported('gc.set_debug')


def get_count():
    return 0, 0, 0


def get_stats():
    rows = [{'collections': 0, 'collected': 0, 'uncollectable': 0} for _ in range(3)]
    rows[2]['collections'] = _collections
    return rows


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0


def is_finalized(obj, /):
    _unsupported('gc.is_finalized')


def is_tracked(obj, /):
    """Whether CPython's collector follows it: what can hold other objects; of tuples and dicts it depends on what they were."""
    kind = type(obj)
    if kind in (int, float, complex, bool, str, bytes, bytearray, range, object, type(None), type(...), type(NotImplemented)):
        return False
    if kind is tuple or kind is dict:
        if not obj:
            return False
        _unsupported('gc.is_tracked of a %s with elements' % kind.__name__)
    return True


def get_objects(generation=None):
    _unsupported('gc.get_objects')


def get_referrers(*objs):
    _unsupported('gc.get_referrers')


def get_referents(*objs):
    _unsupported('gc.get_referents')
