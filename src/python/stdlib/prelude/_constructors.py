# What the classes of functions, cells and code objects make when a program calls them. Few do.
from _sys import function_of


def cell(*contents):
    if len(contents) > 1:
        raise TypeError('cell expected at most 1 argument, got %d' % len(contents))
    value = None
    empty = (lambda: value).__closure__[0]
    if contents:
        value, = contents
    else:
        del value
    return empty


def function(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None):
    if type(code) is not type(cell.__code__):
        raise TypeError("function() argument 'code' must be code, not " + type(code).__name__)
    if not isinstance(globals, dict):
        raise TypeError("function() argument 'globals' must be dict, not " + type(globals).__name__)
    _check_parts(code, name, argdefs, closure)
    made = function_of(code, globals, closure) if closure else function_of(code, globals)
    if name is not None:
        made.__name__ = name
    made.__defaults__ = argdefs
    made.__kwdefaults__ = kwdefaults
    return made


def _check_parts(code, name, argdefs, closure):
    if name is not None and not isinstance(name, str):
        raise TypeError('arg 3 (name) must be None or string')
    if argdefs is not None and not isinstance(argdefs, tuple):
        raise TypeError('arg 4 (defaults) must be None or tuple')
    free = len(code.co_freevars)
    if not isinstance(closure, tuple) and (free or closure is not None):
        raise TypeError('arg 5 (closure) must be tuple' if free else 'arg 5 (closure) must be None or tuple')
    if free != len(closure or ()):
        raise ValueError('%s requires closure of length %d, not %d' % (code.co_name, free, len(closure)))
    for one in closure or ():
        if type(one).__name__ != 'cell':
            raise TypeError('arg 5 (closure) expected cell, found ' + type(one).__name__)


def code(*parts):
    if len(parts) < 16:
        raise TypeError('code expected at least 16 arguments, got %d' % len(parts))
    from _sys import unsupported
    unsupported('a code object made of its parts')
