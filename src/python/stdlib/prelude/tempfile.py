# Files and directories that nobody else has, and that go away by themselves.
import errno as _errno
import functools as _functools
import io as _io
import os as _os
import shutil as _shutil
import sys as _sys
import types as _types
import weakref as _weakref
from random import Random as _Random

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX',
           'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_bin_openflags = _text_openflags = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL | _os.O_NOFOLLOW
_O_TMPFILE_WORKS = False


class _RandomNameSequence:
    """Names that nobody guesses; each process has its own."""
    characters = 'abcdefghijklmnopqrstuvwxyz0123456789_'
    _of = _random = None

    @property
    def rng(self):
        if self._of != _os.getpid():
            self._of, self._random = _os.getpid(), _Random()
        return self._random

    def __iter__(self):
        return self

    def __next__(self):
        return ''.join(self.rng.choices(self.characters, k=8))


_name_sequence = _RandomNameSequence()


def _get_candidate_names():
    return _name_sequence


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def _candidate_tempdir_list():
    places = [_os.path.abspath(place) for place in map(_os.getenv, ('TMPDIR', 'TEMP', 'TMP')) if place]
    return [*places, '/tmp', '/var/tmp', '/usr/tmp', _os.getcwd()]


def _can_hold_files(place):
    # Whether what is written there can be read again; of a file that is in the way of a new one, nothing is said.
    for _, name in zip(range(100), _get_candidate_names()):
        path = _os.path.join(place, name)
        try:
            fd = _os.open(path, _bin_openflags, 0o600)
        except FileExistsError:
            continue
        except OSError:
            return False
        try:
            return _os.write(fd, b'blat') == 4
        except OSError:
            return False
        finally:
            _os.close(fd)
            _os.unlink(path)
    return False


def _get_default_tempdir(dirlist=None):
    places = _candidate_tempdir_list() if dirlist is None else dirlist
    for place in places:
        if _os.path.isdir(place) and _can_hold_files(place):
            return place
    raise FileNotFoundError(_errno.ENOENT, 'No usable temporary directory found in %s' % (places,))


def _gettempdir():
    global tempdir
    if tempdir is None:
        # The usual place is known to be good.
        tempdir = '/tmp' if _candidate_tempdir_list()[0] == '/tmp' and _os.path.isdir('/tmp') else _get_default_tempdir()
    return tempdir


def gettempdir():
    return _os.fsdecode(_gettempdir())


def gettempdirb():
    return _os.fsencode(_gettempdir())


def _infer_return_type(*args):
    """`str` or `bytes`, as what is given; nothing given: as the directory that was chosen."""
    kinds = {bytes if isinstance(_os.fspath(a) if hasattr(a, '__fspath__') else a, bytes) else str for a in args if a is not None}
    if len(kinds) > 1:
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    return kinds.pop() if kinds else bytes if isinstance(tempdir, bytes) else str


def _sanitize_params(prefix, suffix, dir):
    kind = _infer_return_type(prefix, suffix, dir)
    in_kind = _os.fsencode if kind is bytes else _os.fsdecode
    return (in_kind(template) if prefix is None else prefix, kind() if suffix is None else suffix,
            in_kind(_gettempdir()) if dir is None else dir, kind)


def _made(dir, pre, suf, make, kind, what):
    """(what `make` gave, path) with the first name that was free."""
    dir = _os.path.abspath(dir)
    names = _get_candidate_names()
    for _, name in zip(range(TMP_MAX), map(_os.fsencode, names) if kind is bytes else names):
        path = _os.path.join(dir, pre + name + suf)
        try:
            return make(path), path
        except FileExistsError:
            pass
    raise FileExistsError(_errno.EEXIST, 'No usable temporary %s name found' % what)


def _mkstemp_inner(dir, pre, suf, flags, output_type):
    def make(path):
        _sys.audit('tempfile.mkstemp', path)
        return _os.open(path, flags, 0o600)
    return _made(dir, pre, suf, make, output_type, 'file')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    return _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)


def mkdtemp(suffix=None, prefix=None, dir=None):
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)

    def make(path):
        _sys.audit('tempfile.mkdtemp', path)
        _os.mkdir(path, 0o700)
    return _made(dir, prefix, suffix, make, kind, 'directory')[1]


def mktemp(suffix='', prefix=template, dir=None):
    def check(path):
        if _os.path.lexists(path):
            raise FileExistsError
    return _made(gettempdir() if dir is None else dir, prefix, suffix, check, str, 'file')[1]


class _TemporaryFileCloser:
    """What a temporary file and its methods share; when nobody has any of them, the file goes."""
    close_called = cleanup_called = False

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete, self.delete_on_close = file, name, delete, delete_on_close

    def cleanup(self, unlink=_os.unlink):
        if self.cleanup_called:
            return
        self.cleanup_called = True
        try:
            self._close_file()
        finally:
            if self.delete:
                try:
                    unlink(self.name)
                except FileNotFoundError:
                    pass

    def _close_file(self):
        if not self.close_called:
            self.close_called = True
            self.file.close()

    def close(self):
        if self.delete and self.delete_on_close:
            self.cleanup()
        else:
            self._close_file()

    def __del__(self):
        self.cleanup()


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name = file, name
        self._closer = _TemporaryFileCloser(file, name, delete, delete_on_close)

    def __getattr__(self, name):
        found = getattr(self.__dict__['file'], name)
        if callable(found):
            method = _functools.wraps(found)(lambda *args, **kwargs: found(*args, **kwargs))
            # The file lives as long as one of its methods.
            method._closer = self._closer
            setattr(self, name, method)
            return method
        return found

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        r = self.file.__exit__(exc, value, tb)
        self._closer.cleanup()
        return r

    def close(self):
        self._closer.close()

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return '<tempfile._TemporaryFileWrapper object at 0x%x>' % id(self)


