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
    reductor = dispatch_table.get(cls)
    if reductor is not None:
        rv = reductor(x)
    else:
        reductor = getattr(x, '__reduce_ex__', None)
        if reductor is not None:
            rv = reductor(4)  #@88
        else:
            reductor = getattr(x, '__reduce__', None)
            if reductor is None:
                raise Error('un(shallow)copyable object of type %s' % cls)
            rv = reductor()
    if isinstance(rv, str):
        return x
    return _reconstruct(x, None, *rv)  #@98


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _deep_atoms or cls.__name__ in ('function', 'builtin_function_or_method', 'ReferenceType'):
        return x
    d = id(x)
    if memo is None:
        memo = {}
    else:
        y = memo.get(d, _nil)
        if y is not _nil:
            return y
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)  #@137
    elif issubclass(cls, type):
        y = x
    else:
        copier = getattr(x, '__deepcopy__', None)
        if copier is not None:
            y = copier(memo)  #@144
        else:
            reductor = dispatch_table.get(cls)
            if reductor:
                rv = reductor(x)
            else:
                reductor = getattr(x, '__reduce_ex__', None)
                if reductor is not None:
                    rv = reductor(4)  #@152
                else:
                    reductor = getattr(x, '__reduce__', None)
                    if not reductor:
                        raise Error('un(deep)copyable object of type %s' % cls)
                    rv = reductor()
            if isinstance(rv, str):
                y = x
            else:
                y = _reconstruct(x, memo, *rv)  #@163
    if y is not x:
        memo[d] = y
        memo.setdefault(id(memo), []).append(x)
    return y


def _deepcopy_list(x, memo):
    y = []
    memo[id(x)] = y
    append = y.append
    for a in x:
        append(deepcopy(a, memo))  #@197
    return y


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
    y = {}
    memo[id(x)] = y
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
    if deep and args:
        args = (deepcopy(arg, memo) for arg in args)
    y = func(*args)  #@254
    if deep:
        memo[id(x)] = y
    if state is not None:
        if deep:
            state = deepcopy(state, memo)  #@260
        if hasattr(y, '__setstate__'):
            y.__setstate__(state)
        else:
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            else:
                slots = None
            if state is not None:
                if isinstance(y, BaseException):
                    for key, value in state.items():
                        setattr(y, key, value)
                else:
                    y.__dict__.update(state)
            if slots is not None:
                for key, value in slots.items():
                    setattr(y, key, value)
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
    cls = obj.__class__
    func = getattr(cls, '__replace__', None)
    if func is None:
        raise TypeError(f"replace() does not support {cls.__name__} objects")
    return func(obj, **changes)  #@306
