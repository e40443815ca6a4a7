# Memory without a name that processes share.
import _kernel
from _shared_view import Block, View, memory as _new_memory


class BufferWrapper:
    def __init__(self, size, memory=None):
        if size < 0:
            raise ValueError('Size {0:n} out of range'.format(size))
        self._size = size
        self._memory = _new_memory(max(size, 1)) if memory is None else memory

    def create_memoryview(self):
        return View(Block(self._memory), 0, self._size)

    def __reduce__(self):
        return _found, (self._size, *_kernel.object_number(self._memory))


def _found(size, creator, number):
    return BufferWrapper(size, _kernel.object_of(creator, number))
