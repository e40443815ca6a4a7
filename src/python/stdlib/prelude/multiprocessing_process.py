# Processes as `multiprocessing` has them. A line that ends in `#@n` stands where CPython 3.13's file has it, because the
# line shows in the traceback of a child.
import _kernel
import _sys
import _process
import os
import sys
#
class ProcessError(Exception):
    pass
class BufferTooShort(ProcessError):
    pass
class TimeoutError(ProcessError):
    pass
class AuthenticationError(ProcessError):
    pass
#
class _Popen:
    """A child that was started: its number and, once it was asked for, its exit code."""
    served = False
    def __init__(self, pid):
        self.pid = pid
        self.returncode = self.sentinel = None
    def close(self):
        if self.sentinel is not None:
            _kernel.close(self.sentinel)
            self.sentinel = None
    def wait(self, timeout):
        if self.returncode is None:
            ns = None if timeout is None else int(timeout * 1000000000) if 0.0 + timeout > 0 else 0
            try:
                ended = _kernel.wait(self.pid, ns)
            except ChildProcessError:
                return None
            if ended is not None:
                self.returncode = ended[1]
        return self.returncode
    def poll(self):
        return self.wait(0)
    def _send_signal(self, number):
        if self.returncode is None:
            try:
                _kernel.kill(self.pid, number)
            except OSError:
                pass
    def terminate(self):
        self._send_signal(15)
    def kill(self):
        self._send_signal(9)
#
class BaseProcess:
    _start_method = None
#
    def __init__(self, group=None, target=None, name=None, args=(), kwargs={}, *, daemon=None):
        assert group is None, 'group argument must be None for now'  #@82
        maker = _current_process
        self._identity = (*maker._identity, _count())
        self._kwargs, self._args, self._target = dict(kwargs), tuple(args), target
        self._begin(name or '%s-%s' % (type(self).__name__, ':'.join(map(str, self._identity))), maker._config.copy(), os.getpid())
        self._parent_name = maker.name
        if daemon is not None:
            self.daemon = daemon
        if _held is not None:
            _held.add(self)
#
    def _begin(self, name, config, parent_pid=None):
        self._name, self._config, self._parent_pid = name, config, parent_pid
        self._closed, self._popen = False, None
#
    def _check_closed(self):
        if self._closed:
            raise ValueError("process object is closed")  #@101
#
    def run(self):
        if self._target:
            self._target(*self._args, **self._kwargs)  #@108
#
    def _Popen(self):
        raise NotImplementedError
#
    def start(self):
        self._check_closed()  #@114
        assert self._popen is None, 'cannot start a process twice'  #@115
        assert self._parent_pid == os.getpid(), \
               'can only start a process object created by current process'
        assert not _current_process._config.get('daemon'), \  #@118
               'daemonic processes are not allowed to have children'
        _cleanup()
        self._popen = self._Popen(self)  #@121
        del self._target, self._args, self._kwargs
        _children.append(self)
#
    def terminate(self):
        self._check_closed()  #@131
        self._popen.terminate()  #@133
#
    def kill(self):
        self._check_closed()  #@138
        self._popen.kill()
#
    def join(self, timeout=None):
        self._check_closed()  #@146
        assert self._parent_pid == os.getpid(), 'can only join a child process'
        assert self._popen is not None, 'can only join a started process'  #@148
        res = self._popen.wait(timeout)  #@149
        if res is None:
            return
        _discard(self)
#
    def is_alive(self):
        self._check_closed()  #@157
        if self is not _current_process:
            assert self._parent_pid == os.getpid(), 'can only test a child process'  #@160
            if self._popen is None or self._popen.poll() is not None:
                _discard(self)
                return False
        return True
#
    def close(self):
        child = self._popen
        if child is not None:
            if child.poll() is None:
                raise ValueError("Cannot close a process while it is still running. "  #@181
                                 "You should first call join() or terminate().")  #@182
            self._popen = None
            child.close()
            _discard(self)
        self._closed = True
#
    name = property(lambda self: self._name)
    @name.setter
    def name(self, name):
        assert isinstance(name, str), 'name must be a string'  #@195
        self._name = name
#
    daemon = property(lambda self: self._config.get('daemon', False))
    @daemon.setter
    def daemon(self, daemonic):
        assert self._popen is None, 'process has already started'  #@210
        self._config['daemon'] = daemonic
#
    authkey = property(lambda self: self._config['authkey'])
    @authkey.setter
    def authkey(self, authkey):
        self._config.update(authkey=AuthenticationString(authkey))
#
    @property
    def exitcode(self):
        self._check_closed()
        child = self._popen
        return None if child is None else child.poll()
#
    @property
    def ident(self):
        self._check_closed()
        if self is not _current_process:
            return self._popen and self._popen.pid
        return os.getpid()
    pid = ident
#
    @property
    def sentinel(self):
        self._check_closed()
        child = self._popen
        if child is None:
            raise ValueError("process not started") from None  #@257
        if child.sentinel is None:
            child.sentinel = _kernel.watch(child.pid)
        return child.sentinel
#
    def _status(self):
        """What it is at, and the exit code if it has one."""
        if self is _current_process:
            return 'started', None
        if self._closed or self._parent_pid != os.getpid():
            return 'closed' if self._closed else 'unknown', None
        if self._popen is None:
            return 'initial', None
        code = self._popen.poll()
        return 'started' if code is None else 'stopped', code
#
    def __repr__(self):
        status, code = self._status()
        child = self._popen
        words = (type(self).__name__, f'name={self._name!r}', child is not None and f'pid={child.pid}', f'parent={self._parent_pid}', status,
                 code is not None and f'exitcode={_SIGNAL_NAMES.get(-code, code)}', self.daemon and 'daemon')
        return '<%s>' % ' '.join(filter(None, words))
