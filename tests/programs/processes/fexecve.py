# A descriptor that leads to a program is as good as its path for os.execve.
import os
import sys
import tempfile

os.chdir(tempfile.mkdtemp())
open('s.sh', 'w').write('#!/bin/sh\necho from sh $1\n')
open('s.py', 'w').write('#!/usr/bin/env python3\nimport sys\nprint("py", sys.argv[1:], len(sys.argv))\n')
os.chmod('s.sh', 0o755)
os.chmod('s.py', 0o755)
open('plain', 'w').write('hello')
os.chmod('plain', 0o755)
open('nox', 'w').write('hello')
print(os.execve in os.supports_fd)


def tried(path, args, inherit=False, env=os.environ):
    fd = os.open(path, os.O_RDONLY)
    os.set_inheritable(fd, inherit)
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            os.execve(fd, args, env)
        except OSError as e:
            print(type(e).__name__, e.errno, e.strerror, e.filename == fd, flush=True)
        os._exit(9)
    print(path if path[0] != '/' else 'python', os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)
    os.close(fd)


tried(sys.executable, [sys.executable, '-c', 'import sys; print("hi", sys.argv); sys.exit(4)', 'x'])
for i in (False, True):
    tried('s.sh', ['s', 'one'], i)
    tried('s.py', ['s', 'one'], i)
tried('plain', ['p'])
tried('nox', ['p'])
tried('.', ['p'])
tried('/bin/echo', ['echo', 'a', 'b'])
for bad in (1.5, None, -1, 99):
    try:
        os.execve(bad, ['x'], {})
    except (TypeError, OSError) as e:
        print(type(e).__name__, e)
try:
    os.execve('s.sh', [], {})
except ValueError as e:
    print(e)
try:
    os.execv(3, ['x'])
except (TypeError, OSError) as e:
    print(type(e).__name__, e)
print(os.execve.__name__)
