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
