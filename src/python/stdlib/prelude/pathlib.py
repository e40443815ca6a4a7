# Paths as objects: pure ones that only compute, and those of this machine's files.
import fnmatch as _fnmatch
import io as _io
import ntpath as _ntpath
import os
import posixpath as _posixpath
import re as _re
import stat as _stat
from collections.abc import Sequence as _Sequence

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    """This system has no such thing."""


class _Parents(_Sequence):
    def __init__(self, path):
        self._path = path
        self._count = len(path._names)

    def __len__(self):
        return self._count

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple([self[k] for k in range(*i.indices(len(self)))])
        if i >= len(self) or i < -len(self):
            raise IndexError(i)
        if i < 0:
            i += len(self)
        p = self._path
        return p._like(p._drive, p._root, p._names[:len(p._names) - i - 1])

    def __repr__(self):
        return '<%s.parents>' % type(self._path).__name__


class PurePath:
    parser = _posixpath

    def __new__(cls, *args, **kwargs):
        return object.__new__(PurePosixPath if cls is PurePath else cls)

    def __init__(self, *args):
        texts = []
        for a in args:
            if isinstance(a, PurePath):
                a = str(a).replace('\\', '/') if a.parser is _ntpath and self.parser is not _ntpath else a._given
            else:
                a = a if isinstance(a, str) or not hasattr(type(a), '__fspath__') else os.fspath(a)
                if not isinstance(a, str):
                    raise TypeError("argument should be a str or an os.PathLike object where __fspath__ returns a str, not %r" % type(a).__name__)
            texts.append(a)
        self._given = self.parser.join(*texts) if texts else ''
        self._drive, self._root, self._names = self._split(self._given)

    @classmethod
    def _split(cls, text):
        sep = cls.parser.sep
        if cls.parser is _ntpath:
            text = text.replace('/', sep)
            drive, root, rest = cls.parser.splitroot(text)
            if not root and drive.startswith(sep) and not drive.endswith(sep):
                parts = drive.split(sep)
                if len(parts) == 4 and parts[2] not in '?.' or len(parts) == 6:
                    root = sep
        else:
            stripped = text.lstrip('/')
            n = len(text) - len(stripped)
            drive, root, rest = '', '' if not n else '//' if n == 2 else '/', stripped
        return drive, root, [x for x in rest.split(sep) if x and x != '.']

    _parse_path = _split

    def _like(self, drive, root, names):
        p = object.__new__(type(self))
        p._drive, p._root, p._names = drive, root, list(names)
        p._given = p._text()
        if type(self).__module__ == 'pathlib':
            return p
        # A class of the program makes its own.
        other = self.with_segments(p._given)
        other._drive, other._root, other._names = drive, root, p._names
        return other

    def _text(self):
        sep = self.parser.sep
        if self._drive or self._root:
            return self._drive + self._root + sep.join(self._names)
        if self._names and self.parser is _ntpath and ':' in self._names[0]:
            return '.' + sep + sep.join(self._names)
        return sep.join(self._names) or '.'

    def with_segments(self, *pathsegments):
        return type(self)(*pathsegments)

    def __str__(self):
        return self._text()

    def __fspath__(self):
        return str(self)

    def __repr__(self):
        return '%s(%r)' % (type(self).__name__, self.as_posix())

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        return str(self).replace(self.parser.sep, '/')

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        safe = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~/'
        drive = self._drive
        path = self.as_posix()
        if len(drive) == 2 and drive[1] == ':':
            start, path = 'file:///' + drive, path[2:]
        elif drive:
            start = 'file:'
        else:
            start = 'file://'
        return start + ''.join([c if c in safe else ''.join(['%%%02X' % b for b in os.fsencode(c)]) for c in path])

    @property
    def _folded(self):
        return str(self).lower() if self.parser is _ntpath else str(self)

    @property
    def _order(self):
        return self._folded.split(self.parser.sep)

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self.parser is other.parser and self._folded == other._folded

    def __hash__(self):
        return hash(self._folded)

    def _compared(self, other, operation):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return operation(self._order, other._order)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    def __reduce__(self):
        return self.__class__, self.parts

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)

    @property
    def parts(self):
        start = self.anchor
        return ((start,) if start else ()) + tuple(self._names)

    @property
    def name(self):
        return self._names[-1] if self._names else ''

    @property
    def suffix(self):
        name = self.name
        at = name.rfind('.')
        return name[at:] if 0 < at < len(name) - 1 else ''

    @property
    def suffixes(self):
        name = self.name
        if name.endswith('.'):
            return []
        return ['.' + s for s in name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        name, suffix = self.name, self.suffix
        return name[:len(name) - len(suffix)]

    @property
    def parent(self):
        if not self._names:
            return self
        return self._like(self._drive, self._root, self._names[:-1])

    @property
    def parents(self):
        return _Parents(self)

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    def with_name(self, name):
        sep = self.parser.sep
        if not name or sep in name or self.parser.altsep and self.parser.altsep in name or name == '.':
            raise ValueError('Invalid name %r' % (name,))
        if not self.name:
            raise ValueError('%r has an empty name' % (self,))
        return self._like(self._drive, self._root, self._names[:-1] + [name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError('%r has a non-empty suffix' % (self,))
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError('%r has an empty name' % (self,))
        if suffix and not (suffix.startswith('.') and len(suffix) > 1) or self.parser.sep in suffix:
            raise ValueError('Invalid suffix %r' % (suffix,))
        return self.with_name(stem + suffix)

    def relative_to(self, other, *_deprecated, walk_up=False):
        if _deprecated:
            import warnings
            warnings.warn('support for supplying more than one positional argument to pathlib.PurePath.relative_to() is deprecated and '
                          'scheduled for removal in Python 3.14', DeprecationWarning, stacklevel=2)
            other = self.with_segments(other, *_deprecated)
        elif not isinstance(other, PurePath):
            other = self.with_segments(other)
        for up, above in enumerate([other] + list(other.parents)):
            if above == self or above in self.parents:
                break
            if not walk_up:
                raise ValueError('%r is not in the subpath of %r' % (str(self), str(other)))
            if above.name == '..':
                raise ValueError("'..' segment in %r cannot be walked" % str(other))
        else:
            raise ValueError('%r and %r have different anchors' % (str(self), str(other)))
        return self.with_segments(*(['..'] * up + self._names[len(above._names):]))

    def is_relative_to(self, other, *_deprecated):
        if _deprecated:
            import warnings
            warnings.warn('support for supplying more than one argument to pathlib.PurePath.is_relative_to() is deprecated and '
                          'scheduled for removal in Python 3.14', DeprecationWarning, stacklevel=2)
        if not isinstance(other, PurePath) or _deprecated:
            other = self.with_segments(other, *_deprecated)
        return other == self or other in self.parents

    def is_absolute(self):
        if self.parser is _posixpath:
            return bool(self._root)
        return self.parser.isabs(str(self))

    def is_reserved(self):
        import warnings
        warnings.warn('pathlib.PurePath.is_reserved() is deprecated and scheduled for removal in Python 3.15. '
                      'Use os.path.isreserved() to detect reserved paths on Windows.', DeprecationWarning, stacklevel=2)
        return self.parser is _ntpath and _ntpath.isreserved(str(self))

    def _folding(self, case_sensitive):
        return self.parser is _posixpath if case_sensitive is None else case_sensitive

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = path_pattern if isinstance(path_pattern, PurePath) else self.with_segments(path_pattern)
        wanted, mine = list(pattern.parts), list(self.parts)
        if not wanted:
            raise ValueError('empty pattern')
        if len(mine) < len(wanted) or len(mine) > len(wanted) and pattern.anchor:
            return False
        flags = 0 if self._folding(case_sensitive) else _re.IGNORECASE
        return all([_re.compile(_segment(w), flags).fullmatch(m) is not None for w, m in zip(reversed(wanted), reversed(mine))])

    def full_match(self, pattern, *, case_sensitive=None):
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        text = '' if str(self) == '.' else str(self)
        return _whole(pattern, self.parser.sep, self._folding(case_sensitive)).fullmatch(text) is not None


def _segment(pattern):
    """A regular expression for one name."""
    text = _fnmatch.translate(pattern)
    return text


def _whole(pattern, sep, case_sensitive):
    """A regular expression for a path; `**` stands for any number of names."""
    out = [_re.escape(pattern.anchor)]
    names = pattern._names
    quoted = _re.escape(sep)
    for i, name in enumerate(names):
        last = i == len(names) - 1
        if name == '**':
            out.append('.*' if last else '(?:.+%s)?' % quoted)
            continue
        inner = _fnmatch.translate(name)
        inner = inner[inner.index(':') + 1:inner.rindex(')')] if inner.startswith('(?s:') else inner
        out.append(('[^%s]+' % quoted if name == '*' else inner.replace('.*', '[^%s]*' % quoted)) + ('' if last else quoted))
    return _re.compile(''.join(out), _re.DOTALL if case_sensitive else _re.DOTALL | _re.IGNORECASE)




class PurePosixPath(PurePath):
    pass


class PureWindowsPath(PurePath):
    parser = _ntpath


class Path(PurePath):
    def __new__(cls, *args, **kwargs):
        return object.__new__(PosixPath if cls is Path else cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings.warn('support for supplying keyword arguments to pathlib.PurePath is deprecated and scheduled for removal in Python 3.14',
                          DeprecationWarning, stacklevel=2)
        PurePath.__init__(self, *args)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
        if not uri.startswith('file:'):
            raise ValueError("URI does not start with 'file:': %r" % uri)
        path = uri[5:]
        if path.startswith('///'):
            path = path[2:]
        elif path.startswith('//localhost/'):
            path = path[11:]
        path = _re.sub('%([0-9A-Fa-f]{2})', lambda m: chr(int(m[1], 16)), path).encode('latin-1').decode()
        p = cls(path)
        if not p.is_absolute():
            raise ValueError('URI is not absolute: %r' % uri)
        return p

    # -- questions

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        return self._is(_stat.S_ISDIR, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(_stat.S_ISREG, follow_symlinks)

    def is_symlink(self):
        return os.path.islink(self)

    def is_junction(self):
        return False

    def is_mount(self):
        return os.path.ismount(self)

    def _is(self, test, follow=True):
        try:
            return test(os.stat(self, follow_symlinks=follow).st_mode)
        except (OSError, ValueError):
            return False

    def is_socket(self):
        return self._is(_stat.S_ISSOCK)

    def is_fifo(self):
        return self._is(_stat.S_ISFIFO)

    def is_block_device(self):
        return self._is(_stat.S_ISBLK)

    def is_char_device(self):
        return self._is(_stat.S_ISCHR)

    def samefile(self, other_path):
        return os.path.samestat(self.stat(), os.stat(other_path))

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        if not (self._drive or self._root) and self._names and self._names[0][:1] == '~':
            home = os.path.expanduser(self._names[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self._names[1:])
        return self

    def owner(self, *, follow_symlinks=True):
        import pwd
        return pwd.getpwuid(self.stat(follow_symlinks=follow_symlinks).st_uid).pw_name

    def group(self, *, follow_symlinks=True):
        import grp
        return grp.getgrgid(self.stat(follow_symlinks=follow_symlinks).st_gid).gr_name

    # -- contents

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return _io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open('rb') as f:
            return f.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', encoding=encoding, errors=errors, newline=newline) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError('data must be str, not %s' % type(data).__name__)
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def iterdir(self):
        here = str(self)
        return iter([self.with_segments(name) if here == '.' else self._below(name) for name in os.listdir(self)])

    def _below(self, name):
        return self._like(self._drive, self._root, self._names + [name])

    def _found(self, names, how):
        """The paths below this one that fit the rest of a pattern."""
        if not names:
            yield self
            return
        inside, pedantic, follow, only_dirs = how
        name, rest = names[0], names[1:]
        if name == '**':
            while rest[:1] == ['**']:
                rest = rest[1:]
            for p in self._all_below(follow, bool(rest) or only_dirs):
                yield from p._found(rest, how)
        elif name == '..' or not pedantic and not any([c in name for c in '*?[']):
            p = self._below(name)
            if os.path.isdir(p) if rest or only_dirs else os.path.lexists(p):
                yield from p._found(rest, how)
        else:
            fits = _re.compile(_segment(name), inside).fullmatch
            for p in self._children():
                if fits(p.name) and (not rest and not only_dirs or os.path.isdir(p)):
                    yield from p._found(rest, how)

    def _all_below(self, follow, only_dirs):
        """This directory and what is in it, however deep."""
        todo = [self]
        while todo:
            p = todo.pop()
            yield p
            if p is self or os.path.isdir(p) and (follow or not os.path.islink(p)):
                inner = p._children()
                todo.extend([q for q in reversed(inner) if not only_dirs or os.path.isdir(q) and (follow or not os.path.islink(q))])

    def _children(self):
        try:
            return list(self.iterdir())
        except OSError:
            return []

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._globbed(pattern, False, case_sensitive, recurse_symlinks)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._globbed(pattern, True, case_sensitive, recurse_symlinks)

    def _globbed(self, pattern, anywhere, case_sensitive, follow):
        slash = str(pattern).endswith('/')
        if not isinstance(pattern, PurePath):
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        # Nothing in particular below is every directory.
        slash = slash or anywhere and not pattern._names
        names = ['**'] * anywhere + pattern._names
        if not names:
            raise ValueError('Unacceptable pattern: %r' % (pattern,))
        how = 0 if self._folding(case_sensitive) else _re.IGNORECASE, case_sensitive is not None, follow, slash
        yield from self._found(names, how)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        # What is left, last first: directories to go into, and those to tell of after what is in them.
        todo = [self]
        while todo:
            here = todo.pop()
            if isinstance(here, tuple):
                yield here
                continue
            try:
                inside = list(here.iterdir())
            except OSError as e:
                if on_error is not None:
                    on_error(e)
                continue
            dirs, files = [], []
            for p in inside:
                (dirs if p.is_dir(follow_symlinks=follow_symlinks) else files).append(p.name)
            if top_down:
                yield here, dirs, files
            else:
                todo.append((here, dirs, files))
            todo.extend([here._below(name) for name in reversed(dirs)])

    # -- changes

    def touch(self, mode=0o666, exist_ok=True):
        if exist_ok and os.path.exists(self):
            return os.utime(self)
        flags = os.O_CREAT | os.O_WRONLY | (0 if exist_ok else os.O_EXCL)
        os.close(os.open(self, flags, mode))

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    def readlink(self):
        return self.with_segments(os.readlink(self))


class PosixPath(Path, PurePosixPath):
    pass


class WindowsPath(Path, PureWindowsPath):
    def __new__(cls, *args, **kwargs):
        raise UnsupportedOperation('cannot instantiate %r on your system' % cls.__name__)
