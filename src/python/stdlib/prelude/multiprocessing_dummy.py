# The names of multiprocessing, with threads instead of processes.
import threading
import weakref
from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore

__all__ = ['Process', 'current_process', 'active_children', 'freeze_support', 'Lock', 'RLock', 'Semaphore', 'BoundedSemaphore', 'Condition', 'Event',
           'Barrier', 'Queue', 'Manager', 'Pipe', 'Pool', 'JoinableQueue']


class DummyProcess(threading.Thread):
    _pid, _start_called = None, False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}):
        super().__init__(group, target, name, args, kwargs)
        self._parent, self._children = current_process(), {}

    def start(self):
        here = current_process()
        if here is not self._parent:
            raise RuntimeError('Parent is {0!r} but current_process is {1!r}'.format(self._parent, here))
        self._start_called = True
        # A thread that is no process of ours keeps no account of its children.
        getattr(here, '_children', {})[self] = None
        super().start()

    exitcode = property(lambda self: 0 if self._start_called and not self.is_alive() else None)


Process = DummyProcess
current_process = threading.current_thread
current_process()._children = {}


def active_children():
    known = current_process()._children
    for ended in [p for p in known if not p.is_alive()]:
        known.pop(ended, None)
    return [*known]


def freeze_support():
    pass


class Namespace:
    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, ', '.join(sorted('%s=%r' % i for i in self.__dict__.items() if not i[0].startswith('_'))))


dict = dict
list = list


class Value:
    def __init__(self, typecode, value, lock=True):
        self._typecode, self._value = typecode, value

    def __repr__(self):
        return '<%s(%r, %r)>' % (type(self).__name__, self._typecode, self._value)

    value = property(lambda self: self._value, lambda self, value: setattr(self, '_value', value))


def shutdown():
    pass


def Manager():
    import sys
    return sys.modules[__name__]


def Pool(processes=None, initializer=None, initargs=()):
    from multiprocessing.pool import ThreadPool
    return ThreadPool(processes, initializer, initargs)


JoinableQueue = Queue


from multiprocessing.dummy.connection import Pipe
from multiprocessing.dummy import connection

dict, list = dict, list


def Array(typecode, sequence, lock=True):
    import array
    return array.array(typecode, sequence)
