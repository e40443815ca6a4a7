# The queue that CPython has in C: a counter to wait at, and the items.
import _kernel
from collections import deque
from _thread import _nanoseconds, _number


class Empty(Exception):
    pass


class SimpleQueue:
    def __new__(cls, /, *args, **kwargs):
        # A subclass with an `__init__` of its own may be given what it likes.
        if cls is SimpleQueue or cls.__init__ is object.__init__:
            kind = 'positional' if args else kwargs and 'keyword'
            if kind:
                raise TypeError('%s() takes no %s arguments' % (cls.__name__.removeprefix('_queue.'), kind))
        self = object.__new__(cls)
        self._items = deque()
        self._object = _kernel.create_private('Semaphore', 0, None)
        return self

    def __reduce_ex__(self, protocol):
        name = '_queue.SimpleQueue' if type(self) is SimpleQueue else type(self).__name__
        raise TypeError("cannot pickle '%s' object" % name)

    def put(self, item, block=True, timeout=None):
        self._items.append(item)
        _kernel.release(self._object)

    def put_nowait(self, item):
        self.put(item)

    def get(self, block=True, timeout=None):
        if block and timeout is not None and _number(timeout) < 0:
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
