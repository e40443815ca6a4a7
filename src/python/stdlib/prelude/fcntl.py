import _kernel
import _sys
from os import _fileno as _fd

LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 2, 4, 8
F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW = 0, 1, 2, 3, 4, 5, 6, 7
F_DUPFD_CLOEXEC, F_SETPIPE_SZ, F_GETPIPE_SZ = 1030, 1031, 1032
F_RDLCK, F_WRLCK, F_UNLCK, FD_CLOEXEC = 0, 1, 2, 1


def flock(fd, operation, /):
    kind = operation & ~LOCK_NB
    if kind not in (1, 2, 8):
        raise OSError(22, 'Invalid argument')
    _kernel.lock_file(_fd(fd), False, None if kind == 8 else kind == 2, not operation & LOCK_NB)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    fd = _fd(fd)
    kind = cmd & ~LOCK_NB
    if kind not in (1, 2, 8):
        raise ValueError('unrecognized lockf argument')
    if len or start or whence:
        _sys.unsupported('lockf of a part of a file')
    _kernel.lock_file(fd, True, None if kind == 8 else kind == 2, not cmd & LOCK_NB)


def fcntl(fd, cmd, arg=0, /):
    fd = _fd(fd)
    if cmd == F_GETFL:
        return _kernel.nonblocking(fd, None)
    if cmd == F_SETFL:
        if (_kernel.nonblocking(fd, None) ^ arg) & 1024:
            _sys.unsupported('O_APPEND by F_SETFL')
        _kernel.nonblocking(fd, arg & 2048 != 0)
        return 0
    if cmd in (F_GETFD, F_SETFD):
        import os
        if cmd == F_GETFD:
            return 0 if os.get_inheritable(fd) else FD_CLOEXEC
        os.set_inheritable(fd, not arg & FD_CLOEXEC)
        return 0
    if cmd in (F_DUPFD, F_DUPFD_CLOEXEC):
        import os
        copy = _kernel.dup(fd, None if arg <= 3 else _free_from(arg))
        os.set_inheritable(copy, cmd == F_DUPFD)
        return copy
    if cmd == F_GETPIPE_SZ:
        return _kernel.pipe_size(fd, None)
    if cmd == F_SETPIPE_SZ:
        if arg < 0:
            raise OSError(22, 'Invalid argument')
        return _kernel.pipe_size(fd, arg)
    if cmd in (F_SETLK, F_SETLKW) and not isinstance(arg, int):
        import struct
        kind, _, start, length = struct.unpack_from('hhqq', arg)
        if start or length:
            _sys.unsupported('a lock on a part of a file')
        if kind not in (0, 1, 2):
            raise OSError(22, 'Invalid argument')
        _kernel.lock_file(fd, True, None if kind == F_UNLCK else kind == F_WRLCK, cmd == F_SETLKW)
        return bytes(arg)
    _sys.unsupported('this command of fcntl')


def _free_from(fd):
    try:
        while True:
            _kernel.stat_fd(fd)
            fd += 1
    except OSError:
        return fd


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    _sys.unsupported('ioctl')
