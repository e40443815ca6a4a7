# The builtin functions that are simplest said in Python, and where builtins are published.


def print(*args, sep=' ', end='\n', file=None, flush=False):
    if file is None:
        file = modules()['sys'].stdout
        if file is None:
            return
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError('sep must be None or a string, not ' + type_name(sep))
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError('end must be None or a string, not ' + type_name(end))
    if type(file).__module__ == '_io' and not getattr(file, 'write_through', False):
        # Nobody can tell the pieces apart.
        file.write(sep.join([str(x) for x in args]) + end)
    else:
        write = file.write
        for i, x in enumerate(args):
            if i:
                write(sep)
            write(str(x))
        write(end)
    if flush:
        file.flush()


def input(prompt='', /):
    sys = modules()['sys']
    sys.stdout.write(str(prompt))
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


def hasattr(obj, name, /):
    return getattr(obj, name, _MISSING) is not _MISSING


def _extreme(name, args, key, default, want_less):
    if not args:
        raise TypeError('%s expected at least 1 argument, got 0' % name)
    if len(args) == 1:
        it = iter(args[0])
    else:
        if default is not _MISSING:
            raise TypeError('Cannot specify a default for %s() with multiple positional arguments' % name)
        it = iter(args)
    best = best_key = _MISSING
    for x in _driven(it):
        k = x if key is None else key(x)
        if best is _MISSING:
            best = x
            best_key = k
        elif want_less:
            if k < best_key:
                best = x
                best_key = k
        elif k > best_key:
            best = x
            best_key = k
    if best is _MISSING:
        if default is _MISSING:
            raise ValueError('%s() iterable argument is empty' % name)
        return default
    return best


def _min(*args, key=None, default=NotImplemented):
    return _extreme('min', args, key, default, True)


def _max(*args, key=None, default=NotImplemented):
    return _extreme('max', args, key, default, False)


def dir(*args):
    if not args:
        return sorted(frame_row(0)[1])
    if len(args) > 1:
        raise TypeError('dir expected at most 1 argument, got %d' % len(args))
    o = args[0]
    f = _special(type(o), '__dir__')
    # A module may say itself what it has.
    own = o.__dict__.get('__dir__') if isinstance(o, type(modules()['sys'])) and f in (None, object.__dir__) else None
    names = own() if own is not None else f(o) if f is not None else dir_names(o)
    if own is None:
        # Two methods of texts are the library's own.
        inner = ('_pieces', '_percent_pieces') if isinstance(o, str) or isinstance(o, type) and issubclass(o, str) else ()
        names = set(names).difference(inner)
    return sorted(names)


def _object_sizeof(self):
    return _load_module('_sizes').size_of(self)


def vars(*args):
    if not args:
        return frame_row(0)[1]
    if len(args) > 1:
        raise TypeError('vars expected at most 1 argument, got %d' % len(args))
    try:
        return args[0].__dict__
    except AttributeError:
        raise TypeError('vars() argument must have __dict__ attribute') from None


def open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    return _load_module('_io').open(file, mode, buffering, encoding, errors, newline, closefd, opener)


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1):
    if not isinstance(filename, str):
        filename = _load_module('os').fsdecode(filename)
    if '\0' in filename:
        raise ValueError('embedded null character')
    if type_name(source) == 'memoryview':
        source = bytes(source)
    from_bytes = isinstance(source, (bytes, bytearray))
    if from_bytes:
        source = _load_module('_source').text_of(source, filename, mode=mode)
    elif isinstance(source, str):
        source.encode()
    if isinstance(source, str) and '\0' in source and mode != 'program':
        raise SyntaxError('source code string cannot contain null bytes')
    if isinstance(source, str) and source[:1] == '\ufeff' and not from_bytes and mode != 'program':
        raise SyntaxError('invalid non-printable character U+FEFF', (filename, 1, 1, source.partition('\n')[0] + '\n' * ('\n' in source), 1, 2))
    if _index(flags) & ~0x1fef610 or optimize not in (-1, 0, 1, 2):
        raise ValueError('compile(): ' + ('invalid optimize value' if optimize not in (-1, 0, 1, 2) else 'unrecognised flags'))
    if flags & 0x2400:
        unsupported('compile() to a tree, or with await outside of functions')
    if mode not in ('exec', 'eval', 'single', 'program', 'func_type'):
        raise ValueError("compile() mode must be 'exec', 'eval' or 'single'")
    is_filed, asked = _is_filed(filename, mode), mode
    if optimize < 0:
        optimize = min(_load_module('sys').flags.optimize, 2)
    if optimize:
        asked += str(optimize)
    r = compile_user(source, filename, asked) if is_filed else compile_user(source, filename, asked, '')
    if isinstance(r, tuple):
        kind, message, line, column, text, end_line, end_column = r
        indented = _first_indent(source, message, line, text, mode)
        if indented:
            kind, message, column, end_line, end_column = 'IndentationError', 'unexpected indent', indented, line, -1
        cls = IndentationError if kind == 'IndentationError' else TabError if kind == 'TabError' else SyntaxError
        if text is not None and line and not message.startswith('unterminated') and (mode == 'exec' or mode == 'eval' and source.count('\n') >= line):
            text += '\n'
        if line == 0:
            column = 0
        raise cls(message, (filename, line, column, text, end_line, end_column))
    _tell_doubts(source, filename)
    if not is_filed:
        _unfiled[r] = source, filename, asked
    return r


