# Pools of workers: three threads of the owner see to the workers, hand out tasks and take in results.
# A line that ends in `#@n` stands where CPython 3.13's file has it, because it shows in a worker's traceback.
import collections
import itertools
import os
import queue
import sys
import threading
import time
from multiprocessing import TimeoutError, get_context
from multiprocessing import util
#
__all__ = ['Pool', 'ThreadPool']
INIT, RUN, CLOSE, TERMINATE = 'INIT', 'RUN', 'CLOSE', 'TERMINATE'
job_counter = itertools.count()
#
def mapstar(args):
    return list(map(*args))  #@48
#
def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))  #@51
#
class RemoteTraceback(Exception):
    def __init__(self, tb):
        self.tb = tb
    def __str__(self):
        return self.tb
#
class ExceptionWithTraceback:
    def __init__(self, exc, tb):
        import traceback
        self.tb = '\n"""\n%s"""' % ''.join(traceback.format_exception(type(exc), exc, tb))
        self.exc = exc
        self.exc.__traceback__ = None
    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)
#
def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc
#
class MaybeEncodingError(Exception):
    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)
    def __str__(self):
        return "Error sending result: '%s'. Reason: '%s'" % (self.value, self.exc)
    def __repr__(self):
        return "<%s: %s>" % (self.__class__.__name__, self)
#
def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    if maxtasks is not None and not (isinstance(maxtasks, int) and maxtasks >= 1):
        raise AssertionError("Maxtasks {!r} is not valid".format(maxtasks))
    put, get = outqueue.put, inqueue.get
    if initializer is not None:
        initializer(*initargs)  #@109
    completed = 0
    while maxtasks is None or completed < maxtasks:
        try:
            task = get()
        except (EOFError, OSError):
            break
        if task is None:
            break
        job, i, func, args, kwds = task
        try:
            result = (True, func(*args, **kwds))  #@125
        except Exception as e:
            if wrap_exception and func is not _raise_again:
                e = ExceptionWithTraceback(e, e.__traceback__)
            result = (False, e)
        try:
            put((job, i, result))
        except Exception as e:
            put((job, i, (False, MaybeEncodingError(e, result[1]))))
        task = job = result = func = args = kwds = None
        completed += 1
#
def _raise_again(ex):
    raise ex
#
class Pool:
    _wrap_exception = True
    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)
#
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._pool = []
        self._state = INIT
        self._ctx = context or get_context()
        self._setup_queues()
        self._taskqueue = queue.SimpleQueue()
        self._changes = self._change_queue()
        self._cache = {}
        self._maxtasksperchild = maxtasksperchild
        self._initializer = initializer
        self._initargs = initargs
        if processes is None:
            processes = os.process_cpu_count() or 1
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None:
            if not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0:
                raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError('initializer must be a callable')
        self._processes = processes
        self._shared = shared = _Shared(self)
        try:
            shared.repopulate()
        except Exception:
            for p in self._pool:
                if p.exitcode is None:
                    p.terminate()
            for p in self._pool:
                p.join()
            raise
        self._threads = [threading.Thread(target=f, daemon=True) for f in (shared._handle_workers, shared._handle_tasks, shared._handle_results)]
        self._worker_handler, self._task_handler, self._result_handler = self._threads
        for t in self._threads:
            t.start()
        self._terminate = util.Finalize(self, shared.terminate, args=(self._threads,), exitpriority=15)
        self._state = RUN
#
    def __repr__(self):
        cls = self.__class__
        return (f'<{cls.__module__}.{cls.__qualname__} state={self._state} pool_size={len(self._pool)}>')
#
    def _setup_queues(self):
        self._inqueue = self._ctx.SimpleQueue()
        self._outqueue = self._ctx.SimpleQueue()
#
    def _change_queue(self):
        return self._ctx.SimpleQueue()
#
    def _check_running(self):
        if self._state != RUN:
            raise ValueError("Pool not running")
#
    def apply(self, func, args=(), kwds={}):
        return self.apply_async(func, args, kwds).get()  #@360
#
    def map(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, mapstar, chunksize).get()  #@367
#
    def starmap(self, func, iterable, chunksize=None):
        return self._map_async(func, iterable, starmapstar, chunksize).get()  #@375
#
    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, starmapstar, chunksize, callback, error_callback)
#
    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        return self._map_async(func, iterable, mapstar, chunksize, callback, error_callback)
#
    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()
        result = ApplyResult(self, callback, error_callback)
        self._taskqueue.put(([(result._job, 0, func, args, kwds)], None))
        return result
