# Threads as `threading` has them. A line that ends in `#@n` stands where CPython 3.13's file has it, because the line
# shows in tracebacks.
import _kernel
import _process
import _sys
import _thread
import sys
from _thread import (_excepthook as excepthook, _ExceptHookArgs as ExceptHookArgs, _here, _local as local, _number_here, _nanoseconds, _start_joinable_thread, allocate_lock as _allocate_lock,
                     error as ThreadError, get_ident, get_native_id, lock as Lock, RLock as _RLock, stack_size, TIMEOUT_MAX)
from time import monotonic as _time
#
__all__ = ['get_ident', 'active_count', 'Condition', 'current_thread', 'enumerate', 'main_thread', 'TIMEOUT_MAX', 'Event', 'Lock', 'RLock',
           'Semaphore', 'BoundedSemaphore', 'Thread', 'Barrier', 'BrokenBarrierError', 'Timer', 'ThreadError', 'setprofile', 'settrace',
           'local', 'stack_size', 'excepthook', 'ExceptHookArgs', 'getprofile', 'gettrace', 'get_native_id', 'setprofile_all_threads',
           'settrace_all_threads']
__excepthook__ = excepthook
_CRLock = _PyRLock = _RLock
_HAVE_THREAD_NATIVE_ID = True
_real_enumerate = enumerate
#
def _deprecated(old, new, kind=None):
    import warnings
    text = '%s() is deprecated, %s instead' % (old, new if kind is None else '%s the %s attribute' % (kind, new))
    warnings.warn(text, DeprecationWarning, stacklevel=3)
#
def _described(thing, state):
    kind = type(thing)
    return f'<{kind.__module__}.{kind.__qualname__} at {id(thing):#x}: {state}>'
#
def RLock(*args, **kwargs):
    if args or kwargs:
        import warnings
        warnings.warn('Passing arguments to RLock is deprecated and will be removed in 3.15', DeprecationWarning, stacklevel=2)
    return _RLock(*args, **kwargs)
#
def _more(name):
    # What few programs look at.
    return lambda self: getattr(__import__('_threading_more'), name)(self)
#
class Condition:
    def __init__(self, lock=None):
        if lock is None:
            lock = _RLock()
        self._lock = lock
        self._plain = type(lock) is Lock or type(lock) is _RLock
        self._object = _kernel.create_condition(lock._object if self._plain else None, True)
        self._waiting = []
        self.acquire = lock.acquire
        self.release = lock.release
        for name in ('_release_save', '_acquire_restore', '_is_owned'):
            if hasattr(lock, name):
                setattr(self, name, getattr(lock, name))
    def __repr__(self):
        return '<Condition(%s, %d)>' % (self._lock, len(self._waiters))
    def __exit__(self, *args):
        return self._lock.__exit__(*args)
    def __enter__(self):
        return self._lock.__enter__()
#
    @property
    def _waiters(self):
        return list(self._waiting)
#
    _at_fork_reinit = _more('renew_condition')
#
    # For a lock that has none of these three itself.
    def _is_owned(self):
        was_free = self._lock.acquire(False)
        if was_free:
            self._lock.release()
        return not was_free
    def _acquire_restore(self, x):
        self._lock.acquire()
    def _release_save(self):
        self._lock.release()
    def wait(self, timeout=None):
        ns = _nanoseconds(timeout)
        me = _here()
        self._waiting.append(me)
        saved, is_held = None, True
        try:
            if not self._plain:
                if not self._is_owned():
                    raise PermissionError
                _kernel.operate(self._object, 'enroll')
                saved = self._release_save()
            try:
                got = _kernel.object_wait(self._object, ns)
            except PermissionError:
                raise
            except BaseException:
                _kernel.operate(self._object, 'leave')
                self._again(saved)
                raise
        except PermissionError:
            is_held = False
        finally:
            if me in self._waiting:
                self._waiting.remove(me)
        if not is_held:
            raise RuntimeError("cannot wait on un-acquired lock")  #@351
        self._again(saved)
        return got
#
    def _again(self, saved):
        if self._plain:
            _kernel.acquire(self._lock._object, None)
        else:
            self._acquire_restore(saved)
