# What `object.__reduce_ex__` gives, and the `__reduce__` of the builtin types.
import copyreg
from _sys import class_attr, plain, type_name, is_native, iter_parts, iter_twin

_list = list
_values = (int, float, complex, str, bytes, tuple)


def _name(o):
    # Semaphores and events have a lock in CPython where here the kernel is asked.
    name = type_name(o)
    return '_thread.lock' if name == 'kernel object' else name


def _refuse(o):
    raise TypeError("cannot pickle '%s' object" % _name(o))


def slot_names(cls):
    names = []
    for c in cls.__mro__:
        slots = c.__dict__.get('__slots__', ())
        for n in (slots,) if isinstance(slots, str) else slots:
            if n == '__dict__' or n == '__weakref__':
                continue
            if n.startswith('__') and not n.endswith('__'):
                stripped = c.__name__.lstrip('_')
                n = '_%s%s' % (stripped, n) if stripped else n
            names.append(n)
    return names


def getstate(o):
    d = getattr(o, '__dict__', None)
    names = slot_names(type(o))
    slots = {}
    for n in names:
        v = getattr(o, n, _refuse)
        if v is not _refuse:
            slots[n] = v
    if slots and d:
        d = {k: v for k, v in d.items() if k not in slots}
    state = d if d else None
    return (state, slots) if slots else state


def _is_instance_of_python_class(o):
    return not is_builtin_class(type(o))


def is_builtin_class(cls):
    from _sys import is_builtin_class as f
    return f(cls)


def _newargs(o):
    f = getattr(o, '__getnewargs_ex__', None)
    if f is not None:
        r = f()
        if not isinstance(r, tuple):
            raise TypeError("__getnewargs_ex__ should return a tuple, not '%s'" % _name(r))
        if len(r) != 2:
            raise ValueError("__getnewargs_ex__ should return a tuple of length 2, not %d" % len(r))
        args, kwargs = r
        if not isinstance(args, tuple):
            raise TypeError("first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '%s'" % _name(args))
        if not isinstance(kwargs, dict):
            raise TypeError("second item of the tuple returned by __getnewargs_ex__ must be a dict, not '%s'" % _name(kwargs))
        return args, kwargs
    f = getattr(o, '__getnewargs__', None)
    if f is not None:
        r = f()
        if not isinstance(r, tuple):
            raise TypeError("__getnewargs__ should return a tuple, not '%s'" % _name(r))
        return r, None
    p = plain(o)
    if isinstance(p, complex):
        return (p.real, p.imag), None
    if isinstance(p, _values):
        return (p,), None
    return None, None


def _check_file(o):
    """Open files stay where they are; what is in memory says itself what it is."""
    import io
    if isinstance(o, (io.FileIO, io.TextIOWrapper, io.BufferedReader, io.BufferedWriter, io.BufferedRWPair)):
        raise TypeError("cannot pickle '%s' instances" % type(o).__name__.rpartition('.')[2])


def _state_of(o):
    f = class_attr(type(o), '__getstate__')
    if f is None or is_native(f):
        return getstate(o)
    return o.__getstate__()


def reduce_ex(o, protocol):
    if class_attr(type(o), '__reduce__') is not object.__reduce__:
        return o.__reduce__()
    return common_reduce(o, protocol)


def common_reduce(o, protocol):
    r = _builtin_reduce(o, protocol)
    if r is not None:
        return r
    if hasattr(o, 'fileno') and hasattr(o, 'readable'):
        _check_file(o)
    if protocol < 2:
        return reduce_old(o, protocol)
    cls = type(o)
    args, kwargs = _newargs(o)
    p = plain(o)
    if not _is_instance_of_python_class(o) and cls is not object and not isinstance(o, _values) and not isinstance(o, (list, dict)):
        _refuse(o)
    if args is None and p is not o and not isinstance(p, (list, dict)):
        _refuse(o)
    state = _state_of(o)
    listitems = iter(o) if isinstance(o, list) else None
    dictitems = iter(o.items()) if isinstance(o, dict) else None
    if kwargs:
        return copyreg.__newobj_ex__, (cls, args, kwargs), state, listitems, dictitems
    return copyreg.__newobj__, (cls, *(args or ())), state, listitems, dictitems


