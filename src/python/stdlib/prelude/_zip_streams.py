# The files of a zip archive as streams: one to be read, one to be written.
import binascii as _binascii
import io as _io
import struct as _struct
from _zip_entries import *
from _zip_entries import _DESCRIPTOR_FOLLOWS


def _check_compression(compression):
    if compression in (ZIP_BZIP2, ZIP_LZMA):
        from _sys import unsupported
        unsupported('zipfile with ' + compressor_names[compression])
    if compression not in (ZIP_STORED, ZIP_DEFLATED):
        raise NotImplementedError('That compression method is not supported')


class _Stored:
    def compress(self, data):
        return data

    def flush(self):
        return b''


def _packer(info):
    if info.compress_type == ZIP_STORED:
        return _Stored()
    import zlib
    return zlib.compressobj(-1 if info.compress_level is None else info.compress_level, zlib.DEFLATED, -15)


def _unpacked(info, data):
    _check_compression(info.compress_type)
    if info.compress_type == ZIP_STORED:
        return data
    import zlib
    return zlib.decompressobj(-15).decompress(data)


class ZipExtFile(_io.BufferedIOBase):
    """A file of an archive, to be read."""

    def __init__(self, archive, info):
        self._archive, self._info, self._text = archive, info, None
        self.name, self.mode, self.newlines = info.filename, 'rb', None

    def _data(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        if self._text is None:
            data = _unpacked(self._info, self._archive._packed(self._info))
            if _binascii.crc32(data) != self._info.CRC:
                raise BadZipFile('Bad CRC-32 for file %r' % self.name)
            self._text = _io.BytesIO(data)
        return self._text

    def readable(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return True

    def seekable(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        return self._archive.fp.seekable()

    def read(self, n=-1):
        return self._data().read(-1 if n is None else n)

    def read1(self, n=-1):
        return self._data().read(n)

    def peek(self, n=1):
        f = self._data()
        at = f.tell()
        data = f.read()
        f.seek(at)
        return data

    def readline(self, limit=-1):
        return self._data().readline(limit)

    def seek(self, offset, whence=0):
        f = self._data()
        size = self._info.file_size
        if whence not in (0, 1, 2):
            raise ValueError('whence must be os.SEEK_SET (0), os.SEEK_CUR (1), or os.SEEK_END (2)')
        return f.seek(max(0, min(offset + (0, f.tell(), size)[whence], size)))

    def tell(self):
        return self._data().tell()

    def __repr__(self):
        if self.closed:
            return '<%s.%s [closed]>' % (type(self).__module__, type(self).__qualname__)
        kind = self._info.compress_type
        packed = ' compress_type=' + compressor_names.get(kind, kind) if kind else ''
        return '<%s.%s name=%r%s>' % (type(self).__module__, type(self).__qualname__, self.name, packed)


class _ZipWriteFile(_io.BufferedIOBase):
    def __init__(self, archive, info):
        self._archive, self._info, self._packer = archive, info, _packer(info)
        self._size = self._packed_size = self._crc = 0
        self.name, self.mode = info.filename, 'wb'

    def write(self, data):
        if self.closed:
            raise ValueError('I/O operation on closed file.')
        data = bytes(memoryview(data))
        self._size += len(data)
        self._crc = _binascii.crc32(data, self._crc)
        self._put(self._packer.compress(data))
        return len(data)

    def writable(self):
        return True

    def _put(self, data):
        self._packed_size += len(data)
        self._archive.fp.write(data)

    def close(self):
        if self.closed:
            return
        super().close()
        archive, info = self._archive, self._info
        try:
            self._put(self._packer.flush())
            info.compress_size, info.file_size, info.CRC = self._packed_size, self._size, self._crc
            if info.flag_bits & _DESCRIPTOR_FOLLOWS:
                archive.fp.write(_struct.pack('<4sLLL', b'PK\7\x08', info.CRC, info.compress_size, info.file_size))
                archive.start_dir = archive._tell()
            else:
                archive.start_dir = archive._tell()
                archive.fp.seek(info.header_offset)
                archive.fp.write(info.FileHeader())
                archive.fp.seek(archive.start_dir)
            archive.filelist.append(info)
            archive.NameToInfo[info.filename] = info
        finally:
            archive._writing = False


ZipExtFile.__module__ = _ZipWriteFile.__module__ = 'zipfile'
