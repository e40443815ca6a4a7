# What functions of signals refuse; signals that no program may have; a child that is ended by a signal without a common name.
import multiprocessing as mp
import os
import signal
import time


def told(what, f):
    try:
        print(what, "->", f())
    except BaseException as e:
        print(what, "!!", type(e).__name__, e)


told("getsignal", lambda: signal.getsignal(32))
told("too large", lambda: signal.signal(2 ** 40, print))
told("siginterrupt", lambda: signal.siginterrupt(signal.SIGKILL, False))
told("wakeup", lambda: signal.set_wakeup_fd("a"))
told("wait", lambda: signal.sigtimedwait([10], "a"))
told("thread", lambda: signal.pthread_kill("a", 0))
told("interrupt", lambda: signal.default_int_handler("a", None))
told("interrupt", lambda: signal.default_int_handler(2, None))
for number in (signal.SIGRTMIN, signal.SIGRTMAX, 40, signal.SIGXCPU, signal.SIGSYS, signal.SIGIO, signal.SIGSTKFLT):
    p = mp.get_context("fork").Process(target=time.sleep, args=(30,))
    p.start()
    os.kill(p.pid, number)
    p.join()
    print(p.exitcode, repr(p).split()[-1])