#
    def wait_for(self, predicate, timeout=None):
        limit = waittime = None
        while True:
            result = predicate()
            if result:
                return result
            if timeout is not None:
                if limit is None:
                    limit, waittime = _time() + timeout, timeout
                else:
                    waittime = limit - _time()
                    if waittime <= 0:
                        return result
            self.wait(waittime)  #@394
#
    def _tell(self, n):
        try:
            if not self._plain and not self._is_owned():
                return False
            if n is None or n > 0:
                _kernel.notify(self._object, n)
        except PermissionError:
            return False
        del self._waiting[:len(self._waiting) if n is None else n]
        return True
#
    def notify(self, n=1):
        if not self._tell(n):
            raise RuntimeError("cannot notify on un-acquired lock")  #@409
#
    def notify_all(self):
        if not self._tell(None):
            self.notify()
#
    def notifyAll(self):
        _deprecated('notifyAll', 'use notify_all()')
        self.notify_all()
#
# More permits than anybody can ask for.
_MOST = (1 << 31) - 1


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")  #@463
        self._object = _kernel.create_private('Semaphore', min(value, _MOST), self._bound(min(value, _MOST)))
#
    def _bound(self, value):
        return None
#
    @property
    def _value(self):
        return _kernel.value(self._object)
#
    def __repr__(self):
        return _described(self, f'value={self._value}')
#
    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")  #@497
        return _kernel.acquire(self._object, _nanoseconds(timeout) if blocking else 0)
#
    __enter__ = acquire
#
    def release(self, n=1):
        if n < 1:
            raise ValueError('n must be one or more')  #@527
        fits = True
        try:
            if n == 1:
                _kernel.release(self._object)
            else:
                _kernel.operate_within(self._object, 'release_many', n)
        except OSError:
            fits = False
        if not fits:
            raise ValueError("Semaphore released too many times")  #@576
#
    def __exit__(self, t, v, tb):
        self.release()
#
class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
#
    def _bound(self, value):
        self._initial_value = value
        return value
#
    def __repr__(self):
        return _described(self, f'value={self._value}/{self._initial_value}')
#
class Event:
    def __init__(self):
        self._object = _kernel.create_private('Event', 0, None)
#
    def __repr__(self):
        return _described(self, 'set' if self.is_set() else 'unset')
#
    def is_set(self):
        return _kernel.is_set(self._object)
#
    def isSet(self):
        _deprecated('isSet', 'use is_set()')
        return self.is_set()
#
    def set(self):
        _kernel.object_set(self._object)
#
    def clear(self):
        _kernel.object_clear(self._object)
#
    def wait(self, timeout=None):
        return _kernel.object_wait(self._object, _nanoseconds(timeout))
#
    _cond, _at_fork_reinit = property(_more('condition_of')), _more('renew_event')
#
class Barrier:
    _create = staticmethod(_kernel.create_private)
#
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")  #@693
        self._object = self._create("Barrier", parties, None if action is None else 1)
        self._action = action
        self._timeout = timeout
        self._parties = parties
#
    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        try:
            place = _kernel.object_wait(self._object, _nanoseconds(timeout))
        except BrokenPipeError:
            place = None
        except BaseException:
            _kernel.operate(self._object, 'leave')
            raise
        if self._action and place == self._parties - 1:
            self._release()  #@726
            _kernel.operate(self._object, 'pass')
        if place is None:
            self._wait(timeout)  #@729
        return place
#
    def _release(self):
        try:
            self._action()  #@752
        except:
            self.abort()
            raise
#
    def _wait(self, timeout):
        """What was broken, by its own time or by somebody else."""
        if timeout is not None:
            raise BrokenBarrierError  #@767
        raise BrokenBarrierError  #@769
#
    def reset(self):
        _kernel.operate(self._object, 'reset')
#
    def abort(self):
        _kernel.operate(self._object, 'abort')
#
    @property
    def broken(self):
        return _kernel.is_set(self._object)
#
    @property
    def n_waiting(self):
        return _kernel.value(self._object)
#
    @property
    def parties(self):
        return self._parties
#
    def __repr__(self):
        return _described(self, 'broken' if self.broken else f'waiters={self.n_waiting}/{self.parties}')
