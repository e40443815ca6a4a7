# Results that are still to come.
import collections
import sys
import threading
import time

FIRST_COMPLETED = 'FIRST_COMPLETED'
FIRST_EXCEPTION = 'FIRST_EXCEPTION'
ALL_COMPLETED = 'ALL_COMPLETED'
PENDING = 'PENDING'
RUNNING = 'RUNNING'
CANCELLED = 'CANCELLED'
CANCELLED_AND_NOTIFIED = 'CANCELLED_AND_NOTIFIED'
FINISHED = 'FINISHED'
_NAMES = {PENDING: 'pending', RUNNING: 'running', CANCELLED: 'cancelled', CANCELLED_AND_NOTIFIED: 'cancelled', FINISHED: 'finished'}
TimeoutError = TimeoutError


class Error(Exception):
    pass


class CancelledError(Error):
    pass


class InvalidStateError(Error):
    pass


class BrokenExecutor(RuntimeError):
    pass


DoneAndNotDoneFutures = collections.namedtuple('DoneAndNotDoneFutures', 'done not_done')


class _Watch:
    """Somebody waits for several futures: for as many as `left`, or for the first that fails."""
    def __init__(self, left, stop_on_exception=False):
        self.event = threading.Event()
        self.left = left
        self.stop_on_exception = stop_on_exception
        self.finished = []

    def told(self, future, failed):
        self.finished.append(future)
        self.left -= 1
        if self.left <= 0 or (failed and self.stop_on_exception):
            self.event.set()


def _over(fs):
    return {f for f in fs if f._state in (CANCELLED_AND_NOTIFIED, FINISHED)}


def _lock_all(fs):
    for f in sorted(fs, key=id):
        f._condition.acquire()


def _unlock_all(fs):
    for f in sorted(fs, key=id):
        f._condition.release()


def as_completed(fs, timeout=None):
    if timeout is not None:
        end_time = timeout + time.monotonic()
    fs = set(fs)
    total_futures = len(fs)
    _lock_all(fs)
    finished = _over(fs)
    pending = fs - finished
    watch = _Watch(1)
    for f in fs:
        f._waiters.append(watch)
    f = None
    _unlock_all(fs)
    finished = list(finished)
    try:
        while True:
            finished.reverse()
            while finished:
                f = finished.pop()
                with f._condition:
                    if watch in f._waiters:
                        f._waiters.remove(watch)
                fs.discard(f)
                pending.discard(f)
                # Nothing here keeps what was given away.
                found = [f]
                del f
                yield found.pop()
            if not pending:
                break
            if timeout is None:
                wait_timeout = None
            else:
                wait_timeout = end_time - time.monotonic()
                if wait_timeout < 0:
                    raise TimeoutError(  #@239
                            '%d (of %d) futures unfinished' % (  #@240
                            len(pending), total_futures))  #@241
            watch.event.wait(wait_timeout)
            watch.event.clear()
            finished, watch.finished = watch.finished, []
            finished = [f for f in finished if f in pending]
    finally:
        for f in fs:
            with f._condition:
                if watch in f._waiters:
                    f._waiters.remove(watch)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    fs = set(fs)
    _lock_all(fs)
    done = _over(fs)
    not_done = fs - done
    failed = any(not f.cancelled() and f._exception is not None for f in done)
    if return_when == FIRST_COMPLETED and done or return_when == FIRST_EXCEPTION and failed or not not_done:
        _unlock_all(fs)
        return DoneAndNotDoneFutures(done, not_done)
    if return_when == FIRST_COMPLETED:
        watch = _Watch(1)
    elif return_when in (FIRST_EXCEPTION, ALL_COMPLETED):
        watch = _Watch(len(not_done), return_when == FIRST_EXCEPTION)
    else:
        _unlock_all(fs)
        raise ValueError('Invalid return condition: %r' % return_when)
    for f in not_done:
        f._waiters.append(watch)
    _unlock_all(fs)
    watch.event.wait(timeout)
    for f in fs:
        with f._condition:
            if watch in f._waiters:
                f._waiters.remove(watch)
    done.update(watch.finished)
    return DoneAndNotDoneFutures(done, fs - done)


