# Programs on a terminal of their own.
import os
import sys
import tty
from os import close, waitpid
from select import select
from tty import setraw, tcgetattr, tcsetattr

__all__ = ['openpty', 'fork', 'spawn']
STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO = 0, 1, 2
CHILD = 0
# Bytes that wait to be passed on before more are read.
_ENOUGH = 4096


def openpty():
    return os.openpty()


def fork():
    return os.forkpty()


def _older():
    import warnings
    warnings.warn('Use pty.openpty() instead.', DeprecationWarning, stacklevel=3)


def master_open():
    _older()
    master, slave = os.openpty()
    name = os.ttyname(slave)
    os.close(slave)
    return master, name


def slave_open(tty_name):
    _older()
    return os.open(tty_name, os.O_RDWR)


def _read(fd):
    return os.read(fd, 1024)


def _copy(master_fd, master_read=_read, stdin_read=_read):
    """What is typed here is typed there, what is printed there is printed here; until nothing more comes from there."""
    if os.get_blocking(master_fd):
        # Nobody may read what is typed: this must not stand still then.
        os.set_blocking(master_fd, False)
        try:
            return _copy(master_fd, master_read, stdin_read)
        finally:
            os.set_blocking(master_fd, True)
    typed, printed = b'', b''
    hears, shows = master_fd != STDIN_FILENO, master_fd != STDOUT_FILENO
    while True:
        sources = [STDIN_FILENO] if hears and len(typed) < _ENOUGH else []
        if shows and len(printed) < _ENOUGH:
            sources.append(master_fd)
        sinks = [STDOUT_FILENO] if shows and printed else []
        if typed:
            sinks.append(master_fd)
        sources, sinks, _ = select(sources, sinks, [])
        if STDOUT_FILENO in sinks:
            try:
                printed = printed[os.write(STDOUT_FILENO, printed):]
            except OSError:
                shows = False
        if master_fd in sources:
            try:
                data = master_read(master_fd)
            except OSError:
                data = b''
            if not data:
                return
            printed += data
        if master_fd in sinks:
            typed = typed[os.write(master_fd, typed):]
        if hears and STDIN_FILENO in sources:
            data = stdin_read(STDIN_FILENO)
            typed, hears = typed + data, bool(data)


def spawn(argv, master_read=_read, stdin_read=_read):
    if isinstance(argv, str):
        argv = (argv,)
    sys.audit('pty.spawn', argv)
    pid, master = fork()
    if pid == CHILD:
        os.execlp(argv[0], *argv)
    try:
        before = tcgetattr(STDIN_FILENO)
        setraw(STDIN_FILENO)
    except tty.error:
        before = None
    try:
        _copy(master, master_read, stdin_read)
    finally:
        if before is not None:
            tcsetattr(STDIN_FILENO, tty.TCSAFLUSH, before)
    close(master)
    return waitpid(pid, 0)[1]
