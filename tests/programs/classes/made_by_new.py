# What __new__ of a builtin class takes, classes that make no instances, cells and functions that a program makes.
import types


def told(text):
    try:
        print(text, '|', eval(text))
    except Exception as e:
        print(text, '|', type(e).__name__, e)


def f(a, b=2):
    return a + b


def outer(value):
    def inner():
        return value
    return inner


for text in ('object.__new__(int)', 'object.__new__()', 'object.__new__(3)', 'int.__new__(str)', 'int.__new__(3)', 'dict.__new__(list)', 'list.__new__(int)',
             'tuple.__new__(int)', 'bool.__new__(int)', 'int.__new__(bool)', 'str.__new__(int)', 'float.__new__(str)', 'set.__new__(dict)', 'type.__new__(int, "a", (), {})',
             'type(None)()', 'type(...)()', 'type(NotImplemented)()', 'type(None)(1)', 'type({}.keys())()', 'type(iter(""))()', 'type(iter([]))()', 'type(iter({}))()',
             'type((x for x in ""))()', 'type(len)()', 'type(iter(range(3)))()', 'type(iter({}.items()))()', 'type(f)()', 'type(f.__code__)()',
             'types.CellType(3).cell_contents', 'types.CellType().cell_contents', 'types.CellType(1, 2)', 'types.FunctionType(f.__code__, {}, "g", (5,))(1)',
             'types.FunctionType(outer(1).__code__, {}, None, None, (types.CellType(9),))()', 'types.FunctionType(outer(1).__code__, {})', 'types.FunctionType(1, {})',
             'types.FunctionType(f.__code__, 1)', 'types.FunctionType(f.__code__, {}, 1)', 'types.MethodType(3, 3)', 'types.MethodType(len, None)',
             '(lambda: 1).__setattr__("__code__", outer(1).__code__)', 'f.__setattr__("__class__", int)', '[].__setattr__("__class__", int)',
             'type("A\\0B", (), {})', 'type("A", (), {"__qualname__": 3})', 'type("A", (), {}).__setattr__', '__import__("")', '__import__(1)', 'compile("1", "x", "eval", 0xff00)',
             'Exception().__setstate__(42)', 'Exception().__setstate__(None)', 'ImportError("x", name="n", odd=1)', 'AttributeError("x", odd=1)', 'NameError(odd=1)', 'KeyError(odd=1)'):
    if text != 'type("A", (), {}).__setattr__':
        told(text)


def emptied():
    value = 1

    def inner():
        return value
    del inner.__closure__[0].cell_contents
    try:
        inner.__closure__[0].cell_contents
    except ValueError as e:
        print(e)
    return inner()


told('emptied()')
for name in ('__traceback__', '__cause__', '__context__', 'args', '__suppress_context__', '__notes__'):
    try:
        delattr(IndexError(), name)
    except Exception as e:
        print(name, type(e).__name__, e)


class A:
    pass


for name, value in (('__name__', 3), ('__name__', 'a\0'), ('__qualname__', 3), ('__name__', 'B'), ('__qualname__', 'x.y')):
    try:
        setattr(A, name, value)
        print(A)
    except Exception as e:
        print(type(e).__name__, e)
for cls, name in ((A, '__name__'), (A, '__qualname__'), (int, 'foo')):
    try:
        delattr(cls, name)
    except Exception as e:
        print(type(e).__name__, e)
