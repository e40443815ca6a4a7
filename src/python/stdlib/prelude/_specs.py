# What a module tells of where it comes from: its specification, and what loads it. Source: the library reference, "importlib.machinery".
import _sys


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name, self.loader, self.origin, self.loader_state = name, loader, origin, loader_state
        self.submodule_search_locations = [] if is_package else None
        self._uninitialized_submodules = []
        self._set_fileattr = False
        self._cached = None

    @property
    def parent(self):
        return self.name.rpartition('.')[0] if self.submodule_search_locations is None else self.name

    @property
    def has_location(self):
        return self._set_fileattr

    @has_location.setter
    def has_location(self, value):
        self._set_fileattr = bool(value)

    @property
    def cached(self):
        if self._cached is None and self.origin is not None and self._set_fileattr and self.origin.endswith('.py'):
            self._cached = cached_path(self.origin)
        return self._cached

    @cached.setter
    def cached(self, value):
        self._cached = value

    def _parts(self):
        return self.name, self.loader, self.origin, self.submodule_search_locations, self.cached, self.has_location

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, ModuleSpec) else NotImplemented

    def __repr__(self):
        shown = ['name=%r' % (self.name,), 'loader=%r' % (self.loader,)]
        if self.origin is not None:
            shown.append('origin=%r' % (self.origin,))
        if self.submodule_search_locations is not None:
            shown.append('submodule_search_locations=%s' % (self.submodule_search_locations,))
        return '%s(%s)' % (type(self).__name__, ', '.join(shown))


ModuleSpec.__module__ = '_frozen_importlib'


class SourceFileLoader:
    """A module's text in a file."""

    def __init__(self, fullname, path):
        self.name, self.path = fullname, path

    def _check(self, name):
        if name not in (None, self.name):
            raise ImportError('loader for %s cannot handle %s' % (self.name, name), name=name)

    def get_filename(self, name=None):
        self._check(name)
        return self.path

    def is_package(self, fullname):
        folder, _, file = self.get_filename(fullname).rpartition('/')
        return file == '__init__.py' and fullname.rpartition('.')[2] != '__init__'

    def get_data(self, path):
        with open(path, 'rb') as f:
            return f.read()

    def get_source(self, fullname):
        import _source
        return _source.text_of(self.get_data(self.get_filename(fullname)), self.path).replace('\r\n', '\n')

    def get_code(self, fullname):
        return compile(self.get_data(self.get_filename(fullname)), self.path, 'exec')

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _sys.run_body(_sys.function_of(self.get_code(module.__name__), module.__dict__), module.__dict__)

    def load_module(self, fullname=None):
        self._check(fullname)
        module = module_of(spec_of(self.name, self.path, loader=self))
        module = _sys.modules().setdefault(self.name, module)
        self.exec_module(module)
        return _sys.modules()[self.name]

    def __eq__(self, other):
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self):
        return hash(self.name) ^ hash(self.path)


SourceFileLoader.__module__ = '_frozen_importlib_external'


class NamespaceLoader:
    """A package without a text of its own: folders of one name."""

    def __init__(self, name, path, path_finder=None):
        self._path = path

    def is_package(self, fullname):
        return True

    def get_source(self, fullname):
        return ''

    def get_code(self, fullname):
        return compile('', '<string>', 'exec')

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        pass


NamespaceLoader.__module__ = '_frozen_importlib_external'


class Folders:
    """Where the parts of such a package are."""

    def __init__(self, paths):
        self._path = paths

    def __iter__(self):
        return iter(self._path)

    def __getitem__(self, index):
        return self._path[index]

    def __setitem__(self, index, path):
        self._path[index] = path

    def __len__(self):
        return len(self._path)

    def __contains__(self, item):
        return item in self._path

    def append(self, item):
        self._path.append(item)

    def __repr__(self):
        return '_NamespacePath(%r)' % (self._path,)


Folders.__module__, Folders.__name__ = '_frozen_importlib_external', '_NamespacePath'


def cached_path(path):
    folder, slash, file = path.rpartition('/')
    return '%s%s__pycache__/%s.cpython-313.pyc' % (folder, slash, file.rpartition('.')[0] or file)


def spec_of(name, path, package=False, loader=None):
    """Of a module whose text is at a path, as an import finds it; a list of paths is a package without a text."""
    if isinstance(path, list):
        folders = Folders(path)
        spec = ModuleSpec(name, NamespaceLoader(name, folders), is_package=True)
        spec.submodule_search_locations = folders
        return spec
    spec = ModuleSpec(name, loader or SourceFileLoader(name, path), origin=path, is_package=package)
    spec.has_location = True
    if package:
        spec.submodule_search_locations.append(path.rpartition('/')[0])
    return spec


def fields(spec):
    """What the namespace of a new module of it begins with."""
    d = {'__name__': spec.name, '__doc__': None, '__package__': spec.parent, '__loader__': spec.loader, '__spec__': spec}
    if spec.submodule_search_locations is not None:
        d['__path__'] = spec.submodule_search_locations
        if not spec.has_location:
            d['__file__'] = None
    if spec.has_location:
        d['__file__'] = spec.origin
        if spec.cached is not None:
            d['__cached__'] = spec.cached
    return d


def module_of(spec):
    return _sys.make_module(spec.name, fields(spec))


# What was found out of folders in which a module was not: None, or that it is in a zip archive.
_archives = {}


def archive_at(path):
    """What finds modules in a zip archive, or in a folder of one; None: it is none."""
    import os
    if not path or os.path.isdir(path):
        return None
    import zipimport
    try:
        return zipimport.zipimporter(path)
    except ImportError:
        return None


def find(name, where):
    """The specification of a module in one of these folders, or None. Folders of its name count when nothing else has it."""
    import os
    last = name.rpartition('.')[2]
    spaces = []
    for folder in where:
        if not isinstance(folder, str):
            continue
        base = os.path.join(os.path.abspath(folder), last)
        for path in (base + '/__init__.py', base + '.py'):
            if os.path.isfile(path):
                return spec_of(name, path, path[-12:] == '/__init__.py')
        if os.path.isdir(base):
            spaces.append(base)
        elif folder not in _archives:
            _archives[folder] = archive_at(folder)
        importer = _archives.get(folder)
        if importer is not None:
            spec = importer.find_spec(name)
            if spec is not None and spec.loader is not None:
                return spec
            spaces.extend(spec.submodule_search_locations if spec is not None else ())
    return spec_of(name, spaces) if spaces else None
