# Zip archives: files, each with a header, and a list of them at the end.
import io as _io
import os as _os
import shutil as _shutil
import struct as _struct
import sys as _sys
import time as _time
from _zip_entries import *
from _zip_entries import _CENTRAL, _CENTRAL_MARK, _DESCRIPTOR_FOLLOWS, _ENCRYPTED, _END, _END_MARK, _LOCAL, _LOCAL_MARK, _UTF8, _end_of, _old_name
from _zip_streams import ZipExtFile, _check_compression, _ZipWriteFile

__all__ = ['BadZipFile', 'BadZipfile', 'error', 'ZIP_STORED', 'ZIP_DEFLATED', 'ZIP_BZIP2', 'ZIP_LZMA', 'is_zipfile', 'ZipInfo', 'ZipFile', 'PyZipFile',
           'LargeZipFile', 'Path']
__path__ = ['/usr/lib/python3.13/zipfile']
error = BadZipfile = BadZipFile


def is_zipfile(filename):
    try:
        if hasattr(filename, 'read'):
            at = filename.tell()
            found = _end_of(filename)
            filename.seek(at)
        else:
            with _io.open(filename, 'rb') as f:
                found = _end_of(f)
        return found is not None
    except OSError:
        return False


class ZipFile:
    fp = None

    def __init__(self, file, mode='r', compression=ZIP_STORED, allowZip64=True, compresslevel=None, *, strict_timestamps=True, metadata_encoding=None):
        if mode not in ('r', 'w', 'x', 'a'):
            raise ValueError("ZipFile requires mode 'r', 'w', 'x', or 'a'")
        _check_compression(compression)
        self._allowZip64, self.debug, self.NameToInfo, self.filelist = allowZip64, 0, {}, []
        self.compression, self.compresslevel, self.mode, self.pwd = compression, compresslevel, mode, None
        self._comment, self._strict, self.metadata_encoding = b'', strict_timestamps, metadata_encoding
        self._writing = self._changed = False
        if metadata_encoding and mode != 'r':
            raise ValueError('metadata_encoding is only supported for reading files')
        file = _os.fspath(file) if hasattr(file, '__fspath__') else file
        self._own = isinstance(file, (str, bytes))
        if self._own:
            self.filename = file
            if mode == 'a' and not _os.path.exists(file):
                mode = 'w'
            self.fp = _io.open(file, {'r': 'rb', 'w': 'w+b', 'x': 'x+b', 'a': 'r+b'}[mode])
        else:
            self.fp, self.filename = file, getattr(file, 'name', None)
        self._seekable, self._passed = True, 0
        try:
            self._begin(mode)
        except BaseException:
            f, self.fp = self.fp, None
            if self._own:
                f.close()
            raise

    def _begin(self, mode):
        if mode == 'r':
            self._read_list()
        elif mode == 'a':
            try:
                self._read_list()
                self.fp.seek(self.start_dir)
            except BadZipFile:
                self.fp.seek(0, 2)
                self._changed, self.start_dir = True, self.fp.tell()
        else:
            self._changed = True
            try:
                self.start_dir = self.fp.tell()
                self.fp.seek(self.start_dir)
            except (AttributeError, OSError):
                self._seekable, self.start_dir = False, 0
                self.fp = _Counted(self.fp)

    def _tell(self):
        return self.fp.tell()

    def _read_list(self):
        try:
            found = _end_of(self.fp)
        except OSError:
            raise BadZipFile('File is not a zip file') from None
        if found is None:
            raise BadZipFile('File is not a zip file')
        (_, _, _, _, count, size, offset, _), at, self._comment = found
        if offset == 0xffffffff or count == 0xffff:
            from _sys import unsupported
            unsupported('zip archives of that size')
        # Something may stand before the archive.
        before = at - size - offset
        self.start_dir = offset + before
        if self.start_dir < 0:
            raise BadZipFile('Bad offset for central directory')
        self.fp.seek(self.start_dir)
        data, start = self.fp.read(size), 0
        while start < size:
            row = data[start:start + 46]
            if len(row) != 46:
                raise BadZipFile('Truncated central directory')
            row = _struct.unpack(_CENTRAL, row)
            if row[0] != _CENTRAL_MARK:
                raise BadZipFile('Bad magic number for central directory')
            ends = [start + 46]
            for length in row[12:15]:
                ends.append(ends[-1] + length)
            name, extra, comment = [data[a:b] for a, b in zip(ends, ends[1:])]
            start = ends[-1]
            name = self._as_text(name, row[5])
            info = ZipInfo._of_central(row, name, extra, comment)
            if info.extract_version > MAX_EXTRACT_VERSION:
                raise NotImplementedError('zip file version %.1f' % (info.extract_version / 10))
            info.header_offset += before
            self.filelist.append(info)
            self.NameToInfo[info.filename] = info

    # ---- what is in it -------------------------------------------------------------------------------------------

    def namelist(self):
        return [info.filename for info in self.filelist]

    def infolist(self):
        return self.filelist

    def getinfo(self, name):
        info = self.NameToInfo.get(name)
        if info is None:
            raise KeyError('There is no item named %r in the archive' % name)
        return info

    def printdir(self, file=None):
        print('%-46s %19s %12s' % ('File Name', 'Modified    ', 'Size'), file=file)
        for info in self.filelist:
            print('%-46s %s %12d' % (info.filename, '%d-%02d-%02d %02d:%02d:%02d' % info.date_time[:6], info.file_size), file=file)

    def testzip(self):
        for info in self.filelist:
            try:
                with self.open(info.filename) as f:
                    f.read()
            except BadZipFile:
                return info.filename

    @property
    def comment(self):
        return self._comment

    @comment.setter
    def comment(self, comment):
        if not isinstance(comment, bytes):
            raise TypeError('comment: expected bytes, got %s' % type(comment))
        self._comment, self._changed = comment[:ZIP_MAX_COMMENT], True

    def setpassword(self, pwd):
        if pwd and not isinstance(pwd, bytes):
            raise TypeError('pwd: expected bytes, got %s' % type(pwd).__name__)
        self.pwd = pwd or None

    def read(self, name, pwd=None):
        with self.open(name, 'r', pwd) as f:
            return f.read()

    def open(self, name, mode='r', pwd=None, *, force_zip64=False):
        if mode not in ('r', 'w'):
            raise ValueError('open() requires mode "r" or "w"')
        if pwd and mode == 'w':
            raise ValueError('pwd is only supported for reading files')
        if not self.fp:
            raise ValueError('Attempt to use ZIP archive that was already closed')
        if isinstance(name, ZipInfo):
            info = name
        elif mode == 'w':
            info = ZipInfo(name)
            info.compress_type, info.compress_level = self.compression, self.compresslevel
        else:
            info = self.getinfo(name)
        if mode == 'w':
            return self._open_to_write(info)
        if self._writing:
            raise ValueError("Can't read from the ZIP file while there is an open writing handle on it. Close the writing handle before trying to read.")
        self._check_head(info)
        return ZipExtFile(self, info)

    def _check_head(self, info):
        self.fp.seek(info.header_offset)
        head = self.fp.read(30)
        if len(head) != 30:
            raise BadZipFile('Truncated file header')
        row = _struct.unpack(_LOCAL, head)
        if row[0] != _LOCAL_MARK:
            raise BadZipFile('Bad magic number for file header')
        name = self._as_text(self.fp.read(row[10]), row[3])
        if name != info.orig_filename:
            raise BadZipFile('File name in directory %r and header %r differ.' % (info.orig_filename, name.encode()))
        if info.flag_bits & _ENCRYPTED:
            from _sys import unsupported
            unsupported('encrypted zip archives')
        info._start = info.header_offset + 30 + row[10] + row[11]

    def _as_text(self, name, flags):
        if flags & _UTF8 or self.metadata_encoding:
            return name.decode('utf-8' if flags & _UTF8 else self.metadata_encoding)
        return _old_name(name)

    def _packed(self, info):
        self.fp.seek(info._start)
        return self.fp.read(info.compress_size)

    def extract(self, member, path=None, pwd=None):
        return self._extract(member, _os.getcwd() if path is None else _os.fspath(path), pwd)

    def extractall(self, path=None, members=None, pwd=None):
        path = _os.getcwd() if path is None else _os.fspath(path)
        for member in self.namelist() if members is None else members:
            self._extract(member, path, pwd)

    def _extract(self, member, path, pwd):
        info = member if isinstance(member, ZipInfo) else self.getinfo(member)
        parts = [part for part in info.filename.split('/') if part not in ('', '.', '..')]
        target = _os.path.normpath(_os.path.join(path, *parts))
        if not parts and not info.is_dir():
            raise ValueError('Empty filename.')
        above = _os.path.dirname(target)
        if above and not _os.path.exists(above):
            _os.makedirs(above, exist_ok=True)
        if info.is_dir():
            if not _os.path.isdir(target):
                _os.mkdir(target)
            return target
        with self.open(info, pwd=pwd) as source, _io.open(target, 'wb') as f:
            _shutil.copyfileobj(source, f)
        return target

    # ---- writing -------------------------------------------------------------------------------------------------

    def _check_write(self, info):
        if info.filename in self.NameToInfo:
            import warnings
            warnings.warn('Duplicate name: %r' % info.filename, stacklevel=4)
        if self.mode not in ('w', 'x', 'a'):
            raise ValueError("write() requires mode 'w', 'x', or 'a'")
        if not self.fp:
            raise ValueError('Attempt to write ZIP archive that was already closed')
        _check_compression(info.compress_type)

    def _open_to_write(self, info):
        if self._writing:
            raise ValueError("Can't write to the ZIP file while there is another write handle open on it. Close the first handle before opening another.")
        info.compress_size, info.CRC, info.flag_bits = 0, 0, 0 if self._seekable else _DESCRIPTOR_FOLLOWS
        if not info.external_attr:
            info.external_attr = 0o600 << 16
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self._tell()
        self._check_write(info)
        self._changed = self._writing = True
        info.file_size, size = 0, info.file_size
        self.fp.write(info.FileHeader())
        info.file_size = size
        return _ZipWriteFile(self, info)

    def _no_other(self, what):
        if not self.fp:
            raise ValueError('Attempt to write to ZIP archive that was already closed')
        if self._writing:
            raise ValueError("Can't write to ZIP archive while an open writing handle exists.")

    def write(self, filename, arcname=None, compress_type=None, compresslevel=None):
        self._no_other('write')
        info = ZipInfo.from_file(filename, arcname, strict_timestamps=self._strict)
        if info.is_dir():
            self.mkdir(info)
            return
        info.compress_type = self.compression if compress_type is None else compress_type
        info.compress_level = self.compresslevel if compresslevel is None else compresslevel
        with _io.open(filename, 'rb') as source, self.open(info, 'w') as f:
            _shutil.copyfileobj(source, f, 8192)

    def writestr(self, zinfo_or_arcname, data, compress_type=None, compresslevel=None):
        data = data.encode() if isinstance(data, str) else data
        if isinstance(zinfo_or_arcname, ZipInfo):
            info = zinfo_or_arcname
        else:
            info = ZipInfo(zinfo_or_arcname, _time.localtime(_time.time())[:6])
            info.compress_type, info.compress_level = self.compression, self.compresslevel
            info.external_attr = 0o40775 << 16 | 0x10 if info.is_dir() else 0o600 << 16
        self._no_other('writestr')
        if compress_type is not None:
            info.compress_type = compress_type
        if compresslevel is not None:
            info.compress_level = compresslevel
        info.file_size = len(data)
        with self.open(info, 'w') as f:
            f.write(data)

    def mkdir(self, zinfo_or_directory_name, mode=511):
        if isinstance(zinfo_or_directory_name, ZipInfo):
            info = zinfo_or_directory_name
            if not info.is_dir():
                raise ValueError('The given ZipInfo does not describe a directory')
        elif isinstance(zinfo_or_directory_name, str):
            info = ZipInfo(zinfo_or_directory_name.removesuffix('/') + '/')
            info.external_attr = (0o40000 | mode) << 16 | 0x10
        else:
            raise TypeError('Expected type str or ZipInfo')
        if self._seekable:
            self.fp.seek(self.start_dir)
        info.header_offset = self._tell()
        info.CRC = info.compress_size = info.file_size = 0
        info.compress_type = ZIP_STORED
        self._check_write(info)
        self._changed = True
        self.filelist.append(info)
        self.NameToInfo[info.filename] = info
        self.fp.write(info.FileHeader())
        self.start_dir = self._tell()

    def close(self):
        if self.fp is None:
            return
        if self._writing:
            raise ValueError("Can't close the ZIP file while there is an open writing handle on it. Close the writing handle before closing the zip.")
        try:
            if self.mode in ('w', 'x', 'a') and self._changed:
                if self._seekable:
                    self.fp.seek(self.start_dir)
                self._write_list()
        finally:
            f, self.fp = self.fp, None
            if self._own:
                f.close()

    def _write_list(self):
        for info in self.filelist:
            self.fp.write(info._central())
        at, count = self._tell(), len(self.filelist)
        if count > ZIP_FILECOUNT_LIMIT:
            from _sys import unsupported
            unsupported('zip archives of so many files')
        self.fp.write(_struct.pack(_END, _END_MARK, 0, 0, count, count, at - self.start_dir, self.start_dir, len(self._comment)) + self._comment)
        if self.mode == 'a':
            self.fp.truncate()
        self.fp.flush()

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.close()

    def __del__(self):
        self.close()

    def __repr__(self):
        parts = ['<%s.%s' % (type(self).__module__, type(self).__qualname__)]
        if self.fp is None:
            return parts[0] + ' [closed]>'
        parts.append(' file=%r' % self.fp if not self._own else ' filename=%r' % self.filename)
        return ''.join(parts) + ' mode=%r>' % self.mode


class _Counted:
    """What cannot say where it is."""

    def __init__(self, fp):
        self._fp, self._at = fp, 0

    def write(self, data):
        self._at += len(data)
        return self._fp.write(data)

    def tell(self):
        return self._at

    def flush(self):
        self._fp.flush()

    def close(self):
        self._fp.close()


def __getattr__(name):
    if name in ('Path', 'PyZipFile'):
        from _sys import unsupported
        unsupported('zipfile.' + name)
    raise AttributeError('module %r has no attribute %r' % (__name__, name))
