# Pools of workers: three threads of the owner see to the workers, hand out tasks and take in results.
# A line that ends in `#@n` stands where CPython 3.13's file has it, because it shows in a worker's traceback.
import _kernel
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
def _raise_again(ex):
    raise ex
#
class MaybeEncodingError(Exception):
    """Stands in for a result that could not be sent; both are kept as text."""
    def __init__(self, exc, value):
        super().__init__(repr(exc), repr(value))
        self.exc, self.value = self.args
    def __repr__(self):
        return f'<{type(self).__name__}: {self}>'
    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"
#
class RemoteTraceback(Exception):
    """The traceback of a worker as text: the cause of what its task raised, once that has come to the owner."""
    tb = property(lambda self: self.args[0])
    def __str__(self):
        return str(self.tb)
#
def rebuild_exc(exc, tb):
    cause = RemoteTraceback(tb)
    exc.__cause__ = cause
    return exc
#
class ExceptionWithTraceback:
    """Travels in place of an exception and is the exception again where it arrives."""
    def __init__(self, exc, tb):
        import traceback
        text = ''.join(traceback.format_exception(type(exc), exc, tb))
        self.exc, self.tb = exc.with_traceback(None), f'\n"""\n{text}"""'
    def __reduce__(self):
        known = (self.exc, self.tb)
        return rebuild_exc, known
