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


class _SemLock:
    _kind = 'Semaphore'

    def __init__(self, value, bound):
        self._object = _kernel.create(self._kind, value, bound)
        self._owner = None

    def acquire(self, block=True, timeout=None):
        if not block:
            ns = 0
        else:
            ns = _timeout_ns(timeout)
        return _kernel.acquire(self._object, ns)

    def __enter__(self):
        return _kernel.acquire(self._object, None)

    def __exit__(self, *args):
        self.release()

    def release(self):
        try:
            _kernel.release(self._object)
        except OSError:
            raise ValueError('semaphore or lock released too many times') from None

    def get_value(self):
        return _kernel.value(self._object)


class _Lock(_SemLock):
    _kind = 'Lock'

    def __init__(self):
        _SemLock.__init__(self, 1, 1)

    def acquire(self, block=True, timeout=None):
        got = _SemLock.acquire(self, block, timeout)
        if got:
            self._owner = process.current_process().name
        return got

    def __enter__(self):
        self._owner = process.current_process().name
        return _kernel.acquire(self._object, None)

    def release(self):
        self._owner = None
        _SemLock.release(self)

    def __repr__(self):
        if _kernel.value(self._object) == 1:
            owner = None
        else:
            owner = 'SomeOtherProcess' if self._owner is None else self._owner
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


class _Semaphore(_SemLock):
    def __repr__(self):
        return '<Semaphore(value=%s)>' % _kernel.value(self._object)


class _BoundedSemaphore(_SemLock):
    def __repr__(self):
        v = _kernel.value(self._object)
        return '<BoundedSemaphore(value=%s, maxvalue=%s)>' % (v, self._bound)


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


def Semaphore(value=1):
    if value < 0:
        raise ValueError('semaphore initial value must be >= 0')
    return _Semaphore(value, None)


def BoundedSemaphore(value=1):
    s = _BoundedSemaphore(value, value)
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
