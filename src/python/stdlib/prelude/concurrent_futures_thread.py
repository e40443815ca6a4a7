# Futures that threads work off.
import os
import queue
import threading
import weakref
from concurrent.futures import _base

_threads_queues = {}
_shutdown = False
_counter = 0


def _python_exit():
    global _shutdown
    _shutdown = True
    waiting = dict(_threads_queues)
    for q in waiting.values():
        q.put(None)
    for t in waiting:
        t.join()


threading._register_atexit(_python_exit)


class BrokenThreadPool(_base.BrokenExecutor):
    pass


class _WorkItem:
    def __init__(self, future, fn, args, kwargs):
        self.future, self.fn, self.args, self.kwargs = future, fn, args, kwargs

    def run(self):
        if self.future.set_running_or_notify_cancel():
            try:
                result = self.fn(*self.args, **self.kwargs)  #@58
            except BaseException as raised:
                self.future.set_exception(raised)
                # The traceback has this frame, which must not hold on to the future.
                del self
            else:
                self.future.set_result(result)


def _worker(executor_reference, work_queue, initializer, initargs):
    if initializer is not None:
        try:
            initializer(*initargs)  #@72
        except BaseException as e:
            return _give_up(executor_reference, e)
    try:
        while True:
            item = _next_item(executor_reference, work_queue)
            if item is not None:
                item.run()
                del item
            elif _at_end(executor_reference):
                # The next thread sees it too.
                work_queue.put(None)
                break
    finally:
        _threads_queues.pop(threading.current_thread(), None)


def _give_up(executor_reference, e):
    import logging
    logging.getLogger('concurrent.futures').critical('Exception in initializer:', exc_info=e)
    executor = executor_reference()
    if executor is not None:
        executor._initializer_failed()


def _next_item(executor_reference, work_queue):
    """What to do next; a thread that has to wait for it counts as idle."""
    try:
        return work_queue.get_nowait()
    except queue.Empty:
        pass
    executor = executor_reference()
    if executor is not None:
        executor._idle_semaphore.release()
    # Who waits does not keep the executor alive.
    del executor
    return work_queue.get()


def _at_end(executor_reference):
    executor = executor_reference()
    if executor is None:
        return True
    executor._shutdown = bool(executor._shutdown or _shutdown)
    return executor._shutdown


class ThreadPoolExecutor(_base.Executor):
    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        global _counter
        if max_workers is None:
            max_workers = min(32, (os.cpu_count() or 1) + 4)
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #@147
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #@150
        self._threads, self._max_workers = set(), max_workers
        self._work_queue, self._idle_semaphore = queue.SimpleQueue(), threading.Semaphore(0)
        self._shutdown_lock = threading.Lock()
        self._shutdown = self._broken = False
        self._thread_name_prefix = thread_name_prefix or 'ThreadPoolExecutor-%d' % _counter
        _counter += not thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs

    def submit(self, fn, /, *args, **kwargs):
        with self._shutdown_lock:
            if self._broken:
                raise BrokenThreadPool(self._broken)  #@167
            if self._shutdown:
                raise RuntimeError('cannot schedule new futures after shutdown')  #@170
            if _shutdown:
                raise RuntimeError('cannot schedule new futures after interpreter shutdown')
            f = _base.Future()
            self._work_queue.put(_WorkItem(f, fn, args, kwargs))
            self._adjust_thread_count()
            return f

    def _adjust_thread_count(self):
        if self._idle_semaphore.acquire(timeout=0):
            return
        q = self._work_queue
        num_threads = len(self._threads)
        if num_threads < self._max_workers:
            name = '%s_%d' % (self._thread_name_prefix or self, num_threads)
            t = threading.Thread(name=name, target=_worker, args=(weakref.ref(self, lambda _: q.put(None)), q, self._initializer, self._initargs))
            t.start()
            self._threads.add(t)
            _threads_queues[t] = q

    def _initializer_failed(self):
        with self._shutdown_lock:
            self._broken = 'A thread initializer failed, the thread pool is not usable anymore'
            self._drain(lambda f: f.set_exception(BrokenThreadPool(self._broken)))

    def _drain(self, what):
        """Takes out what nobody works at yet."""
        try:
            while True:
                item = self._work_queue.get_nowait()
                if item is not None:
                    what(item.future)
        except queue.Empty:
            pass

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._shutdown_lock:
            self._shutdown = True
            if cancel_futures:
                self._drain(lambda f: f.cancel())
            self._work_queue.put(None)
        for thread in self._threads if wait else ():
            thread.join()
