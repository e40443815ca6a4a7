# The queue that CPython has in C: a counter to wait at, and the items.
import _kernel
from collections import deque
from _thread import _nanoseconds


class Empty(Exception):
    pass


class SimpleQueue:
    def __init__(self):
        self._items = deque()
        self._object = _kernel.create_private('Semaphore', 0, None)

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        _kernel.release(self._object)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        if block and timeout is not None and timeout < 0:
            raise ValueError("'timeout' must be a non-negative number")
        if not _kernel.acquire(self._object, _nanoseconds(timeout) if block else 0):
            raise Empty
        return self._items.popleft()

    def get_nowait(self):
        return self.get(False)

    def empty(self):
        return _kernel.value(self._object) == 0

    def qsize(self):
        return _kernel.value(self._object)

    __class_getitem__ = classmethod(type(list[int]))


SimpleQueue.__name__ = '_queue.SimpleQueue'
