import copyreg
from copyreg import dispatch_table

__all__ = ['Error', 'copy', 'deepcopy', 'replace']


class Error(Exception):
    pass


error = Error


def _immutable(x, memo=None):
    return x


_atoms = {}
for _t in (type(None), int, float, bool, complex, str, tuple, bytes, frozenset, type, range, slice, property, type(...), type(NotImplemented), type(len), type(lambda: 0),
           type((lambda: 0).__code__), type(__import__('weakref').ref)):
    _atoms[_t] = True
_deep_atoms = {t: True for t in _atoms if t not in (tuple, frozenset, slice)}


def copy(x):
    cls = type(x)
    if cls in _atoms or cls.__name__ in ('function', 'builtin_function_or_method', 'ReferenceType'):
        return x
    if cls is list or cls is dict or cls is set or cls is bytearray:
        return cls.copy(x)
    if issubclass(cls, type):
        return x
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)  #@80
    reductor, given = _reducer(x, cls)
    if reductor is None:
        raise Error('un(shallow)copyable object of type %s' % cls)
    if given is None:
        rv = reductor(4)  #@88
    else:
        rv = reductor(*given)
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)  #@98


def _reducer(x, cls):
    """What takes `x` apart, with its arguments (None: the protocol): what is registered for its type, else its own methods."""
    registered = dispatch_table.get(cls)
    if registered is not None:
        return registered, (x,)
    for name, given in (('__reduce_ex__', None), ('__reduce__', ())):
        method = getattr(x, name, None)
        if method is not None:
            return method, given
    return None, ()


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _deep_atoms or cls.__name__ in ('function', 'builtin_function_or_method', 'ReferenceType'):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    y = x
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)  #@137
    elif not issubclass(cls, type):
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)  #@144
        else:
            reductor, given = _reducer(x, cls)
            if reductor is None:
                raise Error('un(deep)copyable object of type %s' % cls)
            if given is None:
                rv = reductor(4)  #@152
            else:
                rv = reductor(*given)
            if not isinstance(rv, str):
                y = _reconstruct(x, memo, *rv)  #@163
    if y is not x:
        kept = memo.setdefault(id(memo), [])
        memo[id(x)] = y
        kept.append(x)  # so that its id stays its own
    return y


def _deepcopy_list(x, memo):
    memo[id(x)] = made = []
    append = made.append
    for a in x:
        append(deepcopy(a, memo))  #@197
    return made


def _deepcopy_tuple(x, memo):
    y = [deepcopy(a, memo) for a in x]  #@202
    known = memo.get(id(x))
    if known is not None:
        return known
    for k, j in zip(x, y):
        if k is not j:
            return tuple(y)
    return x


def _deepcopy_dict(x, memo):
    memo[id(x)] = y = {}
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)  #@222
    return y


def _deepcopy_method(x, memo):
    return type(x)(x.__func__, deepcopy(x.__self__, memo))


_deepcopy_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict, type(_atoms.get): None}
del _deepcopy_dispatch[type(_atoms.get)]


class _Bound:
    def method(self):
        pass


_deepcopy_dispatch[type(_Bound().method)] = _deepcopy_method


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None):
    deep = memo is not None
    args = (deepcopy(arg, memo) for arg in args) if deep and args else args
    y = func(*args)  #@254
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)  #@260
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            attributes, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
            if attributes is not None and not isinstance(y, BaseException):
                y.__dict__.update(attributes)
                attributes = None
            for group in (attributes, slots):
                for name, value in (group.items() if group is not None else ()):
                    setattr(y, name, value)
    if listiter is not None:
        for item in listiter:
            y.append(deepcopy(item, memo) if deep else item)
    if dictiter is not None:
        for key, value in dictiter:
            if deep:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def replace(obj, /, **changes):
    kind = obj.__class__
    func = getattr(kind, '__replace__', None)
    if func is None:
        raise TypeError(f"replace() does not support {kind.__name__} objects")
    return func(obj, **changes)  #@306
