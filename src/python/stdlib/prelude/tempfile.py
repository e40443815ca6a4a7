# Files and directories that nobody else has, and that go away by themselves.
import errno as _errno
import io as _io
import os as _os
import shutil as _shutil
import weakref as _weakref
from random import Random as _Random

__all__ = ['NamedTemporaryFile', 'TemporaryFile', 'SpooledTemporaryFile', 'TemporaryDirectory', 'mkstemp', 'mkdtemp', 'mktemp', 'TMP_MAX',
           'gettempprefix', 'tempdir', 'gettempdir', 'gettempprefixb', 'gettempdirb']

TMP_MAX = 10000
template = 'tmp'
tempdir = None
_FLAGS = _os.O_RDWR | _os.O_CREAT | _os.O_EXCL
_LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789_'
_state = [None, None]


def _names():
    """Names that nobody guesses; each process has its own."""
    if _state[0] != _os.getpid():
        _state[:] = [_os.getpid(), _Random()]
    while True:
        yield ''.join(_state[1].choices(_LETTERS, k=8))


def gettempprefix():
    return template


def gettempprefixb():
    return _os.fsencode(template)


def _candidates():
    for name in ('TMPDIR', 'TEMP', 'TMP'):
        place = _os.getenv(name)
        if place:
            yield _os.path.abspath(place)
    yield from ('/tmp', '/var/tmp', '/usr/tmp')
    yield _os.getcwd()


def gettempdir():
    global tempdir
    if tempdir is None:
        for place in _candidates():
            if _os.path.isdir(place):
                tempdir = place
                break
        else:
            raise FileNotFoundError(_errno.ENOENT, 'No usable temporary directory found in %s' % list(_candidates()))
    return _os.fsdecode(tempdir)


def gettempdirb():
    return _os.fsencode(gettempdir())


def _parts(prefix, suffix, dir):
    """All three of one kind: str, or bytes where one of them is bytes."""
    given = [x for x in (prefix, suffix, dir) if x is not None]
    given = [_os.fspath(x) if hasattr(x, '__fspath__') else x for x in given]
    in_bytes = any([isinstance(x, bytes) for x in given])
    if in_bytes and any([isinstance(x, str) for x in given]):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    convert = _os.fsencode if in_bytes else lambda x: x
    return (convert(template) if prefix is None else prefix, convert('') if suffix is None else suffix,
            convert(gettempdir()) if dir is None else dir)


def _make(prefix, suffix, dir, make):
    """(path, what `make` gave) with the first name that was free."""
    prefix, suffix, dir = _parts(prefix, suffix, dir)
    for _, name in zip(range(TMP_MAX), _names()):
        if isinstance(prefix, bytes):
            name = name.encode()
        path = _os.path.join(_os.path.abspath(dir), prefix + name + suffix)
        try:
            return path, make(path)
        except FileExistsError:
            pass
    raise FileExistsError(_errno.EEXIST, 'No usable temporary file name found')


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    path, fd = _make(prefix, suffix, dir, lambda path: _os.open(path, _FLAGS, 0o600))
    return fd, path


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _make(prefix, suffix, dir, lambda path: _os.mkdir(path, 0o700))[0]


def mktemp(suffix='', prefix=template, dir=None):
    def check(path):
        if _os.path.lexists(path):
            raise FileExistsError
    return _make(prefix, suffix, dir, check)[0]


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete=True, delete_on_close=True):
        self.file, self.name, self.delete, self._delete_on_close = file, name, delete, delete_on_close
        self._gone = not delete

    def __getattr__(self, name):
        found = getattr(self.__dict__['file'], name)
        if callable(found):
            whole = self

            def method(*args, **kwargs):
                return found(*args, **kwargs) if whole is not None else None
            method.__name__ = name
            setattr(self, name, method)
            return method
        return found

    def _remove(self):
        if not self._gone:
            self._gone = True
            try:
                _os.unlink(self.name)
            except FileNotFoundError:
                pass

    def __enter__(self):
        self.file.__enter__()
        return self

    def __exit__(self, exc, value, tb):
        r = self.file.__exit__(exc, value, tb)
        self._remove()
        return r

    def close(self):
        self.file.close()
        if self._delete_on_close:
            self._remove()

    def __iter__(self):
        for line in self.file:
            yield line

    def __repr__(self):
        return '<tempfile._TemporaryFileWrapper object at 0x%x>' % id(self)

    def __del__(self):
        self.file.close()
        self._remove()


def NamedTemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    fd, path = mkstemp(suffix, prefix, dir)
    try:
        f = _io.open(path, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors, opener=lambda *_: fd)
    except BaseException:
        _os.unlink(path)
        _os.close(fd)
        raise
    return _TemporaryFileWrapper(f, path, delete, delete_on_close)


def TemporaryFile(mode='w+b', buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *, errors=None):
    fd, path = mkstemp(suffix, prefix, dir)
    try:
        _os.unlink(path)
        return _io.open(fd, mode, buffering=buffering, newline=newline, encoding=encoding, errors=errors)
    except BaseException:
        _os.close(fd)
        raise


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

    for _name in ('read', 'readline', 'readlines', 'tell', 'flush', 'isatty', 'readable', 'writable', 'seekable'):
        exec('def %s(self, *args):\n    return self._file.%s(*args)' % (_name, _name))
    del _name

    @property
    def closed(self):
        return self._file.closed

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
        self._finalizer = _weakref.finalize(self, self._forgotten, self.name, delete, 'Implicitly cleaning up {!r}'.format(self))

    @staticmethod
    def _forgotten(name, delete, message):
        if delete:
            import warnings
            _shutil.rmtree(name, ignore_errors=True)
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
            _shutil.rmtree(self.name, ignore_errors=self._quiet)
