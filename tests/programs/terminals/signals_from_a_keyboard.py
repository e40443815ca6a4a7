# about: ^C, ^\ and ^Z on the master reach the foreground of the slave's session
import os, pty, signal, sys, time

def said(fd, until):
    data = b''
    while not data.endswith(until):
        data += os.read(fd, 1)
    return data

sys.stdout.flush()
pid, m = pty.fork()
if pid == 0:
    quits = []
    signal.signal(signal.SIGQUIT, lambda *a: quits.append(a[0]))
    try:
        print('ready', os.getpid() == os.getpgrp() == os.getsid(0) == os.tcgetpgrp(0), os.isatty(0), os.isatty(2), flush=True)
        time.sleep(60)
    except KeyboardInterrupt:
        print('interrupted', flush=True)
    while not quits: time.sleep(0.01)
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)
    print('last', quits[0] == signal.SIGQUIT, flush=True)
    time.sleep(60)
print(said(m, b'\n'))
os.write(m, b'part of a line'); said(m, b'line'); os.write(m, b'\x03'); print(said(m, b'interrupted\r\n'))
os.write(m, b'\x1c'); print(said(m, b'last True\r\n'))
os.write(m, b'\x1c'); status = os.waitpid(pid, 0)[1]
print(os.WIFSIGNALED(status), os.WTERMSIG(status) == signal.SIGQUIT)
os.close(m)

# A group in the foreground stops; its leader's parent is in the session, so that somebody could let it go on.
sys.stdout.flush()
pid, m = pty.fork()
if pid == 0:
    worker = os.fork()
    if worker == 0:
        os.setpgid(0, 0)
        signal.signal(signal.SIGTTOU, signal.SIG_IGN)
        os.tcsetpgrp(0, os.getpid())
        print('worker', flush=True)
        time.sleep(60)
    _, status = os.waitpid(worker, os.WUNTRACED)
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    os.tcsetpgrp(0, os.getpgrp())
    print('stopped', os.WIFSTOPPED(status), os.WSTOPSIG(status) == signal.SIGTSTP, flush=True)
    os.kill(worker, signal.SIGKILL)
    print(os.waitpid(worker, 0)[1], flush=True)
    os._exit(3)
print(said(m, b'worker\r\n'))
os.write(m, b'\x1a'); print(said(m, b'9\r\n'))
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
