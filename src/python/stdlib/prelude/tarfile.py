# Archives of files, one after the other in blocks of 512 bytes: POSIX ustar with pax headers, and what GNU tar adds for long names.
import copy as _copy
import io as _io
import os as _os
import stat as _stat
import time as _time
from _tar_filters import *
from _tar_members import *
from _tar_members import _pax, _pax_records, _padded, _text

__all__ = ['TarFile', 'TarInfo', 'is_tarfile', 'TarError', 'ReadError', 'CompressionError', 'StreamError', 'ExtractError', 'HeaderError', 'ENCODING',
           'USTAR_FORMAT', 'GNU_FORMAT', 'PAX_FORMAT', 'DEFAULT_FORMAT', 'open', 'fully_trusted_filter', 'data_filter', 'tar_filter', 'FilterError',
           'AbsoluteLinkError', 'OutsideDestinationError', 'SpecialFileError', 'AbsolutePathError', 'LinkOutsideDestinationError']
_FILTERS = {'fully_trusted': fully_trusted_filter, 'tar': tar_filter, 'data': data_filter}


def _compressed(kind):
    from _sys import unsupported
    unsupported('tarfile with ' + kind)


class _Part(_io.RawIOBase):
    """The bytes of a member."""

    def __init__(self, file, member):
        self._file, self._start, self._size, self._at = file, member.offset_data, member.size, 0
        self.name = member.name
        self.mode = 'rb'

    def readable(self):
        return True

    def seekable(self):
        return self._file.seekable()

    def tell(self):
        return self._at

    def seek(self, position, whence=0):
        self._at = max(0, min(position + (0, self._at, self._size)[whence], self._size))
        return self._at

    def readinto(self, buffer):
        wanted = min(len(buffer), self._size - self._at)
        self._file.seek(self._start + self._at)
        data = self._file.read(wanted)
        if wanted and not data:
            raise ReadError('unexpected end of data')
        buffer[:len(data)] = data
        self._at += len(data)
        return len(data)


class ExFileObject(_io.BufferedReader):
    def __init__(self, tarfile, tarinfo):
        super().__init__(_Part(tarfile.fileobj, tarinfo))


