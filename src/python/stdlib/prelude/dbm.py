# `dbm`: mappings of bytes in files. There is one kind, `dbm.dumb`. Source: the library reference, "dbm".
import os as _os

__all__ = ['open', 'whichdb', 'error']
__path__ = ['/usr/lib/python3.13/dbm']


class _Failed(Exception):
    pass


_Failed.__name__ = _Failed.__qualname__ = 'error'
error = (_Failed, OSError)


def open(file, flag='r', mode=0o666):
    from dbm import dumb
    if whichdb(file) is None and 'c' not in flag and 'n' not in flag:
        raise _Failed("db file doesn't exist; use 'c' or 'n' flag to create a new db")
    if whichdb(file) == '' and 'n' not in flag:
        raise _Failed('db type could not be determined')
    return dumb.open(file, flag, mode)


def whichdb(filename):
    """The name of the module for this file; '' for a file of another kind, None where there is none."""
    filename = _os.fsdecode(filename)
    if _os.path.exists(filename + '.dat') and _os.path.exists(filename + '.dir'):
        return 'dbm.dumb'
    return '' if _os.path.exists(filename) else None
