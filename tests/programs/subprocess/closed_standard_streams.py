# Others are begun while standard streams are closed - their pipes take those numbers.
import os
import subprocess
import sys

# A program without standard streams starts others: what tells of their beginning is none of theirs.
keep = [os.dup(n) for n in (0, 1, 2)]
out = []
for closed in ((0,), (1,), (0, 1), (0, 1, 2), (2,), (1, 2), (0, 2)):
    for n in closed:
        os.close(n)
    try:
        try:
            p = subprocess.Popen(['/nowhere/program'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            out.append((closed, 'started'))
        except OSError as e:
            out.append((closed, e.errno))
        p = subprocess.Popen([sys.executable, '-c', 'import sys; sys.stderr.write("seen"); print(input()[::-1])'], stdin=subprocess.PIPE,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        out.append((closed, *p.communicate(b'abc\n'), p.returncode))
        p = subprocess.Popen([sys.executable, '-c', 'import os, sys; print(sys.argv); sys.stdout.flush(); os._exit(7)', 'x'], stdout=subprocess.PIPE)
        out.append((closed, p.communicate(), p.returncode))
        try:
            pid = os.posix_spawn('/nowhere/program', ['x'], {}, file_actions=[(os.POSIX_SPAWN_DUP2, keep[1], n) for n in (0, 1, 3, 4, 5, 6, 7, 8)])
            out.append('spawned')
        except OSError as e:
            out.append((closed, e.errno))
    finally:
        for n in (0, 1, 2):
            os.dup2(keep[n], n)
for row in out:
    print(row)
