# about: the size of a terminal, and SIGWINCH to those in front of it
import fcntl, os, pty, signal, sys, termios
m, s = os.openpty()
print(os.get_terminal_size(s), termios.tcgetwinsize(m)); termios.tcsetwinsize(m, (40, 132)); print(os.get_terminal_size(s), os.get_terminal_size(m).columns)
print(fcntl.ioctl(s, termios.TIOCGWINSZ, b'\0' * 8)); size = bytearray(8); print(fcntl.ioctl(s, termios.TIOCGWINSZ, size), size)
for bad in ((1,), (70000, 2), ('a', 1), 5, [1, 2, 3]):
    try: termios.tcsetwinsize(s, bad)
    except Exception as e: print(type(e).__name__, e)
r, w = os.pipe()
try: os.get_terminal_size(r)
except OSError as e: print(e)
sys.stdout.flush()
pid, m = pty.fork()
if pid == 0:
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGWINCH])
    print('ready', flush=True)
    print(signal.sigwait([signal.SIGWINCH]).name, tuple(os.get_terminal_size(0)), flush=True); os._exit(0)
data = b''
while b'ready\r\n' not in data: data += os.read(m, 100)
termios.tcsetwinsize(m, (0, 0)); termios.tcsetwinsize(m, (11, 22)); data = b''
while not data.endswith(b'\n'): data += os.read(m, 100)
print(data); print(os.waitpid(pid, 0)[1])
