# Futures that processes work off: a thread of the owner hands out calls, takes in results, and notices when one dies.
# A line that ends in `#@n` stands where CPython 3.13's file has it, because it shows in a worker's traceback.
import itertools
import multiprocessing as mp
import os
import queue
import sys
import threading
import weakref
from concurrent.futures import _base
from functools import partial
from multiprocessing.connection import wait as _wait
from multiprocessing.queues import Queue
#
EXTRA_QUEUED_CALLS = 1
_managers = {}
_shutdown = False
#
_system_limits_checked, _system_limited = False, None
#
def _check_system_limits():
    """There are semaphores enough here."""
#
def _python_exit():
    global _shutdown
    _shutdown = True
    ending = dict(_managers)
    for wakeup in ending.values():
        wakeup.wakeup()
    for t in ending:
        t.join()
#
threading._register_atexit(_python_exit)
#
def _quoted(error, tb):
    """A traceback as the text that is the cause of an error from another process."""
    import traceback
    return '\n"""\n%s"""' % ''.join(traceback.format_exception(type(error), error, tb))
#
class _RemoteTraceback(Exception):
    tb = property(lambda self: self.args[0])
    def __str__(self):
        return str(self.tb)
#
def _rebuild_exc(exc, tb):
    cause = _RemoteTraceback(tb)
    exc.__cause__ = cause
    return exc
#
class _ExceptionWithTraceback:
    """An exception on its way to the owner."""
    def __init__(self, exc, tb):
        text = _quoted(exc, tb)
        self.exc, self.tb = exc.with_traceback(None), text
    def __reduce__(self):
        sent = (self.exc, self.tb)
        return _rebuild_exc, sent
#
class BrokenProcessPool(_base.BrokenExecutor):
    pass
#
class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs
#
class _CallItem:
    def __init__(self, work_id, fn, args, kwargs):
        self.work_id, self.fn, self.args, self.kwargs = work_id, fn, args, kwargs
#
class _SafeQueue(Queue):
    """A queue of calls; one that cannot be pickled fails its future."""
    def __init__(self, max_size, pending, ctx):
        self.pending = pending
        super().__init__(max_size, ctx=ctx)
#
    def _on_queue_feeder_error(self, e, obj):
        if not isinstance(obj, _CallItem):
            super()._on_queue_feeder_error(e, obj)
            return
        e.__cause__ = _RemoteTraceback(_quoted(e, e.__traceback__))
        item = self.pending.pop(obj.work_id, None)
        if item is not None:
            item.future.set_exception(e)
#
def _process_chunk(fn, chunk):
    return [fn(*args) for args in chunk]  #@202
#
def _process_worker(call_queue, result_queue, initializer, initargs, max_tasks=None):
    try:
        if initializer is not None:
            initializer(*initargs)  #@232
    except BaseException:
        import traceback
        import logging
        logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=True)
        return
    done = 0
    while (call_item := call_queue.get()) is not None:
        done += 1
        last = os.getpid() if max_tasks is not None and done >= max_tasks else None
        try:
            r = call_item.fn(*call_item.args, **call_item.kwargs)  #@253
        except BaseException as e:
            result = (call_item.work_id, None, _ExceptionWithTraceback(e, e.__traceback__), last)
        else:
            result = (call_item.work_id, r, None, last)
            del r
        try:
            result_queue.put(result)
        except BaseException as e:
            result_queue.put((call_item.work_id, None, _ExceptionWithTraceback(e, e.__traceback__), last))
        del call_item, result
        if last is not None:
            return
    result_queue.put(os.getpid())
#
class _ThreadWakeup:
    """What the manager's thread waits for beside its workers."""
    def __init__(self):
        self._queue = mp.SimpleQueue()
        self._reader = self._queue._reader

    def wakeup(self):
        self._queue.put(None)

    def clear(self):
        while not self._queue.empty():
            self._queue.get()


