# `zipimport`: modules in zip archives, as entries of `sys.path`. Source: the library reference, "zipimport".
import _sys
import _specs
import os as _os
import struct as _struct
import sys as _sys_module

__all__ = ['ZipImportError', 'zipimporter']
# An archive's path → what is in it: name → (its path, kind of compression, bytes there, bytes, where its head is, time, date, checksum).
_zip_directory_cache = {}
_LAST, _LISTED, _END_BYTES = b'PK\5\6', b'PK\1\2', 22
_SEARCHED = ('/__init__.pyc', '/__init__.py', '.pyc', '.py')


class ZipImportError(ImportError):
    pass


class zipimporter:
    def __init__(self, path):
        if not isinstance(path, str):
            raise TypeError('expected str, not %r' % type(path))
        if not path:
            raise ZipImportError('archive path is empty', path=path)
        path, inside = _split(path)
        if path not in _zip_directory_cache:
            _zip_directory_cache[path] = _directory(path)
        self.archive, self.prefix = path, inside and inside + '/'

    def __repr__(self):
        return '<zipimporter object "%s/%s">' % (self.archive, self.prefix)

    def _get_files(self):
        if self.archive not in _zip_directory_cache:
            try:
                _zip_directory_cache[self.archive] = _directory(self.archive)
            except ZipImportError:
                return {}
        return _zip_directory_cache[self.archive]

    def invalidate_caches(self):
        _zip_directory_cache.pop(self.archive, None)

    def _name(self, fullname):
        return self.prefix + fullname.rpartition('.')[2]

    def _entry(self, fullname):
        """The name in the archive of the text of a module, or of what it was compiled to; None: it is not there."""
        files, name = self._get_files(), self._name(fullname)
        for ending in _SEARCHED:
            if name + ending in files:
                # A text decides: what was compiled counts as long as it is of that text.
                text = name + ending.removesuffix('c')
                return text if text in files else name + ending

    def _known(self, fullname):
        entry = self._entry(fullname)
        if entry is None:
            raise ZipImportError("can't find module %r" % fullname, name=fullname)
        return entry

    def find_spec(self, fullname, target=None):
        entry = self._entry(fullname)
        if entry is not None:
            return _specs.spec_of(fullname, self.archive + '/' + entry, self.is_package(fullname), self)
        if self._name(fullname) + '/' not in self._get_files():
            return None
        spec = _specs.ModuleSpec(fullname, None, is_package=True)
        spec.submodule_search_locations.append(self.archive + '/' + self._name(fullname))
        return spec

    def is_package(self, fullname):
        return self._known(fullname).startswith(self._name(fullname) + '/')

    def get_filename(self, fullname):
        return self.archive + '/' + self._known(fullname)

    def get_data(self, pathname):
        key = pathname.removeprefix(self.archive + '/')
        if key not in self._get_files():
            raise OSError(0, '', key)
        return _data(self.archive, self._get_files()[key])

    def get_source(self, fullname):
        entry = self._known(fullname)
        return None if entry.endswith('c') else self.get_data(entry).decode()

    def get_code(self, fullname):
        entry = self._known(fullname)
        if entry.endswith('c'):
            _sys.unsupported('modules that are compiled already')
        text = self.get_data(entry).replace(b'\r\n', b'\n').replace(b'\r', b'\n')
        return compile(text, self.archive + '/' + entry, 'exec')

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        _sys.run_body(_sys.function_of(self.get_code(module.__name__), module.__dict__), module.__dict__)

    def load_module(self, fullname):
        import warnings
        warnings.warn('zipimport.zipimporter.load_module() is deprecated and slated for removal in Python 3.12; use exec_module() instead', DeprecationWarning, 2)
        spec = self.find_spec(fullname)
        if spec is None or spec.loader is None:
            raise ZipImportError("can't find module %r" % fullname, name=fullname)
        modules = _sys_module.modules
        module = modules.setdefault(fullname, _specs.module_of(spec))
        module.__dict__.update(_specs.fields(spec))
        try:
            self.exec_module(module)
        except BaseException:
            del modules[fullname]
            raise
        return modules[fullname]


def _split(path):
    """The file that a path begins with, and the rest."""
    inside = []
    while True:
        try:
            mode = _os.stat(path).st_mode
        except (OSError, ValueError):
            above, last = _os.path.split(path)
            if above == path:
                raise ZipImportError('not a Zip file', path=path) from None
            path = above
            inside.insert(0, last)
            continue
        if mode & 0o170000 != 0o100000:
            raise ZipImportError('not a Zip file', path=path)
        return path, '/'.join(inside)


def _directory(archive):
    def wrong(what):
        return ZipImportError('%s: %r' % (what, archive), path=archive)
    try:
        with open(archive, 'rb') as f:
            size = f.seek(0, 2)
            before = f.seek(max(size - 0xffff - _END_BYTES, 0))
            last = f.read()
            at = last.rfind(_LAST)
            if at < 0:
                raise wrong('not a Zip file')
            if len(last) < at + _END_BYTES:
                raise wrong('corrupt Zip file')
            count, length, offset = _struct.unpack_from('<H2L', last, at + 10)
            if offset == 0xffffffff:
                _sys.unsupported('zip archives of that size')
            start = before + at - length
            if start < 0:
                raise wrong('bad central directory size')
            if start < offset:
                raise wrong('bad central directory offset')
            f.seek(start)
            return _listed(archive, f.read(length), count, offset, start - offset)
    except OSError:
        raise ZipImportError("can't open Zip file: %r" % archive, path=archive) from None


def _listed(archive, rows, count, start, before):
    found, at = {}, 0
    while rows[at:at + 4] == _LISTED:
        if len(rows) < at + 46:
            raise EOFError('EOF read where not expected')
        flags, kind, time, date, checksum, there, size, name, extra, comment = _struct.unpack_from('<4H3L3H', rows, at + 8)
        head, = _struct.unpack_from('<L', rows, at + 42)
        if head > start:
            raise ZipImportError('bad local header offset: %r' % archive, path=archive)
        data = rows[at + 46:at + 46 + name]
        if flags & 0x800 or data.isascii():
            text = data.decode()
        else:
            from _zip_entries import _old_name
            text = _old_name(data)
        found[text] = archive + '/' + text, kind, there, size, head + before, time, date, checksum
        at += 46 + name + extra + comment
    if len(found) != count:
        raise ZipImportError('mismatched num_entries: %d should be %d in %r' % (len(found), count, archive), path=archive)
    return found


def _data(archive, entry):
    path, kind, there, size, head, time, date, checksum = entry
    if kind:
        try:
            from zlib import decompress
        except Exception:
            raise ZipImportError("can't decompress data; zlib not available") from None
    with open(archive, 'rb') as f:
        f.seek(head)
        row = f.read(30)
        if len(row) != 30:
            raise EOFError('EOF read where not expected')
        if row[:4] != b'PK\3\4':
            raise ZipImportError('bad local file header: %r' % archive, path=archive)
        f.seek(head + 30 + sum(_struct.unpack_from('<2H', row, 26)))
        data = f.read(there)
    if len(data) != there:
        raise OSError("zipimport: can't read data")
    return decompress(data, -15) if kind else data
