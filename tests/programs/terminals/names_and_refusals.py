# about: how the two sides of a terminal are named and opened; what is refused of what is no terminal
import os, stat, termios, tty
def t(f, *a):
    try: print(f.__name__, f(*a))
    except Exception as e: print(f.__name__, type(e).__name__, e, e.args)
r, w = os.pipe()
for f in (os.ptsname, os.grantpt, os.unlockpt, os.ttyname, os.tcgetpgrp, os.get_terminal_size, os.isatty):
    t(f, r); t(f, 99)
t(os.tcsetpgrp, r, 1)
m = os.posix_openpt(os.O_RDWR | os.O_NOCTTY)
t(os.grantpt, m)
try: os.open(os.ptsname(m), os.O_RDWR | os.O_NOCTTY)
except OSError as e: print('locked', e.errno)
t(os.unlockpt, m); s = os.open(os.ptsname(m), os.O_RDWR | os.O_NOCTTY)
print(os.ptsname(m) == os.ttyname(s), os.ttyname(m), os.isatty(m), os.isatty(s), os.get_inheritable(m), os.get_inheritable(s))
print(stat.S_ISCHR(os.fstat(s).st_mode), os.stat(os.ttyname(s)).st_ino == os.fstat(s).st_ino, os.path.basename(os.ttyname(s)) in os.listdir('/dev/pts'))
for f in (os.ptsname, os.grantpt, os.unlockpt): t(f, s)
t(os.tcgetpgrp, m); t(os.tcgetpgrp, s); t(os.lseek, s, 0, 0); t(os.pread, s, 1, 0)
only = os.open(os.ttyname(s), os.O_RDONLY | os.O_NOCTTY); t(os.write, only, b'x')
print(termios.tcgetattr(s)); print(termios.tcgetattr(s) == termios.tcgetattr(m), termios.tcgetattr(os.fdopen(os.dup(s), 'w'))[0])
for fd in (r, -1, 99, 'x', 2 ** 40): t(termios.tcgetattr, fd)
a = termios.tcgetattr(s)
for when, new in ((9, a), (0, a[:3]), (0, a[:6] + [[]]), (0, a[:6] + [[None] * 32]), (0, tuple(a)), (0, a[:2] + [0] + a[3:]), (0, a[:5] + [999999] + a[6:])):
    t(termios.tcsetattr, s, when, new)
b = list(a); b[4] = b[5] = termios.B9600; t(termios.tcsetattr, s, 1, b); print(termios.tcgetattr(s)[:6])
c = list(a); tty.cfmakeraw(c); print(c[:4], c[6][5:7]); d = list(a); tty.cfmakecbreak(d); print(d[:4], d[6][5:7])
t(termios.tcdrain, m); t(termios.tcflush, s, 5); t(termios.tcflow, s, 9); t(termios.tcsendbreak, s, 0); t(termios.tcdrain, r)
print(termios.error, termios.error.__mro__[1].__name__, len([n for n in dir(termios) if n.isupper()]) > 200)