#
    def _bootstrap(self):
        global _current_process, _parent_process, _process_counter
        try:
            _process_counter = 0
            _children.clear()
            from multiprocessing import context, util
            if self._start_method is not None:
                context._default_context.set_start_method(self._start_method, force=True)
            util._begin_child()
            util._renew_native_id()
            _process.renew_stdin()
            _parent_process = _ParentProcess(self._parent_name, self._parent_pid)
            _current_process = self
            util._run_after_fork()
            util.info('child process calling self.run()')
            self.run()  #@313
            exitcode = 0
        except SystemExit as e:
            exitcode = _exit_code(e.code)
        except:
            import traceback
            sys.stderr.write(f'Process {self.name}:\n')
            traceback.print_exc()
            exitcode = 1
        finally:
            _process.end_threads()
            util.info('process exiting with exitcode %d', exitcode)
            _process.flush_all()
        return exitcode
#
def _exit_code(wanted):
    """The exit code for what `sys.exit` was given; what is no number is a last word."""
    if wanted is None or isinstance(wanted, int):
        return wanted or 0
    sys.stderr.write(f'{wanted}\n')
    return 1
#
class AuthenticationString(bytes):
    def __reduce__(self):
        if _spawning_here() is not None:
            return AuthenticationString, (bytes(self),)
        raise TypeError('Pickling an AuthenticationString object is disallowed for security reasons')
#
class Process(BaseProcess):
    pass
#
class _ParentProcess(BaseProcess):
    def __init__(self, name, pid):
        self._begin(name, {})
        self._identity, self._pid, self._sentinel = (), pid, None
#
    def is_alive(self):
        from multiprocessing.connection import wait
        try:
            return not wait([self.sentinel], 0)
        except OSError:
            return False
#
    @property
    def ident(self):
        return self._pid
    pid = ident
#
    def join(self, timeout=None):
        from multiprocessing.connection import wait
        wait([self.sentinel], timeout)
#
    @property
    def sentinel(self):
        if self._sentinel is None:
            self._sentinel = _kernel.watch(self._pid)
        return self._sentinel
#
class _MainProcess(BaseProcess):
    def __init__(self):
        import random
        self._identity = ()
        self._begin('MainProcess', {'authkey': AuthenticationString(random.Random('authkey').randbytes(32))})
#
    def close(self):
        pass
#
for _cls, _module in ((Process, 'multiprocessing.context'), (BaseProcess, 'multiprocessing.process'), (_MainProcess, 'multiprocessing.process'), (_ParentProcess, 'multiprocessing.process'), (AuthenticationString, 'multiprocessing.process')):
    _cls.__module__ = _module
for _cls in (ProcessError, BufferTooShort, TimeoutError, AuthenticationError):
    _cls.__module__ = 'multiprocessing.context'
_SIGNAL_NAMES = {1: '-SIGHUP', 2: '-SIGINT', 3: '-SIGQUIT', 4: '-SIGILL', 5: '-SIGTRAP', 6: '-SIGABRT', 7: '-SIGBUS', 8: '-SIGFPE', 9: '-SIGKILL', 10: '-SIGUSR1', 11: '-SIGSEGV', 12: '-SIGUSR2', 13: '-SIGPIPE', 14: '-SIGALRM', 15: '-SIGTERM', 16: '-SIGSTKFLT',
                 17: '-SIGCHLD', 18: '-SIGCONT', 19: '-SIGSTOP', 20: '-SIGTSTP', 21: '-SIGTTIN', 22: '-SIGTTOU', 23: '-SIGURG', 24: '-SIGXCPU', 25: '-SIGXFSZ',
                 26: '-SIGVTALRM', 27: '-SIGPROF', 28: '-SIGWINCH', 29: '-SIGPOLL', 30: '-SIGPWR', 31: '-SIGSYS', 34: '-SIGRTMIN', 64: '-SIGRTMAX'}
_parent_process = None
# By thread: what it pickles a process for.
_spawning = {}
_children = []
_process_counter = 0
# Processes that somebody still holds, from when `_dangling` is first looked at.
_held = None
_current_process = _MainProcess()
#
def _count():
    global _process_counter
    _process_counter += 1
    return _process_counter
#
def _discard(p):
    if p in _children:
        _children.remove(p)
#
def _cleanup():
    """Takes the exit codes of children that have ended."""
    if _children:
        for pid, code in _kernel.reap():
            for p in _children:
                if p._popen.pid == pid:
                    p._popen.returncode = code
        _children[:] = [p for p in _children if (p._popen.poll() if p._popen.served else p._popen.returncode) is None]
#
def _spawning_here():
    return _spawning.get(_kernel.get_ident())
#
def _assert_spawning(obj, name=None):
    if _spawning_here() is None:
        raise RuntimeError('%s objects should only be shared between processes through inheritance' % (name or type(obj).__name__))
#
def current_process():
    return _current_process
#
def parent_process():
    return _parent_process
#
def active_children():
    _cleanup()
    return list(_children)
#
def _end_children(tell):
    """Daemons are ended, then all are waited for: what each process does at its end."""
    for p in active_children():
        if p.daemon:
            tell('calling terminate() for daemon %s', p.name)
            p._popen.terminate()
    for p in active_children():
        tell('calling join() for process %s', p.name)
        p.join()
    for p in list(_children):
        p.join()
#
def __getattr__(name):
    if name == '_dangling':
        global _dangling, _held
        from weakref import WeakSet
        _dangling = _held = WeakSet(_children)
        return _held
    raise AttributeError("module '%s' has no attribute '%s'" % (__name__, name))
