# What CPython has in C for `multiprocessing`: here locks are the kernel's, and this shows them as semaphores.
import _kernel
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

    handle = property(lambda self: id(self._object))


SemLock.__module__ = '_multiprocessing'


def sem_unlink(name, /):
    # They have no names that others could find.
    raise FileNotFoundError(2, 'No such file or directory')
