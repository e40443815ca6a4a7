from _sys import class_attr as _class_attr, is_native as _is_native, plain as _plain, derive as _derive, set_instance_dict as _fill


class Error(Exception):
    pass


error = Error
_atoms = (int, float, complex, bool, str, bytes, type(None), type, range, type(...), type(NotImplemented), slice, property)


def _is_atom(x):
    return type(x) in _atoms or isinstance(x, type) or type(x).__name__ in ('function', 'builtin_function_or_method', 'weakref.ReferenceType', 'code')


def _same_base(x, part):
    """An instance of x's class around a builtin part, without calling `__init__`."""
    return _derive(type(x), part) if _plain(x) is not x else type(x).__new__(type(x))


def _slots(x):
    names = []
    for c in type(x).__mro__:
        s = c.__dict__.get('__slots__', ())
        names.extend([s] if isinstance(s, str) else s)
    return [n for n in names if hasattr(x, n) and n != '__dict__']


def copy(x):
    cls = type(x)
    if _is_atom(x) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set, bytearray):
        return x.copy() if cls is not list else x[:]
    f = getattr(cls, '__copy__', None)
    if f is not None:
        return f(x)
    if isinstance(x, BaseException):
        y = cls(*x.args)
        y.__dict__.update(x.__dict__)
        return y
    p = _plain(x)
    y = _same_base(x, None if p is x else copy(p))
    _state(y, getattr(x, '__dict__', {}), {n: getattr(x, n) for n in _slots(x)})
    return y


def _state(y, attributes, slots):
    f = getattr(y, '__setstate__', None)
    if attributes:
        y.__dict__.update(attributes)
    for n, v in slots.items():
        object.__setattr__(y, n, v)


def deepcopy(x, memo=None):
    if memo is None:
        memo = {}
    if _is_atom(x):
        return x
    known = memo.get(id(x))
    if known is not None:
        return known
    cls = type(x)
    if cls is list:
        y = []
        memo[id(x)] = y
        for item in x:
            y.append(deepcopy(item, memo))
    elif cls is dict:
        y = {}
        memo[id(x)] = y
        for k, v in x.items():
            y[deepcopy(k, memo)] = deepcopy(v, memo)
    elif cls is tuple:
        y = tuple([deepcopy(item, memo) for item in x])
        if all([a is b for a, b in zip(x, y)]):
            y = x
        y = memo.get(id(x), y)
    elif cls is set or cls is frozenset:
        y = cls([deepcopy(item, memo) for item in x])
    elif cls is bytearray:
        y = x.copy()
    elif cls.__name__ == 'method':
        y = getattr(deepcopy(x.__self__, memo), x.__name__)
    elif getattr(cls, '__deepcopy__', None) is not None:
        y = cls.__deepcopy__(x, memo)
    elif cls.__name__ in ('generator', 'module', 'kernel object'):
        raise TypeError("cannot pickle '%s' object" % cls.__name__)
    elif isinstance(x, BaseException):
        y = cls(*deepcopy(x.args, memo))
        memo[id(x)] = y
        y.__dict__.update(deepcopy(x.__dict__, memo))
    else:
        p = _plain(x)
        y = _same_base(x, None if p is x else type(p)() if isinstance(p, (list, dict, set)) else deepcopy(p, memo))
        memo[id(x)] = y
        if isinstance(p, list) and p is not x:
            for item in p:
                _plain(y).append(deepcopy(item, memo))
        elif isinstance(p, dict) and p is not x:
            for k, v in p.items():
                _plain(y)[deepcopy(k, memo)] = deepcopy(v, memo)
        elif isinstance(p, set) and p is not x:
            for item in p:
                _plain(y).add(deepcopy(item, memo))
        _state(y, deepcopy(getattr(x, '__dict__', {}), memo), {n: deepcopy(getattr(x, n), memo) for n in _slots(x)})
    memo[id(x)] = y
    memo.setdefault(id(memo), []).append(x)
    return y


def replace(obj, /, **changes):
    f = getattr(type(obj), '__replace__', None)
    if f is None:
        raise TypeError('replace() does not support %s objects' % type(obj).__name__)
    return f(obj, **changes)
