# A stopped process does nothing until it is continued; TERM waits for that, KILL does not.
import os
import signal
import time


def child():
    pid = os.fork()
    if pid == 0:
        while True:
            time.sleep(0.01)
    return pid


for last in (signal.SIGTERM, signal.SIGKILL):
    pid = child()
    os.kill(pid, signal.SIGSTOP)
    _, status = os.waitpid(pid, os.WUNTRACED)
    print(os.WIFSTOPPED(status), os.WSTOPSIG(status))
    os.kill(pid, last)
    time.sleep(0.05)
    print(os.waitpid(pid, os.WNOHANG)[0] == pid)
    if last == signal.SIGTERM:
        os.kill(pid, signal.SIGCONT)
        print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
