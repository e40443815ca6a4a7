import os
import signal

r, w = os.pipe()
os.close(r)
try:
    os.write(w, b'x')
except BrokenPipeError as e:
    print(e, e.errno, repr(signal.getsignal(signal.SIGPIPE)))
got = []
signal.signal(signal.SIGPIPE, lambda n, f: got.append(n))
try:
    os.write(w, b'x')
except BrokenPipeError as e:
    len(got)
    print(e, got)
pid = os.fork()
if pid == 0:
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    os.write(w, b'x')
    os._exit(0)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
