# Processes as `multiprocessing` has them. A line that ends in `#@n` stands where CPython 3.13's file has it, because the
# line shows in the traceback of a child.
import _kernel
import _sys
import _process
import sys
#
class ProcessError(Exception):
    pass
#
class BufferTooShort(ProcessError):
    pass
#
class TimeoutError(ProcessError):
    pass
#
class AuthenticationError(ProcessError):
    pass
#
def _timeout_ns(timeout):
    if timeout is None:
        return None
    return int(timeout * 1000000000) if timeout > 0 else 0
#
class BaseProcess:
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'
        count = _count()
        self._identity = _current._identity + (count,)
        self._config = dict(_current._config)
        self._parent_pid = _sys.getpid()
        self._parent_name = _current.name
        self._closed = False
        self._pid = None
        self._exitcode = None
        self._target = target
        self._args = tuple(args)
        self._kwargs = dict(kwargs)
        self._name = name or type(self).__name__ + '-' + ':'.join([str(i) for i in self._identity])
        if daemon is not None:
            self.daemon = daemon
#
    def _check_closed(self):
        if self._closed:
            raise ValueError('process object is closed')
#
    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)  #@108
#
    def start(self):
        self._check_closed()
        assert self._pid is None, 'cannot start a process twice'
        assert self._parent_pid == _sys.getpid(), 'can only start a process object created by current process'
        assert not _current._config.get('daemon'), 'daemonic processes are not allowed to have children'
        _reap()
        sys.stdout.flush()
        sys.stderr.flush()
        pid = _process.fork(self._name, bool(self._config.get('daemon')))
        if pid == 0:
            _process.leave_child(self._bootstrap())
        self._pid = pid
        del self._target, self._args, self._kwargs
        _children.append(self)
#
    def _started(self):
        self._check_closed()
        assert self._parent_pid == _sys.getpid(), 'can only join a child process'
#
    def join(self, timeout=None):
        self._check_closed()
        assert self._parent_pid == _sys.getpid(), 'can only join a child process'
        assert self._pid is not None, 'can only join a started process'
        if self._exitcode is None:
            self._poll(_timeout_ns(timeout))
#
    def _poll(self, timeout_ns):
        try:
            r = _kernel.wait(self._pid, timeout_ns)
        except ChildProcessError:
            return
        if r is not None:
            self._exitcode = r[1]
            if self in _children:
                _children.remove(self)
#
    def is_alive(self):
        self._check_closed()
        if self is _current:
            return True
        assert self._parent_pid == _sys.getpid(), 'can only test a child process'
        if self._pid is None:
            return False
        if self._exitcode is None:
            self._poll(0)
        return self._exitcode is None
#
    def _signal(self, number, name):
        self._check_closed()
        if self._pid is None:
            raise AttributeError("'NoneType' object has no attribute '%s'" % name)
        if self._exitcode is None:
            try:
                _kernel.kill(self._pid, number)
            except OSError:
                pass
#
    def terminate(self):
        self._signal(15, 'terminate')
#
    def kill(self):
        self._signal(9, 'kill')
#
    def close(self):
        if self._pid is not None and not self._closed:
            if self._exitcode is None:
                self._poll(0)
            if self._exitcode is None:
                raise ValueError('Cannot close a process while it is still running. You should first call join() or terminate().')
        self._closed = True
#
    @property
    def name(self):
        return self._name
#
    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'
        self._name = name
#
    @property
    def daemon(self):
        return self._config.get('daemon', False)
#
    @daemon.setter
    def daemon(self, daemonic):
        assert self._pid is None, 'process has already started'
        self._config['daemon'] = daemonic
#
    @property
    def exitcode(self):
        self._check_closed()
        if self is _current or self._pid is None:
            return None
        if self._exitcode is None and self._parent_pid == _sys.getpid():
            self._poll(0)
        return self._exitcode
#
    @property
    def ident(self):
        self._check_closed()
        if self is _current:
            return _sys.getpid()
        return self._pid
#
    pid = ident
