# Queues between threads. A line that ends in `#@n` stands where CPython 3.13's file has it.
import threading
from _queue import Empty, SimpleQueue
from collections import deque
from heapq import heappop, heappush
from time import monotonic as time
#
__all__ = ['Empty', 'Full', 'ShutDown', 'Queue', 'PriorityQueue', 'LifoQueue', 'SimpleQueue']
#
class Full(Exception):
    pass
#
class ShutDown(Exception):
    pass
#
class Queue:
    # What a subclass replaces: how the items are kept.
    def _get(self):
        return self.queue.popleft()
#
    def _put(self, item):
        self.queue.append(item)
#
    def _qsize(self):
        return len(self.queue)
#
    def _init(self, maxsize):
        self.queue = deque()
#
    def __init__(self, maxsize=0):
        self.is_shutdown, self.unfinished_tasks, self.maxsize = False, 0, maxsize
        self._init(maxsize)
        self.mutex = mutex = threading.Lock()
        self.not_empty, self.not_full, self.all_tasks_done = [threading.Condition(mutex) for _ in range(3)]
#
    def qsize(self):
        with self.mutex:
            return self._qsize()
#
    def full(self):
        with self.mutex:
            return self._is_full()
#
    def empty(self):
        with self.mutex:
            return not self._qsize()
#
    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError('task_done() called too many times')  #@93
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left
#
    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()  #@108
#
    def _is_full(self):
        return 0 < self.maxsize <= self._qsize()
#
    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.is_shutdown:
                raise ShutDown  #@155
            while not block and self._is_full():
                raise Full  #@159
            while timeout is None and self._is_full():
                self.not_full.wait()  #@162
                if self.is_shutdown:
                    raise ShutDown  #@164
            if block and timeout is not None and self.maxsize > 0 and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")  #@166
            if block and timeout is not None and self.maxsize > 0:
                limit = time() + timeout
                while self._is_full():
                    remaining = limit - time()
                    if remaining <= 0:
                        raise Full  #@172
                    self.not_full.wait(remaining)  #@173
                    if self.is_shutdown:
                        raise ShutDown  #@175
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()
#
    def _is_over(self):
        return self.is_shutdown and not self._qsize()
#
    def get(self, block=True, timeout=None):
        with self.not_empty:
            if self._is_over():
                raise ShutDown  #@196
            while not block and not self._qsize():
                raise Empty  #@199
            while timeout is None and not self._qsize():
                self.not_empty.wait()  #@202
                if self._is_over():
                    raise ShutDown  #@204
            if block and timeout is not None and timeout < 0:
                raise ValueError("'timeout' must be a non-negative number")  #@206
            if block and timeout is not None:
                limit = time() + timeout
                while not self._qsize():
                    remaining = limit - time()
                    if remaining <= 0:
                        raise Empty  #@212
                    self.not_empty.wait(remaining)  #@213
                    if self._is_over():
                        raise ShutDown  #@215
            item = self._get()
            self.not_full.notify()
        return item
#
    def put_nowait(self, item):
        return self.put(item, block=False)  #@226
#
    def get_nowait(self):
        return self.get(block=False)  #@234
#
    def shutdown(self, immediate=False):
        woken = [self.not_empty, self.not_full]
        with self.mutex:
            self.is_shutdown = True
            if immediate:
                woken.insert(0, self.all_tasks_done)
                while self._qsize():
                    self._get()
                    self.unfinished_tasks -= self.unfinished_tasks > 0
            for condition in woken:
                condition.notify_all()
#

    __class_getitem__ = classmethod(type(list[int]))


class LifoQueue(Queue):
    def _get(self):
        return self.queue.pop()
#
    def _init(self, maxsize):
        self.queue = []
#
class PriorityQueue(Queue):
    _init = LifoQueue._init
#
    def _get(self):
        return heappop(self.queue)
#
    def _put(self, item):
        heappush(self.queue, item)
#
class _PySimpleQueue(SimpleQueue):
    pass