def _opened(dir, prefix, suffix, keep, mode, options):
    """(file, path) of a new one; nothing of it is left when it cannot be opened as it should."""
    prefix, suffix, dir, kind = _sanitize_params(prefix, suffix, dir)
    path = None

    def opener(*args):
        nonlocal path
        fd, path = _mkstemp_inner(dir, prefix, suffix, _bin_openflags, kind)
        if not keep:
            try:
                _os.unlink(path)
            except BaseException:
                _os.close(fd)
                raise
        return fd
    try:
        return _io.open(dir, mode, opener=opener, **options), path
    except BaseException:
        if keep and path is not None:
            _os.unlink(path)
        raise


def _raw_of(file):
    file = getattr(file, 'buffer', file)
    return getattr(file, 'raw', file)


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    options = {'buffering': buffering, 'encoding': encoding, 'newline': newline, 'errors': errors}
    file, path = _opened(dir, prefix, suffix, True, mode, options)
    try:
        _raw_of(file).name = path
        return _TemporaryFileWrapper(file, path, delete, delete_on_close)
    except BaseException:
        file.close()
        if path is not None:
            _os.unlink(path)
        raise


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    options = {'buffering': buffering, 'encoding': encoding, 'newline': newline, 'errors': errors}
    file, _ = _opened(dir, prefix, suffix, False, mode, options)
    raw = _raw_of(file)
    raw.name = raw.fileno()
    return file


class SpooledTemporaryFile(_io.IOBase):
    """In memory until it is larger than it may be, then a file."""

    def __init__(self, max_size=0, mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
        if 'b' in mode:
            self._file = _io.BytesIO()
        else:
            self._file = _io.TextIOWrapper(_io.BytesIO(), encoding=encoding, errors=errors, newline=newline)
        self._max_size, self._rolled = max_size, False
        self._options = {'mode': mode, 'buffering': buffering, 'suffix': suffix, 'prefix': prefix, 'encoding': encoding, 'newline': newline,
                         'dir': dir, 'errors': errors}

    def rollover(self):
        if self._rolled:
            return
        old, new = self._file, TemporaryFile(**self._options)
        place = old.tell()
        if hasattr(old, 'detach') and isinstance(old, _io.TextIOWrapper):
            old.flush()
            new.buffer.write(old.buffer.getvalue())
        else:
            new.write(old.getvalue())
        new.seek(place, 0)
        self._file, self._rolled = new, True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, s):
        n = self._file.write(s)
        self._check()
        return n

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()

    def truncate(self, size=None):
        if size is None:
            return self._file.truncate()
        if size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def seek(self, *args):
        return self._file.seek(*args)

    def close(self):
        self._file.close()

    def __class_getitem__(cls, item):
        return _types.GenericAlias(cls, item)

    def __del__(self):
        if not self._file.closed:
            import warnings
            warnings.warn('Unclosed file %r' % self, ResourceWarning, stacklevel=2, source=self)
            self.close()

    def __enter__(self):
        if self._file.closed:
            raise ValueError('Cannot enter context with closed file')
        return self

    def __exit__(self, *args):
        self._file.close()

    def __iter__(self):
        return self._file.__iter__()

    def __getattr__(self, name):
        return getattr(self.__dict__['_file'], name)

    for _name in ('read', 'read1', 'readinto', 'readinto1', 'readline', 'readlines', 'tell', 'flush', 'isatty', 'readable', 'writable', 'seekable',
                  'detach'):
        exec('def %s(self, *args):\n    return self._file.%s(*args)' % (_name, _name))
    del _name

    for _name in ('closed', 'encoding', 'errors', 'newlines'):
        exec('@property\ndef %s(self):\n    return self._file.%s' % (_name, _name))
    del _name

    @property
    def name(self):
        return getattr(self._file, 'name', None)

    @property
    def mode(self):
        return getattr(self._file, 'mode', self._options['mode'])


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._quiet, self._delete = ignore_cleanup_errors, delete
        self._finalizer = _weakref.finalize(self, self._forgotten, self.name, delete, 'Implicitly cleaning up {!r}'.format(self), ignore_cleanup_errors)

    @staticmethod
    def _forgotten(name, delete, message, quiet):
        if delete:
            import warnings
            _remove_tree(name, quiet)
            warnings.warn(message, ResourceWarning)

    def __repr__(self):
        return '<{} {!r}>'.format(type(self).__name__, self.name)

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        waiting = self._finalizer.detach()
        if waiting or _os.path.exists(self.name):
            _remove_tree(self.name, self._quiet)

    def __class_getitem__(cls, item):
        return _types.GenericAlias(cls, item)


def _remove_tree(top, quiet):
    """A tree goes with what nobody was allowed to touch in it."""
    tried = set()

    def again(function, path, error):
        if isinstance(error, FileNotFoundError):
            return
        if not isinstance(error, PermissionError) or path in tried:
            if quiet:
                return
            raise error
        tried.add(path)
        for place in ([] if path == top else [_os.path.dirname(path)]) + [path]:
            if not _os.path.islink(place):
                try:
                    _os.chmod(place, 0o700)
                except FileNotFoundError:
                    return
        if _os.path.isdir(path) and not _os.path.islink(path):
            _shutil.rmtree(path, onexc=again)
        else:
            try:
                _os.unlink(path)
            except FileNotFoundError:
                pass

    _shutil.rmtree(top, onexc=again)