def _first_indent(source, message, line, text, mode):
    """How wide the space is before a line that may have none."""
    if text is None or mode == 'program':
        return 0
    wide = len(text) - len(text.lstrip(' \t'))
    if message == 'unexpected indent' or not (mode == 'eval' and wide and message == 'invalid syntax'):
        return wide if message == 'unexpected indent' else 0
    return 0 if source.count('\n') < line - 1 or ''.join(source.split('\n')[:line - 1]).strip() else wide


# Code that says to be from a file that is not there, and what it was made from.
_unfiled = {}


def _is_filed(filename, mode):
    if mode == 'program' or not isinstance(filename, str) or filename[:1] in ('<', '/') or filename[-1:] == '>':
        return True
    return _load_module('os').path.exists(filename)


def _tell_doubts(source, filename):
    """What the compiler warns of in a text or in code made of one."""
    for line, message in doubts_of(source):
        try:
            _load_module('warnings').warn_explicit(message, SyntaxWarning, filename, line)
        except SyntaxWarning:
            raise SyntaxError(message, (filename, line, 1, source_line(filename, line))) from None


def _exec_code(code, g, l):
    if code in _unfiled and '__loader__' in g:
        # Where a file is not there tracebacks show the lines of the module in whose name the code runs.
        path, lines = g.get('__file__'), []
        while isinstance(path, str):
            line = source_line(path, len(lines) + 1)
            if line is None:
                break
            lines.append(line)
        code = compile_user(*_unfiled[code], '\n'.join(lines))
    return run_body(function_of(code, g), l)


def _namespaces(name, globals, locals):
    if globals is None:
        row = frame_row(0)
        globals = row[0]
        if locals is None:
            locals = row[1]
    elif not isinstance(globals, dict):
        if name == 'eval':
            raise TypeError('globals must be a real dict; try eval(code, {}, mapping)' if hasattr(globals, '__getitem__') else 'globals must be a dict')
        raise TypeError('exec() globals must be a dict, not ' + type_name(globals))
    if locals is None:
        locals = globals
    elif not hasattr(locals, '__getitem__'):
        raise TypeError('locals must be a mapping' if name == 'eval' else 'locals must be a mapping or None, not ' + type_name(locals))
    if '__builtins__' not in globals:
        globals['__builtins__'] = modules()['builtins'].__dict__
    return globals, locals


def exec(source, /, globals=None, locals=None, *, closure=None):
    globals, locals = _namespaces('exec', globals, locals)
    if isinstance(source, (str, bytes, bytearray)) or type_name(source) == 'memoryview':
        source = compile(source, '<string>', 'exec')
    elif type_name(source) != 'code':
        raise TypeError('exec() arg 1 must be a string, bytes or code object')
    _exec_code(source, globals, locals)


def eval(source, /, globals=None, locals=None):
    globals, locals = _namespaces('eval', globals, locals)
    if type_name(source) == 'memoryview':
        source = bytes(source)
    if isinstance(source, (str, bytes, bytearray)):
        blank = ' \t' if isinstance(source, str) else b' \t'
        source = compile(source.lstrip(blank), '<string>', 'eval')
    elif type_name(source) != 'code':
        raise TypeError('eval() arg 1 must be a string, bytes or code object')
    return _exec_code(source, globals, locals)


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError('module name must be a string')
    if _sized(level) < 0:
        raise ValueError('level must be >= 0')
    if not name and not level:
        raise ValueError('Empty module name')
    return _import(name, globals or {}, fromlist or None, level)


