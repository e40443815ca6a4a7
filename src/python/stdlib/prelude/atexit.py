_functions = []


def register(func, /, *args, **kwargs):
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    _functions[:] = [f for f in _functions if f[0] != func]


def _ncallbacks():
    return len(_functions)


def _clear():
    _functions.clear()


def _run_exitfuncs():
    last = None
    while _functions:
        func, args, kwargs = _functions.pop()
        try:
            func(*args, **kwargs)
        except SystemExit as e:
            last = e
        except BaseException as e:
            import sys
            sys._tell_unraisable(e, 'Exception ignored in atexit callback %r' % (func,), None)
    if last is not None:
        raise last