def _result_or_cancel(fut, timeout=None):
    try:
        try:
            return fut.result(timeout)  #@317
        finally:
            fut.cancel()
    finally:
        del fut


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = PENDING
        self._result = None
        self._exception = None
        self._waiters = []
        self._done_callbacks = []

    def _invoke_callbacks(self):
        for callback in self._done_callbacks:
            try:
                callback(self)  #@340
            except Exception as e:
                self._tell(e)

    def _tell(self, e):
        import logging
        logging.getLogger('concurrent.futures').error('exception calling callback for %r', self, exc_info=e)

    def _is_over(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)

    def __repr__(self):
        with self._condition:
            if self._state == FINISHED:
                if self._exception:
                    return '<%s at %#x state=%s raised %s>' % (self.__class__.__name__, id(self), _NAMES[self._state], self._exception.__class__.__name__)
                return '<%s at %#x state=%s returned %s>' % (self.__class__.__name__, id(self), _NAMES[self._state], self._result.__class__.__name__)
            return '<%s at %#x state=%s>' % (self.__class__.__name__, id(self), _NAMES[self._state])

    def cancel(self):
        with self._condition:
            if self._state in (RUNNING, FINISHED):
                return False
            if self._state in (CANCELLED, CANCELLED_AND_NOTIFIED):
                return True
            self._state = CANCELLED
            self._condition.notify_all()
        self._invoke_callbacks()
        return True

    def cancelled(self):
        with self._condition:
            return self._is_cancelled()

    def running(self):
        with self._condition:
            return self._state == RUNNING

    def done(self):
        with self._condition:
            return self._is_over()

    def __get_result(self):
        if self._exception:
            try:
                raise self._exception  #@401
            finally:
                self = None
        return self._result

    def add_done_callback(self, fn):
        with self._condition:
            if not self._is_over():
                self._done_callbacks.append(fn)
                return
        try:
            fn(self)  #@424
        except Exception as e:
            self._tell(e)

    def _is_cancelled(self):
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def result(self, timeout=None):
        try:
            with self._condition:
                if self._is_cancelled():
                    raise CancelledError()  #@447
                if self._state == FINISHED:
                    return self.__get_result()  #@449
                self._condition.wait(timeout)  #@451
                if self._is_cancelled():
                    raise CancelledError()  #@454
                if self._state == FINISHED:
                    return self.__get_result()  #@456
                raise TimeoutError()  #@458
        finally:
            self = None

    def exception(self, timeout=None):
        with self._condition:
            if self._is_cancelled():
                raise CancelledError()  #@483
            if self._state != FINISHED:
                self._condition.wait(timeout)  #@487
            if self._is_cancelled():
                raise CancelledError()  #@490
            if self._state != FINISHED:
                raise TimeoutError()  #@494
            return self._exception

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == CANCELLED:
                self._state = CANCELLED_AND_NOTIFIED
                for waiter in self._waiters:
                    waiter.told(self, False)
                return False
            if self._state == PENDING:
                self._state = RUNNING
                return True
            import logging
            logging.getLogger('concurrent.futures').critical('Future %s in unexpected state: %s', id(self), self._state)
            raise RuntimeError('Future in unexpected state')  #@535

    def set_result(self, result):
        with self._condition:
            if self._is_over():
                raise InvalidStateError('{}: {!r}'.format(self._state, self))  #@544
            self._finish(result, None)
        self._invoke_callbacks()

    def set_exception(self, exception):
        with self._condition:
            if self._is_over():
                raise InvalidStateError('{}: {!r}'.format(self._state, self))  #@559
            self._finish(None, exception)
        self._invoke_callbacks()

    def _finish(self, result, exception):
        self._result, self._exception = result, exception
        self._state = FINISHED
        for waiter in self._waiters:
            waiter.told(self, exception is not None)
        self._condition.notify_all()

    __class_getitem__ = classmethod(type(list[int]))


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        if timeout is not None:
            end_time = timeout + time.monotonic()
        fs = [self.submit(fn, *args) for args in zip(*iterables)]

        def result_iterator():
            try:
                fs.reverse()
                while fs:
                    if timeout is None:
                        yield _result_or_cancel(fs.pop())  #@619
                    else:
                        yield _result_or_cancel(fs.pop(), end_time - time.monotonic())  #@621
            finally:
                for future in fs:
                    future.cancel()
        return result_iterator()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)  #@647
        return False
