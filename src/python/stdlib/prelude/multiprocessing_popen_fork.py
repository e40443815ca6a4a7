# Children that are forked. A line that ends in `#@n` stands where CPython 3.13's file has it.
import _process
from multiprocessing import process, util
#
class Popen(process._Popen):
    # Whoever has children waits for them at its end, which is `util`'s.
    _end = util
    method = 'fork'
#
    def __init__(self, process_obj):
        _process.flush_all()
        process._Popen.__init__(self, None)
        self._launch(process_obj)  #@20
#
    def duplicate_for_child(self, fd):
        return fd
#
    def _launch(self, process_obj):
        self.pid = _process.fork(*_told(process_obj))
        if self.pid == 0:
            _process.leave_child(process_obj._bootstrap)
#
def _told(process_obj):
    """A child's name and whether it is a daemon."""
    name = process_obj._name
    return name if isinstance(name, str) else str(name), bool(process_obj._config.get('daemon'))
