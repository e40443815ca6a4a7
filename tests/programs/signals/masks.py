import os
import signal
from signal import SIGUSR1, SIGUSR2, SIGTERM

me = os.getpid()
signal.signal(SIGUSR1, lambda n, f: print('one'))
signal.signal(SIGUSR2, lambda n, f: print('two'))
print(signal.pthread_sigmask(signal.SIG_BLOCK, {SIGUSR1, SIGUSR2}))
for n in (SIGUSR2, SIGUSR1, SIGUSR1, SIGUSR1):
    os.kill(me, n)
print(signal.sigpending() == {SIGUSR1, SIGUSR2})
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [SIGUSR1, SIGUSR2]) == {SIGUSR1, SIGUSR2})
print('unblocked')
signal.pthread_sigmask(signal.SIG_SETMASK, [SIGTERM])
os.kill(me, SIGTERM)
print(repr(signal.sigwait({SIGTERM, SIGUSR1})))
os.kill(me, SIGTERM)
info = signal.sigwaitinfo([SIGTERM])
print(info.si_signo, info.si_pid == me, info.si_code)
print(signal.sigtimedwait([SIGTERM], 0.1))
for call in (lambda: signal.pthread_sigmask(9, []), lambda: signal.sigtimedwait([SIGTERM], -1),
             lambda: signal.pthread_sigmask(signal.SIG_BLOCK, [0])):
    try:
        call()
    except Exception as e:
        print(type(e).__name__, e)
signal.pthread_sigmask(signal.SIG_SETMASK, [])
print(signal.sigpending())