#
def worker(inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    if maxtasks is None:
        turns = itertools.repeat(None)
    elif isinstance(maxtasks, int) and maxtasks >= 1:
        turns = range(maxtasks)
    else:
        raise AssertionError("Maxtasks {!r} is not valid".format(maxtasks))
    if initializer is not None:
        initializer(*initargs)  #@109
    for _ in turns:
        try:
            task = inqueue.get()
        except (EOFError, OSError):
            return
        if task is None:
            return
        place, (func, args, kwds) = task[:2], task[2:]
        try:
            result = (True, func(*args, **kwds))  #@125
        except Exception as raised:
            told = wrap_exception and func is not _raise_again
            result = (False, ExceptionWithTraceback(raised, raised.__traceback__) if told else raised)
        try:
            outqueue.put((*place, result))
        except Exception as unsent:
            outqueue.put((*place, (False, MaybeEncodingError(unsent, result[1]))))
        del task, place, func, args, kwds, result
#
class Pool:
    _wrap_exception = True
    @staticmethod
    def Process(ctx, *args, **kwds):
        return ctx.Process(*args, **kwds)
#
    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        self._state, self._pool, self._cache = INIT, [], {}
        self._ctx = context if context else get_context()
        size = (os.process_cpu_count() or 1) if processes is None else processes
        if size < 1:
            raise ValueError("Number of processes must be at least 1")  #@205
        if maxtasksperchild is not None and not (isinstance(maxtasksperchild, int) and maxtasksperchild > 0):
            raise ValueError("maxtasksperchild must be a positive int or None")  #@208
        if not (initializer is None or callable(initializer)):
            raise TypeError('initializer must be a callable')  #@211
        self._processes = size
        self._initializer, self._initargs, self._maxtasksperchild = initializer, initargs, maxtasksperchild
        self._taskqueue, self._changes = queue.SimpleQueue(), self._change_queue()
        self._setup_queues()
        self._shared = shared = _Shared(self)
        try:
            shared.repopulate()
        except Exception:
            shared.give_up()
            raise
        self._threads = [threading.Thread(target=f, daemon=True) for f in (shared._handle_workers, shared._handle_tasks, shared._handle_results)]
        self._worker_handler, self._task_handler, self._result_handler = self._threads
        for t in self._threads:
            t.start()
        self._terminate = util.Finalize(self, shared.terminate, args=(self._threads,), exitpriority=15)
        self._state = RUN
#
    def __del__(self):
        warnings = sys.modules.get('warnings')
        if warnings is not None and self._state == RUN:
            warnings.warn(f"unclosed running multiprocessing pool {self!r}", ResourceWarning, source=self)
#
    def _repopulate_pool(self):
        self._shared.repopulate()
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
        if self._state == RUN:
            return
        raise ValueError("Pool not running")  #@353
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
    def imap(self, func, iterable, chunksize=1):
        return self._imap(IMapIterator, func, iterable, chunksize)
#
    def imap_unordered(self, func, iterable, chunksize=1):
        return self._imap(IMapUnorderedIterator, func, iterable, chunksize)
#
    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        self._check_running()  #@458
        awaited = ApplyResult(self, callback, error_callback)
        only = (awaited._job, 0, func, args, kwds)
        self._taskqueue.put(([only], None))
        return awaited
#
    def _map_async(self, func, iterable, mapper, chunksize=None, callback=None, error_callback=None):
        self._check_running()  #@476
        items = iterable if hasattr(iterable, '__len__') else list(iterable)
        total = len(items)
        if total == 0:
            chunksize = 0
        elif chunksize is None:
            # Four chunks for each worker, rounded up.
            chunksize = -(-total // (4 * len(self._pool)))
        awaited = MapResult(self, chunksize, total, callback, error_callback)
        self._taskqueue.put((_tasks(awaited._job, mapper, _chunks(func, items, chunksize)), None))
        return awaited
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
        if self._state not in (CLOSE, TERMINATE):
            if self._state == RUN:
                raise ValueError("Pool is still running")
            raise ValueError("In unknown state")
        for group in (self._threads, self._pool):
            for each in group:
                each.join()
#
    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()
    def __enter__(self):
        self._check_running()
        return self
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
        self.state, self.deaf = RUN, False
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
    def give_up(self):
        """Ends the workers of a pool that could not start them all."""
        for w in self.pool:
            if w.exitcode is None:
                w.terminate()
        for w in self.pool:
            w.join()
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
        last = False
        while not last or (self.cache and not self.deaf):
            task = self.outqueue.get()
            if self.deaf:
                break
            if task is None:
                last = True
                continue
            job, i, obj = task
            result = self.cache.get(job)
            if result is not None:
                result._set(i, obj)
            task = job = obj = result = None
        # A few more, so that who waits for room in the pipe gets on.
        for _ in range(0 if self.threads else 10):
            if self.outqueue.empty():
                break
            self.outqueue.get()
#
    def terminate(self, threads):
        workers, tasks, results = threads
        me = threading.current_thread()
        self.state = TERMINATE
        self.changes.put(None)
        self.empty(tasks)
        # Results are taken in until here: a worker that waits for room may stand before one that waits for a task.
        self.deaf = True
        self.outqueue.put(None)
        if me is not workers:
            workers.join()
        processes = [] if self.threads else self.pool
        for p in processes:
            if p.exitcode is None:
                p.terminate()
        for t in (tasks, results):
            if me is not t:
                t.join()
        for p in processes:
            if p.is_alive():
                p.join()
#
    def empty(self, tasks):
        """Takes what nobody has begun yet. Whoever is ended from now on does not hold the lock of the queue's end: we do."""
        inqueue = self.inqueue
        if not self.threads:
            _kernel.acquire(inqueue._object, None)
            while tasks.is_alive() and not inqueue.empty():
                _kernel.operate_within(inqueue._object, 'get', None)
                time.sleep(0)
            return
        while not inqueue.empty():
            try:
                inqueue.get(False)
            except queue.Empty:
                break
        for _ in self.pool:
            inqueue.put(None)
#
class _Awaited:
    """What a pool still owes: entered in the pool's cache by its number until it is there."""
    def _register(self, pool):
        self._job, self._pool, self._cache = next(job_counter), pool, pool._cache
        self._cache[self._job] = self
#
    def _forget(self):
        if self._cache.pop(self._job, None) is None:
            return
        pool, self._pool = self._pool, None
        if pool is not None and pool._state != RUN and not self._cache:
            pool._changes.put(None)
#
class ApplyResult(_Awaited):
    def __init__(self, pool, callback, error_callback):
        # What to call by whether the task was a success.
        self._callbacks = (error_callback, callback)
        self._event = threading.Event()
        self._register(pool)
#
    __class_getitem__ = classmethod(type(list[int]))
#
    def get(self, timeout=None):
        self.wait(timeout)
        if not self.ready():
            raise TimeoutError  #@770
        if not self._success:
            raise self._value  #@774
        return self._value
#
    def wait(self, timeout=None):
        self._event.wait(timeout)
#
    def successful(self):
        if self.ready():
            return self._success
        raise ValueError("{0!r} not ready".format(self))
#
    def ready(self):
        return self._event.is_set()
#
    def _set(self, i, obj):
        self._success, self._value = obj
        self._finish()
#
    def _finish(self):
        call = self._callbacks[bool(self._success)]
        if call:
            call(self._value)
        self._event.set()
        self._forget()
#
AsyncResult = ApplyResult
#
class MapResult(ApplyResult):
    def __init__(self, pool, chunksize, length, callback, error_callback):
        super().__init__(pool, callback, error_callback)
        self._value, self._success = [None] * length, True
        self._chunksize = chunksize
        self._number_left = -(-length // chunksize) if chunksize > 0 else 0
        if not self._number_left:
            self._event.set()
            self._forget()
#
    def _set(self, i, success_result):
        # The first failure stays; what comes after it is only counted.
        if self._success:
            self._success, got = success_result
            if self._success:
                start = i * self._chunksize
                self._value[start:start + self._chunksize] = got
            else:
                self._value = got
        self._number_left -= 1
        if self._number_left == 0:
            self._finish()
#
class IMapIterator(_Awaited):
    _ordered = True
    def __init__(self, pool):
        self._cond = threading.Condition(threading.Lock())
        # How many have arrived in their turn, and how many there will be.
        self._index, self._length = 0, None
        self._items, self._unsorted = collections.deque(), {}
        self._register(pool)
#
    def next(self, timeout=None):
        with self._cond:
            for waited in (False, True):
                if self._items:
                    break
                if self._complete():
                    self._pool = None
                    raise StopIteration from None
                if waited:
                    raise TimeoutError from None  #@868
                self._cond.wait(timeout)
            success, value = self._items.popleft()
        if not success:
            raise value  #@873
        return value
#
    def __iter__(self):
        return self
    __next__ = next
#
    def _complete(self):
        return self._index == self._length
#
    def _arrived(self, obj):
        self._index += 1
        self._items.append(obj)
        self._cond.notify()
#
    def _set(self, i, obj):
        with self._cond:
            if self._ordered:
                early = self._unsorted
                early[i] = obj
                while self._index in early:
                    self._arrived(early.pop(self._index))
            else:
                self._arrived(obj)
            if self._complete():
                self._forget()
#
    def _set_length(self, length):
        with self._cond:
            self._length = length
            if self._complete():
                self._cond.notify()
                self._forget()
#
class IMapUnorderedIterator(IMapIterator):
    _ordered = False
#
class ThreadPool(Pool):
    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)
#
    _wrap_exception = False
    def _change_queue(self):
        return queue.SimpleQueue()
    def _setup_queues(self):
        self._inqueue, self._outqueue = self._change_queue(), self._change_queue()
    @staticmethod
    def Process(ctx, *args, **kwds):
        from multiprocessing import dummy
        return dummy.Process(*args, **kwds)
