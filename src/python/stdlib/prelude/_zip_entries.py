# What stands in a zip archive before each of its files, and once more at its end.
import os as _os
import struct as _struct
import sys as _sys
import time as _time

ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA = 0, 8, 12, 14
ZIP64_LIMIT, ZIP_FILECOUNT_LIMIT, ZIP_MAX_COMMENT = (1 << 31) - 1, (1 << 16) - 1, (1 << 16) - 1
DEFAULT_VERSION, ZIP64_VERSION, BZIP2_VERSION, LZMA_VERSION, MAX_EXTRACT_VERSION = 20, 45, 46, 63, 63
_LOCAL, _CENTRAL, _END = '<4s2B4HL2L2H', '<4s4B4HL2L5H2L', '<4s4H2LH'
_LOCAL_MARK, _CENTRAL_MARK, _END_MARK = b'PK\3\4', b'PK\1\2', b'PK\5\6'
_UTF8, _DESCRIPTOR_FOLLOWS, _ENCRYPTED = 0x800, 8, 1
compressor_names = {0: 'store', 1: 'shrink', 2: 'reduce', 3: 'reduce', 4: 'reduce', 5: 'reduce', 6: 'implode', 7: 'tokenize', 8: 'deflate', 9: 'deflate64',
                    10: 'implode', 12: 'bzip2', 14: 'lzma', 18: 'terse', 19: 'lz77', 97: 'wavpack', 98: 'ppmd'}


# The upper half of the code page 437, in which names were before UTF-8.
_CP437 = (
    '\u00c7\u00fc\u00e9\u00e2\u00e4\u00e0\u00e5\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u00ec\u00c4\u00c5'
    '\u00c9\u00e6\u00c6\u00f4\u00f6\u00f2\u00fb\u00f9\u00ff\u00d6\u00dc\u00a2\u00a3\u00a5\u20a7\u0192'
    '\u00e1\u00ed\u00f3\u00fa\u00f1\u00d1\u00aa\u00ba\u00bf\u2310\u00ac\u00bd\u00bc\u00a1\u00ab\u00bb'
    '\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510'
    '\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567'
    '\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580'
    '\u03b1\u00df\u0393\u03c0\u03a3\u03c3\u00b5\u03c4\u03a6\u0398\u03a9\u03b4\u221e\u03c6\u03b5\u2229'
    '\u2261\u00b1\u2265\u2264\u2320\u2321\u00f7\u2248\u00b0\u2219\u00b7\u221a\u207f\u00b2\u25a0\u00a0')


def _old_name(data):
    return ''.join([chr(c) if c < 128 else _CP437[c - 128] for c in data])


class BadZipFile(Exception):
    pass


class LargeZipFile(Exception):
    pass


