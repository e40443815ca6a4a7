_functions = []


def register(func, /, *args, **kwargs):
    _functions.append((func, args, kwargs))
    return func


def unregister(func, /):
    _functions[:] = [f for f in _functions if f[0] != func]


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
            import traceback
            sys.stderr.write('Exception ignored in atexit callback ' + repr(func) + ':\n' + ''.join(traceback.format_exception(e)))
    if last is not None:
        raise last
