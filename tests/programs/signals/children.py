import os
import signal
import time
from signal import SIGCHLD


def child(status=0, wait=0.0):
    pid = os.fork()
    if pid == 0:
        time.sleep(wait)
        os._exit(status)
    return pid


got = []
signal.signal(SIGCHLD, lambda n, f: got.append(n))
pid = child(3, 0.2)
time.sleep(1)
print(got, os.waitstatus_to_exitcode(os.waitpid(pid, os.WNOHANG)[1]))
try:
    os.waitpid(pid, 0)
except ChildProcessError as e:
    print(e)

# Stopped and continued.
got.clear()
pid = child(0, 1)
os.kill(pid, signal.SIGSTOP)
p, status = os.waitpid(pid, os.WUNTRACED)
print(p == pid, os.WIFSTOPPED(status), os.WSTOPSIG(status), os.WIFEXITED(status), hex(status))
print(os.waitpid(pid, os.WNOHANG))
os.kill(pid, signal.SIGCONT)
p, status = os.waitpid(pid, os.WCONTINUED)
print(os.WIFCONTINUED(status), hex(status))
p, status = os.waitpid(pid, 0)
print(os.WIFEXITED(status), os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))

# Ended by a signal.
for n in (signal.SIGKILL, signal.SIGTERM, signal.SIGALRM, signal.SIGUSR1, signal.SIGQUIT):
    pid = child(0, 10)
    os.kill(pid, n)
    status = os.wait()[1] & 0x7f
    print(status, os.WIFSIGNALED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))

# Nobody wants to know.
signal.signal(SIGCHLD, signal.SIG_IGN)
pid = child(1, 0.1)
try:
    os.waitpid(pid, 0)
except ChildProcessError as e:
    print('reaped', e)
