# Children that begin anew, each with a program of its own. A line that ends in `#@n` stands where CPython 3.13's file has it.
import _kernel
import io
import os
from multiprocessing import popen_fork, reduction, spawn
from multiprocessing.context import set_spawning_popen
#
class Popen(popen_fork.Popen):
    method = 'spawn'
#
    def __init__(self, process_obj):
        self._fds = []
        super().__init__(process_obj)  #@32
#
    def duplicate_for_child(self, fd):
        self._fds.append(fd)
        return fd
#
    def _launch(self, process_obj):
        prep_data = spawn.get_preparation_data(process_obj._name)  #@42
        fp = io.BytesIO()
        spawn.begin_pickling(self)
        try:
            reduction.dump(spawn.with_process(prep_data, process_obj, self, dict(os.environ)), fp)
            reduction.dump(process_obj, fp)  #@47
        finally:
            set_spawning_popen(None)
        self.pid = _kernel.fork(*popen_fork._told(process_obj))
        if self.pid == 0:
            _kernel.exec(fp.getvalue(), self._fds)
