# What os has of terminals; the module gives it out by its name.
import os as _os


class terminal_size(tuple):
    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return 'os.terminal_size(columns=%r, lines=%r)' % tuple(self)


terminal_size.__module__ = 'os'


def get_terminal_size(fd=1, /):
    if not _os.isatty(fd):
        raise OSError(25, 'Inappropriate ioctl for device')
    return terminal_size((80, 24))


forkpty, openpty = _os._no('forkpty'), _os._no('openpty')
