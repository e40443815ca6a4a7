import _kernel
import _sys
from os import _fileno as _fd

LOCK_SH, LOCK_EX, LOCK_NB, LOCK_UN = 1, 2, 4, 8
F_DUPFD, F_GETFD, F_SETFD, F_GETFL, F_SETFL, F_GETLK, F_SETLK, F_SETLKW = 0, 1, 2, 3, 4, 5, 6, 7
F_DUPFD_CLOEXEC, F_SETPIPE_SZ, F_GETPIPE_SZ = 1030, 1031, 1032
F_RDLCK, F_WRLCK, F_UNLCK, FD_CLOEXEC = 0, 1, 2, 1


def flock(fd, operation, /):
    kind = operation & ~LOCK_NB
    if kind & LOCK_MAND:
        # Locks that bind everybody are no more, which the system does not mind.
        _kernel.stat_fd(_fd(fd))
        return
    if kind not in (1, 2, 8):
        raise OSError(22, 'Invalid argument')
    _kernel.lock_file(_fd(fd), False, None if kind == 8 else kind == 2, not operation & LOCK_NB, 0, None)


def lockf(fd, cmd, len=0, start=0, whence=0, /):
    fd = _fd(fd)
    kind = cmd & ~LOCK_NB
    if kind not in (1, 2, 8):
        raise ValueError('unrecognized lockf argument')
    _kernel.lock_file(fd, True, None if kind == 8 else kind == 2, not cmd & LOCK_NB, *_bytes_of(fd, start, len, whence))


def _bytes_of(fd, start, length, whence):
    """The first byte of a part of a file and the one behind the last (None: there is no last)."""
    import os
    if whence not in (0, 1, 2):
        raise OSError(22, 'Invalid argument')
    start += (0, os.lseek(fd, 0, 1), os.fstat(fd).st_size)[whence] if whence else 0
    if length < 0:
        start, length = start + length, -length
    if start < 0:
        raise OSError(22, 'Invalid argument')
    return start, start + length if length else None


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
        most = os._limits.get(7, (1024,))[0]
        if not 0 <= arg < most:
            raise OSError(22, 'Invalid argument')
        free = None if arg <= 3 else _free_from(arg)
        if free is not None and free >= most:
            raise OSError(24, 'Too many open files')
        copy = _kernel.dup(fd, free)
        os.set_inheritable(copy, cmd == F_DUPFD)
        return copy
    if cmd == F_GETPIPE_SZ:
        return _kernel.pipe_size(fd, None)
    if cmd == F_SETPIPE_SZ:
        if arg < 0:
            raise OSError(22, 'Invalid argument')
        return _kernel.pipe_size(fd, arg)
    if cmd in (F_SETLK, F_SETLKW, F_GETLK) and not isinstance(arg, int):
        import struct
        kind, whence, start, length = struct.unpack_from('hhqq', arg)
        if kind not in (0, 1) and (kind != F_UNLCK or cmd == F_GETLK):
            raise OSError(22, 'Invalid argument')
        place = _bytes_of(fd, start, length, whence)
        if cmd == F_GETLK:
            found = _kernel.lock_file(fd, True, kind == F_WRLCK, None, *place)
            return (struct.pack('h', F_UNLCK) + bytes(arg)[2:] if found[0] == F_UNLCK else found + bytes(arg)[32:])[:len(arg)]
        _kernel.lock_file(fd, True, None if kind == F_UNLCK else kind == F_WRLCK, cmd == F_SETLKW, *place)
        return bytes(arg)
    if cmd == 1026 and not arg & 0x7fffffff:
        # Nothing is to be told of a directory any more, and nothing was.
        _kernel.stat_fd(fd)
        return 0
    if cmd in _UNDONE:
        _sys.unsupported('this command of fcntl')
    _kernel.stat_fd(fd)
    raise OSError(22, 'Invalid argument')


# What Linux does and this one does not.
_UNDONE = {5, 6, 7, 8, 9, 10, 11, 15, 16, 36, 37, 38, *range(1024, 1041)}


