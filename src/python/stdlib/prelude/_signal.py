# Signals as CPython's C module has them: the table of handlers is the program's, the rest asks the kernel.
import _kernel
import _sys

NSIG = 65
SIG_DFL = 0
SIG_IGN = 1
SIG_BLOCK, SIG_UNBLOCK, SIG_SETMASK = 0, 1, 2
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
_NAMES = ('SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT '
          'SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS').split()
for _i in range(31):
    globals()[_NAMES[_i]] = _i + 1
SIGIOT, SIGCLD, SIGPOLL, SIGRTMIN, SIGRTMAX = 6, 17, 29, 34, 64
_TEXTS = ('Hangup|Interrupt|Quit|Illegal instruction|Trace/breakpoint trap|Aborted|Bus error|Floating point exception|Killed|User defined signal 1|'
          'Segmentation fault|User defined signal 2|Broken pipe|Alarm clock|Terminated|Stack fault|Child exited|Continued|Stopped (signal)|Stopped|'
          'Stopped (tty input)|Stopped (tty output)|Urgent I/O condition|CPU time limit exceeded|File size limit exceeded|Virtual timer expired|'
          'Profiling timer expired|Window changed|I/O possible|Power failure|Bad system call').split('|')


class ItimerError(OSError):
    pass


ItimerError.__module__ = 'signal'
ItimerError.__name__ = ItimerError.__qualname__ = 'itimer_error'
itimer_error = ItimerError


def default_int_handler(signalnum, frame, /):
    _number(signalnum)
    raise KeyboardInterrupt


_handlers = {n: SIG_DFL for n in range(1, NSIG)}
_handlers[2] = default_int_handler
_handlers[13] = _handlers[25] = SIG_IGN
_wakeup = -1


def _run(n):
    """Runs the handlers of the signals that have come, the lowest number first; `n` is the first."""
    try:
        import _frames
        frame = _frames.innermost() if n else None
        while n:
            if _wakeup >= 0:
                try:
                    _kernel.write(_wakeup, bytes([n]))
                except OSError:
                    pass
            f = _handlers[n]
            if callable(f):
                f(n, frame)
            else:
                _tell_ignored(n)
            n = _kernel.next_tripped(n)
    except BaseException:
        _kernel.retrip(0)
        raise


def _tell_ignored(n):
    """It came for a handler that is not there any more."""
    import sys
    sys._tell_unraisable(OSError('Signal %d ignored due to race condition' % n), None, None)


