# What a process of multiprocessing does at its end.
import _sys
import atexit
import itertools
import os
import threading
import weakref
from multiprocessing import process

_registry = _finalizer_registry = {}
_count = itertools.count()
_after_fork_functions = _afterfork_registry = []
_exiting = False


class Finalize:
    """Calls a function once: when an object dies, when it is called itself, or at the end of the process."""
    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError('Exitpriority ({0!r}) must be None or int, not {1!s}'.format(exitpriority, type(exitpriority)))
        if obj is None and exitpriority is None:
            raise ValueError('Without object, exitpriority cannot be None')
        self._callback, self._args, self._kwargs = callback, args, kwargs or {}
        self._key = (exitpriority, next(_count))
        self._pid = os.getpid()
        self._weakref = None if obj is None else weakref.ref(obj, self)
        _registry[self._key] = self

    def __call__(self, wr=None):
        if _registry.pop(self._key, None) is None:
            return None
        callback, args, kwargs = self._callback, self._args, self._kwargs
        self._weakref = self._callback = self._args = self._kwargs = None
        if self._pid == os.getpid():
            return callback(*args, **kwargs)

    def cancel(self):
        if _registry.pop(self._key, None) is not None:
            self._weakref = self._callback = self._args = self._kwargs = None

    def still_active(self):
        return self._key in _registry


def _run_finalizers(minpriority=None):
    def wanted(k):
        return k[0] is not None and (minpriority is None or k[0] >= minpriority)
    for key in sorted([k for k in _registry if wanted(k)], reverse=True):
        f = _registry.get(key)
        if f is not None:
            try:
                f()
            except Exception:
                import traceback
                traceback.print_exc()
    if minpriority is None:
        _registry.clear()


def is_exiting():
    return _exiting


def _exit_function():
    """Feeders are told to end, daemons are ended, children are waited for, feeders are waited for."""
    global _exiting
    if _exiting:
        return
    _exiting = True
    info('process shutting down')
    debug('running all "atexit" finalizers with priority >= 0')
    _run_finalizers(0)
    process._end_children(info)
    debug('running the remaining "atexit" finalizers')
    _run_finalizers()


def _cleanup_tests():
    """What is left at the end of a module of tests."""
    import gc
    from multiprocessing import forkserver
    forkserver._stop()
    process.active_children()
    gc.collect()


def _begin_child():
    global _exiting
    _exiting = False
    _registry.clear()
    atexit.register(_exit_function)


def _renew_native_id():
    # After a bare fork the main thread tells the one it had in the parent; of these children it tells its own.
    threading.main_thread()._native_id = threading.get_native_id()


def _run_after_fork():
    for f, r in list(_after_fork_functions):
        o = r()
        if o is not None:
            try:
                f(o)
            except Exception as e:
                info('after forker raised exception %s', e)


def register_after_fork(obj, func):
    # What has died since is forgotten.
    _after_fork_functions[:] = [(f, r) for f, r in _after_fork_functions if r() is not None]
    _after_fork_functions.append((func, weakref.ref(obj)))


class ForkAwareThreadLock:
    """A lock of threads that is free in a child, whoever had it in the parent."""

    def __init__(self):
        lock = self._lock = threading.Lock()
        self.acquire, self.release = lock.acquire, lock.release
        register_after_fork(self, lambda it: it._lock._at_fork_reinit())

    def __exit__(self, *exc_info):
        self.release()

    def __enter__(self):
        return self.acquire()


class ForkAwareLocal(threading.local):
    """Data of a thread that a child does not have."""

    def __init__(self):
        register_after_fork(self, lambda self: self.__dict__.clear())

    def __reduce__(self):
        return type(self), ()


def _remove_temp_dir(path):
    import shutil
    shutil.rmtree(path, ignore_errors=True)
    current = process.current_process()
    if current is not None:
        current._config['tempdir'] = None


def get_temp_dir():
    """A directory for the sockets and files of this process and its children."""
    config = process.current_process()._config
    if config.get('tempdir') is None:
        import tempfile
        path = tempfile.mkdtemp(prefix='pymp-')
        info('created temp directory %s', path)
        Finalize(None, _remove_temp_dir, args=(path,), exitpriority=-100)
        config['tempdir'] = path
    return config['tempdir']


abstract_sockets_supported = True


def is_abstract_socket_namespace(address):
    if isinstance(address, (str, bytes)):
        return address[:1] in ('\0', b'\0')
    if not address:
        return False
    raise TypeError(f'address type of {address!r} unrecognized')


# ---- what is told of all this ------------------------------------------------------------------------------------

NOTSET, SUBDEBUG, DEBUG, INFO, SUBWARNING, WARNING = 0, 5, 10, 20, 25, 30
LOGGER_NAME = 'multiprocessing'
DEFAULT_LOGGING_FORMAT = '[%(levelname)s/%(processName)s] %(message)s'
_logger = None
_to_stderr = False


def _teller(level):
    def tell(msg, *args):
        if _logger:
            _logger.log(level, msg, *args, stacklevel=1)
    return tell


sub_debug, debug, info, sub_warning = _teller(SUBDEBUG), _teller(DEBUG), _teller(INFO), _teller(SUBWARNING)
_sub_debug = sub_debug


def get_logger():
    """The logger of multiprocessing; it exists from the first time on that it is asked for."""
    global _logger
    if _logger is None:
        import logging
        _logger = logging.getLogger(LOGGER_NAME)
        _logger.propagate = 0
        # What is told at the end comes before logging itself ends.
        atexit.unregister(_exit_function)
        atexit.register(_exit_function)
    return _logger


def log_to_stderr(level=None):
    global _to_stderr
    import logging
    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(DEFAULT_LOGGING_FORMAT))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    _to_stderr = True
    return _logger


def _log_level():
    """What a spawned child is told of it."""
    return (_logger.getEffectiveLevel() if _logger is not None else None), _to_stderr


def _take_log_level(level, to_stderr):
    if level is not None:
        get_logger().setLevel(level)
    if to_stderr and not _to_stderr:
        log_to_stderr()


atexit.register(_exit_function)
