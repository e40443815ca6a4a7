"""Stands in for `_imp`: a lock that nobody else takes."""
_held = 0


def acquire_lock():
    global _held
    _held += 1


def release_lock():
    global _held
    if not _held:
        raise RuntimeError("not holding the import lock")
    _held -= 1


def lock_held():
    return bool(_held)