def reduce_old(o, protocol):
    assert protocol < 2
    cls = type(o)
    p = plain(o)
    base = object
    if p is not o:
        base = type(p)
    if base is object and not _is_instance_of_python_class(o) and cls is not object:
        raise TypeError("cannot pickle '%s' object" % cls.__name__)
    # A copy: what is within may hold this very object again.
    args = (cls, base, None if base is object else base(o))
    f = class_attr(cls, '__getstate__')
    if f is None or is_native(f):
        if getattr(o, '__slots__', None):
            raise TypeError('a class that defines __slots__ without defining __getstate__ cannot be pickled with protocol %d' % protocol if False else
                            'a class that defines __slots__ without defining __getstate__ cannot be pickled')
        state = getattr(o, '__dict__', None)
    else:
        state = o.__getstate__()
    return (copyreg._reconstructor, args, state) if state else (copyreg._reconstructor, args)


def _attributes(o):
    return getattr(o, '__dict__', None) or None


def _exception(o):
    args = o.args
    cls = type(o)
    state = _attributes(o)
    if isinstance(o, OSError) and len(args) == 2 and o.filename is not None:
        args = args + (o.filename,) if getattr(o, 'filename2', None) is None else args + (o.filename, None, o.filename2)
    elif isinstance(o, ImportError):
        more = {n: getattr(o, n) for n in ('name', 'path') if getattr(o, n, None) is not None}
        state = dict(state or {}, **more) or None
    elif isinstance(o, AttributeError):
        state = dict(state or {}, **({} if o.name is None else {'name': o.name}), args=args)
    return (cls, args) if not state else (cls, args, state)


_iterators = {'reversed', 'enumerate', 'zip', 'map', 'filter', 'iterator', *[n + 'iterator' for n in '''
    list_ list_reverse tuple_ str_ascii_ str_ bytes_ bytearray_ range_ longrange_ set_ callable_ dict_key dict_value dict_item
    dict_reversekey dict_reversevalue dict_reverseitem'''.split()]}


def _iter_reduced(it, name):
    """What `__reduce__` of a builtin iterator gives, by the name of its type."""
    parts = iter_parts(it)
    if name == 'zip':
        return (zip, parts[0], True) if parts[1] else (zip, parts[0])
    if name == 'enumerate' or name == 'map' or name == 'filter':
        return type(it), parts
    if name == 'callable_iterator':
        return (iter, parts) if parts else (iter, ((),))
    if len(parts) == 3:
        start, stop, step = parts
        return iter, (range(start, start + max(0, (stop - start + step - (1 if step > 0 else -1)) // step) * step, step),), None
    if not parts and name != 'iterator':
        return iter, ([x for x in iter_twin(it)],)
    of, at = parts or (None, 0)
    if 'reverse' in name:
        if at < 0:
            return reversed, ([] if name == 'list_reverseiterator' else (),)
        return reversed, (of,), at
    if of is None or type(of) is str and at >= len(of):
        return iter, ('' if 'str' in name else [] if name == 'list_iterator' else (),)
    return iter, (of,), at


def _builtin_reduce(o, protocol):
    """The answer of a type that CPython gives a `__reduce__` of its own."""
    cls = type(o)
    if isinstance(o, BaseException):
        return _exception(o)
    p = plain(o)
    if isinstance(p, (set, frozenset)):
        return cls, (_list(p),), _state_of(o)
    if isinstance(p, bytearray):
        if protocol < 2:
            return (cls, (p.decode('latin-1'), 'latin-1'), _state_of(o)) if p else (cls, (), _state_of(o))
        return (cls, (bytes(p),), _state_of(o)) if p else (cls, (), _state_of(o))
    if cls is range:
        return range, (o.start, o.stop, o.step)
    if cls is slice:
        return slice, (o.start, o.stop, o.step)
    if type(p).__name__ in _iterators:
        return _iter_reduced(p, type(p).__name__)
    if o is Ellipsis:
        return 'Ellipsis'
    if o is NotImplemented:
        return 'NotImplemented'
    name = cls.__name__
    if name == 'method' or name == 'builtin_function_or_method' and getattr(o, '__self__', None) is not None and type(o.__self__).__name__ != 'module':
        return getattr, (o.__self__, o.__name__)
    if name == 'method_descriptor' or name == 'wrapper_descriptor':
        return getattr, (o.__objclass__, o.__name__)
    if name == 'GenericAlias' or name == 'types.GenericAlias':
        import types
        return types.GenericAlias, (o.__origin__, o.__args__)
    return None
