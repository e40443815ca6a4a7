import _process

# What was registered, in order; None: it is so no more. It belongs to the process, however often this module is imported.
_functions = [] if _process.at_exit is None else _process.at_exit[0]


def register(func, /, *args, **kwargs):
    if not callable(func):
        raise TypeError('the first argument must be callable')
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    for i, row in enumerate(_functions):
        if row is not None and (row[0] is func or row[0] == func):
            _functions[i] = None


def _ncallbacks():
    return len(_functions)


def _clear():
    _functions.clear()


def _run_exitfuncs():
    # Backwards, and no more than there are when this begins.
    for i in reversed(range(len(_functions))):
        row = _functions[i] if i < len(_functions) else None
        if row is None:
            continue
        func, args, kwargs = row
        try:
            func(*args, **kwargs)
        except BaseException as e:
            import sys
            try:
                told = 'Exception ignored in atexit callback %r' % (func,)
            except Exception:
                told = None
            sys._tell_unraisable(e, told, None)
    _functions.clear()


_process.at_exit = _functions, _run_exitfuncs
