# Terminals that give each byte at once.
from termios import *

__all__ = ['cfmakeraw', 'cfmakecbreak', 'setraw', 'setcbreak']
IFLAG, OFLAG, CFLAG, LFLAG, ISPEED, OSPEED, CC = range(7)


def _without(mode, index, *flags):
    for flag in flags:
        mode[index] &= ~flag


def _one_at_a_time(mode):
    mode[CC] = list(mode[CC])
    mode[CC][VMIN], mode[CC][VTIME] = 1, 0


def cfmakeraw(mode):
    """Nothing that is typed or printed means anything."""
    _without(mode, IFLAG, IGNBRK, BRKINT, IGNPAR, PARMRK, INPCK, ISTRIP, INLCR, IGNCR, ICRNL, IXON, IXANY, IXOFF)
    _without(mode, OFLAG, OPOST)
    _without(mode, CFLAG, PARENB, CSIZE)
    mode[CFLAG] |= CS8
    _without(mode, LFLAG, ECHO, ECHOE, ECHOK, ECHONL, ICANON, IEXTEN, ISIG, NOFLSH, TOSTOP)
    _one_at_a_time(mode)


def cfmakecbreak(mode):
    """No lines are made, and nothing is shown of what is typed."""
    _without(mode, LFLAG, ECHO, ICANON)
    _one_at_a_time(mode)


def _set(change, fd, when):
    before = tcgetattr(fd)
    after = list(before)
    change(after)
    tcsetattr(fd, when, after)
    return before


def setraw(fd, when=TCSAFLUSH):
    return _set(cfmakeraw, fd, when)


def setcbreak(fd, when=TCSAFLUSH):
    return _set(cfmakecbreak, fd, when)
