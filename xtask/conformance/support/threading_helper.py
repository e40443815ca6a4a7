"""Stands in for `test.support.threading_helper`: threads that are waited for."""
import contextlib
import functools
import threading
import unittest

can_start_thread = True


def requires_working_threading(*, module=False):
    return None if module else lambda test: test


def threading_setup():
    return threading.active_count(), 0


def threading_cleanup(*before):
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon and len(threading.enumerate()) > before[0]:
            thread.join(1.0)


def reap_threads(test):
    @functools.wraps(test)
    def run(*args):
        key = threading_setup()
        try:
            return test(*args)
        finally:
            threading_cleanup(*key)
    return run


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    import _thread
    import time
    before = _thread._count()
    try:
        yield
    finally:
        end = time.monotonic() + (timeout or 30)
        while _thread._count() > before:
            if time.monotonic() > end:
                raise AssertionError("threads did not end")
            time.sleep(0.010)


def join_thread(thread, timeout=None):
    thread.join(timeout or 30.0)
    if thread.is_alive():
        raise AssertionError("the thread did not end")


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    threads = list(threads)
    started = []
    try:
        for thread in threads:
            thread.start()
            started.append(thread)
        yield
    finally:
        if unlock:
            unlock()
        for thread in started:
            thread.join(60.0)
        if any(thread.is_alive() for thread in started):
            raise AssertionError("threads did not end")


class catch_threading_exception:
    exc_type = exc_value = exc_traceback = thread = None

    def _hook(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args

    def __enter__(self):
        self._before, threading.excepthook = threading.excepthook, self._hook
        return self

    def __exit__(self, *what):
        threading.excepthook = self._before
        del self.exc_type, self.exc_value, self.exc_traceback, self.thread


def run_concurrently(worker_func, nthreads=None, args=(), kwargs={}):
    threads = [threading.Thread(target=worker_func, args=args, kwargs=kwargs) for _ in range(nthreads or 4)]
    with start_threads(threads):
        pass
