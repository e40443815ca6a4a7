# The module that programs import: the C module's functions, with numbers as enumerations.
import _signal
from _signal import *
from enum import IntEnum as _IntEnum

_globals = globals()


def _of(start, *more):
    return [(n, v) for n, v in vars(_signal).items() if n.startswith(start) and not n.startswith(more)]


Signals = _IntEnum('Signals', sorted(_of('SIG', 'SIG_'), key=lambda p: (p[1], p[0] in ('SIGIOT', 'SIGCLD', 'SIGPOLL'))), module='signal')
Handlers = _IntEnum('Handlers', [('SIG_DFL', 0), ('SIG_IGN', 1)], module='signal')
Sigmasks = _IntEnum('Sigmasks', [('SIG_BLOCK', 0), ('SIG_UNBLOCK', 1), ('SIG_SETMASK', 2)], module='signal')
for _enum in (Signals, Handlers, Sigmasks):
    for _name, _member in _enum.__members__.items():
        _globals[_name] = _member
del _name, _member, _enum, _of


def _enum_to_int(value):
    plain = value
    try:
        plain = int(value)
    except (TypeError, ValueError):
        pass  # a function, say
    return plain


def _int_to_enum(value, known):
    return known(value) if isinstance(value, int) and value in known._value2member_map_ else value


def signal(signalnum, handler):
    handler = _signal.signal(_enum_to_int(signalnum), _enum_to_int(handler))  #@58
    return _int_to_enum(handler, Handlers)


def getsignal(signalnum):
    handler = _signal.getsignal(signalnum)  #@64
    return _int_to_enum(handler, Handlers)


def pthread_sigmask(how, mask):
    sigs_set = _signal.pthread_sigmask(how, mask)  #@71
    return set(_int_to_enum(x, Signals) for x in sigs_set)


def sigpending():
    return {_int_to_enum(x, Signals) for x in _signal.sigpending()}  #@78


def sigwait(sigset):
    retsig = _signal.sigwait(sigset)  #@84
    return _int_to_enum(retsig, Signals)


def valid_signals():
    return {_int_to_enum(x, Signals) for x in _signal.valid_signals()}  #@91


def pidfd_send_signal(pidfd, signalnum, siginfo=None, flags=0, /):
    import _kernel
    import _posix_more
    pid = _posix_more._pidfds.get(pidfd)
    if pid is None:
        raise OSError(9, 'Bad file descriptor')
    _kernel.kill(pid, signalnum)