class ZipInfo:
    def __init__(self, filename='NoName', date_time=(1980, 1, 1, 0, 0, 0)):
        self.orig_filename = filename
        self.filename = filename.partition('\0')[0]
        if date_time[0] < 1980:
            raise ValueError('ZIP does not support timestamps before 1980')
        self.date_time, self.compress_type, self.compress_level = date_time, ZIP_STORED, None
        self.comment = self.extra = b''
        self.create_system, self.create_version, self.extract_version = 3, DEFAULT_VERSION, DEFAULT_VERSION
        self.reserved = self.flag_bits = self.volume = self.internal_attr = self.external_attr = 0
        self.compress_size = self.file_size = 0

    _compresslevel = property(lambda self: self.compress_level, lambda self, level: setattr(self, 'compress_level', level))

    def __repr__(self):
        parts = ['<%s filename=%r' % (type(self).__name__, self.filename)]
        if self.compress_type != ZIP_STORED:
            parts.append(' compress_type=%s' % compressor_names.get(self.compress_type, self.compress_type))
        high, low = self.external_attr >> 16, self.external_attr & 0xffff
        if high:
            import stat
            parts.append(' filemode=%r' % stat.filemode(high))
        if low:
            parts.append(' external_attr=%#x' % low)
        if not self.is_dir() or self.file_size:
            parts.append(' file_size=%r' % self.file_size)
        if (not self.is_dir() or self.compress_size) and (self.compress_type != ZIP_STORED or self.file_size != self.compress_size):
            parts.append(' compress_size=%r' % self.compress_size)
        return ''.join(parts) + '>'

    def is_dir(self):
        return self.filename.endswith('/')

    @classmethod
    def from_file(cls, filename, arcname=None, *, strict_timestamps=True):
        name = _os.fspath(filename)
        stats = _os.stat(name)
        folder = stats.st_mode & 0o170000 == 0o040000
        date = _time.localtime(stats.st_mtime)[:6]
        if not strict_timestamps and not 1980 <= date[0] <= 2107:
            date = (1980, 1, 1, 0, 0, 0) if date[0] < 1980 else (2107, 12, 31, 23, 59, 59)
        name = _os.path.normpath(_os.path.splitdrive(name if arcname is None else arcname)[1]).lstrip('/')
        made = cls(name + '/' * folder, date)
        made.external_attr = (stats.st_mode & 0xffff) << 16
        if folder:
            made.external_attr |= 0x10
        else:
            made.file_size = stats.st_size
        return made

    def _stamp(self):
        year, month, day, hour, minute, second = self.date_time
        return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day

    def _named(self):
        try:
            return self.filename.encode('ascii'), self.flag_bits
        except UnicodeEncodeError:
            return self.filename.encode(), self.flag_bits | _UTF8

    def _sizes(self):
        if max(self.file_size, self.compress_size) > ZIP64_LIMIT:
            from _sys import unsupported
            unsupported('zip archives of that size')
        return self.compress_size, self.file_size

    def FileHeader(self, zip64=None):
        name, flags = self._named()
        told = self.flag_bits & _DESCRIPTOR_FOLLOWS
        crc, sizes = (0, (0, 0)) if told else (self.CRC, self._sizes())
        head = _struct.pack(_LOCAL, _LOCAL_MARK, self.extract_version, self.reserved, flags, self.compress_type, *self._stamp(), crc, *sizes, len(name),
                            len(self.extra))
        return head + name + self.extra

    def _central(self):
        name, flags = self._named()
        head = _struct.pack(_CENTRAL, _CENTRAL_MARK, self.create_version, self.create_system, self.extract_version, self.reserved, flags, self.compress_type,
                            *self._stamp(), self.CRC, *self._sizes(), len(name), len(self.extra), len(self.comment), 0, self.internal_attr,
                            self.external_attr, self.header_offset)
        return head + name + self.extra + self.comment

    @classmethod
    def _of_central(cls, row, name, extra, comment):
        made = cls(name)
        (_, made.create_version, made.create_system, made.extract_version, made.reserved, made.flag_bits, made.compress_type, t, d, made.CRC,
         made.compress_size, made.file_size, _, _, _, made.volume, made.internal_attr, made.external_attr, made.header_offset) = row
        made.extra, made.comment, made._raw_time = extra, comment, t
        made.date_time = ((d >> 9) + 1980, d >> 5 & 15, d & 31, t >> 11, t >> 5 & 63, (t & 31) * 2)
        return made


def _end_of(f):
    """The record at the end of an archive and where it begins; None: it is none."""
    f.seek(0, 2)
    size = f.tell()
    start = max(0, size - 22 - ZIP_MAX_COMMENT)
    f.seek(start)
    data = f.read()
    at = data.rfind(_END_MARK)
    if at < 0 or len(data) - at < 22:
        return None
    row = _struct.unpack(_END, data[at:at + 22])
    return row, start + at, data[at + 22:at + 22 + row[7]]


for _class in (BadZipFile, LargeZipFile, ZipInfo):
    _class.__module__ = 'zipfile'
