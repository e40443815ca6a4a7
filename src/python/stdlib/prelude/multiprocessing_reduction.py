# What goes to other processes: pickles, and descriptors beside them.
import _kernel
import _pickle_plain
import copyreg
import io
import os
import pickle
import sys


class ForkingPickler(pickle.Pickler):
    _extra_reducers = {}

    def __init__(self, *args):
        super().__init__(*args)
        m = sys.modules.get('socket')
        if m is not None or self._extra_reducers:
            self.dispatch_table = table = {**copyreg.dispatch_table, **self._extra_reducers}
            if m is not None:
                table.setdefault(m.socket, _reduce_socket)

    @classmethod
    def register(cls, type, reduce):
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        if not cls._extra_reducers and (protocol is None or protocol >= 4):
            data = _pickle_plain.dumps(obj, 4 if protocol is None else protocol)
            if data is not NotImplemented:
                return data
        buf = io.BytesIO()
        cls(buf, protocol).dump(obj)  #@51
        return buf.getvalue()

    loads = pickle.loads

register = ForkingPickler.register

def dump(obj, file, protocol=None):
    ForkingPickler(file, protocol).dump(obj)  #@60


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


HAVE_SEND_HANDLE = True
ACKNOWLEDGE = False


def sendfds(sock, fds):
    import socket
    socket.send_fds(sock, [bytes([len(fds) % 256])], list(fds))


def recvfds(sock, size):
    """The numbers that the descriptors have here."""
    import socket
    told, fds, _, _ = socket.recv_fds(sock, 1, size)
    if not told and not fds:
        raise EOFError
    if not fds:
        raise RuntimeError('received 0 items of ancdata')
    if len(fds) % 256 != told[0]:
        raise AssertionError('Len is {0:n} but msg[0] is {1!r}'.format(len(fds), told[0]))
    return fds


def _over(conn):
    import socket
    return socket.fromfd(conn.fileno(), socket.AF_UNIX, socket.SOCK_STREAM)


def send_handle(conn, handle, destination_pid):
    with _over(conn) as s:
        sendfds(s, [handle])


def recv_handle(conn):
    with _over(conn) as s:
        return recvfds(s, 1)[0]
