# Pseudo-terminals, as far as CPython's os has them in C; the module gives it out by its name.
import _kernel
import _sys
import os as _os

_GETS, _SETS, _SCTTY, _GPGRP, _SPGRP, _GWINSZ, _GPTN, _SPTLCK = 0x5401, 0x5402, 0x540e, 0x540f, 0x5410, 0x5413, 0x80045430, 0x40045431
# The inode of the first slave's file; those of masters have a bit more.
# As `struct winsize`.
MACHINE_SIZE = b'\x18\0\x50\0\0\0\0\0'
_SLAVES, _MASTERS = (1 << 60) + 2, 1 << 62


def _ask(fd, request, data=b'', of_machine=None):
    """What a terminal answers; of the machine's own not all is known."""
    try:
        return _kernel.ioctl(fd, request, data)
    except OSError as e:
        if e.errno != 25 or _kernel.stat_fd(fd)[2] or not _os.isatty(fd):
            raise
    if of_machine is None:
        _sys.unsupported('asking or setting the terminal of the machine')
    return of_machine


def is_terminal(fd):
    return _os.isatty(fd)


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return 'os.terminal_size(columns=%r, lines=%r)' % tuple(self)


terminal_size.__module__ = 'os'


def get_terminal_size(fd=1, /):
    rows, columns = _window(fd)[:2]
    return terminal_size((columns, rows))


def _window(fd):
    data = _ask(fd, _GWINSZ, of_machine=MACHINE_SIZE)
    return tuple([int.from_bytes(data[n:n + 2], 'little') for n in (0, 2, 4, 6)])


def posix_openpt(oflag, /):
    return _os.open('/dev/ptmx', oflag)


def _of_master(fd, request, data=b''):
    try:
        return _kernel.ioctl(fd, request, data)
    except OSError as e:
        failure = 22 if e.errno == 25 else e.errno
    raise OSError(failure, _os.strerror(failure))


def grantpt(fd, /):
    _of_master(fd, _GPTN)


def unlockpt(fd, /):
    _of_master(fd, _SPTLCK, b'\0\0\0\0')


def ptsname(fd, /):
    return '/dev/pts/%d' % int.from_bytes(_kernel.ioctl(fd, _GPTN, b''), 'little')


def ttyname(fd, /):
    inode = _kernel.stat_fd(fd)[2]
    if not _ask(fd, _GETS, of_machine=b''):
        return '/dev/pts/0'
    return '/dev/ptmx' if inode & _MASTERS else '/dev/pts/%d' % (inode - _SLAVES)


def ctermid():
    return '/dev/tty'


def openpty():
    master = posix_openpt(_os.O_RDWR | _os.O_NOCTTY)
    unlockpt(master)
    return master, _os.open(ptsname(master), _os.O_RDWR | _os.O_NOCTTY)


def login_tty(fd, /):
    try:
        _os.setsid()
    except PermissionError:
        # It leads a session already.
        pass
    _kernel.ioctl(fd, _SCTTY, b'')
    for n in (0, 1, 2):
        _os.dup2(fd, n)
    if fd > 2:
        _os.close(fd)


def forkpty():
    master, slave = openpty()
    pid = _os._fork('forkpty')
    if pid == 0:
        _os.close(master)
        login_tty(slave)
    else:
        _os.close(slave)
    return pid, master


def tcgetpgrp(fd, /):
    return int.from_bytes(_ask(fd, _GPGRP, of_machine=_os.getpgrp().to_bytes(4, 'little')), 'little')


def tcsetpgrp(fd, pgid, /):
    if _os._index(pgid) < 0:
        raise OSError(22, 'Invalid argument')
    _ask(fd, _SPGRP, pgid.to_bytes(4, 'little'), of_machine=b'')
