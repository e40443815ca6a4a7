# What stands before each member of an archive: its header, and what has no room in it.
import copy as _copy

version = '0.9.0'
NUL, BLOCKSIZE, RECORDSIZE, ENCODING = b'\0', 512, 10240, 'utf-8'
REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, CHRTYPE, BLKTYPE, DIRTYPE, FIFOTYPE, CONTTYPE = b'0', b'\0', b'1', b'2', b'3', b'4', b'5', b'6', b'7'
GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE, XHDTYPE, XGLTYPE = b'L', b'K', b'S', b'x', b'g'
USTAR_FORMAT, GNU_FORMAT, PAX_FORMAT = 0, 1, 2
DEFAULT_FORMAT = PAX_FORMAT
REGULAR_TYPES = (REGTYPE, AREGTYPE, CONTTYPE, GNUTYPE_SPARSE)
SUPPORTED_TYPES = (REGTYPE, AREGTYPE, LNKTYPE, SYMTYPE, DIRTYPE, FIFOTYPE, CONTTYPE, CHRTYPE, BLKTYPE, GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE)


class TarError(Exception):
    pass


class ExtractError(TarError):
    pass


class ReadError(TarError):
    pass


class CompressionError(TarError):
    pass


class StreamError(TarError):
    pass


class HeaderError(TarError):
    pass


def _text(data, encoding, errors):
    return data.partition(NUL)[0].decode(encoding, errors)


def _field(text, length, encoding='utf-8', errors='surrogateescape'):
    data = text.encode(encoding, errors)[:length]
    return data + bytes(length - len(data))


def _number(data):
    if data[0] in (0o200, 0o377):
        return int.from_bytes(data[1:], 'big') - (256 ** (len(data) - 1) if data[0] == 0o377 else 0)
    try:
        return int(_text(data, 'ascii', 'strict').strip() or '0', 8)
    except ValueError:
        raise HeaderError('invalid header') from None


def _digits(n, length, format):
    n = int(n)
    if 0 <= n < 8 ** (length - 1):
        return b'%0*o\0' % (length - 1, n)
    if format == GNU_FORMAT and -256 ** (length - 1) <= n < 256 ** (length - 1):
        return bytes((0o200 if n >= 0 else 0o377,)) + (n % 256 ** (length - 1)).to_bytes(length - 1, 'big')
    raise ValueError('overflow in number field')


def _sums(block):
    unsigned = 256 + sum(block[:148]) + sum(block[156:512])
    return unsigned, unsigned - 256 * sum([b > 127 for b in block[:148] + block[156:512]])


def _padded(data):
    return data + bytes(-len(data) % BLOCKSIZE)


def _is(*kinds):
    return lambda self: self.type in kinds


class TarInfo:
    isreg = isfile = _is(*REGULAR_TYPES)
    isdir, issym, islnk, ischr, isblk, isfifo = map(_is, (DIRTYPE, SYMTYPE, LNKTYPE, CHRTYPE, BLKTYPE, FIFOTYPE))
    isdev, issparse = _is(CHRTYPE, BLKTYPE, FIFOTYPE), _is(GNUTYPE_SPARSE)

    def __init__(self, name=''):
        self.name, self.mode, self.uid, self.gid, self.size, self.mtime = name, 0o644, 0, 0, 0, 0
        self.chksum, self.type, self.linkname, self.uname, self.gname = 0, REGTYPE, '', '', ''
        self.devmajor = self.devminor = self.offset = self.offset_data = 0
        self.sparse, self.pax_headers = None, {}

    path = property(lambda self: self.name, lambda self, name: setattr(self, 'name', name))
    linkpath = property(lambda self: self.linkname, lambda self, name: setattr(self, 'linkname', name))

    def __repr__(self):
        return '<%s %r at %#x>' % (type(self).__name__, self.name, id(self))

    def replace(self, *, deep=True, **new):
        made = _copy.deepcopy(self) if deep else _copy.copy(self)
        vars(made).update(new)
        return made

    def get_info(self):
        kept = ('name', 'mode', 'uid', 'gid', 'size', 'mtime', 'chksum', 'type', 'linkname', 'uname', 'gname', 'devmajor', 'devminor')
        info = {k: getattr(self, k) for k in kept}
        info['mode'] = 0 if self.mode is None else self.mode & 0o7777
        if self.isdir() and not self.name.endswith('/'):
            info['name'] += '/'
        return info

    def tobuf(self, format=DEFAULT_FORMAT, encoding=ENCODING, errors='surrogateescape'):
        info = self.get_info()
        for name, value in info.items():
            if value is None:
                raise ValueError('%s may not be None' % name)
        if format == PAX_FORMAT:
            records = {**self.pax_headers, **_beyond_ustar(info, self.pax_headers)}
            return (_pax(records, XHDTYPE) if records else b'') + _header(info, format, 'ascii', 'replace')
        before = b''
        for key, kind, most in (('linkname', GNUTYPE_LONGLINK, 100), ('name', GNUTYPE_LONGNAME, 100)):
            if len(info[key].encode(encoding, errors)) > most:
                if format == GNU_FORMAT:
                    data = info[key].encode(encoding, errors) + NUL
                    long = {'name': '././@LongLink', 'type': kind, 'size': len(data)}
                    before += _header(long, format, encoding, errors) + _padded(data)
                elif key == 'linkname':
                    raise ValueError('linkname is too long')
                else:
                    info['prefix'], info['name'] = _split(info['name'], encoding, errors)
        return before + _header(info, format, encoding, errors)

    @classmethod
    def frombuf(cls, buf, encoding, errors):
        if len(buf) == 0:
            raise HeaderError('empty header')
        if len(buf) != BLOCKSIZE:
            raise HeaderError('truncated header')
        if not buf.strip(NUL):
            raise HeaderError('end of file header')
        self = cls()
        self.chksum = _number(buf[148:156])
        if self.chksum not in _sums(buf):
            raise HeaderError('bad checksum')
        part = lambda start, length: buf[start:start + length]
        self.name, self.linkname = _text(part(0, 100), encoding, errors), _text(part(157, 100), encoding, errors)
        self.mode, self.uid, self.gid = [_number(part(start, 8)) for start in (100, 108, 116)]
        self.size, self.mtime, self.type = _number(part(124, 12)), _number(part(136, 12)), part(156, 1)
        self.uname, self.gname = _text(part(265, 32), encoding, errors), _text(part(297, 32), encoding, errors)
        self.devmajor, self.devminor = _number(part(329, 8)), _number(part(337, 8))
        prefix = _text(part(345, 155), encoding, errors)
        if self.type == AREGTYPE and self.name.endswith('/'):
            self.type = DIRTYPE
        if self.isdir():
            self.name = self.name.rstrip('/')
        if prefix and self.type not in (GNUTYPE_LONGNAME, GNUTYPE_LONGLINK, GNUTYPE_SPARSE):
            self.name = prefix + '/' + self.name
        return self