def _display(value):
    import sys
    hook = getattr(sys, 'displayhook', None)
    if hook is None:
        raise RuntimeError('lost sys.displayhook')
    return hook(value)


def breakpoint(*args, **kws):
    import sys
    hook = getattr(sys, 'breakpointhook', None)
    if hook is None:
        raise RuntimeError('lost sys.breakpointhook')
    return hook(*args, **kws)


def help(*args):
    unsupported('help')


def aiter(async_iterable, /):
    if not hasattr(type(async_iterable), '__aiter__'):
        raise TypeError("'%s' object is not an async iterable" % type(async_iterable).__name__)
    it = type(async_iterable).__aiter__(async_iterable)
    if not hasattr(type(it), '__anext__'):
        raise TypeError("aiter() returned not an async iterator of type '%s'" % type(it).__name__)
    return it


def anext(async_iterator, *default):
    if not hasattr(type(async_iterator), '__anext__'):
        raise TypeError("'%s' object is not an async iterator" % type(async_iterator).__name__)
    if default:
        return _load_module('_coroutines').anext_or(async_iterator, *default)
    return type(async_iterator).__anext__(async_iterator)


def _publish():
    b = builtins()
    here = globals()
    for name in ('map', 'filter', 'zip', 'enumerate', 'reversed'):
        cls = here['class'](name)
        attach(cls, '__new__', staticmethod(here[name]))
        here[name].__name__ = '__new__'
        b[name] = cls
        here[name] = cls
    b['memoryview'] = here['class']('memoryview')
    for name in ('print', 'input', 'hasattr',
                 'dir', 'vars', 'open', 'compile', 'exec', 'eval', '__import__', 'breakpoint', 'help', 'aiter', 'anext'):
        b[name] = here[name]
    for name in ('min', 'max', 'divmod', 'pow'):
        here['_' + name].__name__ = here['_' + name].__qualname__ = name
    b['__build_class__'] = _build_class
    _build_class.__name__ = _build_class.__qualname__ = '__build_class__'
    b['__name__'] = 'builtins'
    _set_methods(set)
    _set_methods(frozenset)
    for view in ({}.keys(), {}.items()):
        _method(type(view), 'isdisjoint', lambda self, other, /: _apart(self, other))
    _bytes_methods()
    _group_methods()
    for cls, name, f, kind in (
            (float, 'fromhex', _float_fromhex, classmethod), (list, 'sort', _list_sort, None), (list, '__init__', _list_init, None),
            (dict, 'update', _dict_update_method, None), (dict, '__init__', _dict_init, None), (dict, 'fromkeys', _dict_fromkeys, classmethod),
            (dict, '__reversed__', _dict_reversed, None), (set, '__init__', _set_init, None), (bytearray, '__init__', _bytearray_init, None),
            (str, 'format', _str_format, None), (str, 'format_map', _str_format_map, None), (str, 'translate', _str_translate, None),
            (str, 'maketrans', _str_maketrans, staticmethod), (BaseException, '__setstate__', _exception_setstate, None), (class_of_generator(), 'throw', _gen_throw, None),
            (class_of_generator(), 'close', _gen_close, None)):
        _method(cls, name, f, kind)
    for cls in (here['class']('cell'), _Function, type(_publish.__code__)):
        attach(cls, '__new__', staticmethod(_made_by(cls.__name__)))
    attach(type, '__new__', staticmethod(_type_new))
    attach(type, '__call__', _type_call)
    _method(type, '__prepare__', lambda *args, **kwargs: {}, classmethod)
    attach(BaseExceptionGroup, '__new__', staticmethod(_group_new))
    table = modules()
    table['builtins'] = make_module('builtins', b)


def _made_by(name):
    def __new__(cls, /, *args, **named):
        return getattr(_load_module('_constructors'), name)(*args, **named)
    return __new__


def class_of_generator():
    return type(_yield_from_object(()))


_publish()


class Quitter:
    def __init__(self, name, eof):
        self.name, self.eof = name, eof

    def __repr__(self):
        return 'Use %s() or %s to exit' % (self.name, self.eof)

    def __call__(self, code=None):
        try:
            modules()['sys'].stdin.close()
        except Exception:
            pass
        raise SystemExit(code)


Quitter.__module__ = '_sitebuiltins'
for _name in ('exit', 'quit'):
    builtins()[_name] = Quitter(_name, 'Ctrl-D (i.e. EOF)')
