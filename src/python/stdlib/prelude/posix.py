# What CPython has in C of `os`.
import os

environ = os.environb


def __getattr__(name):
    if name.startswith('__') or name in ('path', 'environb', 'getenv', 'walk', 'fwalk', 'popen', 'makedirs', 'renames', 'removedirs'):
        raise AttributeError("module 'posix' has no attribute '%s'" % name)
    try:
        return getattr(os, name)
    except AttributeError:
        pass
    raise AttributeError("module 'posix' has no attribute '%s'" % name)


def __dir__():
    return sorted(n for n in os.__all__ if n not in ('path', 'environb', 'getenv', 'walk', 'fwalk', 'popen', 'makedirs', 'renames', 'removedirs'))
