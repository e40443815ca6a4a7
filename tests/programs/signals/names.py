import signal
from signal import Signals, Handlers

for s in Signals:
    print(int(s), s.name, repr(s), signal.strsignal(s))
print(signal.SIGCLD, repr(signal.SIGCLD), signal.SIGIOT is signal.SIGABRT, signal.NSIG)
print([repr(signal.getsignal(s)) for s in (1, 2, 13, 15, 25)])
print(len(signal.valid_signals()), sorted(signal.valid_signals())[30:33])
print(repr(Handlers.SIG_IGN), signal.SIG_DFL, repr(signal.SIG_BLOCK), signal.ITIMER_PROF)
for n in (9, 19):
    for h in (signal.SIG_IGN, signal.SIG_DFL, print):
        try:
            signal.signal(n, h)
        except OSError as e:
            print(n, type(e).__name__, e)
for args in ((0, print), (65, print), (-1, print), (10, 'x'), (10, 5), (1.5, print), (32, print)):
    try:
        print(args, signal.signal(*args))
    except Exception as e:
        print(args[0], type(e).__name__, e)
print(signal.strsignal(34), signal.strsignal(40), signal.strsignal(32))
