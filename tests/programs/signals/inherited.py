import os
import signal
import time

signal.signal(signal.SIGUSR1, lambda n, f: print('handler in', 'parent' if os.getpid() == main else 'child', flush=True))
signal.signal(signal.SIGUSR2, signal.SIG_IGN)
main = os.getpid()
r, w = os.pipe()
pid = os.fork()
if pid == 0:
    os.write(w, b'x')
    print(repr(signal.getsignal(signal.SIGUSR2)), flush=True)
    os.kill(os.getpid(), signal.SIGUSR2)
    signal.pause()
    os._exit(5)
os.read(r, 1)
time.sleep(0.5)
os.kill(pid, signal.SIGUSR2)
time.sleep(0.2)
os.kill(pid, signal.SIGUSR1)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
os.kill(main, signal.SIGUSR1)