class TarFile:
    dereference = ignore_zeros = False
    errorlevel, debug, format, encoding, errors = 1, 0, DEFAULT_FORMAT, ENCODING, None
    tarinfo, fileobject, extraction_filter = TarInfo, None, None

    def __init__(self, name=None, mode='r', fileobj=None, format=None, tarinfo=None, dereference=None, ignore_zeros=None, encoding=None,
                 errors='surrogateescape', pax_headers=None, debug=None, errorlevel=None, copybufsize=None, stream=False):
        if mode not in ('r', 'a', 'w', 'x'):
            raise ValueError("mode must be 'r', 'a', 'w' or 'x'")
        self.mode, self._mode, self._own = mode, {'r': 'rb', 'a': 'r+b', 'w': 'wb', 'x': 'xb'}[mode], fileobj is None
        if fileobj is None:
            if mode == 'a' and not _os.path.exists(name):
                self.mode, self._mode = 'w', 'wb'
            fileobj = _io.open(name, self._mode)
        elif name is None:
            name = getattr(fileobj, 'name', None)
            name = name if isinstance(name, (str, bytes)) else None
        self.name, self.fileobj, self.errors = _os.path.abspath(name) if name else None, fileobj, errors
        for key, value in (('format', format), ('tarinfo', tarinfo), ('dereference', dereference), ('ignore_zeros', ignore_zeros),
                           ('encoding', encoding), ('debug', debug), ('errorlevel', errorlevel)):
            if value is not None:
                setattr(self, key, value)
        self.pax_headers = dict(pax_headers or {}) if self.format == PAX_FORMAT else {}
        self.closed, self.members, self._loaded, self.inodes = False, [], False, {}
        self.offset = fileobj.tell() if self._seeks() else 0
        try:
            self._begin()
        except BaseException:
            if self._own:
                self.fileobj.close()
            self.closed = True
            raise

    def _seeks(self):
        return hasattr(self.fileobj, 'seekable') and self.fileobj.seekable()

    def _begin(self):
        if self.mode == 'r':
            self._first = self._next_member()
            if self._first is None:
                self._loaded = True
            return
        if self.mode == 'a':
            while True:
                self.fileobj.seek(self.offset)
                member = self._next_member()
                if member is None:
                    self.fileobj.seek(self.offset)
                    break
                self.members.append(member)
        self._loaded = True
        if self.pax_headers and self.mode != 'a':
            self._put(_pax(self.pax_headers, XGLTYPE))

    @classmethod
    def open(cls, name=None, mode='r', fileobj=None, bufsize=RECORDSIZE, **kwargs):
        if not name and not fileobj:
            raise ValueError('nothing to open')
        how, sign, kind = mode.partition('|' if '|' in mode else ':')
        if kind in ('gz', 'bz2', 'xz') and how in ('', 'r', 'w', 'x'):
            _compressed(kind)
        if how in ('', 'r') and kind in ('', '*'):
            return cls._opened_for_reading(name, fileobj, kind or not sign, **kwargs)
        if kind:
            raise CompressionError('unknown compression type %r' % kind)
        if how in ('w', 'x', 'a') and not (sign == '|' and how == 'a'):
            return cls(name, how, fileobj, **kwargs)
        raise ValueError("mode must be 'r' or 'w'" if sign == '|' else 'undiscernible mode')

    @classmethod
    def _opened_for_reading(cls, name, fileobj, any_kind, **kwargs):
        at = fileobj.tell() if fileobj is not None and any_kind else 0
        try:
            return cls(name, 'r', fileobj, **kwargs)
        except ReadError as e:
            if not any_kind:
                raise
            failure = e
        if fileobj is None:
            with _io.open(name, 'rb') as f:
                start = f.read(6)
        else:
            fileobj.seek(at)
            start = fileobj.read(6)
            fileobj.seek(at)
        for mark, kind in ((b'\x1f\x8b', 'gz'), (b'BZh', 'bz2'), (b'\xfd7zXZ', 'xz')):
            if start.startswith(mark):
                _compressed(kind)
        tried = [('gz', 'not a gzip file' if start else 'empty file'), ('bz2', 'not a bzip2 file'), ('xz', 'not an lzma file'), ('tar', failure.args[0])]
        lines = ['- method %s: ReadError(%r)' % row for row in tried]
        raise ReadError('file could not be opened successfully:\n' + '\n'.join(lines))

    taropen = classmethod(lambda cls, name, mode='r', fileobj=None, **kwargs: cls(name, mode, fileobj, **kwargs))

    def close(self):
        if self.closed:
            return
        self.closed = True
        try:
            if self.mode != 'r':
                self._put(bytes(2 * BLOCKSIZE))
                self._put(bytes(-self.offset % RECORDSIZE))
        finally:
            if self._own:
                self.fileobj.close()

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            self.close()
        else:
            if self._own:
                self.fileobj.close()
            self.closed = True

    def _check(self, modes=None):
        if self.closed:
            raise OSError('%s is closed' % type(self).__name__)
        if modes is not None and self.mode not in modes:
            raise OSError('bad operation for mode %r' % self.mode)

    def _put(self, data):
        self.fileobj.write(data)
        self.offset += len(data)

    # ---- reading -------------------------------------------------------------------------------------------------

    def _block(self, size):
        """The next blocks, so many bytes of them."""
        data = self.fileobj.read(size + -size % BLOCKSIZE)
        self.offset += len(data)
        return data[:size]

    def _next_member(self):
        """The next member, or None at the end."""
        start, records, long = self.offset, {}, {}
        while True:
            at = self.offset
            data = self._block(BLOCKSIZE)
            try:
                member = self.tarinfo.frombuf(data, self.encoding, self.errors)
            except HeaderError as e:
                empty, over = str(e) == 'empty header', str(e) == 'end of file header'
                if self.ignore_zeros and not empty:
                    continue
                self.offset = at
                if at or over:
                    return None
                failure = 'empty file' if empty else str(e)
                raise ReadError(failure) from None
            if member.type == XHDTYPE:
                records = _pax_records(self._block(member.size))
            elif member.type == XGLTYPE:
                self.pax_headers.update(_pax_records(self._block(member.size)))
            elif member.type in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK):
                key = 'name' if member.type == GNUTYPE_LONGNAME else 'linkname'
                long[key] = _text(self._block(member.size), self.encoding, self.errors)
            else:
                break
        vars(member).update(long)
        self._apply(member, {**self.pax_headers, **records})
        member.offset, member.offset_data = start, self.offset
        if member.isreg() or member.type not in SUPPORTED_TYPES:
            self.offset += member.size + -member.size % BLOCKSIZE
        return member

    def _apply(self, member, records):
        names = {'path': 'name', 'linkpath': 'linkname'}
        for key, value in records.items():
            if key in ('path', 'linkpath', 'uname', 'gname'):
                setattr(member, names.get(key, key), value.rstrip('/') if key == 'path' else value)
            elif key in ('uid', 'gid', 'size', 'mtime'):
                try:
                    setattr(member, key, (float if key == 'mtime' else int)(value))
                except ValueError:
                    setattr(member, key, 0)
        member.pax_headers = dict(records)

    def next(self):
        self._check('ra')
        if self._loaded:
            return None
        if self._first is not None:
            member, self._first = self._first, None
        else:
            if self._seeks():
                self.fileobj.seek(self.offset)
            else:
                self.fileobj.read(self.offset - self._passed)
            member = self._next_member()
        self._passed = member.offset_data if member else 0
        if member is None:
            self._loaded = True
        else:
            self.members.append(member)
        return member

    def _load(self):
        while self.next() is not None:
            pass

    def getnames(self):
        return [member.name for member in self.getmembers()]

    def getmembers(self):
        self._check()
        if not self._loaded:
            self._load()
        return self.members

    def getmember(self, name):
        for member in reversed(self.getmembers()):
            if member.name == name.rstrip('/'):
                return member
        raise KeyError('filename %r not found' % name)

    def __iter__(self):
        if self._loaded:
            yield from self.members
            return
        at = 0
        while at < len(self.members) or self.next() is not None:
            yield self.members[at]
            at += 1

    def extractfile(self, member):
        self._check('r')
        member = self.getmember(member) if isinstance(member, str) else member
        if member.isreg() or member.type not in SUPPORTED_TYPES:
            return ExFileObject(self, member)
        if member.islnk() or member.issym():
            return self.extractfile(self._meant(member))
        return None

    def _meant(self, link):
        if link.issym():
            name = '/'.join(filter(None, (_os.path.dirname(link.name), link.linkname)))
        else:
            name = link.linkname
        for member in reversed(self.getmembers()):
            if member.name == _os.path.normpath(name):
                return member
        raise KeyError('linkname %r not found' % name)

    def list(self, verbose=True, *, members=None):
        for member in self if members is None else members:
            row = []
            if verbose:
                row = [_stat.filemode(member.mode), '%s/%s' % (member.uname or member.uid, member.gname or member.gid), '%10d' % member.size,
                       '%d-%02d-%02d %02d:%02d:%02d' % _time.localtime(member.mtime)[:6]]
            link = ' -> ' + member.linkname if member.issym() else ' link to ' + member.linkname if member.islnk() else ''
            print(*row, member.name + ('/' if member.isdir() else '') + link * bool(verbose), '')

    def _filter(self, filter):
        if filter is None:
            filter = self.extraction_filter
            if filter is None:
                import warnings
                warnings.warn('Python 3.14 will, by default, filter extracted tar archives and reject files or modify their metadata. '
                              'Use the filter argument to control this behavior.', DeprecationWarning, stacklevel=3)
                return fully_trusted_filter
            if isinstance(filter, str):
                raise TypeError('String names are not supported for TarFile.extraction_filter. Use a function such as tarfile.data_filter directly.')
            return filter
        if callable(filter):
            return filter
        if filter not in _FILTERS:
            raise ValueError(f'filter {filter!r} not found') from None
        return _FILTERS[filter]

    def extractall(self, path='.', members=None, *, numeric_owner=False, filter=None):
        filter, folders = self._filter(filter), []
        for member in self if members is None else members:
            kept = self._passed_by(member, filter, path)
            if kept is None:
                continue
            if kept.isdir():
                folders.append(kept)
            self._extract(kept, path, set_mode=not kept.isdir())
        # Nothing is put into them any more.
        for folder in sorted(folders, key=lambda m: m.name, reverse=True):
            self._finish(folder, _os.path.join(path, folder.name))

    def extract(self, member, path='', set_attrs=True, *, numeric_owner=False, filter=None):
        filter = self._filter(filter)
        kept = self._passed_by(self.getmember(member) if isinstance(member, str) else member, filter, path)
        if kept is not None:
            self._extract(kept, path, set_attrs)

    def _passed_by(self, member, filter, path):
        try:
            return filter(self.getmember(member) if isinstance(member, str) else member, path)
        except (OSError, FilterError):
            if self.errorlevel > 0:
                raise
        except ExtractError:
            if self.errorlevel > 1:
                raise
        return None

    def _extract(self, member, path, set_mode):
        self._check('r')
        target = _os.path.join(path, member.name.rstrip('/'))
        above = _os.path.dirname(target)
        if above and not _os.path.exists(above):
            _os.makedirs(above, exist_ok=True)
        if member.isdir():
            if not _os.path.isdir(target):
                _os.mkdir(target, 0o700 if member.mode is not None else 0o777)
        elif member.issym():
            if _os.path.lexists(target):
                _os.unlink(target)
            _os.symlink(member.linkname, target)
        elif member.islnk() and _os.path.exists(_os.path.join(path, member.linkname)):
            if _os.path.lexists(target):
                _os.unlink(target)
            _os.link(_os.path.join(path, member.linkname), target)
        elif member.isfifo():
            _os.mkfifo(target)
        elif member.isdev():
            _os.mknod(target, (member.mode or 0o600) | (0o020000 if member.ischr() else 0o060000))
        else:
            with _io.open(target, 'wb') as f:
                f.write(self.extractfile(member).read())
        if set_mode and not member.issym():
            self._finish(member, target)

    def _finish(self, member, target):
        if member.mode is not None:
            _os.chmod(target, member.mode)
        if member.mtime is not None:
            _os.utime(target, (member.mtime, member.mtime))

    # ---- writing -------------------------------------------------------------------------------------------------

    def gettarinfo(self, name=None, arcname=None, fileobj=None):
        self._check('awx')
        if fileobj is not None:
            name = fileobj.name
        told = self.tarinfo()
        told.tarfile = self
        told.name = (name if arcname is None else arcname)
        told.name = _os.path.splitdrive(_os.fspath(told.name))[1].replace(_os.sep, '/').lstrip('/')
        stats = _os.fstat(fileobj.fileno()) if fileobj is not None else _os.stat(name, follow_symlinks=self.dereference)
        kinds = {_stat.S_IFREG: REGTYPE, _stat.S_IFDIR: DIRTYPE, _stat.S_IFIFO: FIFOTYPE, _stat.S_IFLNK: SYMTYPE, _stat.S_IFCHR: CHRTYPE, _stat.S_IFBLK: BLKTYPE}
        told.type = kinds.get(_stat.S_IFMT(stats.st_mode))
        if told.type is None:
            return None
        if told.type == SYMTYPE:
            told.linkname = _os.readlink(name)
        elif told.type == REGTYPE:
            first = self.inodes.get((stats.st_ino, stats.st_dev))
            if not self.dereference and stats.st_nlink > 1 and first and told.name != first:
                told.type, told.linkname = LNKTYPE, first
            else:
                self.inodes[stats.st_ino, stats.st_dev] = told.name
                told.size = stats.st_size
        told.mode, told.uid, told.gid, told.mtime = stats.st_mode, stats.st_uid, stats.st_gid, stats.st_mtime
        import grp
        import pwd
        try:
            told.uname = pwd.getpwuid(told.uid)[0]
            told.gname = grp.getgrgid(told.gid)[0]
        except KeyError:
            pass
        return told

    def add(self, name, arcname=None, recursive=True, *, filter=None):
        self._check('awx')
        arcname = name if arcname is None else arcname
        if self.name is not None and _os.path.abspath(name) == self.name:
            return
        member = self.gettarinfo(name, arcname)
        if member is not None and filter is not None:
            member = filter(member)
        if member is None:
            return
        if member.isreg():
            with _io.open(name, 'rb') as f:
                self.addfile(member, f)
            return
        self.addfile(member)
        if member.isdir() and recursive:
            for inside in sorted(_os.listdir(name)):
                self.add(_os.path.join(name, inside), _os.path.join(arcname, inside), recursive, filter=filter)

    def addfile(self, tarinfo, fileobj=None):
        self._check('awx')
        if fileobj is None and tarinfo.isreg() and tarinfo.size != 0:
            raise ValueError('fileobj not provided for non zero-size regular file')
        tarinfo = _copy.copy(tarinfo)
        self._put(tarinfo.tobuf(self.format, self.encoding, self.errors))
        if fileobj is not None:
            data = fileobj.read(tarinfo.size)
            if len(data) < tarinfo.size:
                raise OSError('unexpected end of data')
            self._put(_padded(data))
        self.members.append(tarinfo)


def is_tarfile(name):
    is_file = hasattr(name, 'read')
    at = name.tell() if is_file else 0
    try:
        open(fileobj=name).close() if is_file else open(name).close()
    except TarError:
        return False
    if is_file:
        name.seek(at)
    return True


open = TarFile.open
