# Locks that processes share.
import _kernel
import _sys
import math
import sys
import threading
from multiprocessing import process
from operator import index as _index
from multiprocessing import util
from multiprocessing.util import debug as _debug

__all__ = ['Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event']
RECURSIVE_MUTEX, SEMAPHORE = 0, 1
SEM_VALUE_MAX = 2147483647
_named = 0


def _name(o, ctx):
    """With other start methods than fork a lock can be found by a name, as long as its maker has not come to its end."""
    global _named
    o._path = o.name = None
    if ctx is not None and ctx.get_start_method() != 'fork':
        import os
        _named += 1
        o._path = '/dev/shm/sem.mp-%08x-%d' % (os.getpid() * 2654435761 & 0xffffffff, _named)
        os.makedirs('/dev/shm', exist_ok=True)
        o.name = '/' + o._path.removeprefix('/dev/shm/sem.')
        _kernel.close(_kernel.open(o._path, 'wcx'))
        _tell_tracker('REGISTER', o._path)
        util.Finalize(o, _unlink, (o._path,), exitpriority=0)


def _tell_tracker(cmd, path):
    # Locks alone do not start one: somebody has to have spoken of it.
    tracker = sys.modules.get('multiprocessing.resource_tracker')
    if tracker is not None:
        tracker._resource_tracker._send(cmd, '/' + path.removeprefix('/dev/shm/sem.'), 'semaphore')


def _unlink(path):
    _tell_tracker('UNREGISTER', path)
    try:
        _kernel.unlink(path)
    except OSError:
        pass


def _find(path):
    try:
        _kernel.stat(path)
    except OSError:
        raise FileNotFoundError(2, 'No such file or directory') from None


def _sendable(o, name=None):
    process._assert_spawning(o, name)
    if o._path is None:
        raise RuntimeError('A SemLock created in a fork context is being shared with a process in a spawn context. This is not supported. '
                           'Please use the same context to create multiprocessing objects and Process.')


class SemLock:
    """A lock or semaphore of the kernel, and how often this process has it."""
    _kind = 'Semaphore'

    def __init__(self, value, bound, ctx=None):
        self._object = _kernel.create(self._kind, value, bound)
        _debug('created semlock with handle %s', id(self._object))
        _name(self, ctx)
        self._times = 0
        self._pid = self._tid = None
        self._semlock = self

    def _mine(self, change=0):
        """How often this process has it; a forked child begins with none."""
        pid = _sys.getpid()
        if self._pid != pid:
            self._pid = pid
            self._times = 0
        self._times += change
        return self._times

    def _count(self):
        return self._mine()

    def _is_mine(self):
        return self._mine() > 0 and self._tid == _kernel.get_native_id()

    def _is_zero(self):
        return _kernel.value(self._object) == 0

    def _get_value(self):
        return _kernel.value(self._object)

    def acquire(self, block=True, timeout=None):
        got = _kernel.acquire(self._object, _limit(timeout) if block else 0)
        if got:
            self._mine(1)
            self._tid = _kernel.get_native_id()
        return got

    def __enter__(self):
        got = _kernel.acquire(self._object, None)
        self._mine(1)
        self._tid = _kernel.get_native_id()
        return got

    def __exit__(self, *args):
        self.release()

    def release(self, /, *args):
        if args:
            raise TypeError('SemLock.release() takes no arguments (%d given)' % len(args))
        try:
            _kernel.release(self._object)
        except OSError:
            raise ValueError('semaphore or lock released too many times') from None
        self._mine(-1)

    def _who(self):
        if self._is_mine():
            name = process.current_process().name
            if threading.current_thread().name != 'MainThread':
                name += '|' + threading.current_thread().name
            return name
        if not self._is_zero():
            return 'None'
        return 'SomeOtherThread' if self._mine() > 0 else 'SomeOtherProcess'

    def __getstate__(self):
        _sendable(self)
        return {k: v for k, v in self.__dict__.items() if k != '_semlock'}

    def __setstate__(self, state):
        _find(state['_path'])
        self.__dict__.update(state)
        self._semlock = self
        self._times = 0
        self._pid = None


SemLock.acquire.__qualname__ = 'acquire'


class Semaphore(SemLock):
    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, _checked(value), None, ctx)

    def get_value(self):
        return _kernel.value(self._object)

    def __repr__(self):
        return '<Semaphore(value=%s)>' % _kernel.value(self._object)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1, *, ctx=None):
        SemLock.__init__(self, _checked(value), value, ctx)
        self._bound = value

    def __repr__(self):
        return '<BoundedSemaphore(value=%s, maxvalue=%s)>' % (_kernel.value(self._object), self._bound)


def _checked(value):
    value = _index(value)
    if not -2147483648 <= value <= 2147483647:
        raise OverflowError('Python int too large to convert to C int')
    if value < 0:
        raise OSError(22, 'Invalid argument')
    return value


