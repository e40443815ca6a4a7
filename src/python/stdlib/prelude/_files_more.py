# What few programs want of os, third part: counters behind descriptors, what a file system holds, bytes at a place of a file.
import _kernel
import _sys
from _posix_more import _Row
import os as _os

EFD_CLOEXEC, EFD_NONBLOCK, EFD_SEMAPHORE = 524288, 2048, 1
ST_RDONLY, ST_NOSUID, ST_NODEV, ST_NOEXEC, ST_SYNCHRONOUS, ST_MANDLOCK, ST_WRITE, ST_APPEND, ST_NOATIME, ST_NODIRATIME, ST_RELATIME = (
    1, 2, 4, 8, 16, 64, 128, 256, 1024, 2048, 4096)
POSIX_FADV_NORMAL, POSIX_FADV_RANDOM, POSIX_FADV_SEQUENTIAL, POSIX_FADV_WILLNEED, POSIX_FADV_DONTNEED, POSIX_FADV_NOREUSE = 0, 1, 2, 3, 4, 5
RWF_HIPRI, RWF_DSYNC, RWF_SYNC, RWF_NOWAIT, RWF_APPEND = 1, 2, 4, 8, 16
SPLICE_F_MOVE, SPLICE_F_NONBLOCK, SPLICE_F_MORE = 1, 2, 4
# The disk of this machine, in blocks of 4096 bytes.
_BLOCKS, _INODES = 1 << 24, 1 << 22


def eventfd(initval, flags=EFD_CLOEXEC):
    if initval < 0:
        raise ValueError('value must be positive')
    if initval >> 32:
        raise OverflowError('Python int too large to convert to C unsigned long' if initval >> 64 else 'value too large to convert to C unsigned int')
    if flags & ~(EFD_CLOEXEC | EFD_NONBLOCK | EFD_SEMAPHORE):
        raise OSError(22, 'Invalid argument')
    fd = _kernel.counter(initval, flags & EFD_SEMAPHORE != 0)
    if flags & EFD_NONBLOCK:
        _kernel.nonblocking(fd, True)
    _os.set_inheritable(fd, not flags & EFD_CLOEXEC)
    return fd


def eventfd_read(fd):
    return int.from_bytes(_kernel.read(_os._fileno(fd), 8), 'little')


def eventfd_write(fd, value):
    if value < 0:
        raise ValueError('value must be positive')
    if value >> 64:
        raise OverflowError('Python int too large to convert to C unsigned long long')
    _kernel.write(_os._fileno(fd), value.to_bytes(8, 'little'))


TFD_TIMER_ABSTIME, TFD_TIMER_CANCEL_ON_SET, TFD_NONBLOCK, TFD_CLOEXEC = 1, 2, 2048, 524288
# What each timer counts by.
_clocks = {}


def timerfd_create(clockid, /, *, flags=TFD_CLOEXEC):
    if flags & ~(TFD_CLOEXEC | TFD_NONBLOCK) or clockid not in (0, 1, 7, 8, 9):
        raise OSError(22, 'Invalid argument')
    if clockid in (8, 9):
        raise PermissionError(1, 'Operation not permitted')
    fd = _kernel.counter(None, False)
    _clocks[fd] = clockid
    if flags & TFD_NONBLOCK:
        _kernel.nonblocking(fd, True)
    return _os._private(fd)


def timerfd_settime_ns(fd, /, *, flags=0, initial=0, interval=0):
    fd = _os._fileno(fd)
    if flags & ~3 or initial < 0 or interval < 0:
        raise OSError(22, 'Invalid argument')
    first = initial or None
    if initial and flags & TFD_TIMER_ABSTIME:
        import time
        first = initial - time.clock_gettime_ns(_clocks.get(fd, 1))
    return _kernel.ring(fd, first, interval)


def timerfd_settime(fd, /, *, flags=0, initial=0.0, interval=0.0):
    return _seconds(timerfd_settime_ns(fd, flags=flags, initial=_nanoseconds(initial), interval=_nanoseconds(interval)))


def timerfd_gettime_ns(fd, /):
    return _kernel.ring(_os._fileno(fd))


def timerfd_gettime(fd, /):
    return _seconds(timerfd_gettime_ns(fd))


def _seconds(pair):
    return tuple([ns / 1000000000 for ns in pair])