#
class BrokenBarrierError(RuntimeError):
    pass
#
_counter = 0
def _newname(name_template):
    global _counter
    _counter += 1
    return name_template % _counter
#
def _name_for(target):
    number = _newname("Thread-%d")
    if target is None or not hasattr(target, '__name__'):
        return number
    return f'{number} ({target.__name__})'
#
_active = {}
_limbo = {}
_shutdown_calls = []
_is_over = False
# Threads that somebody still holds, from when `_dangling` is first looked at.
_held = None
# What keeps a thread from being pickled.
_HANDLE = _thread._ThreadHandle()
#
class _Joined:
    """A thread as who waits for its end sees it."""
    def __init__(self, thread):
        self._thread = thread
#
    def join(self, timeout):
        ns, thread = _nanoseconds(timeout), self._thread
        if not thread._is_done and thread._ident is not None:
            _kernel.thread_join(_thread._tid(thread._ident), ns)
#
class Thread:
    _initialized = False
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"  #@892
        self._name = str(name) if name else _name_for(target)
        self._target, self._args = target, args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = self._native_id = None
        self._was_started = False
        self._is_done = False
        self._initialized = True
        self._os_thread = _HANDLE
        self._stderr = sys.stderr
        if _held is not None:
            _held.add(self)
        self._hook()
    def _hook(self):
        if excepthook is None:
            raise RuntimeError("threading.excepthook is None")
        if sys.excepthook is None:
            raise RuntimeError("sys.excepthook is None")
    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        words = ['stopped' if self._is_done else 'started' if self._was_started else 'initial']
        if self._daemonic:
            words.append('daemon')
        if self._ident is not None:
            words.append(str(self._ident))
        return f"<{type(self).__name__}({self._name}, {' '.join(words)})>"
    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")  #@964
        if self._was_started:
            raise RuntimeError("threads can only be started once")  #@967
        _limbo[self] = self
        self._was_started = True
        try:
            self._ident = self._native_id = _start_joinable_thread(self._bootstrap, handle=self, daemon=bool(self._daemonic))
        except Exception:
            self._was_started = False
            _limbo.pop(self, None)
            raise
        _active[self._ident] = self
        _limbo.pop(self, None)
        if self._is_done:
            _active.pop(self._ident, None)
    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)  #@992
        finally:
            for name in ('_target', '_args', '_kwargs'):
                delattr(self, name)
    def _bootstrap(self):
        self._bootstrap_inner()  #@1012
    def _bootstrap_inner(self):
        try:
            self._ident = self._native_id = _here()
            _active[self._ident] = self
            _limbo.pop(self, None)
            try:
                self.run()  #@1041
            except:
                self._invoke_excepthook()
        finally:
            _thread._forget_locals()
            self._is_done = True
            _active.pop(self._ident, None)
    def _invoke_excepthook(self):
        hook = excepthook or __excepthook__
        args = ExceptHookArgs([*sys.exc_info(), self])
        try:
            hook(args)
        except Exception as exc:
            exc.__suppress_context__ = True
            if sys.excepthook is not None:
                sys.stderr.write('Exception in threading.excepthook:\n')
                sys.excepthook(*sys.exc_info())
        finally:
            args = None
    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@1081
        if not self._was_started:
            raise RuntimeError("cannot join thread before it is started")  #@1083
        if self is current_thread():
            raise RuntimeError("cannot join current thread")  #@1085
        if timeout is not None:
            timeout = max(timeout, 0)  #@1090
        self._handle.join(timeout)  #@1092
