# Signals to oneself are handled before the call that sent them is over, also where nothing but C runs.
import _signal
import operator
import os
import signal
import threading
import traceback
from functools import partial

log = []
me = os.getpid()


def handler(number, frame):
    log.append('handler of %d in %s' % (number, frame.f_code.co_name))


def second(number, frame):
    log.append('second of %d' % number)


def through_c(*calls):
    """Calls from C alone: nowhere between them would the interpreter's loop look for signals."""
    results = list(map(operator.call, calls))
    print(log)
    log.clear()
    return results


def said(text):
    return partial(log.append, text)


signal.signal(signal.SIGUSR1, handler)
signal.signal(signal.SIGUSR2, handler)
through_c(partial(os.kill, me, signal.SIGUSR1), said('killed'), partial(os.kill, me, 0), said('asked'))
through_c(partial(os.killpg, os.getpgrp(), 0), said('asked a group'))
through_c(partial(_signal.raise_signal, 10), said('raised'))
through_c(partial(_signal.pthread_kill, threading.get_ident(), 12), said('thread'))
through_c(partial(_signal.pthread_sigmask, signal.SIG_BLOCK, [10, 12]), partial(os.kill, me, 12), said('blocked'),
          partial(os.kill, me, 10), partial(_signal.sigpending), said('pending'),
          partial(_signal.pthread_sigmask, signal.SIG_UNBLOCK, [10]), said('one let through'),
          partial(_signal.pthread_sigmask, signal.SIG_SETMASK, []), said('both'))


def child():
    """One that waits to be let go; gives what lets it go, and what waits for it."""
    r, w = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(w)
        os.read(r, 1)
        os._exit(3)
    os.close(r)
    return partial(os.close, w), partial(os.waitpid, pid, 0)


# The end of a child is a signal as well: the handler that was there when it came gets it.
signal.signal(signal.SIGCHLD, handler)
through_c(*child(), said('waited'), partial(_signal.signal, signal.SIGCHLD, second), said('second is set'))
through_c(*child(), said('waited'), partial(_signal.signal, signal.SIGCHLD, _signal.SIG_IGN), said('ignored'))


def failing(number, frame):
    raise ValueError('handler of %d' % number)


signal.signal(signal.SIGUSR1, failing)


def fails(call, *args):
    try:
        call(*args)
        print('not reached')
    except ValueError:
        print(traceback.format_exc().replace(signal.__file__, 'signal.py').replace(__file__, 'this.py'))


fails(os.kill, me, signal.SIGUSR1)
fails(signal.raise_signal, signal.SIGUSR1)
fails(list, map(os.kill, [me] * 3, [signal.SIGUSR1] * 3))
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1])
os.kill(me, signal.SIGUSR1)
fails(signal.pthread_sigmask, signal.SIG_UNBLOCK, [signal.SIGUSR1])
print(signal.pthread_sigmask(signal.SIG_BLOCK, []))
