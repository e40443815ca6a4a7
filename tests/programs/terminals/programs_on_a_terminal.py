# about: programs that are run on a terminal of their own: pty.spawn, subprocess, input(), getpass, the buffer of stdout
# options: --stdout pipe
import getpass, os, pty, subprocess, sys

def all_of(fd):
    data = b''
    try:
        while part := os.read(fd, 1000): data += part
    except OSError: pass
    os.close(fd)
    return data

def said(fd, until):
    data = b''
    while not data.endswith(until): data += os.read(fd, 1)
    return data

sys.stdout.flush()
got = []
def read(fd):
    got.append(os.read(fd, 1000))
    return got[-1]
print(os.waitstatus_to_exitcode(pty.spawn([sys.executable, '-c', 'import sys, os; print("on", sys.stdout.isatty(), os.isatty(0)); sys.exit(3)'], read)))
print(b''.join(got))
m, s = pty.openpty()
code = 'import sys; print(sys.stdout.line_buffering, sys.stdin.isatty(), open("/dev/null").isatty()); print("asked", input("name? ")); print("lines", sys.stdin.read())'
p = subprocess.Popen([sys.executable, '-c', code], stdin=s, stdout=s, stderr=s, start_new_session=True); os.close(s)
print(said(m, b'? ')); os.write(m, b'Ann\n'); print(said(m, b'asked Ann\r\n')); os.write(m, b'more\n\x04'); print(all_of(m), p.wait())
# A secret is not shown, and the terminal is as before then.
sys.stdout.flush()
pid, m = pty.fork()
if pid == 0:
    secret = getpass.getpass('Secret: '); print('it was', len(secret)); print('seen', input()); os._exit(0) if sys.stdout.flush() is None else None
print(said(m, b': ')); os.write(m, b'abc\n'); print(said(m, b'was 3\r\n')); os.write(m, b'shown\n'); print(all_of(m)); print(os.waitpid(pid, 0)[1])
# Files on a terminal: text goes out line by line.
m, s = pty.openpty()
f = os.fdopen(s, 'w'); print(f.isatty(), f.line_buffering, open(m, 'rb', 0, closefd=False).isatty()); f.write('one\ntwo'); print(said(m, b'o')); f.close(); print(all_of(m))
