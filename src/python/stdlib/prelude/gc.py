from _sys import collect as _collect

_enabled = True


def collect(generation=2):
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
