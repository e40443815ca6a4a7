# What goes to other processes: pickles, and descriptors beside them.
import _kernel
import copyreg
import io
import os
import pickle
import sys


class ForkingPickler(pickle.Pickler):
    _extra_reducers = {}

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        if not cls._extra_reducers and 'socket' not in sys.modules:
            return pickle.dumps(obj, protocol)  #@51
        f = io.BytesIO()
        dump(obj, f, protocol)
        return f.getvalue()

    loads = pickle.loads


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    p = pickle.Pickler(file, protocol)
    p.dispatch_table = table = {**copyreg.dispatch_table, **ForkingPickler._extra_reducers}
    m = sys.modules.get('socket')
    if m is not None:
        table[m.socket] = _reduce_socket
    p.dump(obj)


class _Sent:
    """A descriptor on its way: whoever unpickles it first takes it."""
    def __init__(self, pid, fd, kept):
        self.pid, self.fd, self.kept = pid, fd, kept

    def detach(self):
        if self.kept:
            from multiprocessing import spawn
            return spawn.received.get(self.fd, self.fd)
        try:
            return _kernel.borrow(self.pid, self.fd, True)
        except OSError:
            raise ConnectionRefusedError(111, 'Connection refused') from None


def DupFd(fd):
    from multiprocessing import context
    popen = context.get_spawning_popen()
    if popen is not None:
        return _Sent(os.getpid(), popen.duplicate_for_child(fd), True)
    return _Sent(os.getpid(), os.dup(fd), False)


def _reduce_socket(s):
    return _rebuild_socket, (DupFd(s.fileno()), s.family, s.type, s.proto)


def _rebuild_socket(df, family, type, proto):
    from socket import socket
    return socket(family, type, proto, fileno=df.detach())
