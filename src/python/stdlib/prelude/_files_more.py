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


class statvfs_result(_Row):
    _names = ('f_bsize', 'f_frsize', 'f_blocks', 'f_bfree', 'f_bavail', 'f_files', 'f_ffree', 'f_favail', 'f_flag', 'f_namemax', 'f_fsid')
    _title = 'os.statvfs_result'

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


def ctermid():
    return '/dev/tty'


def ttyname(fd, /):
    _kernel.stat_fd(_os._index(fd))
    if not _os.isatty(fd):
        raise OSError(25, 'Inappropriate ioctl for device')
    return '/dev/pts/0'


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
