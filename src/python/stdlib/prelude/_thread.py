# Locks and threads as the kernel has them. Locks are the process's own: a fork copies them as they are.
import _kernel
import _lock
import _process
import _rlock
import _sys

error = RuntimeError
TIMEOUT_MAX = 9223372036.0
_here, _number_here = _kernel.get_ident, _kernel.get_native_id
_stack_size = 0


def get_ident():
    return _here()


def get_native_id():
    return _number_here()


def _nanoseconds(seconds):
    """Of a timeout: None stays None, what is past is 0."""
    if seconds is None:
        return None
    if seconds != seconds:
        raise ValueError('Invalid value NaN (not a number)')
    if not seconds > 0:
        return 0
    if seconds >= 9223372036.854775:
        raise OverflowError('timestamp out of range for platform time_t' if isinstance(seconds, float) else 'timestamp too large to convert to C PyTime_t')
    # Nobody waits for a hundred years: what is more is not told apart.
    return min(int(seconds * 1000000000), 4000000000_000000000)


def _number(timeout):
    if not isinstance(timeout, (int, float)):
        raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(timeout))
    return timeout


def _patience(blocking, timeout):
    _number(timeout)
    if not blocking:
        if timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        return 0
    if timeout == -1:
        return None
    if timeout < 0:
        raise ValueError('timeout value must be a non-negative number')
    ns = _nanoseconds(timeout)
    if timeout > TIMEOUT_MAX:
        raise OverflowError('timeout value is too large')
    return ns


def _acquire(lock, blocking, timeout):
    return _kernel.acquire(lock._object, _patience(blocking, timeout))


class lock:
    def __new__(cls, /, *args, **kwargs):
        if kwargs or args:
            raise TypeError('lock() takes no keyword arguments' if kwargs else f'lock expected 0 arguments, got {len(args)}')
        self = object.__new__(cls)
        self._object = _kernel.create_private('Lock', 1, None)
        return self

    def __init_subclass__(cls):
        raise TypeError("type '_thread.lock' is not an acceptable base type")

    acquire, release, __enter__, __exit__ = _lock.acquire, _lock.release, _lock.__enter__, _lock.__exit__

    def locked(self):
        return _kernel.value(self._object) == 0

    def __repr__(self):
        return '<%s _thread.lock object at 0x%012x>' % ('locked' if self.locked() else 'unlocked', id(self))

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.lock' object")

    def _at_fork_reinit(self):
        self._object = _kernel.create_private('Lock', 1, None)

    acquire_lock, release_lock, locked_lock = acquire, release, locked


class RLock:
    def __new__(cls, *args, **kwargs):
        self = object.__new__(cls)
        self._object = _kernel.create_private('RLock', 1, None)
        return self

    acquire, release, __enter__, __exit__ = _rlock.acquire, _rlock.release, _rlock.__enter__, _rlock.__exit__

    def _owner(self):
        both = _kernel.operate(self._object, 'owner')
        tid = int.from_bytes(both[:4], 'little')
        return _main if tid == _sys.getpid() else tid, int.from_bytes(both[4:], 'little')

    def _is_owned(self):
        return self._owner()[0] == _here()

    def _recursion_count(self):
        owner, count = self._owner()
        return count if owner == _here() else 0

    def _release_save(self):
        count = self._recursion_count()
        if not count:
            raise RuntimeError('cannot release un-acquired lock')
        for _ in range(count):
            _kernel.release(self._object)
        return count

    def _acquire_restore(self, count):
        for _ in range(count):
            _kernel.acquire(self._object, None)

    def __repr__(self):
        owner, count = self._owner()
        return '<%s %s.%s object owner=%d count=%d at 0x%012x>' % (
            'locked' if count else 'unlocked', type(self).__module__, type(self).__qualname__, owner, count, id(self))

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread.RLock' object")

    def _at_fork_reinit(self):
        self._object = _kernel.create_private('RLock', 1, None)


LockType = lock


def allocate_lock():
    return lock()


