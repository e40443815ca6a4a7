# about: whose controlling terminal it is: setsid, login_tty, foreground and background, /dev/tty
import fcntl, os, signal, termios, time

def t(f, *a):
    try: print(f.__name__, f(*a), flush=True)
    except OSError as e: print(f.__name__, type(e).__name__, e, flush=True)

def in_child(f):
    pid = os.fork()
    if pid == 0:
        try: f()
        finally: os._exit(0)
    os.waitpid(pid, 0)

m, s = os.openpty()

def until(end):
    data = b''
    while not data.endswith(end): data += os.read(m, 1)
    return data

def leader():
    print(os.setsid() is None, os.getsid(0) == os.getpid())
    t(os.open, '/dev/tty', os.O_RDWR); t(os.tcgetpgrp, s)
    # With O_NOCTTY it stays without, without the flag it gets one.
    os.close(os.open(os.ttyname(s), os.O_RDWR | os.O_NOCTTY)); t(os.tcgetpgrp, s)
    fd = os.open(os.ttyname(s), os.O_RDWR); print(os.tcgetpgrp(s) == os.getpgrp(), os.tcgetpgrp(m) == os.getpgrp())
    same = os.open('/dev/tty', os.O_RDWR); os.write(same, b'by name'); print(until(b'me'))
    print(termios.tcgetwinsize(s), os.isatty(same), os.ctermid())
    t(os.tcsetpgrp, s, 1 << 22); t(os.tcsetpgrp, s, os.getppid()); t(os.tcsetpgrp, s, -1)
    t(os.setsid); signal.signal(signal.SIGTTOU, signal.SIG_IGN)
    in_child(background)
    os.tcsetpgrp(s, os.getpgrp()); in_child(stops)
    fcntl.ioctl(s, termios.TIOCNOTTY); t(os.tcgetpgrp, s); t(os.open, '/dev/tty', os.O_RDWR)

def background():
    os.setpgid(0, 0)
    print('in front', os.tcgetpgrp(s) == os.getpgrp(), flush=True)
    # Who ignores SIGTTIN cannot read; printing is open to all.
    signal.signal(signal.SIGTTIN, signal.SIG_IGN); t(os.read, s, 10); t(os.write, s, b'printed'); print(until(b'ed'))
    os.tcsetpgrp(s, os.getpgrp()); print('in front', os.tcgetpgrp(s) == os.getpgrp()); os.write(m, b'line\n'); t(os.read, s, 10)

def stops():
    pid = os.fork()
    if pid == 0:
        os.setpgid(0, 0); os.write(1, b'reads\n'); print('read', os.read(s, 20), flush=True); os._exit(5)
    _, status = os.waitpid(pid, os.WUNTRACED); print(os.WIFSTOPPED(status), os.WSTOPSIG(status) == signal.SIGTTIN, flush=True)
    os.write(m, b'for it\n'); os.tcsetpgrp(s, pid); os.kill(pid, signal.SIGCONT)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True); os.tcsetpgrp(s, os.getpgrp())

signal.signal(signal.SIGHUP, signal.SIG_IGN)
in_child(leader)
def logs_in():
    a, b = os.openpty()
    if (pid := os.fork()) == 0:
        os.login_tty(b); print('here', os.getsid(0) == os.getpid() == os.tcgetpgrp(1), os.ttyname(0) == os.ttyname(2)); t(os.login_tty, os.dup(0)); os._exit(4)
    os.close(b); data = b''
    try:
        while True: data += os.read(a, 100)
    except OSError as e: print(data, e)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
import sys
sys.stdout.flush(); logs_in()
