# `importlib`: importing by name. Source: the library reference, "importlib".
import sys as _sys

__all__ = ['__import__', 'import_module', 'invalidate_caches', 'reload']
__import__ = __import__
__path__ = ['/usr/lib/python3.13/importlib']


def import_module(name, package=None):
    dots = len(name) - len(name.lstrip('.'))
    if dots:
        if not package:
            raise TypeError('the \'package\' argument is required to perform a relative import for %r' % name)
        above = package.split('.')
        if dots > len(above):
            raise ImportError('attempted relative import beyond top-level package')
        name = '.'.join(above[:len(above) - dots + 1] + ([name[dots:]] if name[dots:] else []))
    __import__(name)
    return _sys.modules[name]


def invalidate_caches():
    import _specs
    for importer in _specs._archives.values():
        if importer is not None:
            importer.invalidate_caches()
    _specs._archives.clear()


def reload(module):
    if not isinstance(module, type(_sys)):
        raise TypeError('reload() argument must be a module')
    name = module.__name__
    if _sys.modules.get(name) is not module:
        raise ImportError('module %s not in sys.modules' % name, name=name)
    path = getattr(module, '__file__', None)
    if path is not None and not path.startswith('/usr/lib/python3.13/'):
        with open(path, encoding='utf-8') as f:
            code = compile(f.read(), path, 'exec')
        exec(code, module.__dict__)
    return module
