# What a program finds outside its own folder (programs with their names, and who there is).
import os
import shutil
import subprocess
import sys

print(os.path.exists(sys.executable), os.access(sys.executable, os.X_OK), os.path.isdir('/usr/bin'), os.path.isdir('/etc'))
for name in ('sh', 'python3', 'cat', 'ls', 'no-such-program'):
    path = shutil.which(name)
    print(name, path is not None and os.path.basename(path), path is not None and os.path.isfile(path))
print(os.path.exists('/bin/sh'), os.path.isfile('/bin/echo'), os.path.exists('/usr/bin/no-such-program'))
print({'sh', 'cat', 'echo'} <= set(os.listdir('/usr/bin')), {'bin', 'etc', 'home', 'tmp', 'usr'} <= set(os.listdir('/')))
with open('/etc/passwd') as f:
    users = [line.rstrip().split(':') for line in f]
print(users[0][:4], users[0][5], all(len(row) == 7 for row in users))
with open('/bin/echo', 'rb') as f:
    print(f.read(4))
shutil.copy('/bin/echo', 'mine')
print(subprocess.run([os.path.abspath('mine'), 'a', 'copy'], capture_output=True).stdout)
os.symlink('/bin/cat', 'dog')
print(subprocess.run(['./dog'], input=b'through a link', capture_output=True).stdout)
print(subprocess.run(['pwd'], cwd='/usr/bin', capture_output=True, text=True).stdout)
for path in ('/usr/bin/no-such-program', './nothing'):
    try:
        subprocess.run([path])
    except OSError as e:
        print(type(e).__name__, e)
try:
    subprocess.run(['/etc/passwd'])
except OSError as e:
    print(type(e).__name__, e)