def _beyond_ustar(info, known):
    """What of it has no room in a block."""
    records = {}
    for name, key, most in (('name', 'path', 100), ('linkname', 'linkpath', 100), ('uname', 'uname', 32), ('gname', 'gname', 32)):
        if key not in known and (not info[name].isascii() or len(info[name]) > most):
            records[key] = info[name]
    for name, digits in (('uid', 8), ('gid', 8), ('size', 12), ('mtime', 12)):
        value = info[name]
        whole = int(value)
        fits = 0 <= whole < 8 ** (digits - 1)
        if not fits or isinstance(value, float):
            info[name] = whole if fits else 0
            if name not in known:
                records[name] = str(value)
    return records


def _split(name, encoding, errors):
    parts = name.split('/')
    for i in range(1, len(parts)):
        prefix, rest = '/'.join(parts[:i]), '/'.join(parts[i:])
        if len(prefix.encode(encoding, errors)) <= 155 and len(rest.encode(encoding, errors)) <= 100:
            return prefix, rest
    raise ValueError('name is too long')


def _header(info, format, encoding, errors):
    get, kind = info.get, info.get('type', REGTYPE)
    number = lambda key, length: _digits(get(key, 0), length, format)
    device = [number(key, 8) if kind in (CHRTYPE, BLKTYPE) else bytes(8) for key in ('devmajor', 'devminor')]
    block = b''.join([
        _field(get('name', ''), 100, encoding, errors), number('mode', 8), number('uid', 8), number('gid', 8), number('size', 12), number('mtime', 12),
        b' ' * 8, kind, _field(get('linkname', ''), 100, encoding, errors), b'ustar  \0' if format == GNU_FORMAT else b'ustar\x0000',
        _field(get('uname', ''), 32, encoding, errors), _field(get('gname', ''), 32, encoding, errors), *device,
        _field(get('prefix', ''), 155, encoding, errors)])
    block = _padded(block)
    return block[:148] + b'%06o\0 ' % _sums(block)[0] + block[156:]


def _pax(records, kind):
    lines = []
    for key, value in records.items():
        rest = b' %s=%s\n' % (key.encode(), value.encode('utf-8', 'surrogateescape'))
        size = len(rest)
        while len(rest) + len(str(size)) != size:
            size = len(rest) + len(str(size))
        lines.append(b'%d%s' % (size, rest))
    data = b''.join(lines)
    return _header({'name': '././@PaxHeader', 'type': kind, 'size': len(data)}, USTAR_FORMAT, 'ascii', 'replace') + _padded(data)


def _pax_records(data):
    records = {}
    while data[:1].isdigit():
        size = int(data.partition(b' ')[0])
        if size < 5 or size > len(data):
            raise HeaderError('invalid header')
        key, _, value = data[:size - 1].partition(b' ')[2].partition(b'=')
        records[key.decode('utf-8', 'surrogateescape')] = value.decode('utf-8', 'surrogateescape')
        data = data[size:]
    return records


for _class in (TarInfo, TarError, ExtractError, ReadError, CompressionError, StreamError, HeaderError):
    _class.__module__ = 'tarfile'
