import _sys

_builtin_class = getattr(_sys, 'class')


def _f():
    yield


class _C:
    def method(self):
        pass


FunctionType = LambdaType = type(lambda: None)
GeneratorType = type(_f())
MethodType = type(_C().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
CodeType = type(_f.__code__)
ModuleType = type(__import__('sys'))
NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
GenericAlias = type(list[int])
UnionType = type(int | str)
TracebackType = _builtin_class('traceback')
CellType = _builtin_class('cell')
MethodDescriptorType = type(str.upper)


class SimpleNamespace:
    def __init__(self, mapping_or_iterable=(), /, **kwargs):
        self.__dict__.update(mapping_or_iterable)
        self.__dict__.update(kwargs)

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        return name + '(' + ', '.join(['%s=%r' % kv for kv in self.__dict__.items()]) + ')'

    def __eq__(self, other):
        if isinstance(self, SimpleNamespace) and isinstance(other, SimpleNamespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __reduce__(self):
        return type(self), (), self.__dict__


from _proxy import mappingproxy as MappingProxyType, getset_descriptor as GetSetDescriptorType


class DynamicClassAttribute(property):
    pass


def new_class(name, bases=(), kwds=None, exec_body=None):
    kwds = dict(kwds or {})
    meta = kwds.pop('metaclass', type(bases[0]) if bases else type)
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    return meta(name, tuple(bases), namespace, **kwds)


SimpleNamespace.__name__ = 'types.SimpleNamespace'
