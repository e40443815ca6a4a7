from _sys import class_attr as _class_attr

_registered = 0


def abstractmethod(funcobj):
    funcobj.__isabstractmethod__ = True
    return funcobj


class abstractproperty(property):
    __isabstractmethod__ = True


class _OfAbstract:
    __isabstractmethod__ = True

    def __init__(self, function):
        function.__isabstractmethod__ = True
        super().__init__(function)


class abstractclassmethod(_OfAbstract, classmethod):
    pass


class abstractstaticmethod(_OfAbstract, staticmethod):
    pass


def _is_abstract(value):
    if isinstance(value, property) and not isinstance(value, abstractproperty):
        return any([_is_abstract(f) for f in (value.fget, value.fset, value.fdel) if f is not None])
    if isinstance(value, (staticmethod, classmethod)):
        return _is_abstract(value.__func__)
    return getattr(value, '__isabstractmethod__', False)


def update_abstractmethods(cls):
    if not hasattr(cls, '_abc_registry'):
        return cls
    names = {n for n, v in cls.__dict__.items() if _is_abstract(v)}
    for base in cls.__bases__:
        for n in getattr(base, '__abstractmethods__', ()):
            if _is_abstract(_class_attr(cls, n)):
                names.add(n)
    cls.__abstractmethods__ = frozenset(names)
    return cls


class ABCMeta(type):
    def __new__(mcls, name, bases, namespace, /, **kwargs):
        cls = type.__new__(mcls, name, bases, namespace, **kwargs)
        cls._abc_registry = []
        update_abstractmethods(cls)
        return cls

    def register(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('Can only register classes')
        if issubclass(cls, subclass) and not issubclass(subclass, cls):
            raise RuntimeError('Refusing to create an inheritance cycle')
        if issubclass(subclass, cls):
            return subclass
        cls._abc_registry.append(subclass)
        global _registered
        _registered += 1
        return subclass

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance)) or instance.__class__ is not type(instance) and cls.__subclasscheck__(instance.__class__)

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError('issubclass() arg 1 must be a class')
        if cls in subclass.__mro__:
            return True
        r = cls.__subclasshook__(subclass)
        if r is not NotImplemented:
            return bool(r)
        for known in cls.__dict__.get('_abc_registry', ()):
            if issubclass(subclass, known):
                return True
        for below in type.__subclasses__(cls):
            if issubclass(subclass, below):
                return True
        return False


class ABC(metaclass=ABCMeta):
    __slots__ = ()


def get_cache_token():
    return _registered