def _free_from(fd):
    try:
        while True:
            _kernel.stat_fd(fd)
            fd += 1
    except OSError:
        return fd


def ioctl(fd, request, arg=0, mutate_flag=True, /):
    fd = _fd(fd)
    if isinstance(arg, int):
        _asked(fd, request, (arg & 0xffffffff).to_bytes(4, 'little'), arg)
        return 0
    given = arg.encode() if isinstance(arg, str) else bytes(memoryview(arg))
    if len(given) > 1024 and isinstance(arg, (str, bytes)):
        raise ValueError('ioctl string arg too long')
    told = _asked(fd, request, given, None)
    result = told[:len(given)] + given[len(told):]
    if isinstance(arg, (str, bytes)) or not mutate_flag or memoryview(arg).readonly:
        return result
    memoryview(arg).cast('B')[:] = result
    return 0


# Bytes that a request takes along, of those that take some.
_TAKEN = {0x5402: 36, 0x5403: 36, 0x5404: 36, 0x5410: 4, 0x5414: 8, 0x40045431: 4}
# What terminals answer; of these a number itself tells TCFLSH what to do.
_KNOWN = {0x5401, 0x540a, 0x540b, 0x540e, 0x540f, 0x5413, 0x541b, 0x5422, 0x5429, 0x80045430, *_TAKEN}


def _asked(fd, request, data, number):
    import os
    if request in (0x5450, 0x5451):
        os.set_inheritable(fd, request == 0x5450)
    elif request == 0x5421:
        _kernel.nonblocking(fd, any(data[:4]))
    elif request not in _KNOWN or request in _TAKEN and number is not None:
        _kernel.stat_fd(fd)
        raise OSError(25, 'Inappropriate ioctl for device')
    elif request == 0x541b and not os.isatty(fd):
        _kernel.stat_fd(fd)
        _sys.unsupported('FIONREAD of what is no terminal')
    else:
        import _terminals
        of_machine = _terminals.MACHINE_SIZE if request == 0x5413 else None
        return _terminals._ask(fd, request, data[:_TAKEN.get(request, 1)], of_machine)
    return b''


# By name, in hexadecimal.
_words = (
    'DN_ACCESS 1 DN_ATTRIB 20 DN_CREATE 4 DN_DELETE 8 DN_MODIFY 2 DN_MULTISHOT 80000000 DN_RENAME 10 FASYNC 2000 FICLONE 40049409 FICLONERANGE 4020940d '
    'F_ADD_SEALS 409 F_EXLCK 4 F_GETLEASE 401 F_GETLK64 5 F_GETOWN 9 F_GETOWN_EX 10 F_GETSIG b F_GET_FILE_RW_HINT 40d F_GET_RW_HINT 40b F_GET_SEALS 40a '
    'F_NOTIFY 402 F_OFD_GETLK 24 F_OFD_SETLK 25 F_OFD_SETLKW 26 F_OWNER_PGRP 2 F_OWNER_PID 1 F_OWNER_TID 0 F_SEAL_FUTURE_WRITE 10 F_SEAL_GROW 4 F_SEAL_SEAL '
    '1 F_SEAL_SHRINK 2 F_SEAL_WRITE 8 F_SETLEASE 400 F_SETLK64 6 F_SETLKW64 7 F_SETOWN 8 F_SETOWN_EX f F_SETSIG a F_SET_FILE_RW_HINT 40e F_SET_RW_HINT 40c '
    'F_SHLCK 8 LOCK_MAND 20 LOCK_READ 40 LOCK_RW c0 LOCK_WRITE 80 RWH_WRITE_LIFE_EXTREME 5 RWH_WRITE_LIFE_LONG 4 RWH_WRITE_LIFE_MEDIUM 3 '
    'RWH_WRITE_LIFE_NONE 1 RWH_WRITE_LIFE_NOT_SET 0 RWH_WRITE_LIFE_SHORT 2').split(' ')
for _n in range(0, len(_words), 2):
    globals()[_words[_n]] = int(_words[_n + 1], 16)
del _n, _words
