from multiprocessing.process import (Process, BaseProcess, AuthenticationError, ProcessError, TimeoutError, BufferTooShort, active_children,
                                     current_process, parent_process)
import multiprocessing.process as process
import _kernel
import _sys
import sys

_start_method = None


def get_start_method(allow_none=False):
    if _start_method is None and allow_none:
        return None
    return _start_method or _sys.start_method()


def set_start_method(method, force=False):
    global _start_method
    if _start_method is not None and not force:
        raise RuntimeError('context has already been set')
    if method is None and force:
        _start_method = None
        return
    if method not in ('fork', 'spawn', 'forkserver'):
        raise ValueError('cannot find context for %r' % (method,))
    if method != 'fork':
        _sys.unsupported('start method ' + method)
    _start_method = method


def get_all_start_methods():
    return ['fork', 'spawn', 'forkserver']


def get_context(method=None):
    if method in (None, 'fork'):
        return sys.modules['multiprocessing']
    if method in ('spawn', 'forkserver'):
        _sys.unsupported('start method ' + method)
    raise ValueError('cannot find context for %r' % (method,))


def cpu_count():
    return 1


def freeze_support():
    pass


def _timeout_ns(timeout):
    if timeout is None:
        return None
    return int(timeout * 1000000000) if timeout > 0 else 0


def acquire(self, block=True, timeout=None):
    got = _kernel.acquire(self._object, _timeout_ns(timeout) if block else 0)
    if got:
        self._mine(1)
    return got


class _SemLock:
    """What locks and semaphores share: the kernel object, and how often this process has it."""
    _kind = 'Semaphore'

    def __init__(self, value, bound):
        self._object = _kernel.create(self._kind, value, bound)
        self._count = 0
        self._pid = None

    def _mine(self, change=0):
        """How often this process has it; a forked child begins with none."""
        pid = _sys.getpid()
        if self._pid != pid:
            self._pid = pid
            self._count = 0
        self._count += change
        return self._count

    acquire = acquire

    def __enter__(self):
        got = _kernel.acquire(self._object, None)
        self._mine(1)
        return got

    def __exit__(self, *args):
        self.release()

    def release(self):
        try:
            _kernel.release(self._object)
        except OSError:
            raise ValueError('semaphore or lock released too many times') from None
        self._mine(-1)

    def __reduce__(self):
        raise RuntimeError('%s objects should only be shared between processes through inheritance' % type(self).__name__)


del acquire


class _Lock(_SemLock):
    _kind = 'Lock'

    def __init__(self):
        _SemLock.__init__(self, 1, 1)

    def __repr__(self):
        if self._mine() > 0:
            owner = process.current_process().name
        elif _kernel.value(self._object) == 1:
            owner = 'None'
        else:
            owner = 'SomeOtherProcess'
        return '<Lock(owner=%s)>' % owner


class _RLock(_SemLock):
    _kind = 'RLock'

    def __init__(self):
        _SemLock.__init__(self, 1, 1)

    def release(self):
        try:
            _kernel.release(self._object)
        except OSError:
            raise AssertionError('attempt to release recursive lock not owned by thread') from None
        self._mine(-1)

    def __repr__(self):
        if self._mine() > 0:
            owner, count = process.current_process().name, self._mine()
        elif _kernel.value(self._object) == 1:
            owner, count = 'None', 0
        else:
            owner, count = 'SomeOtherProcess', 'nonzero'
        return '<RLock(%s, %s)>' % (owner, count)


class _Semaphore(_SemLock):
    def get_value(self):
        return _kernel.value(self._object)

    def __repr__(self):
        return '<Semaphore(value=%s)>' % _kernel.value(self._object)


class _BoundedSemaphore(_Semaphore):
    def __repr__(self):
        return '<BoundedSemaphore(value=%s, maxvalue=%s)>' % (_kernel.value(self._object), self._bound)


class _Event:
    def __init__(self):
        self._object = _kernel.create('Event', 0, None)

    def is_set(self):
        return _kernel.is_set(self._object)

    def set(self):
        _kernel.object_set(self._object)

    def clear(self):
        _kernel.object_clear(self._object)

    def wait(self, timeout=None):
        return _kernel.object_wait(self._object, _timeout_ns(timeout))

    def __repr__(self):
        return '<Event at 0x%x %s>' % (id(self), 'set' if self.is_set() else 'unset')


for _cls, _name in ((_Lock, 'Lock'), (_RLock, 'RLock'), (_Semaphore, 'Semaphore'), (_BoundedSemaphore, 'BoundedSemaphore'), (_Event, 'Event')):
    _cls.__module__ = 'multiprocessing.synchronize'
    _cls.__name__ = _name
    _cls.__qualname__ = _name


def Lock():
    return _Lock()


def RLock():
    return _RLock()


def _checked(value):
    if value < 0 or value > 2147483647:
        raise OSError(22, 'Invalid argument')
    return value


def Semaphore(value=1):
    _checked(value)
    return _Semaphore(value, None)


def BoundedSemaphore(value=1):
    s = _BoundedSemaphore(_checked(value), value)
    s._bound = value
    return s


def Event():
    return _Event()


_LATER = ('Queue', 'JoinableQueue', 'SimpleQueue', 'Pipe', 'Pool', 'Manager', 'Value', 'Array', 'RawValue', 'RawArray', 'Condition', 'Barrier',
          'log_to_stderr', 'get_logger', 'connection', 'managers', 'pool', 'queues', 'shared_memory', 'sharedctypes', 'synchronize', 'dummy')


def __getattr__(name):
    if name in _LATER:
        _sys.unsupported('multiprocessing.' + name)
    raise AttributeError("module 'multiprocessing' has no attribute '%s'" % name)
