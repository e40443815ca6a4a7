# Waiting for children and asking for all of it with waitid, wait3, wait4, and a descriptor that stands for a process.
import os
import select
import signal
import time


def child(status=None, number=None):
    pid = os.fork()
    if pid == 0:
        if number:
            os.kill(os.getpid(), number)
        time.sleep(0.05)
        os._exit(status)
    return pid


def told(f, *args):
    try:
        r = f(*args)
    except Exception as e:
        return type(e).__name__, str(e)
    return r


p = child(3)
print(os.waitid(os.P_PID, p, os.WEXITED | os.WNOHANG))
r = os.waitid(os.P_PID, p, os.WEXITED | os.WNOWAIT)
print(r.si_pid == p, r.si_signo, r.si_status, r.si_code == os.CLD_EXITED)
r = os.waitid(os.P_PID, p, os.WEXITED)
print(r.si_pid == p, r.si_signo, r.si_status, r.si_code == os.CLD_EXITED)
print(told(os.waitid, os.P_PID, p, os.WEXITED))
p = child(number=signal.SIGKILL)
r = os.waitid(os.P_ALL, 0, os.WEXITED)
print(r.si_pid == p, r.si_status, r.si_code == os.CLD_KILLED)
p = child(0, signal.SIGSTOP)
r = os.waitid(os.P_PID, p, os.WEXITED | os.WSTOPPED)
print(r.si_status == signal.SIGSTOP, r.si_code == os.CLD_STOPPED)
os.kill(p, signal.SIGCONT)
r = os.waitid(os.P_PID, p, os.WEXITED | os.WCONTINUED)
print(r.si_status == signal.SIGCONT, r.si_code == os.CLD_CONTINUED)
r = os.waitid(os.P_PID, p, os.WEXITED)
print(r.si_status, len(r), r[2])
print(told(os.waitid, os.P_PID, p, 0), told(os.waitid, 9, p, os.WEXITED))
p = child(7)
pid, status, usage = os.wait3(0)
print(pid == p, os.waitstatus_to_exitcode(status), type(usage).__name__, len(usage), usage.ru_utime >= 0)
p = child(8)
pid, status, usage = os.wait4(p, 0)
print(pid == p, os.waitstatus_to_exitcode(status), usage.ru_stime >= 0)
print(told(os.wait3, 0), told(os.wait4, p, 0))
p = child(9)
fd = os.pidfd_open(p)
print(select.select([fd], [], [], 0)[0], select.select([fd], [], [], 5)[0] == [fd])
print(os.waitstatus_to_exitcode(os.waitpid(p, 0)[1]))
print(told(signal.pidfd_send_signal, fd, 15))
print(told(os.pidfd_open, p))
p = os.fork()
if p == 0:
    time.sleep(5)
fd2 = os.pidfd_open(p)
signal.pidfd_send_signal(fd2, signal.SIGTERM)
print(os.waitstatus_to_exitcode(os.waitpid(p, 0)[1]))
print(isinstance(os, type(signal)), issubclass(type(os.DirEntry), type), isinstance('a', os.PathLike), isinstance(__import__('pathlib').Path(), os.PathLike))
r, w = os.pipe()
import fcntl
print(fcntl.fcntl(r, fcntl.F_GETFL), fcntl.fcntl(w, fcntl.F_GETFL))
fcntl.fcntl(r, fcntl.F_SETFL, fcntl.fcntl(r, fcntl.F_GETFL) | os.O_NONBLOCK)
print(fcntl.fcntl(r, fcntl.F_GETFL), told(os.read, r, 1), os.get_blocking(r), os.get_blocking(w), fcntl.fcntl(r, fcntl.F_GETPIPE_SZ))
print(os.isatty(r), os.isatty(99), os.sysconf('SC_PAGE_SIZE'), told(os.sysconf, 'SC_NOTHING'), os.getpriority(os.PRIO_PROCESS, 0))
