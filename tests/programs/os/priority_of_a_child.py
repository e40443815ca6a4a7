# about: niceness of another process; waitid for a stop alone; data and holes of a file
import os, signal, time
ready, go = os.pipe()
pid = os.fork()
if pid == 0:
    os.read(ready, 1); os._exit(os.nice(0))
base = os.getpriority(os.PRIO_PROCESS, 0)
print(os.getpriority(os.PRIO_PROCESS, pid) - base)
os.setpriority(os.PRIO_PROCESS, pid, base + 5); print(os.getpriority(os.PRIO_PROCESS, pid) - base, os.getpriority(os.PRIO_PROCESS, 0) - base)
for bad in ((os.PRIO_PROCESS, 1 << 22), (7, 0)):
    try: os.getpriority(*bad)
    except OSError as e: print(type(e).__name__, e)
# Its stop is told to who asks for stops; its end is not.
os.kill(pid, signal.SIGSTOP)
r = os.waitid(os.P_PID, pid, os.WSTOPPED); print(r.si_pid == pid, r.si_status == signal.SIGSTOP, r.si_code == os.CLD_STOPPED)
print(os.waitid(os.P_PID, pid, os.WSTOPPED | os.WNOHANG))
os.kill(pid, signal.SIGCONT); r = os.waitid(os.P_PID, pid, os.WCONTINUED); print(r.si_status == signal.SIGCONT, r.si_code == os.CLD_CONTINUED)
os.write(go, b'.'); os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
for options in (os.WSTOPPED, os.WCONTINUED | os.WNOHANG):
    try: os.waitid(os.P_PID, pid, options)
    except OSError as e: print(type(e).__name__, e)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) - base)
with open('data', 'wb') as f: f.write(b'x' * 5000)
fd = os.open('data', os.O_RDWR)
print(os.lseek(fd, 10, os.SEEK_DATA), os.lseek(fd, 0, os.SEEK_CUR), os.lseek(fd, 10, os.SEEK_HOLE), os.lseek(fd, 0, os.SEEK_CUR), os.read(fd, 1))
for whence in (os.SEEK_DATA, os.SEEK_HOLE):
    for at in (5000, -1):
        try: os.lseek(fd, at, whence)
        except OSError as e: print(e)
print(os.chown in os.supports_dir_fd, os.chown in os.supports_fd, os.chown(fd, -1, -1))