def _nanoseconds(seconds):
    if not isinstance(seconds, (int, float)):
        raise TypeError("must be real number, not %s" % type(seconds).__name__)
    import math
    return math.floor(seconds * 1e9)


XATTR_CREATE, XATTR_REPLACE, XATTR_SIZE_MAX = 1, 2, 65536


def listxattr(path=None, *, follow_symlinks=True):
    _os.stat('.' if path is None else path, follow_symlinks=follow_symlinks) if follow_symlinks else _os.lstat(path)
    return []


def getxattr(path, attribute, *, follow_symlinks=True):
    _os.stat(path, follow_symlinks=follow_symlinks)
    raise OSError(61, 'No data available', path)


def setxattr(path, attribute, value, flags=0, *, follow_symlinks=True):
    _os.stat(path, follow_symlinks=follow_symlinks)
    raise OSError(95, 'Operation not supported', path)


def removexattr(path, attribute, *, follow_symlinks=True):
    getxattr(path, attribute, follow_symlinks=follow_symlinks)


def _keep_ids(*ids):
    # Whoever is nobody special may become only who it is.
    for n in ids:
        if not hasattr(type(n), '__index__'):
            raise TypeError('uid should be integer, not ' + type(n).__name__)
        if n < -1 or n >> 32 > 0:
            raise OverflowError('uid is %s' % ('less than minimum' if n < 0 else 'greater than maximum'))
    if any(n not in (-1, 1000) for n in ids):
        raise PermissionError(1, 'Operation not permitted')


def setreuid(ruid, euid, /):
    _keep_ids(ruid, euid)


def setresuid(ruid, euid, suid, /):
    _keep_ids(ruid, euid, suid)


setregid, setresgid = setreuid, setresuid


def _not_allowed(*args):
    raise PermissionError(1, 'Operation not permitted')


setgroups = initgroups = unshare = setns = _not_allowed


def getgrouplist(user, group, /):
    return [group]


def chroot(path):
    _os.stat(path)
    raise PermissionError(1, 'Operation not permitted', path)


MFD_CLOEXEC, MFD_ALLOW_SEALING, MFD_HUGETLB = 1, 2, 4
_memories = 0


def memfd_create(name, flags=MFD_CLOEXEC):
    global _memories
    name = _os.fsdecode(name)
    if '\0' in name:
        raise ValueError('embedded null byte')
    if flags & ~7 or len(_os.fsencode(name)) > 249:
        raise OSError(22, 'Invalid argument')
    if flags & MFD_HUGETLB:
        _sys.unsupported('MFD_HUGETLB of os.memfd_create')
    # A file that has a name only for as long as it takes to open it.
    _memories += 1
    path = '/tmp/memfd:%d:%d' % (_os.getpid(), _memories)
    fd = _os.open(path, _os.O_RDWR | _os.O_CREAT | _os.O_EXCL, 0o777)
    _os.unlink(path)
    _os.set_inheritable(fd, not flags & MFD_CLOEXEC)
    return fd


def getloadavg():
    """As if the processor had been as busy all the time since the start as it was on the average."""
    import math
    own, children, _ = _kernel.times()
    elapsed = max(1, _kernel.now())
    busy = (own + children) / elapsed
    return tuple([round(busy * (1 - math.exp(-elapsed / 1e9 / seconds)), 2) for seconds in (60, 300, 900)])


class statvfs_result(_Row):
    _names = ('f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail', 'f_flag', 'f_namemax', 'f_fsid')
    _title = 'os.statvfs_result'
    _least = 10

    def __getattr__(self, name):
        return 1 if name == 'f_fsid' else _Row.__getattr__(self, name)


statvfs_result.__module__ = 'os'


def _disk():
    blocks, inodes = _kernel.usage()
    free, nodes = max(0, _BLOCKS - blocks), max(0, _INODES - inodes)
    return statvfs_result((4096, 4096, _BLOCKS, free, free, _INODES, nodes, nodes, ST_RELATIME, 255))


def statvfs(path):
    if _os._is_fd(path):
        return fstatvfs(path)
    _kernel.stat(_os._path('statvfs', path, 'path', 'string, bytes, os.PathLike or integer'))
    return _disk()


def fstatvfs(fd, /):
    _kernel.stat_fd(_os._index(fd))
    return _disk()


def preadv(fd, buffers, offset, flags=0, /):
    views = [memoryview(b).cast('B') for b in buffers]
    return _os._spread(_os.pread(fd, sum(map(len, views)), offset), views)


