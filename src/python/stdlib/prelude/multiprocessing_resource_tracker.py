# A process that learns the names of shared memory and semaphores and unlinks, when all who could tell it more have ended, what
# nobody else has. The first name starts it.
import os
import sys
import signal
import warnings
from threading import RLock

__all__ = ['ensure_running', 'register', 'unregister']
_NOT_FOR_IT = (signal.SIGINT, signal.SIGTERM)


class ReentrantCallError(RuntimeError):
    """A finalizer wants the tracker in the middle of a call to it."""


def cleanup_noop(name):
    raise RuntimeError('noop should never be registered or cleaned up')


def _shm_unlink(name):
    error = _refusal('/dev/shm/' + name.removeprefix('/'))
    if error is not None:
        raise OSError(error.errno, error.strerror, name)


def _sem_unlink(name):
    error = _refusal('/dev/shm/sem.' + name.removeprefix('/'))
    if error is not None:
        raise OSError(error.errno, error.strerror)


def _refusal(path):
    """Why it cannot be unlinked."""
    try:
        os.unlink(path)
    except OSError as e:
        return e


_CLEANUP_FUNCS = {'noop': cleanup_noop, 'dummy': lambda name: None, 'semaphore': _sem_unlink, 'shared_memory': _shm_unlink}


class ResourceTracker:
    # Names are told to nobody.
    _silent = False

    def __init__(self):
        self._lock = RLock()
        self._fd = self._pid = self._exitcode = None

    def _stop(self):
        with self._lock:
            fd, pid = self._fd, self._pid
            self._fd = self._pid = None
            if fd is not None:
                os.close(fd)
                self._exitcode = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])

    def getfd(self):
        self.ensure_running()
        return self._fd

    def ensure_running(self):
        with self._lock:
            if self._lock._recursion_count() > 1:
                raise ReentrantCallError('Reentrant call into the multiprocessing resource tracker')
            if self._fd is not None and self._check_alive():
                return
            if self._fd is not None:
                self._forget()
                warnings.warn('resource_tracker: process died unexpectedly, relaunching.  Some resources might leak.')  #@136
            self._launch()

    def _forget(self):
        os.close(self._fd)
        if self._pid is not None:
            try:
                os.waitpid(self._pid, 0)
            except ChildProcessError:
                pass  # somebody has waited for it
        self._fd = self._pid = self._exitcode = None

    def _launch(self):
        import _exec
        import _kernel
        r, w = os.pipe()
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _NOT_FOR_IT)
        try:
            pid = _kernel.fork('resource_tracker', False)
            if pid == 0:
                os.set_inheritable(r, True)
                text = 'from multiprocessing.resource_tracker import main;main(%d)' % r
                _exec.become(sys.executable, [sys.executable, '-c', text], os.environ, name='resource_tracker')
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)
        os.close(r)
        self._fd, self._pid = w, pid

    def _check_alive(self):
        try:
            return os.write(self._fd, b'PROBE:0:noop\n') > 0
        except OSError:
            return False

    def unregister(self, name, rtype):
        self._send('UNREGISTER', name, rtype)

    def register(self, name, rtype):
        self._send('REGISTER', name, rtype)

    def _send(self, cmd, name, rtype):
        if self._silent and self._fd is None:
            return
        try:
            self.ensure_running()
        except ReentrantCallError:
            warnings.warn('ResourceTracker called reentrantly for resource cleanup, which is unsupported. '  #@201
                          f'The {rtype} object {name!r} might leak.')
        msg = f'{cmd}:{name}:{rtype}\n'.encode('ascii')
        if len(msg) > 512:
            raise ValueError('msg too long')  #@209
        os.write(self._fd, msg)


_resource_tracker = ResourceTracker()
if 'multiprocessing.spawn' in sys.modules:
    # A child that began anew keeps no list of its own where its parent had none: its parent's would outlive it.
    _tracker = sys.modules['multiprocessing.spawn'].tracker
    _resource_tracker._fd, _resource_tracker._silent = _tracker or None, _tracker is None
ensure_running, register, unregister = _resource_tracker.ensure_running, _resource_tracker.register, _resource_tracker.unregister
getfd = _resource_tracker.getfd


def main(fd):
    """What the process does."""
    for n in _NOT_FOR_IT:
        signal.signal(n, signal.SIG_IGN)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _NOT_FOR_IT)
    for stream in sys.stdin, sys.stdout:
        if stream is not None:
            stream.close()
    cache = {rtype: set() for rtype in _CLEANUP_FUNCS}
    status = 0
    with open(fd, 'rb') as f:
        for line in f:
            try:
                cmd, name, rtype = line.strip().decode('ascii').split(':')  #@244
                if rtype not in cache:
                    raise ValueError(  #@247
                        f'Cannot register {name} for automatic cleanup: unknown resource type {rtype}')
                if cmd == 'REGISTER':
                    cache[rtype].add(name)
                elif cmd == 'UNREGISTER':
                    cache[rtype].remove(name)  #@254
                elif cmd != 'PROBE':
                    raise RuntimeError('unrecognized command %r' % cmd)  #@258
            except Exception:
                status = 3
                sys.excepthook(*sys.exc_info())
    for rtype, names in cache.items():
        if names:
            status = max(_unlink_all(rtype, names), 1)
    sys.exit(status)


def _unlink_all(rtype, names):
    status = 0
    if rtype != 'dummy':
        warnings.warn(  #@276
            f'resource_tracker: There appear to be {len(names)} leaked {rtype} objects to clean up at shutdown: {names}')
    for name in names:
        try:
            _CLEANUP_FUNCS[rtype](name)
        except Exception as e:
            status = 2
            warnings.warn('resource_tracker: %r: %s' % (name, e))  #@292
    return status