#
    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()
        if not hasattr(iterable, '__len__'):
            iterable = list(iterable)
        if chunksize is None:
            chunksize, extra = divmod(len(iterable), len(self._pool) * 4)
            if extra:
                chunksize += 1
        if len(iterable) == 0:
            chunksize = 0
        result = MapResult(self, chunksize, len(iterable), callback, error_callback)
        self._taskqueue.put((_tasks(result._job, mapper, _chunks(func, iterable, chunksize)), None))
        return result
#
    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)
#
    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)
#
    def _imap(self, kind, func, iterable, chunksize):
        self._check_running()
        if chunksize < 1:
            raise ValueError("Chunksize must be 1+, not {0:n}".format(chunksize) if chunksize > 1 else
                             "Chunksize must be 1+, not {0}".format(chunksize))
        result = kind(self)
        if chunksize == 1:
            tasks = _single(result._job, func, iterable)
        else:
            tasks = _tasks(result._job, mapstar, _chunks(func, iterable, chunksize))
        self._taskqueue.put((tasks, result._set_length))
        return result if chunksize == 1 else (item for chunk in result for item in chunk)
#
    def __reduce__(self):
        raise NotImplementedError('pool objects cannot be passed between processes or pickled')
#
    def close(self):
        if self._state == RUN:
            self._state = CLOSE
            self._shared.state = CLOSE
            self._changes.put(None)
#
    def terminate(self):
        self._state = TERMINATE
        self._terminate()
#
    def join(self):
        if self._state == RUN:
            raise ValueError("Pool is still running")
        elif self._state not in (CLOSE, TERMINATE):
            raise ValueError("In unknown state")
        for t in self._threads:
            t.join()
        for p in self._pool:
            p.join()
#
    def __enter__(self):
        self._check_running()
        return self
#
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()
#
def _chunks(func, iterable, size):
    it = iter(iterable)
    while x := tuple(itertools.islice(it, size)):
        yield (func, x)
#
def _tasks(job, mapper, chunks):
    return _guarded(job, ((mapper, (chunk,), {}) for chunk in chunks))
#
def _single(job, func, iterable):
    return _guarded(job, ((func, (x,), {}) for x in iterable))
#
def _guarded(job, calls):
    i = -1
    try:
        for i, call in enumerate(calls):
            yield (job, i) + call
    except Exception as e:
        yield (job, i + 1, _raise_again, (e,), {})
#
class _Shared:
    """What the threads of a pool work with: not the pool itself, which may die."""
    def __init__(self, pool):
        self.state = RUN
        self.pool, self.processes, self.cache = pool._pool, pool._processes, pool._cache
        self.inqueue, self.outqueue, self.taskqueue, self.changes = pool._inqueue, pool._outqueue, pool._taskqueue, pool._changes
        self.arguments = (self.inqueue, self.outqueue, pool._initializer, pool._initargs, pool._maxtasksperchild, pool._wrap_exception)
        self.ctx, self.Process, self.threads = pool._ctx, type(pool).Process, not pool._wrap_exception
#
    def repopulate(self):
        for _ in range(self.processes - len(self.pool)):
            w = self.Process(self.ctx, target=worker, args=self.arguments)
            w.name = w.name.replace('Process', 'PoolWorker')
            w.daemon = True
            w.start()
            self.pool.append(w)
#
    def _handle_workers(self):
        while self.state == RUN or (self.cache and self.state != TERMINATE):
            ended = [p for p in self.pool if p.exitcode is not None]
            for p in ended:
                p.join()
                self.pool.remove(p)
            if ended:
                self.repopulate()
            if self.state == TERMINATE:
                break
            if self.threads:
                self.changes.get()
                continue
            from multiprocessing.connection import wait
            reader = self.changes._reader
            if reader in wait([reader] + [p.sentinel for p in self.pool]):
                self.changes.get()
        self.taskqueue.put(None)
#
    def _handle_tasks(self):
        for tasks, set_length in iter(self.taskqueue.get, None):
            i = -1
            for task in tasks:
                if self.state == TERMINATE:
                    break
                job, i = task[:2]
                try:
                    self.inqueue.put(task)
                except Exception as e:
                    result = self.cache.get(job)
                    if result is not None:
                        result._set(i, (False, e))
            else:
                if set_length:
                    set_length(i + 1)
                tasks = task = None
                continue
            break
        self.outqueue.put(None)
        for _ in list(self.pool):
            self.inqueue.put(None)