class _ExecutorManagerThread(threading.Thread):
    def __init__(self, executor):
        self.executor_reference = weakref.ref(executor, lambda _, wakeup=executor._wakeup: wakeup.wakeup())
        self.processes, self.pending_work_items = executor._processes, executor._pending_work_items
        self.wakeup, self.work_ids_queue = executor._wakeup, executor._work_ids
        self.call_queue, self.result_queue = executor._call_queue, executor._result_queue
        super().__init__()
#
    def run(self):
        while True:
            try:
                self.add_calls()
            except BaseException as e:
                # At the end of the program no thread can be begun any more that would send them.
                import traceback
                return self.terminate_broken(traceback.format_exception(e))
            reader, wakeup = self.result_queue._reader, self.wakeup._reader
            ready = _wait([reader, wakeup] + [p.sentinel for p in list(self.processes.values())])
            cause = None
            if wakeup in ready:
                self.wakeup.clear()
            if reader in ready:
                try:
                    result = self.result_queue.get()
                except BaseException as e:
                    import traceback
                    self.terminate_broken(traceback.format_exception(e))
                    return
                self.finish(result)
            elif wakeup not in ready:
                self.terminate_broken(None)
                return
            if self.is_shutting_down() and self.nothing_left():
                self.join_processes()
                return
#
    def nothing_left(self):
        """At the shutdown: whether all that is still to be done has been done."""
        executor = self.executor_reference()
        if executor is not None:
            executor._shutdown_thread = True
            cancel, executor._cancel_pending_futures = executor._cancel_pending_futures, False
            if cancel:
                self.cancel_pending()
        # What was cancelled goes now: nobody would wake this thread for it.
        self.add_calls()
        return not self.pending_work_items
#
    def add_calls(self):
        while not self.call_queue.full():
            try:
                work_id = self.work_ids_queue.get(block=False)
            except queue.Empty:
                return
            item = self.pending_work_items.get(work_id)
            if item is None:
                continue
            if item.future.set_running_or_notify_cancel():
                self.call_queue.put(_CallItem(work_id, item.fn, item.args, item.kwargs), block=True)
            else:
                del self.pending_work_items[work_id]
#
    def finish(self, result):
        if isinstance(result, int):
            p = self.processes.pop(result, None)
            if p is not None:
                p.join()
            return
        work_id, value, exception, last = result
        item = self.pending_work_items.pop(work_id, None)
        if item is not None:
            if exception is not None:
                item.future.set_exception(exception)
            else:
                item.future.set_result(value)
        if last is not None:
            p = self.processes.pop(last, None)
            if p is not None:
                p.join()
        executor = self.executor_reference()
        if executor is not None:
            if last is None:
                executor._idle.release()
            else:
                # Also at the shutdown: somebody has to do what is still to be done.
                with executor._shutdown_lock:
                    executor._start_processes(self.processes)
#
    def is_shutting_down(self):
        executor = self.executor_reference()
        return _shutdown or executor is None or executor._shutdown_thread
#
    def terminate_broken(self, cause):
        executor = self.executor_reference()
        if executor is not None:
            executor._broken = 'A child process terminated abruptly, the process pool is not usable anymore'
            executor._shutdown_thread = True
            executor = None
        bpe = BrokenProcessPool("A process in the process pool was terminated abruptly while the future was running or pending.")
        if cause is not None:
            bpe.__cause__ = _RemoteTraceback("\n'''\n%s'''" % ''.join(cause))
        for item in list(self.pending_work_items.values()):
            try:
                item.future.set_exception(bpe)
            except _base.InvalidStateError:
                pass
        self.pending_work_items.clear()
        for p in self.processes.values():
            p.terminate()
        self.call_queue._terminate_broken()
        self.call_queue.cancel_join_thread()
        for p in self.processes.values():
            p.join()
        _managers.pop(self, None)
