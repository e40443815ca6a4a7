# What a process of multiprocessing does at its end.
import _sys
import atexit
import itertools
import os
import threading
import weakref
from multiprocessing import process

_registry = {}
_count = itertools.count()
_after_fork_functions = []
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
    _run_finalizers(0)
    process._end_children()
    _run_finalizers()


def _begin_child():
    global _exiting
    _exiting = False
    _registry.clear()
    for f, r in list(_after_fork_functions):
        o = r()
        if o is not None:
            f(o)
    atexit.register(_exit_function)


def register_after_fork(obj, func):
    _after_fork_functions.append((func, weakref.ref(obj)))


def debug(msg, *args):
    pass


info = sub_debug = sub_warning = _sub_debug = debug


def get_logger():
    _sys.unsupported('multiprocessing.get_logger')


log_to_stderr = get_logger
atexit.register(_exit_function)
