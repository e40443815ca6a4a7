import _kernel
import _sys
import sys
from multiprocessing import process
from multiprocessing.process import AuthenticationError, BaseProcess, BufferTooShort, Process, ProcessError, TimeoutError


class BaseContext:
    AuthenticationError, ProcessError = AuthenticationError, ProcessError
    BufferTooShort, TimeoutError = BufferTooShort, TimeoutError
    active_children, current_process, parent_process = map(
        staticmethod, (process.active_children, process.current_process, process.parent_process))

    def cpu_count(self):
        import os
        n = os.cpu_count()
        if n is None:
            raise NotImplementedError('cannot determine number of cpus')
        return n

    def Manager(self):
        from multiprocessing.managers import SyncManager
        manager = SyncManager(ctx=self.get_context())
        manager.start()
        return manager

    def Pipe(self, duplex=True):
        from multiprocessing.connection import Pipe
        return Pipe(duplex)

    def Lock(self):
        from multiprocessing.synchronize import Lock
        return Lock(ctx=self.get_context())

    def RLock(self):
        from multiprocessing.synchronize import RLock
        return RLock(ctx=self.get_context())

    def Condition(self, lock=None):
        from multiprocessing.synchronize import Condition
        return Condition(lock, ctx=self.get_context())

    def Semaphore(self, value=1):
        from multiprocessing.synchronize import Semaphore
        return Semaphore(value, ctx=self.get_context())

    def BoundedSemaphore(self, value=1):
        from multiprocessing.synchronize import BoundedSemaphore
        return BoundedSemaphore(value, ctx=self.get_context())

    def Event(self):
        from multiprocessing.synchronize import Event
        return Event(ctx=self.get_context())

    def Barrier(self, parties, action=None, timeout=None):
        from multiprocessing.synchronize import Barrier
        return Barrier(parties, action, timeout, ctx=self.get_context())

    def Queue(self, maxsize=0):
        from multiprocessing.queues import Queue
        return Queue(maxsize, ctx=self.get_context())

    def JoinableQueue(self, maxsize=0):
        from multiprocessing.queues import JoinableQueue
        return JoinableQueue(maxsize, ctx=self.get_context())

    def SimpleQueue(self):
        from multiprocessing.queues import SimpleQueue
        return SimpleQueue(ctx=self.get_context())

    def Pool(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None):
        from multiprocessing.pool import Pool
        return Pool(processes, initializer, initargs, maxtasksperchild,  #@119
                    context=self.get_context())  #@120

    def RawValue(self, typecode_or_type, *args):
        from multiprocessing.sharedctypes import RawValue
        return RawValue(typecode_or_type, *args)

    def RawArray(self, typecode_or_type, size_or_initializer):
        from multiprocessing.sharedctypes import RawArray
        return RawArray(typecode_or_type, size_or_initializer)

    def Value(self, typecode_or_type, *args, lock=True):
        from multiprocessing.sharedctypes import Value
        return Value(typecode_or_type, *args, lock=lock,  #@135
                     ctx=self.get_context())  #@136

    def Array(self, typecode_or_type, size_or_initializer, *, lock=True):
        from multiprocessing.sharedctypes import Array
        return Array(typecode_or_type, size_or_initializer, lock=lock,  #@141
                     ctx=self.get_context())  #@142

    def freeze_support(self):
        pass

    def get_logger(self):
        from multiprocessing.util import get_logger
        return get_logger()

    def log_to_stderr(self, level=None):
        from multiprocessing.util import log_to_stderr
        return log_to_stderr(level)

    def allow_connection_pickling(self):
        pass

    def set_executable(self, executable):
        pass

    def set_forkserver_preload(self, module_names):
        if not all([type(name) is str for name in module_names]):
            raise TypeError('module_names must be a list of strings')

    def get_context(self, method=None):
        if method is None:
            return self
        if method in _contexts:
            return _contexts[method]
        raise ValueError('cannot find context for %r' % method) from None  #@193

    def set_start_method(self, method, force=False):
        raise ValueError('cannot set start method of concrete context')

    def get_start_method(self, allow_none=False):
        return self._name


def _Popen(process_obj):
    return _default_context.get_context().Process._Popen(process_obj)  #@224


Process._Popen = staticmethod(_Popen)


class DefaultContext(BaseContext):
    Process = Process

    # The context that was chosen, or that somebody needed before one was.
    _actual_context = None

    def _settled(self):
        self._actual_context = self._actual_context or _contexts[_sys.start_method()]
        return self._actual_context

    def get_context(self, method=None):
        if method is None:
            return self._settled()
        return super().get_context(method)  #@243

    def set_start_method(self, method, force=False):
        if not (force or self._actual_context is None):
            raise RuntimeError('context has already been set')  #@247
        # To force it to none takes the choice back.
        self._actual_context = None if force and method is None else self.get_context(method)

    def get_start_method(self, allow_none=False):
        if allow_none and self._actual_context is None:
            return None
        return self._settled()._name

    def get_all_start_methods(self):
        return ['fork', 'spawn', 'forkserver']


def _Popen(process_obj):
    from multiprocessing.popen_fork import Popen
    return Popen(process_obj)  #@282

_of_fork = _Popen

def _Popen(process_obj):
    from multiprocessing.popen_spawn_posix import Popen
    return Popen(process_obj)  #@289

_of_spawn = _Popen

def _Popen(process_obj):
    from multiprocessing.popen_forkserver import Popen
    return Popen(process_obj)  #@301


def _of_method(method, prefix, popen):
    """The process class and the context class of a start method."""
    def made(base, **names):
        return type(prefix + base.__name__.removeprefix('Base'), (base,), {'__module__': __name__, **names})
    kind = made(BaseProcess, _start_method=method, _Popen=staticmethod(popen))
    return kind, made(BaseContext, _name=method, Process=kind)


ForkProcess, ForkContext = _of_method('fork', 'Fork', _of_fork)
SpawnProcess, SpawnContext = _of_method('spawn', 'Spawn', _of_spawn)
ForkServerProcess, ForkServerContext = _of_method('forkserver', 'ForkServer', _Popen)
_contexts = {kind._name: kind() for kind in (ForkContext, SpawnContext, ForkServerContext)}
_default_context = DefaultContext()


def get_spawning_popen():
    return process._spawning_here()


def set_spawning_popen(popen):
    if popen is None:
        process._spawning.pop(_kernel.get_ident(), None)
    else:
        process._spawning[_kernel.get_ident()] = popen


assert_spawning = process._assert_spawning
