# Imports: modules of the library and of the program.


def _imported(name, g, fromlist, level):
    # The statement: by the `__import__` of the builtins that its module sees.
    b, usual = g.get('__builtins__'), builtins()
    f = (b if isinstance(b, dict) else usual).get('__import__')
    if f is None and isinstance(b, dict) and b is not usual:
        raise ImportError('__import__ not found')
    if f is None or f is __import__:
        return _import(name, g, fromlist, level)
    return f(name, g, None, fromlist, level)


def _import(name, g, fromlist, level):
    if level:
        package = g.get('__package__') or g.get('__name__', '')
        if not package or package == '__main__':
            raise ImportError('attempted relative import with no known parent package')
        base = package.split('.')
        if level > len(base):
            raise ImportError('attempted relative import beyond top-level package')
        base = base[:len(base) - level + 1] if level > 1 else base
        name = '.'.join(base + ([name] if name else []))
    m = _load_module(name)
    if fromlist is None:
        if '.' in name:
            return modules()[name.split('.')[0]]
        return m
    d = getattr(m, '__dict__', {})
    # A `__getattr__` of a module that is no package is asked once, for each name in turn.
    if fromlist and ('__getattr__' not in d or '__path__' in d):
        for f in fromlist:
            if f != '*' and not hasattr(m, f):
                try:
                    _load_module(name + '.' + f)
                except ModuleNotFoundError as e:
                    if e.name != name + '.' + f:
                        raise
    return m


def _load_module(name):
    table = modules()
    if name in table:
        m = table[name]
        if m is None:
            raise ModuleNotFoundError('import of %s halted; None in sys.modules' % name, name=name)
        return m
    parent = None
    if '.' in name:
        parent = _load_module(name.rpartition('.')[0])
        if name in table:
            # The package imports it.
            return table[name]
    d = native_module(name)
    if d is not None:
        d['__name__'] = name
        m = make_module(name, d)
        table[name] = m
        return m
    code = library_code(name)
    if code is None:
        found = _find_user_module(name, parent)
        if found is None:
            top = name.partition('.')[0]
            if top in _STANDARD_MODULES.split() and top not in module_names():
                unsupported('module ' + name)
            above = name.rpartition('.')[0]
            is_below = parent is None or hasattr(parent, '__path__') or (module_path(above) or '').endswith('/__init__.py')
            raise ModuleNotFoundError("No module named '%s'%s" % (name, '' if is_below else "; '%s' is not a package" % above), name=name)
        return found
    d = {'__name__': name, '__doc__': None, '__package__': name.rpartition('.')[0], '__file__': module_path(name)}
    m = make_module(name, d)
    table[name] = m
    try:
        run_body(function_of(code, d), d)
    except BaseException:
        del table[name]
        raise
    if parent is not None:
        setattr(parent, name.rpartition('.')[2], m)
    return table[name]


# Modules of CPython 3.13's standard library that a program may expect to be there.
_STANDARD_MODULES = """
abc argparse array ast asyncio base64 bdb binascii bisect bz2 calendar cmath cmd code codecs codeop collections colorsys
compileall concurrent configparser contextlib contextvars copy copyreg cProfile csv ctypes curses dataclasses datetime dbm
decimal difflib dis doctest email encodings ensurepip enum faulthandler fcntl filecmp fileinput fnmatch fractions ftplib
functools gc getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib importlib inspect
ipaddress itertools keyword lib2to3 linecache locale logging lzma mailbox marshal mimetypes mmap modulefinder netrc ntpath
numbers opcode operator optparse pathlib pdb pickle pickletools pkgutil platform plistlib poplib posix pprint profile pstats
pty pwd py_compile pyclbr pydoc queue quopri re readline reprlib resource rlcompleter runpy sched secrets select selectors
shelve shlex shutil signal site smtplib socket socketserver sqlite3 ssl stat statistics string stringprep struct subprocess
symtable sysconfig syslog tabnanny tarfile tempfile termios textwrap this threading timeit tkinter token tokenize tomllib
trace tracemalloc tty turtle types typing unicodedata unittest urllib uuid venv warnings wave weakref webbrowser wsgiref xml
xmlrpc zipapp zipfile zipimport zlib zoneinfo _thread
"""


def _find_user_module(name, parent):
    specs = _load_module('_specs')
    spec = specs.find(name, modules()['sys'].path if parent is None else getattr(parent, '__path__', ()))
    if spec is None:
        return None
    table = modules()
    m = specs.module_of(spec)
    table[name] = m
    try:
        if spec.has_location:
            spec.loader.exec_module(m)
    except BaseException:
        table.pop(name, None)
        raise
    m = table[name]
    if parent is not None:
        setattr(parent, name.rpartition('.')[2], m)
    return m


def _import_from_asked(module, name, ask, *args):
    # The module's own `__getattr__`.
    try:
        return ask(*args)
    except AttributeError:
        pass
    return _import_from_failed(module, name)


def _import_from_failed(module, name):
    full = getattr(module, '__name__', '?')
    try:
        return _load_module(full + '.' + name)
    except ModuleNotFoundError as e:
        if e.name != full + '.' + name:
            raise
    where = getattr(module, '__file__', None)
    e = ImportError("cannot import name '%s' from '%s' (%s)" % (name, full, 'unknown location' if where is None else where), name=full, path=where)
    e.name_from = name
    raise e


def _import_star(module, g):
    names = getattr(module, '__all__', None)
    if names is None:
        names = [n for n in dir(module) if not n.startswith('_')]
    for n in names:
        g[n] = getattr(module, n)
