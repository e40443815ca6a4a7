# With SIGCHLD ignored nobody has to wait for children, and nobody can.
import os
import signal
import time

told = []
signal.signal(signal.SIGCHLD, lambda n, f: told.append(n))
pid = os.fork()
if pid == 0:
    os._exit(3)
time.sleep(0.1)
print(told, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
pid = os.fork()
if pid == 0:
    os._exit(0)
time.sleep(0.1)
try:
    os.waitpid(pid, 0)
except ChildProcessError as e:
    print(e)