allocate = allocate_lock


def start_new_thread(function, args, kwargs={}, /):
    if not callable(function):
        raise TypeError('first arg must be callable')
    if not isinstance(args, tuple):
        raise TypeError('2nd arg must be a tuple')
    if not isinstance(kwargs, dict):
        raise TypeError('optional 3rd arg must be a dictionary')
    return _start(_run, (function, args, kwargs), getattr(function, '__name__', 'thread'), True)


start_new = start_new_thread


_any_started = False


def _start(function, args, name, daemon):
    global _any_started
    if _process.is_finalizing:
        raise PythonFinalizationError("can't create new thread at interpreter shutdown")
    _any_started = True
    try:
        return _kernel.thread_start(_counted, (function, args), name, daemon)
    except BlockingIOError:
        raise RuntimeError("can't start new thread") from None


def _start_joinable_thread(function, *, handle, daemon):
    """For a thread of `threading`; gives its number."""
    return _start(function, (), handle._name, daemon)


def _counted(function, args):
    global _running
    _running += 1
    try:
        function(*args)
    finally:
        _running -= 1


_running = 0


def _run(function, args, kwargs):
    import sys
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as e:
        sys._tell_unraisable(e, 'Exception ignored in thread started by %r' % (function,), None)
    m = sys.modules.get('threading')
    if m is not None:
        m._active.pop(_here(), None)
    _forget_locals()


def exit():
    raise SystemExit


exit_thread = exit


def interrupt_main(signum=2, /):
    if not isinstance(signum, int):
        raise TypeError("'%s' object cannot be interpreted as an integer" % _sys.type_name(signum))
    if not 0 < signum < 65:
        raise ValueError('signal number out of range')
    import _signal
    if _process.is_finalizing:
        # There are no handlers any more.
        _signal._tell_ignored(signum)
    elif callable(_signal._handlers[signum]):
        # Nobody is woken by it: who waits hears of it afterwards.
        _kernel.retrip(signum)
        if _kernel.get_native_id() == _sys.getpid():
            _kernel.sched_yield()


def stack_size(size=0, /):
    global _stack_size
    if size < 0:
        raise ValueError('size must be 0 or a positive value')
    if 0 < size < 32768:
        raise ValueError('size not valid: %d bytes' % size)
    old = _stack_size
    _stack_size = size
    return old


def _count():
    return _running


class _ThreadHandle:
    """A thread that can be waited for."""
    __slots__ = ('_tid', '_state', '__weakref__')

    def __init__(self):
        self._tid, self._state = 0, 'new'

    @property
    def ident(self):
        return self._tid

    def join(self, timeout=None, /):
        if self._state == 'new':
            raise RuntimeError('thread not started')
        if self._tid == _here() and self._state == 'started':
            raise RuntimeError('Cannot join current thread')
        ns = None if timeout is None or timeout < 0 else _nanoseconds(timeout)
        if self._state == 'started':
            _kernel.thread_join(_tid(self._tid), ns)

    def is_done(self):
        return self._state == 'done'

    def _set_done(self):
        if self._state == 'new':
            raise RuntimeError('thread not started')
        self._state = 'done'

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle '_thread._ThreadHandle' object")

    def __repr__(self):
        return '<_thread._ThreadHandle object: ident=%d>' % self._tid


def start_joinable_thread(function, handle=None, daemon=True):
    if not callable(function):
        raise TypeError('thread function must be callable')
    if handle is None:
        handle = _ThreadHandle()
    elif not isinstance(handle, _ThreadHandle):
        raise TypeError("'handle' must be a _ThreadHandle")
    if handle._state != 'new':
        raise RuntimeError('thread already started')
    handle._state = 'started'
    try:
        handle._tid = _start(_run_joinable, (function, handle), getattr(function, '__name__', 'thread'), bool(daemon))
    except BaseException:
        handle._state = 'new'
        raise
    return handle


def _run_joinable(function, handle):
    handle._tid = _here()
    try:
        _run(function, (), {})
    finally:
        handle._state = 'done'