#
    def _handle_results(self):
        while True:
            task = self.outqueue.get()
            if self.state == TERMINATE or (task is None and not self.cache):
                return
            if task is None:
                continue
            job, i, obj = task
            result = self.cache.get(job)
            if result is not None:
                result._set(i, obj)
            task = job = obj = result = None
#
    def terminate(self, threads):
        self.state = TERMINATE
        self.changes.put(None)
        threads[0].join() if threading.current_thread() is not threads[0] else None
        self.outqueue.put(None)
        if not self.threads:
            for p in self.pool:
                if p.exitcode is None:
                    p.terminate()
        else:
            for _ in self.pool:
                self.inqueue.put(None)
        for t in threads[1:]:
            if threading.current_thread() is not t:
                t.join()
        if not self.threads:
            for p in self.pool:
                if p.is_alive():
                    p.join()
#
class ApplyResult:
    def __init__(self, pool, callback, error_callback):
        self._pool = pool
        self._event = threading.Event()
        self._job = next(job_counter)
        self._cache = pool._cache
        self._callback = callback
        self._error_callback = error_callback
        self._cache[self._job] = self
#
    def ready(self):
        return self._event.is_set()
#
    def successful(self):
        if not self.ready():
            raise ValueError("{0!r} not ready".format(self))
        return self._success
#
    def wait(self, timeout=None):
        self._event.wait(timeout)
#
    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError  #@770
        if self._success:
            return self._value
        else:
            raise self._value  #@774
#
    def _set(self, i, obj):
        self._success, self._value = obj
        self._finish()
#
    def _finish(self):
        if self._callback and self._success:
            self._callback(self._value)
        if self._error_callback and not self._success:
            self._error_callback(self._value)
        self._event.set()
        self._forget()
#
    def _forget(self):
        del self._cache[self._job]
        pool, self._pool = self._pool, None
        if pool is not None and not self._cache and pool._state != RUN:
            pool._changes.put(None)
#
AsyncResult = ApplyResult
#
class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        ApplyResult.__init__(self, pool, callback, error_callback)
        self._success = True
        self._value = [None] * length
        self._chunksize = chunksize
        if chunksize <= 0:
            self._number_left = 0
            self._event.set()
            self._forget()
        else:
            self._number_left = length // chunksize + bool(length % chunksize)
#
    def _set(self, i, success_result):
        self._number_left -= 1
        success, result = success_result
        if success and self._success:
            self._value[i * self._chunksize:(i + 1) * self._chunksize] = result
        elif not success and self._success:
            self._success = False
            self._value = result
        if self._number_left == 0:
            self._finish()
#
class IMapIterator:
    _ordered = True
    def __init__(self, pool):
        self._pool = pool
        self._cond = threading.Condition(threading.Lock())
        self._job = next(job_counter)
        self._cache = pool._cache
        self._items = collections.deque()
        self._index = 0
        self._length = None
        self._unsorted = {}
        self._cache[self._job] = self
#
    def __iter__(self):
        return self
#
    def next(self, timeout=None):
        with self._cond:
            if not self._items:
                if self._index == self._length:
                    self._pool = None
                    raise StopIteration from None
                self._cond.wait(timeout)
                if not self._items:
                    if self._index == self._length:
                        self._pool = None
                        raise StopIteration from None
                    raise TimeoutError from None  #@868
            success, value = self._items.popleft()
        if success:
            return value
        raise value  #@873
#
    __next__ = next
#
    def _set(self, i, obj):
        with self._cond:
            if not self._ordered:
                self._items.append(obj)
                self._index += 1
                self._cond.notify()
            else:
                self._unsorted[i] = obj
                while self._index in self._unsorted:
                    self._items.append(self._unsorted.pop(self._index))
                    self._index += 1
                    self._cond.notify()
            self._end()
#
    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._index == self._length:
                self._cond.notify()
            self._end()
#
    def _end(self):
        if self._index == self._length and self._cache.pop(self._job, None) is not None:
            pool, self._pool = self._pool, None
            if pool is not None and not self._cache and pool._state != RUN:
                pool._changes.put(None)
#
class IMapUnorderedIterator(IMapIterator):
    _ordered = False
#
class ThreadPool(Pool):
    _wrap_exception = False
    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing.dummy import Process
        return Process(*args, **kwds)
#
    def __init__(self, processes=None, initializer=None, initargs=()):
        Pool.__init__(self, processes, initializer, initargs)
#
    def _setup_queues(self):
        self._inqueue = queue.SimpleQueue()
        self._outqueue = queue.SimpleQueue()
#
    def _change_queue(self):
        return queue.SimpleQueue()
