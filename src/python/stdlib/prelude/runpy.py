# `runpy`: programs that are modules, and modules run as programs. Source: the library reference, "runpy".
import _specs
import _sys
import os
import sys

__all__ = ['run_module', 'run_path']
# Where tracebacks show the functions of CPython's own.
_LINES = {'_run_code': 88, '_run_module_code': 98, '_run_module_as_main': 198, 'run_module': 229, 'run_path': 287}
_COMPILES = [('<frozen runpy>', '_get_module_details', 159), ('<frozen importlib._bootstrap_external>', 'get_code', 1156),
             ('<frozen importlib._bootstrap_external>', 'source_to_code', 1086), ('<frozen importlib._bootstrap>', '_call_with_frames_removed', 488)]
# The same for a module in an archive: it is compiled when it is looked for.
_COMPILES_ARCHIVED = [
    ('<frozen runpy>', '_get_module_details', 131), ('<frozen importlib.util>', 'find_spec', 100), ('<frozen importlib._bootstrap>', '_find_spec', 1262),
    ('<frozen importlib._bootstrap_external>', 'find_spec', 1555), ('<frozen importlib._bootstrap_external>', '_get_spec', 1529),
    ('<frozen zipimport>', 'find_spec', 111), ('<frozen importlib._bootstrap>', 'spec_from_loader', 675),
    ('<frozen importlib._bootstrap_external>', 'spec_from_file_location', 849), ('<frozen zipimport>', 'get_filename', 170),
    ('<frozen zipimport>', '_get_module_code', 791), ('<frozen zipimport>', '_compile_source', 720)]


def _shown(name, go, line=None, file='<frozen runpy>'):
    """Calls `go` from a frame of this name, as tracebacks have it."""
    d = {}
    text = '\n' * ((line or _LINES[name]) - 2) + 'def %s(go):\n return go()' % name
    _sys.run_body(_sys.function_of(compile(text, file, 'exec'), d), d)
    return d[name](go)


def _compiled(text, path, mode, frames):
    """A text's code; what is wrong with it is told from these frames."""
    try:
        return compile(text, path, mode)
    except SyntaxError as e:
        failure = e.with_traceback(None)

    def go():
        raise failure
    for file, name, line in reversed(frames):
        go = (lambda go, file, name, line: lambda: _shown(name, go, line, file))(go, file, name, line)
    go()


def _run(code, d, more, fields):
    d.update(more or {})
    d.update(fields)
    d.setdefault('__builtins__', sys.modules['builtins'])
    _shown('_run_code', lambda: _sys.run_body(_sys.function_of(code, d), d))
    return d


def _fields(name, spec, file=None, package=None):
    if spec is None:
        return {'__name__': name, '__file__': file, '__cached__': None, '__doc__': None, '__loader__': None, '__package__': package, '__spec__': None}
    return {'__name__': name, '__file__': spec.origin, '__cached__': spec.cached, '__doc__': None, '__loader__': spec.loader,
            '__package__': spec.parent, '__spec__': spec}