# What the main thread is called: in a child, as the thread that forked.
_main = _here()


def _tid(ident):
    """The kernel's number of a thread."""
    return _sys.getpid() if ident == _main else ident


def _get_main_thread_ident():
    return _main


def _is_main_interpreter():
    return True


def daemon_threads_allowed():
    return True


# The data of a thread: for each of its `local` objects a weak reference.
_of_thread = {}


def _forget_locals():
    for r in _of_thread.pop(_here(), ()):
        o = r()
        if o is not None:
            object.__getattribute__(o, '_data').pop(_here(), None)


def _after_fork():
    """In a child there is one thread: what the others had is gone."""
    global _running, _main
    _running, _main = 0, _here()
    kept = _of_thread.pop(_main, [])
    for refs in _of_thread.values():
        for r in refs:
            o = r()
            if o is not None:
                data = object.__getattribute__(o, '_data')
                for k in list(data):
                    if k != _main:
                        del data[k]
    _of_thread.clear()
    _of_thread[_main] = kept


class _local:
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError('Initialization arguments are not supported')
        self = object.__new__(cls)
        object.__setattr__(self, '_data', {})
        object.__setattr__(self, '_arguments', (args, kwargs))
        _own(self, False)
        return self

    def __getattribute__(self, name):
        d = _own(self, True)
        if name == '__dict__':
            return d
        if name in d and not hasattr(getattr(type(self), name, None), '__set__'):
            return d[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError as e:
            if type(self) is _local and e.name == name:
                e.args = ("'_thread._local' object has no attribute '%s'" % name,)
            raise e from None

    def __setattr__(self, name, value):
        if name == '__dict__':
            raise AttributeError("'%s' object attribute '__dict__' is read-only" % type(self).__name__)
        if hasattr(getattr(type(self), name, None), '__set__'):
            object.__setattr__(self, name, value)
        else:
            _own(self, True)[name] = value

    def __delattr__(self, name):
        if name == '__dict__':
            raise AttributeError("'%s' object attribute '__dict__' is read-only" % type(self).__name__)
        d = _own(self, True)
        if name not in d:
            raise AttributeError("'%s' object has no attribute '%s'" % ('_thread._local' if type(self) is _local else type(self).__name__, name))
        del d[name]


def _own(o, begin):
    """This thread's dictionary of a `local`; a class of the person's begins each with `__init__`."""
    from weakref import ref
    data = object.__getattribute__(o, '_data')
    me = _here()
    d = data.get(me)
    if d is None:
        d = data[me] = {}
        _of_thread.setdefault(me, []).append(ref(o))
        if begin and type(o).__init__ is not object.__init__:
            args, kwargs = object.__getattribute__(o, '_arguments')
            type(o).__init__(o, *args, **kwargs)
    return d


class _ExceptHookArgs(tuple):
    def __new__(cls, fields):
        fields = tuple(fields)
        if len(fields) != 4:
            raise TypeError('_thread._ExceptHookArgs() takes a 4-sequence (%d-sequence given)' % len(fields))
        return tuple.__new__(cls, fields)

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])

    def __repr__(self):
        return '_thread._ExceptHookArgs(exc_type=%r, exc_value=%r, exc_traceback=%r, thread=%r)' % tuple(self)


def _excepthook(args, /):
    if not isinstance(args, _ExceptHookArgs):
        raise TypeError('_thread.excepthook argument type must be ExceptHookArgs')
    import sys
    import traceback
    if args.exc_type is SystemExit:
        return
    name = _here() if args.thread is None else args.thread.name
    f = sys.stderr
    if f is None:
        f = getattr(args.thread, '_stderr', None)
        if f is None:
            return
    lines = traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback)
    f.write('Exception in thread %s:\n%s' % (name, ''.join(lines)))
    f.flush()


lock.__name__, RLock.__name__, _local.__name__ = '_thread.lock', '_thread.RLock', '_thread._local'