#
    @property
    def authkey(self):
        _sys.unsupported('Process.authkey')
#
    @property
    def sentinel(self):
        _sys.unsupported('Process.sentinel')
#
    def __repr__(self):
        if self is _current:
            status = 'started'
        elif self._closed:
            status = 'closed'
        elif self._parent_pid != _sys.getpid():
            status = 'unknown'
        elif self._pid is None:
            status = 'initial'
        else:
            self._exitcode is None and self._poll(0)
            status = 'started' if self._exitcode is None else 'stopped'
        info = [type(self).__name__, 'name=%r' % self._name]
        if self._pid is not None:
            info.append('pid=%s' % self._pid)
        if self._parent_pid != _sys.getpid():
            info.append('parent=%s' % self._parent_pid)
        elif self is not _current:
            info.append('parent=%s' % self._parent_pid)
        info.append(status)
        if self._exitcode is not None:
            n = self._exitcode
            info.append('exitcode=%s' % _SIGNAL_NAMES.get(-n, n) if n < 0 and -n in _SIGNAL_NAMES else 'exitcode=%s' % n)
        if self.daemon:
            info.append('daemon')
        return '<%s>' % ' '.join(info)
#
    def _bootstrap(self):
        global _current, _children, _counter, _parent
        try:
            _parent = _ParentProcess(_current.name, self._parent_pid)
            _current = self
            _children = []
            _counter = 0
            self._pid = _sys.getpid()
            try:
                self.run()  #@313
                exitcode = 0
            finally:
                _end_children()
        except SystemExit as e:
            if e.code is None:
                exitcode = 0
            elif isinstance(e.code, int):
                exitcode = e.code
            else:
                sys.stderr.write(str(e.code) + '\n')
                exitcode = 1
        except:
            exitcode = 1
            import traceback
            sys.stderr.write('Process %s:\n' % self._name)
            traceback.print_exc()
        return exitcode
#
class Process(BaseProcess):
    _start_method = None
#
class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._identity = ()
        self._name = name
        self._pid = pid
        self._parent_pid = None
        self._config = {}
        self._closed = False
        self._exitcode = None
#
    def is_alive(self):
        try:
            _kernel.kill(self._pid, 0)
        except OSError:
            return False
        return True
#
    @property
    def ident(self):
        return self._pid
#
    pid = ident
#
    def join(self, timeout=None):
        _sys.unsupported('join of the parent process')
#
class _MainProcess(BaseProcess):
    def __init__(self):
        self._identity = ()
        self._name = 'MainProcess'
        self._parent_pid = None
        self._pid = None
        self._config = {}
        self._closed = False
        self._exitcode = None
#
    def close(self):
        pass
#
for _cls, _module in ((Process, 'multiprocessing.context'), (BaseProcess, 'multiprocessing.process'), (_MainProcess, 'multiprocessing.process'), (_ParentProcess, 'multiprocessing.process')):
    _cls.__module__ = _module
for _cls in (ProcessError, BufferTooShort, TimeoutError, AuthenticationError):
    _cls.__module__ = 'multiprocessing'
_SIGNAL_NAMES = {1: '-SIGHUP', 2: '-SIGINT', 3: '-SIGQUIT', 6: '-SIGABRT', 9: '-SIGKILL', 14: '-SIGALRM', 15: '-SIGTERM', 10: '-SIGUSR1', 12: '-SIGUSR2', 13: '-SIGPIPE', 11: '-SIGSEGV'}
_current = _MainProcess()
_parent = None
_children = []
_counter = 0
#
def _count():
    global _counter
    _counter += 1
    return _counter
#
def _reap():
    for p in list(_children):
        if p._exitcode is None:
            p._poll(0)
#
def current_process():
    return _current
#
def parent_process():
    return _parent
#
def active_children():
    _reap()
    return list(_children)
#
def _end_children():
    """Daemons are ended, the others waited for: what each process does at its end."""
    for p in list(_children):
        if p.daemon:
            _kernel.kill(p._pid, 15)
    for p in list(_children):
        p.join()