class _Standing:
    """A module that stands in the table while it runs; the first word of the command line is its own, too."""

    def __init__(self, name, word):
        self.name, self.word = name, word
        self.module = _sys.make_module(name, {'__name__': name, '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None})

    def __enter__(self):
        self.before = sys.modules.get(self.name), sys.argv[0]
        sys.modules[self.name], sys.argv[0] = self.module, self.word
        return self.module.__dict__

    def __exit__(self, *args):
        module, sys.argv[0] = self.before
        if module is not None:
            sys.modules[self.name] = module
        else:
            sys.modules.pop(self.name, None)


class NotRunnable(ImportError):
    pass


def details(name, error=ImportError):
    """A module's name, specification and code; of a package that is its `__main__`."""
    if name.startswith('.'):
        raise error('Relative module names not supported')
    package = name.rpartition('.')[0]
    if package:
        _enter(name, package, error)
    import importlib.util
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as e:
        hint = ". Try using '%s' instead of '%s' as the module name." % (name[:-3], name) if name.endswith('.py') else ''
        raise error('Error while finding module specification for %r (%s: %s)%s' % (name, type(e).__name__, e, hint)) from e
    if spec is None:
        raise error('No module named ' + name)
    if spec.submodule_search_locations is not None:
        return _of_package(name, error)
    if not spec.has_location or spec.origin.startswith('/usr/lib/python3.13/'):
        if name in sys.builtin_module_names:
            raise error('No code object available for ' + name)
        _sys.unsupported('running the library module %s as a program' % name)
    try:
        as_main = error is NotRunnable
        frames = [('<frozen runpy>', '_run_module_as_main', 189) if as_main else ('<frozen runpy>', 'run_module', 222)] + _COMPILES
        return name, spec, _code_of(spec, 'program' if as_main else 'exec', frames)
    except ImportError as e:
        raise error(str(e)) from e


def _code_of(spec, mode, frames):
    if not hasattr(spec.loader, 'archive'):
        return _compiled(_bytes_at(spec.origin), spec.origin, mode, frames)
    if not spec.origin.endswith('.py'):
        # It tells that this cannot be had.
        spec.loader.get_code(spec.name)
    return _compiled(spec.loader.get_data(spec.origin), spec.origin, mode, frames[:-len(_COMPILES)] + _COMPILES_ARCHIVED)


def is_archive(text, path):
    """Whether this is a zip archive, with or without something before it."""
    return b'PK\5\6' in text[-0xffff - 22:] and _specs.archive_at(os.path.abspath(path)) is not None


def _bytes_at(path):
    with open(path, 'rb') as f:
        return f.read()


def _enter(name, package, error):
    try:
        __import__(package)
    except ImportError as e:
        # What the package itself lacks is told as it is.
        if e.name is None or e.name != package and not package.startswith(e.name + '.'):
            raise
    there = sys.modules.get(name)
    if there is not None and not hasattr(there, '__path__'):
        import warnings
        warnings.warn('%r found in sys.modules after import of package %r, but prior to execution of %r; this may result in unpredictable behaviour'
                      % (name, package, name), RuntimeWarning, 2)


def _of_package(name, error):
    if name == '__main__' or name.endswith('.__main__'):
        raise error('Cannot use package as __main__ module')
    try:
        return details(name + '.__main__', error)
    except error as e:
        if name not in sys.modules:
            raise
        raise error('%s; %r is a package and cannot be directly executed' % (e, name))


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    mod_name, spec, code = details(mod_name)
    name = mod_name if run_name is None else run_name
    if not alter_sys:
        return _shown('run_module', lambda: _run(code, {}, init_globals, _fields(name, spec)))

    def go():
        with _Standing(name, spec.origin) as d:
            return _run(code, d, init_globals, _fields(name, spec)).copy()
    return _shown('run_module', lambda: _shown('_run_module_code', go), 226)


def run_path(path_name, init_globals=None, run_name=None):
    name = '<run_path>' if run_name is None else run_name
    path = os.fsdecode(path_name)
    if os.path.isdir(path):
        return _run_folder(path, init_globals, name)
    text = _bytes_at(os.path.abspath(path))
    if is_archive(text, path):
        return _run_folder(path, init_globals, name)
    code = _compiled(text, path, 'exec', [('<frozen runpy>', 'run_path', 286), ('<frozen runpy>', '_get_code_from_file', 259)])

    def go():
        with _Standing(name, path) as d:
            return _run(code, d, init_globals, _fields(name, None, path, name.rpartition('.')[0])).copy()
    return _shown('run_path', lambda: _shown('_run_module_code', go))


def _run_folder(path, init_globals, name):
    sys.path.insert(0, path)
    try:
        spec, code = main_of(path, ImportError, 'exec', ('run_path', 300), ('_get_main_module_details', 240))

        def go():
            with _Standing(name, path) as d:
                return _run(code, d, init_globals, _fields(name, spec)).copy()
        return _shown('run_path', go, 304)
    finally:
        try:
            sys.path.remove(path)
        except ValueError:
            pass


def main_of(path, error, mode, *frames):
    """The program that a folder is, which stands first among those in which modules are looked for."""
    spec = _specs.find('__main__', sys.path)
    if spec is None or not spec.has_location:
        raise error("can't find '__main__' module in %r" % path)
    return spec, _code_of(spec, mode, [('<frozen runpy>', *frame) for frame in frames] + _COMPILES)


def _run_module_as_main(mod_name, alter_argv=True):
    """As the command line does it: a module by `-m`, or the program of the first folder in the path."""
    try:
        if alter_argv or mod_name != '__main__':
            _, spec, code = details(mod_name, NotRunnable)
        else:
            spec, code = main_of(sys.path[0], NotRunnable, 'program', ('_run_module_as_main', 191), ('_get_main_module_details', 240))
    except NotRunnable as e:
        sys.exit('%s: %s' % (sys.executable, e))
    if alter_argv:
        sys.argv[0] = spec.origin
    # Children that begin anew run this text, not the one that has come here.
    _sys.set_main_code(code)
    d = sys.modules['__main__'].__dict__
    _shown('_run_module_as_main', lambda: _run(code, d, None, _fields('__main__', spec)))
    return d
