# about: what is left when one of the two sides of a terminal is closed
import os, pty, select, signal, sys, termios

def t(f, *a):
    try: print(f.__name__, f(*a))
    except OSError as e: print(f.__name__, type(e).__name__, e)

def all_of(fd):
    data = b''
    while part := os.read(fd, 100): data += part
    return data

m, s = os.openpty()
os.write(s, b'before'); os.close(s)
print(os.read(m, 100)); t(os.read, m, 10)
p = select.poll(); p.register(m, select.POLLIN); print([e for _, e in p.poll(0)] == [select.POLLHUP])
again = os.open(os.ptsname(m), os.O_RDWR | os.O_NOCTTY); os.write(again, b'again'); print(os.read(m, 10))
name = os.ttyname(again); os.close(m)
t(os.read, again, 10); t(os.write, again, b'x'); print(os.isatty(again)); print(os.path.exists(name)); t(os.open, '/dev/pts/none', os.O_RDWR)
p = select.poll(); p.register(again, select.POLLIN); print([e & (select.POLLHUP | select.POLLERR | select.POLLIN) for _, e in p.poll(0)])
try: termios.tcgetattr(again)
except termios.error as e: print(e)
os.close(again)

# The leader of the session hears of it.
r, w = os.pipe()
sys.stdout.flush()
pid, m = pty.fork()
if pid == 0:
    def heard(n, frame):
        os.write(w, b'%s %r ' % (signal.Signals(n).name.encode(), os.read(0, 5)))
        try: os.write(1, b'x')
        except OSError as e: os.write(w, b'%d' % e.errno)
        os._exit(0)
    signal.signal(signal.SIGHUP, heard)
    os.write(1, b'ready')
    while True:
        signal.pause()
print(os.read(m, 5)); os.close(m); os.close(w); print(os.waitpid(pid, 0)[1], all_of(r))

# When the leader ends, its foreground is told.
r, w = os.pipe()
sys.stdout.flush()
pid, m = pty.fork()
if pid == 0:
    ready, go = os.pipe()
    if os.fork() == 0:
        signal.signal(signal.SIGHUP, lambda *a: (os.write(w, b'child heard'), os._exit(0)))
        os.write(go, b'.')
        while True:
            signal.pause()
    os.read(ready, 1)
    os._exit(7)
os.close(w); print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])); print(all_of(r)); t(os.read, m, 10)