def _number(n):
    if isinstance(n, float) or not hasattr(type(n), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
    n = n.__index__()
    if not -2147483648 <= n <= 2147483647:
        raise OverflowError('Python int too large to convert to C int' if n > 0 else 'Python int too small to convert to C int')
    return n


def _checked(n):
    n = _number(n)
    if not 1 <= n < NSIG:
        raise ValueError('signal number out of range')
    return n


def signal(signalnum, handler, /):
    n = _number(signalnum)
    if _kernel.get_native_id() != _sys.getpid():
        raise ValueError('signal only works in main thread of the main interpreter')
    n = _checked(n)
    if not callable(handler) and not (isinstance(handler, int) and handler in (0, 1)):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    how = 2 if callable(handler) else int(handler)
    if n in (32, 33):
        raise OSError(22, 'Invalid argument')
    _kernel.sigaction(n, how)
    old = _handlers[n]
    _handlers[n] = handler if how == 2 else how
    return old


def getsignal(signalnum, /):
    n = _checked(signalnum)
    # Two belong to the C library.
    return None if n in (32, 33) else _handlers[n]


def raise_signal(signalnum, /):
    _kernel.signal_to(0, _kernel.get_native_id(), _checked_raise(_number(signalnum)))


def _checked_raise(n):
    if not 0 <= n < NSIG:
        raise OSError(22, 'Invalid argument')
    return n


def _main_ident():
    thread = _sys.modules().get('_thread')
    return None if thread is None else thread._main


def pthread_kill(thread_id, signalnum, /):
    if not isinstance(thread_id, int):
        raise TypeError('pthread_kill() argument 1 must be int, not ' + _sys.type_name(thread_id))
    n = _number(signalnum)
    if not 0 <= n < NSIG:
        raise OSError(22, 'Invalid argument')
    _kernel.signal_to(0, _sys.getpid() if thread_id == _main_ident() else thread_id, n)


def _seconds(value):
    if isinstance(value, (int, float)):
        return int(value * 1000000 + 0.5) * 1000
    raise TypeError("'%s' object cannot be interpreted as an integer" % type(value).__name__)


def alarm(seconds, /):
    n = _number(seconds) & 0xffffffff
    left, _ = _kernel.timer(0, n * 1000000000, 0)
    return (left + 999999999) // 1000000000


def _timer(left, interval):
    return left / 1e9, interval / 1e9


def setitimer(which, seconds, interval=0.0, /):
    if which not in (0, 1, 2):
        raise ItimerError(22, 'Invalid argument')
    first, again = _seconds(seconds), _seconds(interval)
    if first < 0 or again < 0:
        raise ItimerError(22, 'Invalid argument')
    return _timer(*_kernel.timer(which, first, again))


def getitimer(which, /):
    if which not in (0, 1, 2):
        raise ItimerError(22, 'Invalid argument')
    return _timer(*_kernel.timer(which, None, 0))


def pause():
    _kernel.pause()


def siginterrupt(signalnum, flag, /):
    if _checked(signalnum) in (9, 19, 32, 33):
        raise OSError(22, 'Invalid argument')


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    global _wakeup
    if _kernel.get_native_id() != _sys.getpid():
        raise ValueError('set_wakeup_fd only works in main thread of the main interpreter')
    if _number(fd) >= 0:
        _kernel.stat_fd(fd)
        if not _kernel.nonblocking(fd, None) & 2048:
            raise ValueError('the fd %d must be in non-blocking mode' % fd)
    old, _wakeup = _wakeup, fd
    return old


def strsignal(signalnum, /):
    n = _number(signalnum)
    if not 1 <= n < NSIG:
        raise ValueError('signal number out of range')
    if n <= 31:
        return _TEXTS[n - 1]
    if n < 34:
        return None
    return 'Real-time signal %d' % (n - 34)


def valid_signals():
    return set(range(1, 32)) | set(range(34, 65))


def _set(sigset):
    out = []
    for n in sigset:
        if not isinstance(n, int):
            n = _number(n)
        if not 1 <= n < NSIG:
            raise ValueError('signal number %d out of range [1; 64]' % n)
        out.append(n)
    return out


def pthread_sigmask(how, mask, /):
    how, mask = _number(how), _set(mask)
    if how not in (0, 1, 2):
        raise OSError(22, 'Invalid argument')
    before = _kernel.sigmask(how, mask)
    if how != SIG_BLOCK and before:
        # What may have been let through is handled before this returns.
        _kernel.kill(_sys.getpid(), 0)
    return set(before)


def sigpending():
    return set(_kernel.sigpending())


def sigwait(sigset, /):
    return _kernel.sigwait(_set(sigset), None)[0]


class struct_siginfo(tuple):
    _names = ('si_signo', 'si_code', 'si_errno', 'si_pid', 'si_uid', 'si_status', 'si_band')

    def __getattr__(self, name):
        if name in struct_siginfo._names:
            return self[struct_siginfo._names.index(name)]
        raise AttributeError("'signal.struct_siginfo' object has no attribute '%s'" % name)

    def __repr__(self):
        return 'signal.struct_siginfo(' + ', '.join(['%s=%d' % p for p in zip(struct_siginfo._names, self)]) + ')'


struct_siginfo.__module__ = 'signal'


def _info(row):
    n, sender = row
    return struct_siginfo((n, 0 if sender else 128, 0, sender, 1000 if sender else 0, 0, 0))


def sigwaitinfo(sigset, /):
    return _info(_kernel.sigwait(_set(sigset), None))


def sigtimedwait(sigset, timeout, /):
    if not isinstance(timeout, float) and _number(timeout) < 0 or timeout < 0:
        raise ValueError('timeout must be non-negative')
    row = _kernel.sigwait(_set(sigset), int(timeout * 1000000000))
    return None if row is None else _info(row)
