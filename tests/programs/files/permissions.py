# Permissions of files and directories, and when they are said to have changed.
import os
import stat

with open('a.txt', 'w') as f:
    f.write('hello')
show = lambda p: print(p, oct(os.stat(p).st_mode), stat.filemode(os.stat(p).st_mode), os.access(p, os.R_OK), os.access(p, os.W_OK), os.access(p, os.X_OK))
show('a.txt')
for mode in (0o600, 0o755):
    os.chmod('a.txt', mode)
    show('a.txt')
os.chmod('a.txt', 0o644)
os.mkdir('d', 0o700)
show('d')
os.makedirs('d/e')
show('d/e')
old = os.umask(0o077)
os.close(os.open('b.txt', os.O_CREAT | os.O_WRONLY, 0o666))
show('b.txt')
print(oct(old), oct(os.umask(old)))
os.utime('a.txt', (1000, 2000))
print(os.stat('a.txt').st_mtime, os.path.getmtime('a.txt'), os.stat('a.txt').st_mtime_ns)
os.utime('a.txt', ns=(5, 1700000000123456789))
print(os.stat('a.txt').st_mtime_ns)
r, w = os.pipe()
print(stat.S_ISFIFO(os.fstat(r).st_mode), stat.S_ISREG(os.stat('a.txt').st_mode), os.path.isdir('d'), os.path.isfile('d'), os.path.isfile('a.txt'))
print(stat.S_ISCHR(os.stat('/dev/null').st_mode), os.access('missing', os.F_OK))
for call in (lambda: os.chmod('missing', 0o600), lambda: os.utime('missing'), lambda: os.utime('a.txt', (1, 2), ns=(1, 2)), lambda: os.utime('a.txt', 5)):
    try:
        call()
    except (OSError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