#
    def cancel_pending(self):
        waiting = list(self.pending_work_items.items())
        self.pending_work_items.clear()
        self.pending_work_items.update([(n, item) for n, item in waiting if not item.future.cancel()])
        try:
            while True:
                self.work_ids_queue.get(block=False)
        except queue.Empty:
            pass
#
    def join_processes(self):
        for _ in range(len(self.processes)):
            self.call_queue.put(None)
        self.call_queue.close()
        self.call_queue.join_thread()
        for p in list(self.processes.values()):
            p.join()
        _managers.pop(self, None)
#
def _chain_from_iterable_of_lists(iterable):
    for element in iterable:  #@623
        element.reverse()
        while element:
            yield element.pop()
#
class ProcessPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is None:
            max_workers = os.process_cpu_count() or 1
        elif max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if mp_context is None:
            mp_context = mp.get_context("spawn") if max_tasks_per_child is not None else mp.get_context()
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        if max_tasks_per_child is not None:
            if not isinstance(max_tasks_per_child, int):
                raise TypeError("max_tasks_per_child must be an integer")
            if max_tasks_per_child <= 0:
                raise ValueError("max_tasks_per_child must be >= 1")
            if mp_context.get_start_method(allow_none=False) == "fork":
                raise ValueError("max_tasks_per_child is incompatible with the 'fork' multiprocessing start method; supply a different mp_context.")
        self._max_workers = max_workers
        self._mp_context = mp_context
        self._initializer, self._initargs = initializer, initargs
        self._max_tasks_per_child = max_tasks_per_child
        self._on_demand = mp_context.get_start_method(allow_none=False) != "fork"
        self._processes, self._pending_work_items, self._executor_manager_thread = {}, {}, None
        self._idle, self._shutdown_lock = threading.Semaphore(0), threading.Lock()
        self._broken = self._shutdown_thread = self._cancel_pending_futures = False
        self._queue_count = 0
        self._wakeup = _ThreadWakeup()
        self._call_queue = _SafeQueue(max_workers + EXTRA_QUEUED_CALLS, self._pending_work_items, mp_context)
        self._call_queue._ignore_epipe = True
        self._result_queue = mp_context.SimpleQueue()
        self._work_ids = queue.Queue()
#
    def _start_processes(self, processes):
        if self._on_demand:
            if self._idle.acquire(blocking=False):
                return
            if len(processes) < self._max_workers:
                self._start_one(processes)
        else:
            for _ in range(len(processes), self._max_workers):
                self._start_one(processes)
#
    def _start_one(self, processes):
        p = self._mp_context.Process(target=_process_worker, args=(self._call_queue, self._result_queue, self._initializer, self._initargs, self._max_tasks_per_child))
        p.start()
        processes.update({p.pid: p})
#
    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenProcessPool(self._broken)
            if _shutdown and not self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            if self._shutdown_thread:
                raise RuntimeError('cannot schedule new futures after shutdown')
            f = _base.Future()
            self._pending_work_items[self._queue_count] = _WorkItem(f, fn, args, kwargs)
            self._work_ids.put(self._queue_count)
            self._queue_count += 1
            if self._executor_manager_thread is None or self._on_demand:
                self._start_processes(self._processes)
            if self._executor_manager_thread is None:
                self._executor_manager_thread = _ExecutorManagerThread(self)
                self._executor_manager_thread.start()
                _managers[self._executor_manager_thread] = self._wakeup
            self._wakeup.wakeup()
            return f
#
    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if chunksize < 1:
            raise ValueError("chunksize must be >= 1.")
        results = super().map(partial(_process_chunk, fn), itertools.batched(zip(*iterables), chunksize), timeout=timeout)
        return _chain_from_iterable_of_lists(results)
#
    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown_thread, self._cancel_pending_futures = True, cancel_futures
            if self._wakeup is not None:
                self._wakeup.wakeup()
        if self._executor_manager_thread and wait:
            self._executor_manager_thread.join()
        self._executor_manager_thread = None
        self._processes = {}
#
