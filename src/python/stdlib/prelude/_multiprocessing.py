# What CPython has in C for `multiprocessing`: here locks are the kernel's, and this shows them as semaphores.
import _kernel
import os
from multiprocessing.synchronize import SEM_VALUE_MAX as _MOST, SemLock as _SemLock

flags = {'HAVE_SEM_OPEN': 1, 'HAVE_SEM_TIMEDWAIT': 1}


class SemLock(_SemLock):
    SEM_VALUE_MAX = _MOST

    def __init__(self, kind, value, maxvalue, name, unlink):
        if kind not in (0, 1):
            raise ValueError('unrecognized kind')
        self._kind = 'Semaphore' if kind else 'RLock'
        _SemLock.__init__(self, value, maxvalue if kind else None)
        self.kind, self.maxvalue, self.name = kind, maxvalue, name
        if not unlink:
            # The name stays until it is unlinked.
            os.makedirs('/dev/shm', exist_ok=True)
            try:
                _kernel.close(_kernel.open(_file(name), 'wcx'))
                return
            except OSError as e:
                error = e.errno, e.strerror
            raise OSError(*error)

    handle = property(lambda self: id(self._object))


SemLock.__module__ = '_multiprocessing'


def _file(name):
    return '/dev/shm/sem.' + name.removeprefix('/')


def sem_unlink(name, /):
    try:
        _kernel.unlink(_file(name))
        return
    except OSError as e:
        error = e.errno, e.strerror
    raise OSError(*error)
