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
            return 0 < self.maxsize <= self._qsize()
#
    def empty(self):
        with self.mutex:
            return not self._qsize()
#
    def get_nowait(self):
        return self.get(block=False)
#
    def put_nowait(self, item):
        return self.put(item, block=False)
#
    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError('task_done() called too many times')  #@81
            if left == 0:
                self.all_tasks_done.notify_all()
            self.unfinished_tasks = left
#
    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()
#
    def put(self, item, block=True, timeout=None):
        limit = None
        with self.not_full:
            bounded = self.maxsize > 0
            if bounded and block and timeout is not None and not self.is_shutdown:
                if timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                limit = time() + timeout
            if self.is_shutdown:
                raise ShutDown  #@142
            while bounded and self._qsize() >= self.maxsize:
                if not block:
                    raise Full  #@146
                if limit is None:
                    self.not_full.wait()  #@149
                else:
                    remaining = limit - time()
                    if remaining <= 0:
                        raise Full
                    self.not_full.wait(remaining)
                if self.is_shutdown:
                    raise ShutDown
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()
#
    def get(self, block=True, timeout=None):
        limit = None
        with self.not_empty:
            ended = self.is_shutdown and not self._qsize()
            if block and timeout is not None and not ended:
                if timeout < 0:
                    raise ValueError("'timeout' must be a non-negative number")
                limit = time() + timeout
            if ended:
                raise ShutDown  #@184
            while not self._qsize():
                if not block:
                    raise Empty  #@187
                if limit is None:
                    self.not_empty.wait()  #@190
                else:
                    remaining = limit - time()
                    if remaining <= 0:
                        raise Empty
                    self.not_empty.wait(remaining)
                if self.is_shutdown and not self._qsize():
                    raise ShutDown
            item = self._get()
            self.not_full.notify()
        return item
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
