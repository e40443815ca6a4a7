# Queues between processes: a thread of the putting process, the feeder, pickles each item and writes it into the pipe.
# A line that ends in `#@n` stands where CPython 3.13's file has it.
import _kernel
import _sys
import collections
import sys
import threading
import weakref
from _queue import Empty
from _thread import _nanoseconds
from queue import Full
from multiprocessing import process, synchronize
from multiprocessing.reduction import ForkingPickler as _ForkingPickler
from multiprocessing.util import Finalize, debug, info, is_exiting, register_after_fork
#
class _Reader:
    """The reading end of a queue, as much of it as `connection.wait` needs."""
    def __init__(self, queue_object):
        self._object = queue_object
        self._fd = None
        self.closed = False
#
    def fileno(self):
        if self._fd is None:
            self._fd = _kernel.watch(self._object)
        return self._fd
#
    def __del__(self):
        if self._fd is not None:
            _kernel.close(self._fd)
#
    def poll(self, timeout=0.0):
        return _kernel.operate_within(self._object, 'poll', _nanoseconds(timeout))
#
__all__ = ['Queue', 'SimpleQueue', 'JoinableQueue']
#
class Queue:
    def __init__(self, maxsize=0, *, ctx):
        if maxsize <= 0:
            maxsize = 2147483647
        elif maxsize > 2147483647:
            raise OverflowError('Python int too large to convert to C int')
        self._maxsize = maxsize
        self._object = _kernel.create('Queue', maxsize, None)
        self._reader = _Reader(self._object)
        self._ignore_epipe = False
        self._closed = False
        for _ in range(3):
            debug('created semlock with handle %s', id(self._object))
        synchronize._name(self, ctx)
        self._reset()
        register_after_fork(self, Queue._after_fork)
#
    def _reset(self):
        """Each process has a buffer and a feeder of its own."""
        self._opid = _sys.getpid()
        self._thread = self._jointhread = self._close = None
        self._joincancelled = False
        self._buffer = collections.deque()
        self._notempty = _kernel.create_private('Semaphore', 0, None)
#
    def _after_fork(self):
        debug('Queue._after_fork()')
        self._here()
#
    def _here(self):
        if self._opid != _sys.getpid():
            self._reset()
#
    def __getstate__(self):
        synchronize._sendable(self)
        return (self._maxsize, self._object, self._path)
#
    def __setstate__(self, state):
        self._maxsize, self._object, self._path = state
        synchronize._find(self._path)
        self._reader = _Reader(self._object)
        self._ignore_epipe = self._closed = False
        self._reset()
