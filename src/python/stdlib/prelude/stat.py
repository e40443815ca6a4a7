# What the numbers in `os.stat` mean.
ST_MODE, ST_INO, ST_DEV, ST_NLINK, ST_UID, ST_GID, ST_SIZE, ST_ATIME, ST_MTIME, ST_CTIME = range(10)
S_IFDIR, S_IFCHR, S_IFBLK, S_IFREG, S_IFIFO, S_IFLNK, S_IFSOCK = 0o040000, 0o020000, 0o060000, 0o100000, 0o010000, 0o120000, 0o140000
S_IFDOOR = S_IFPORT = S_IFWHT = 0
S_ISUID, S_ISGID, S_ISVTX, S_ENFMT = 0o4000, 0o2000, 0o1000, 0o2000
S_IREAD, S_IWRITE, S_IEXEC = 0o400, 0o200, 0o100
S_IRWXU, S_IRUSR, S_IWUSR, S_IXUSR = 0o700, 0o400, 0o200, 0o100
S_IRWXG, S_IRGRP, S_IWGRP, S_IXGRP = 0o070, 0o040, 0o020, 0o010
S_IRWXO, S_IROTH, S_IWOTH, S_IXOTH = 0o007, 0o004, 0o002, 0o001


def S_IMODE(mode):
    return mode & 0o7777


def S_IFMT(mode):
    return mode & 0o170000


def _is(kind):
    return lambda mode: S_IFMT(mode) == kind


S_ISDIR, S_ISCHR, S_ISBLK, S_ISREG = _is(S_IFDIR), _is(S_IFCHR), _is(S_IFBLK), _is(S_IFREG)
S_ISFIFO, S_ISLNK, S_ISSOCK = _is(S_IFIFO), _is(S_IFLNK), _is(S_IFSOCK)
S_ISDOOR = S_ISPORT = S_ISWHT = lambda mode: False

_LETTERS = {S_IFDIR: 'd', S_IFCHR: 'c', S_IFBLK: 'b', S_IFREG: '-', S_IFIFO: 'p', S_IFLNK: 'l', S_IFSOCK: 's'}


def filemode(mode):
    """As `ls -l` shows it."""
    out = [_LETTERS.get(S_IFMT(mode), '?')]
    for shift, special, letter in ((6, S_ISUID, 's'), (3, S_ISGID, 's'), (0, S_ISVTX, 't')):
        bits = mode >> shift
        out.append('r' if bits & 4 else '-')
        out.append('w' if bits & 2 else '-')
        if mode & special:
            out.append(letter if bits & 1 else letter.upper())
        else:
            out.append('x' if bits & 1 else '-')
    return ''.join(out)

# By name, in hexadecimal.
_words = (
    'FILE_ATTRIBUTE_ARCHIVE 20 FILE_ATTRIBUTE_COMPRESSED 800 FILE_ATTRIBUTE_DEVICE 40 FILE_ATTRIBUTE_DIRECTORY 10 FILE_ATTRIBUTE_ENCRYPTED 4000 '
    'FILE_ATTRIBUTE_HIDDEN 2 FILE_ATTRIBUTE_INTEGRITY_STREAM 8000 FILE_ATTRIBUTE_NORMAL 80 FILE_ATTRIBUTE_NOT_CONTENT_INDEXED 2000 '
    'FILE_ATTRIBUTE_NO_SCRUB_DATA 20000 FILE_ATTRIBUTE_OFFLINE 1000 FILE_ATTRIBUTE_READONLY 1 FILE_ATTRIBUTE_REPARSE_POINT 400 FILE_ATTRIBUTE_SPARSE_FILE '
    '200 FILE_ATTRIBUTE_SYSTEM 4 FILE_ATTRIBUTE_TEMPORARY 100 FILE_ATTRIBUTE_VIRTUAL 10000 SF_APPEND 40000 SF_ARCHIVED 10000 SF_DATALESS 40000000 '
    'SF_FIRMLINK 800000 SF_IMMUTABLE 20000 SF_NOUNLINK 100000 SF_RESTRICTED 80000 SF_SETTABLE ffff0000 SF_SNAPSHOT 200000 UF_APPEND 4 UF_COMPRESSED 20 '
    'UF_DATAVAULT 80 UF_HIDDEN 8000 UF_IMMUTABLE 2 UF_NODUMP 1 UF_NOUNLINK 10 UF_OPAQUE 8 UF_SETTABLE ffff UF_TRACKED 40').split(' ')
for _n in range(0, len(_words), 2):
    globals()[_words[_n]] = int(_words[_n + 1], 16)
del _n, _words
