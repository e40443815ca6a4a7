# `importlib.util`: whether a module is there. Source: the library reference, "importlib".
import sys as _sys
from importlib import import_module as _import_module

__all__ = ['find_spec', 'resolve_name']


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self.has_location = origin is not None

    @property
    def parent(self):
        return self.name if self.submodule_search_locations is not None else self.name.rpartition('.')[0]

    def __repr__(self):
        shown = ['name=%r' % self.name, 'loader=%r' % self.loader] + (['origin=%r' % self.origin] if self.origin is not None else [])
        return 'ModuleSpec(%s)' % ', '.join(shown)


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
    import os
    name = resolve_name(name, package)
    here = _sys.modules.get(name)
    if here is None:
        above, _, last = name.rpartition('.')
        for folder in getattr(_import_module(above), '__path__', ()) if above else _sys.path:
            for tail in ('/__init__.py', '.py'):
                path = os.path.join(folder, last) + tail
                if os.path.isfile(path):
                    return ModuleSpec(name, None, origin=path, is_package=tail != '.py')
    if here is None:
        try:
            here = _import_module(name)
        except ModuleNotFoundError:
            return None
    return ModuleSpec(name, None, origin=getattr(here, '__file__', 'built-in'), is_package=hasattr(here, '__path__'))