def pwritev(fd, buffers, offset, flags=0, /):
    data = b''.join([bytes(b) for b in buffers])
    if flags & RWF_APPEND:
        offset = _os.fstat(fd).st_size
    return _os.pwrite(fd, data, offset)


def posix_fallocate(fd, offset, length, /):
    if offset < 0 or length <= 0:
        raise OSError(22, 'Invalid argument')
    kind, size = _os.fstat(fd).st_mode & 0o170000, _os.fstat(fd).st_size
    if kind != 0o100000:
        raise OSError(29, 'Illegal seek') if kind == 0o010000 else OSError(19, 'No such device')
    if not _kernel.nonblocking(fd, None) & 3:
        raise OSError(9, 'Bad file descriptor')
    if offset + length > size:
        _os.ftruncate(fd, offset + length)


def posix_fadvise(fd, offset, length, advice, /):
    kind = _os.fstat(fd).st_mode & 0o170000
    if kind == 0o010000:
        raise OSError(29, 'Illegal seek')
    if length < 0 or advice not in range(6):
        raise OSError(22, 'Invalid argument')


def _size(count):
    if count < 0:
        raise ValueError("negative value for 'count' not allowed")
    return count


def copy_file_range(src, dst, count, offset_src=None, offset_dst=None):
    _size(count)
    for fd in (src, dst):
        if _os.fstat(fd).st_mode & 0o170000 != 0o100000:
            raise OSError(22, 'Invalid argument')
    data = _os.read(src, count) if offset_src is None else _os.pread(src, count, offset_src)
    if not data:
        return 0
    return _os.write(dst, data) if offset_dst is None else _os.pwrite(dst, data, offset_dst)


def splice(src, dst, count, offset_src=None, offset_dst=None, flags=0):
    _size(count)
    pipes = [_os.fstat(fd).st_mode & 0o170000 == 0o010000 for fd in (src, dst)]
    if not any(pipes):
        raise OSError(22, 'Invalid argument')
    if pipes[0] and offset_src is not None or pipes[1] and offset_dst is not None:
        raise OSError(29, 'Illegal seek')
    if pipes[1]:
        count = min(count, _kernel.pipe_size(dst, None))
    data = _os.read(src, count) if offset_src is None else _os.pread(src, count, offset_src)
    if not data:
        return 0
    return _os.write(dst, data) if offset_dst is None else _os.pwrite(dst, data, offset_dst)


def _become_user(what):
    def change(uid, /):
        if not hasattr(type(uid), '__index__'):
            raise TypeError('%s should be integer, not %s' % (what[-3:], type(uid).__name__))
        if uid < 0:
            raise OSError(22, 'Invalid argument') if uid == -1 else OverflowError('%s is less than minimum' % what[-3:])
        if uid >> 32:
            raise OverflowError('%s is greater than maximum' % what[-3:])
        if uid != 1000:
            raise PermissionError(1, 'Operation not permitted')
    change.__name__ = change.__qualname__ = what
    return change


setuid, seteuid, setgid, setegid = map(_become_user, ('setuid', 'seteuid', 'setgid', 'setegid'))

pathconf_names = {'PC_LINK_MAX': 0, 'PC_MAX_CANON': 1, 'PC_MAX_INPUT': 2, 'PC_NAME_MAX': 3, 'PC_PATH_MAX': 4, 'PC_PIPE_BUF': 5, 'PC_CHOWN_RESTRICTED': 6,
                  'PC_NO_TRUNC': 7}
confstr_names = {'CS_PATH': 0, 'CS_GNU_LIBC_VERSION': 2, 'CS_GNU_LIBPTHREAD_VERSION': 3}


def _number_of(name, names):
    if isinstance(name, str):
        if name not in names:
            raise ValueError('unrecognized configuration name')
        return names[name]
    return name


def pathconf(path, name):
    n = _number_of(name, pathconf_names)
    _os.stat(path)
    if n not in range(8):
        raise OSError(22, 'Invalid argument')
    return (127, 255, 255, 255, 4096, 4096, 1, 1)[n]


def fpathconf(fd, name, /):
    return pathconf(fd, name)


def confstr(name, /):
    n = _number_of(name, confstr_names)
    values = {0: '/bin:/usr/bin', 2: 'glibc 2.36', 3: 'NPTL 2.36'}
    if n not in values:
        raise OSError(22, 'Invalid argument')
    return values[n]
