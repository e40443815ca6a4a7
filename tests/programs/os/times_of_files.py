# What a file remembers of when it was read and changed, and what a listing remembers of a file.
import os
import time

name = 'note'
with open(name, 'w') as f:
    f.write('hello')
os.utime(name, (1.5, 2.25))
s = os.stat(name)
print(s.st_atime, s.st_mtime, s.st_atime_ns, s.st_mtime_ns, s.st_ctime > 1_000_000)
os.utime(name, ns=(-1, 5))
s = os.stat(name)
print(s.st_atime_ns, s.st_mtime_ns, s.st_atime)

os.symlink(name, 'way')
os.utime('way', (7, 8), follow_symlinks=False)
print(os.stat(name).st_mtime, os.lstat('way').st_mtime, os.utime in os.supports_follow_symlinks)

os.mkdir('box')
moments = [os.stat('box').st_mtime_ns]
for change in (lambda: open('box/x', 'w').close(), lambda: os.rename('box/x', 'box/y'), lambda: os.remove('box/y')):
    time.sleep(0.02)
    change()
    moments.append(os.stat('box').st_mtime_ns)
print([a < b for a, b in zip(moments, moments[1:])])

before = os.stat(name).st_ctime_ns
time.sleep(0.02)
os.chmod(name, 0o600)
after = os.stat(name)
print(before < after.st_ctime_ns, after.st_mtime_ns)

# A listing tells what was there then.
entry = [e for e in os.scandir('.') if e.name == name][0]
number = os.stat(name).st_ino
os.remove(name)
print(entry.is_file(), entry.is_dir(), entry.is_symlink(), entry.inode() == number)
try:
    entry.stat()
except FileNotFoundError as e:
    print(e)

for wrong in (dict(times=[1, 2]), dict(times=(1, 2), ns=(3, 4)), dict(ns=(1,)), dict(times=('a', 1))):
    try:
        os.utime('box', **wrong)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
