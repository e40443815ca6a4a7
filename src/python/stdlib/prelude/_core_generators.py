# Generators: what their methods do that is not in the loop.


def _instance_of(cls, args, show=type):
    """An exception of a class, made by calling it."""
    e = cls(*args)
    if not isinstance(e, BaseException):
        raise TypeError('calling %r should have returned an instance of BaseException, not %s' % (cls, show(e)))
    return e


def _gen_throw(self, /, *args):
    if not args or len(args) > 3:
        raise TypeError('throw expected at %s, got %d' % ('least 1 argument' if not args else 'most 3 arguments', len(args)))
    if len(args) > 1:
        _load_module('warnings').warn('the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.', DeprecationWarning, 1)
    typ, val, tb = args + (None, None)[:3 - len(args)]
    if tb is not None and type_name(tb) != 'traceback':
        raise TypeError('throw() third argument must be a traceback object')
    if isinstance(typ, type) and issubclass(typ, BaseException):
        e = val if isinstance(val, typ) else _instance_of(typ, () if val is None else val if isinstance(val, tuple) else (val,), type_name)
    elif isinstance(typ, BaseException):
        if val is not None:
            raise TypeError('instance exception may not have a separate value')
        e = typ
    else:
        raise TypeError('exceptions must be classes or instances deriving from BaseException, not ' + type_name(typ))
    if tb is not None:
        e.__traceback__ = tb
    return generator_throw(self, e)


def _generator_frame(g):
    row = generator_row(g)
    if row is None:
        return None
    f = _load_module('_frames').frame()
    f.f_back = f.f_trace = None
    f.f_code, f.f_lineno, f.f_lasti, f.f_globals, f.f_locals = row
    f.f_builtins, f.f_trace_lines, f.f_trace_opcodes = builtins(), True, False
    return f


def _traceback_frame(tb):
    return _load_module('_frames').of_level(tb, level_code(tb))


def _is_abstract_member(d):
    parts = (d.fget, d.fset, d.fdel) if isinstance(d, property) else (d.__func__,)
    return any([bool(getattr(f, '__isabstractmethod__', False)) for f in parts])


def _close_inner(inner, e):
    # The generator that `yield from` goes over is closed before the outer one hears of it.
    inner.close()
    raise e


def _gen_close(self, /):
    try:
        generator_throw(self, GeneratorExit())
    except GeneratorExit:
        return None
    except StopIteration as e:
        return e.value
    raise RuntimeError('generator ignored GeneratorExit')


def _async(number, o):
    # What `async` and `await` are compiled to asks for.
    return _load_module('_coroutines').step(number, o)
