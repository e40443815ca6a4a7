# `importlib.util`: whether a module is there, and modules made by hand. Source: the library reference, "importlib".
import sys as _sys
import _specs
from _specs import module_of as _module_of
from importlib import import_module as _import_module

__all__ = ['cache_from_source', 'find_spec', 'module_from_spec', 'resolve_name', 'spec_from_file_location', 'spec_from_loader']


def resolve_name(name, package):
    dots = len(name) - len(name.lstrip('.'))
    if not dots:
        return name
    if not package:
        raise ImportError('no package specified for %r (required for relative module names)' % name)
    above = package.split('.')
    if dots > len(above):
        raise ImportError('attempted relative import beyond top-level package')
    return '.'.join(above[:len(above) - dots + 1] + ([name[dots:]] if name[dots:] else []))


def find_spec(name, package=None):
    name = resolve_name(name, package) if name.startswith('.') else name
    here = _sys.modules.get(name)
    if here is not None:
        known = getattr(here, '__spec__', None)
        if known is None and '__spec__' in vars(here):
            raise ValueError('%s.__spec__ is None' % name)
        return known or _of_library(name, here)
    above = name.rpartition('.')[0]
    where = _sys.path
    if above:
        try:
            where = _import_module(above).__path__
        except AttributeError as e:
            raise ModuleNotFoundError('__path__ attribute not found on %r while trying to find %r' % (above, name), name=name) from e
    found = _specs.find(name, where)
    if found is not None:
        return found
    try:
        return _of_library(name, _import_module(name))
    except ModuleNotFoundError:
        return None


def _of_library(name, module):
    path = getattr(module, '__file__', None)
    if path is not None and not hasattr(module, '__path__'):
        return _specs.spec_of(name, path)
    return _specs.ModuleSpec(name, None, origin=path or 'built-in', is_package=hasattr(module, '__path__'))


def spec_from_file_location(name, location=None, *, loader=None, submodule_search_locations=()):
    import os
    if location is None:
        return None if loader is None else spec_from_loader(name, loader)
    path = os.path.abspath(os.fspath(location))
    if loader is None:
        if not path.endswith('.py'):
            return None
        loader = _specs.SourceFileLoader(name, path)
    spec = _specs.spec_of(name, path, loader=loader)
    if submodule_search_locations == ():
        try:
            package = loader.is_package(name)
        except (AttributeError, ImportError):
            package = False
        if package:
            spec.submodule_search_locations = [os.path.dirname(path)]
    else:
        spec.submodule_search_locations = submodule_search_locations
    return spec


def spec_from_loader(name, loader, *, origin=None, is_package=None):
    if origin is None and hasattr(loader, 'get_filename'):
        return spec_from_file_location(name, loader.get_filename(name), loader=loader)
    if is_package is None:
        try:
            is_package = loader.is_package(name)
        except (AttributeError, ImportError):
            is_package = False
    return _specs.ModuleSpec(name, loader, origin=origin, is_package=is_package)


def module_from_spec(spec):
    create = getattr(spec.loader, 'create_module', None)
    module = None if create is None else create(spec)
    if module is None:
        if spec.loader is not None and create is None and hasattr(spec.loader, 'exec_module'):
            raise ImportError('loaders that define exec_module() must also define create_module()')
        return _module_of(spec)
    for key, value in _specs.fields(spec).items():
        if getattr(module, key, None) is None:
            setattr(module, key, value)
    return module


def cache_from_source(path, debug_override=None, *, optimization=None):
    import os
    return _specs.cached_path(os.fspath(path))