class Lock(SemLock):
    _kind = 'Lock'

    def __init__(self, *, ctx=None):
        SemLock.__init__(self, 1, 1, ctx)

    def __repr__(self):
        return '<Lock(owner=%s)>' % self._who()


class RLock(SemLock):
    _kind = 'RLock'

    def __init__(self, *, ctx=None):
        SemLock.__init__(self, 1, 1, ctx)

    def release(self, /, *args):
        if args:
            raise TypeError('SemLock.release() takes no arguments (%d given)' % len(args))
        try:
            _kernel.release(self._object)
        except OSError:
            raise AssertionError('attempt to release recursive lock not owned by thread') from None
        self._mine(-1)

    def __repr__(self):
        name = self._who()
        count = 0 if name == 'None' else 'nonzero' if name.startswith('SomeOther') else self._mine()
        return '<RLock(%s, %s)>' % (name, count)


class _Count:
    def __init__(self, value):
        self._value = value

    def get_value(self):
        return self._value


class Condition:
    def __init__(self, lock=None, *, ctx=None):
        self._lock = lock or RLock(ctx=ctx)
        self._methods()
        self._object = _kernel.create_condition(self._lock._object, False)

    def _methods(self):
        self.acquire = self._lock.acquire
        self.release = self._lock.release

    def __getstate__(self):
        process._assert_spawning(self)
        return (self._lock, self._object)

    def __setstate__(self, state):
        self._lock, self._object = state
        self._methods()

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *args):
        return self._lock.__exit__(*args)

    def __repr__(self):
        return '<Condition(%s, %s)>' % (self._lock, _kernel.value(self._object))

    # CPython counts who sleeps and who was woken in semaphores; here the kernel knows.
    @property
    def _sleeping_count(self):
        return _Count(_kernel.value(self._object))

    _woken_count = _wait_semaphore = property(lambda self: _Count(0))

    def wait(self, timeout=None):
        lock = self._lock
        assert self._lock._semlock._is_mine(), \  #@255
               'must acquire() condition before using wait()'
        count = lock._mine()
        lock._mine(-count)
        try:
            return _kernel.object_wait(self._object, _limit(timeout))
        except BaseException:
            _kernel.operate(self._object, 'leave')
            raise
        finally:
            _kernel.acquire(lock._object, None)
            lock._mine(count)
            lock._tid = _kernel.get_native_id()

    def notify(self, n=1):
        assert self._lock._semlock._is_mine(), 'lock is not owned'  #@278
        _kernel.notify(self._object, None if n > 1 << 30 else n)

    def notify_all(self):
        self.notify(n=sys.maxsize)  #@304

    def wait_for(self, predicate, timeout=None):
        result = predicate()  #@307
        clock = threading._time
        end = None if timeout is None else clock() + timeout
        while not result:
            left = None if end is None else end - clock()
            if left is not None and left <= 0:
                break
            self.wait(left)  #@320
            result = predicate()  #@321
        return result


class Event:
    def __init__(self, *, ctx=None):
        self._object = _kernel.create('Event', 0, None)
        _name(self, ctx)

    def is_set(self):
        return _kernel.is_set(self._object)

    def set(self):
        _kernel.object_set(self._object)

    def clear(self):
        _kernel.object_clear(self._object)

    def wait(self, timeout=None):
        return _kernel.object_wait(self._object, _limit(timeout))

    def __getstate__(self):
        _sendable(self, 'Condition')
        return self.__dict__

    def __setstate__(self, state):
        _find(state['_path'])
        self.__dict__.update(state)

    def __repr__(self):
        return '<Event at 0x%x %s>' % (id(self), 'set' if self.is_set() else 'unset')


class Barrier(threading.Barrier):
    _create = staticmethod(_kernel.create)

    def __init__(self, parties, action=None, timeout=None, *, ctx=None):
        # Any number is taken here; what is none that can come together never does.
        waited = parties if isinstance(parties, int) and parties > 0 else SEM_VALUE_MAX
        threading.Barrier.__init__(self, waited, action, timeout)
        self._parties = parties
        _name(self, ctx)

    def __getstate__(self):
        _sendable(self, 'Condition')
        return self.__dict__

    def __setstate__(self, state):
        _find(state['_path'])
        self.__dict__.update(state)


def _object_of(creator, number):
    return _kernel.object_of(creator, number)


def _reduce(o):
    if process._spawning_here() is None:
        raise TypeError("cannot pickle '_thread.lock' object")
    return _object_of, _kernel.object_number(o)


def _limit(timeout):
    """Nanoseconds of a timeout; what is too much for C's `long` counts as past."""
    if timeout is None:
        return None
    try:
        seconds = math.fabs(timeout) if timeout > 0 else math.fabs(timeout) and 0.0
    except TypeError:
        raise TypeError('must be real number, not ' + _sys.type_name(timeout)) from None
    return min(int(seconds * 1000000000), 4000000000_000000000) if seconds < 9.2e18 else 0