#
    _started = property(_more('Started'))
    _handle = property(lambda self: _Joined(self))
    def is_alive(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._was_started and not self._is_done
    @property
    def daemon(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._daemonic
    @property
    def name(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._name
    @property
    def ident(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._ident
    @property
    def native_id(self):
        assert self._initialized, "Thread.__init__() not called"
        return self._native_id
    @name.setter
    def name(self, value):
        assert self._initialized, "Thread.__init__() not called"
        self._name = str(value)
    @daemon.setter
    def daemon(self, daemonic):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")  #@1163
        if self._was_started:
            raise RuntimeError("cannot set daemon status of active thread")  #@1167
        self._daemonic = daemonic
    def isDaemon(self):
        _deprecated('isDaemon', 'daemon', 'get')
        return self.daemon
    def setDaemon(self, daemonic):
        _deprecated('setDaemon', 'daemon', 'set')
        self.daemon = daemonic
    def getName(self):
        _deprecated('getName', 'name', 'get')
        return self.name
    def setName(self, name):
        _deprecated('setName', 'name', 'set')
        self.name = name
#
class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.finished = Event()
        self.function, self.interval = function, interval
        self.args, self.kwargs = [] if args is None else args, {} if kwargs is None else kwargs
    def run(self):
        finished = self.finished
        finished.wait(self.interval)
        if not finished.is_set():
            self.function(*self.args, **self.kwargs)  #@1342
        self.finished.set()
    def cancel(self):
        self.finished.set()
#
class _MainThread(Thread):
    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._target, self._args, self._kwargs = None, (), {}
        self._initialized = True
        self._was_started = True
        self._is_done = False
        self._stderr = sys.stderr
        self._ident, self._native_id = _here(), _number_here()
        self._over = None
        _active[self._ident] = self
    def join(self, timeout=None):
        if self is current_thread():
            return Thread.join(self, timeout)
        if self._over is None:
            self._over = Event()
        if not self._is_done:
            self._over.wait(timeout)
#
class _DummyThread(Thread):
    def __init__(self):
        Thread.__init__(self, name=_newname("Dummy-%d"), daemon=True)
        self._was_started = True
        self._ident, self._native_id = _here(), _number_here()
        _active[self._ident] = self
    def is_alive(self):
        if self._was_started and not self._is_done:
            return True
        raise RuntimeError("thread is not alive")  #@1412
    def join(self, timeout=None):
        raise RuntimeError("cannot join a dummy thread")  #@1415
#
def current_thread():
    known = _active.get(_here())
    return _DummyThread() if known is None else known
#
def currentThread():
    _deprecated('currentThread', 'use current_thread()')
    return current_thread()
#
def active_count():
    return len(_active) + len(_limbo)
#
def activeCount():
    _deprecated('activeCount', 'use active_count()')
    return active_count()
#
def enumerate():
    return list(_active.values()) + list(_limbo.values())
#
def main_thread():
    return _main_thread
#
def _register_atexit(func, *arg, **kwargs):
    if _is_over:
        raise RuntimeError("can't register atexit after shutdown")  #@1503
    _shutdown_calls.append(lambda: func(*arg, **kwargs))
#
def _shutdown():
    """The main thread has ended: what was registered is done, and all threads that are no daemons are waited for."""
    global _is_over
    _is_over = True
    for call in reversed(_shutdown_calls):
        call()
    me = _here()
    # Threads that wait for its end go on.
    _main_thread._is_done = True
    over = getattr(_main_thread, '_over', None)
    if over is not None:
        over.set()
    while True:
        others = [t for t in enumerate() if not t._daemonic and t._ident != me and not t._is_done]
        if not others:
            break
        for t in others:
            if t._ident is None:
                _kernel.sched_yield()
            else:
                _kernel.thread_join(_thread._tid(t._ident), None)
                t._is_done = True
#
def _after_fork():
    """In a child only the thread that forked lives on; it is the main one."""
    global _main_thread, _is_over
    me = _here()
    current = _active.get(me)
    for t in enumerate():
        if t is not current:
            t._is_done = True
    _active.clear()
    _limbo.clear()
    _shutdown_calls.clear()
    _is_over = False
    if current is None:
        current = _MainThread()
    elif type(current) is _DummyThread:
        current.__class__, current._name, current._daemonic, current._over = _MainThread, 'MainThread', False, None
    current._ident = me
    _active[me] = current
    _main_thread = current
#
def settrace(func):
    _sys.unsupported('threading.settrace')
#
setprofile = setprofile_all_threads = settrace_all_threads = settrace
#
def gettrace():
    return None
#
getprofile = gettrace
_main_thread = _MainThread()
#
def __getattr__(name):
    if name == '_dangling':
        global _dangling, _held
        from weakref import WeakSet
        _dangling = _held = WeakSet(enumerate())
        return _held
    raise AttributeError("module 'threading' has no attribute '%s'" % name)
