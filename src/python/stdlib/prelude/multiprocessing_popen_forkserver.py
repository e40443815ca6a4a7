# Children that a server forks. A line that ends in `#@n` stands where CPython 3.13's file has it.
import io
import os
from multiprocessing import connection, forkserver, popen_fork, reduction, spawn
from multiprocessing.context import set_spawning_popen
#
class Popen(popen_fork.Popen):
    """A child of the server, which tells when it ends."""
    method = 'forkserver'
    served = True
#
    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)  #@35
#
    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return fd
#
    def _launch(self, process_obj):
        prep_data = spawn.get_preparation_data(process_obj._name)  #@42
        buf = io.BytesIO()
        spawn.begin_pickling(self)
        try:
            reduction.dump(spawn.with_process(prep_data, process_obj, self, None), buf)
            reduction.dump(process_obj, buf)  #@47
        finally:
            set_spawning_popen(None)
        self._conn = forkserver.connect()
        name, daemon = popen_fork._told(process_obj)
        self._conn.send((os.getpid(), self._fds, name, daemon, buf.getvalue()))
        self.pid = self._conn.recv()
        self.sentinel = self._conn.fileno()
#
    def wait(self, timeout):
        if self.returncode is None and connection.wait([self._conn], timeout):
            try:
                self.returncode = self._conn.recv()
            except (EOFError, OSError):
                self.returncode = 255
        return self.returncode
#
    def close(self):
        self.sentinel = None
        self._conn.close()