#
    def put(self, obj, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")  #@86
        if not _kernel.operate_within(self._object, 'reserve', synchronize._limit(timeout) if block else 0):
            raise Full  #@88
        self._here()
        if self._thread is None:
            self._start_thread()
        self._buffer.append(obj)
        _kernel.release(self._notempty)
#
    def get(self, block=True, timeout=None):
        if self._closed:
            raise ValueError(f"Queue {self!r} is closed")  #@98
        if block and timeout is not None:
            timeout = 0.0 + timeout
        res = _kernel.operate_within(self._object, 'get', synchronize._limit(timeout) if block else 0)
        while res is None:
            if block:
                raise Empty  #@112
            raise Empty  #@114
        return _ForkingPickler.loads(res)
#
    __class_getitem__ = classmethod(type(list[int]))
#
    def qsize(self):
        return _kernel.value(self._object)
#
    def empty(self):
        if self._reader.closed:
            raise OSError("handle is closed")
        return not _kernel.operate_within(self._object, 'poll', 0)
#
    def full(self):
        return _kernel.value(self._object) >= self._maxsize
#
    def get_nowait(self):
        return self.get(False)  #@133
#
    def put_nowait(self, obj):
        return self.put(obj, False)  #@136
#
    def close(self):
        self._here()
        self._closed = True
        end, self._close = self._close, None
        if end:
            end()
#
    def join_thread(self):
        debug('Queue.join_thread()')
        assert self._closed, "Queue {0!r} not closed".format(self)  #@147
        self._here()
        if self._jointhread:
            self._jointhread()
#
    def cancel_join_thread(self):
        debug('Queue.cancel_join_thread()')
        self._here()
        self._joincancelled = True
        if self._jointhread:
            self._jointhread.cancel()
            self._jointhread = None
#
    def _terminate_broken(self):
        self._buffer.clear()
        self.close()
#
    def _start_thread(self):
        debug('Queue._start_thread()')
        self._buffer.clear()
        # It runs for as long as this process puts.
        feed = Queue._feed
        self._thread = threading.Thread(
            target=feed, args=(self._buffer, self._notempty, self._object, self._reader, self._ignore_epipe, self._on_queue_feeder_error),
            name='QueueFeederThread', daemon=True)
        debug('doing self._thread.start()')
        try:
            self._thread.start()
        except BaseException:
            # There is none then, for whoever waits for it.
            self._thread = None
            raise
        debug('... done self._thread.start()')
        if not self._joincancelled:
            self._jointhread = Finalize(self._thread, Queue._finalize_join, [weakref.ref(self._thread)], exitpriority=-5)
        self._close = Finalize(self, Queue._finalize_close, [self._buffer, self._notempty], exitpriority=10)
#
    @staticmethod
    def _on_queue_feeder_error(e, obj):
        from traceback import print_exc
        print_exc()
#
    @staticmethod
    def _finalize_join(twr):
        debug('joining queue thread')
        alive = twr()
        if alive is None:
            debug('... queue thread already dead')
            return
        alive.join()
        debug('... queue thread joined')
#
    @staticmethod
    def _finalize_close(buffer, notempty):
        debug('telling queue thread to quit')
        buffer.append(_sentinel)
        _kernel.release(notempty)
#
    @staticmethod
    def _feed(buffer, notempty, pipe, reader, ignore_epipe, onerror):
        debug('starting thread to feed data to pipe')
        while 1:
            obj = None
            try:
                _kernel.acquire(notempty, None)
                if not buffer:
                    continue
                obj = buffer.popleft()
                if obj is _sentinel:
                    debug('feeder thread got sentinel -- exiting')
                    reader.closed = True
                    return
                item = obj
                obj = _ForkingPickler.dumps(obj)  #@262
                _kernel.queue_put(pipe, obj, item)
                item = None
            except Exception as e:
                if is_exiting():
                    info('error in queue thread: %s', e)
                    return
                _kernel.release(pipe)
                onerror(e, obj)
#
_sentinel = object()
#
class JoinableQueue(Queue):
    def task_done(self):
        try:
            _kernel.operate(self._object, 'task_done')
        except OSError:
            over = True
        else:
            over = False
        if over:
            raise ValueError('task_done() called too many times')  #@344
#
    def join(self):
        _kernel.operate(self._object, 'join')
#
class SimpleQueue:
    def __init__(self, *, ctx):
        self._object = _kernel.create('Queue', 2147483647, None)
        self._reader, self._writer = _Reader(self._object), _Reader(self._object)
        self._closed = False
        synchronize._name(self, ctx)
#
    __class_getitem__ = classmethod(type(list[int]))
#
    def close(self):
        self._closed = self._reader.closed = self._writer.closed = True
#
    def empty(self):
        if self._closed:
            raise OSError("handle is closed")
        return not _kernel.operate_within(self._object, 'poll', 0)
#
    def __getstate__(self):
        synchronize._sendable(self)
        return self._object, self._path
#
    def __setstate__(self, state):
        self._object, self._path = state
        synchronize._find(self._path)
        self._reader, self._writer = _Reader(self._object), _Reader(self._object)
        self._closed = False
#
    def get(self):
        if self._closed:
            raise OSError("handle is closed")
        return _ForkingPickler.loads(_kernel.operate_within(self._object, 'get', None))
#
    def put(self, obj):
        item = obj
        obj = _ForkingPickler.dumps(obj)  #@391
        if self._closed:
            raise OSError("handle is closed")
        _kernel.queue_put(self._object, obj, item)
