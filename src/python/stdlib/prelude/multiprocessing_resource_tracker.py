# Named blocks that nobody has unlinked yet. CPython has a process of its own for the list; here each process has its part of it.
from multiprocessing import shared_memory

__all__ = ['ensure_running', 'register', 'unregister']


class ResourceTracker:
    _pid = _fd = None

    def ensure_running(self):
        pass

    def _stop(self):
        pass

    def register(self, name, rtype):
        if len('REGISTER:%s:%s\n' % (name, rtype)) > 512:
            raise ValueError('msg too long')
        if rtype == 'shared_memory':
            shared_memory._track(name)

    def unregister(self, name, rtype):
        if rtype == 'shared_memory':
            shared_memory._tracked.pop(name, None)


_resource_tracker = ResourceTracker()
ensure_running, register, unregister = _resource_tracker.ensure_running, _resource_tracker.register, _resource_tracker.unregister
