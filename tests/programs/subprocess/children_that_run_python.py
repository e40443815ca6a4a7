# options: --stdout pipe
# Another program, seen from the one that runs it - what it prints, how it ends, how long it takes.
import os
import signal
import subprocess
import sys

PYTHON = sys.executable


def python(source, *args, **more):
    return subprocess.run([PYTHON, '-c', source, *args], **more)


r = python('import sys; print("out", sys.argv); print("err", file=sys.stderr); sys.exit(3)', 'a b', 'c', capture_output=True, text=True)
print(r.returncode, repr(r.stdout), repr(r.stderr))
r = python('print(input()[::-1]); print(input())', input='abc\ndef\n', capture_output=True, text=True)
print(r.stdout, r.stderr, r.returncode)
r = python('def f():\n    return 1 / 0\nf()', capture_output=True, text=True)
print(r.stderr, r.returncode)
r = python('x = = 2', capture_output=True, text=True)
print(r.stderr, r.returncode)
print(python('import sys; sys.exit("good bye")', capture_output=True, text=True).stderr)
print(python('raise SystemExit(None)').returncode)

with open('child.py', 'w') as f:
    f.write('''import sys, os
print(__name__, __file__.endswith('/child.py'), sys.argv[1:], os.environ.get('COLOUR'), os.path.basename(os.getcwd()))
def broken():
    raise ValueError('in the child')
if 'break' in sys.argv:
    broken()
''')
print(subprocess.check_output([PYTHON, 'child.py', 'x'], env={'COLOUR': 'red'}).split()[:4])
os.mkdir('below')
print(subprocess.check_output([PYTHON, '../child.py'], cwd='below', text=True).split()[-1])
r = subprocess.run([PYTHON, 'child.py', 'break'], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
print(r.returncode, r.stdout)
print(r.stderr.replace(os.getcwd(), ''))
r = subprocess.run([PYTHON, 'missing.py'], capture_output=True, text=True)
print(r.returncode, "can't open file" in r.stderr, r.stderr.endswith("missing.py': [Errno 2] No such file or directory\n"))

# Ends
p = subprocess.Popen([PYTHON, '-c', 'import time; time.sleep(60)'])
print(p.poll(), p.returncode)
p.terminate()
print(p.wait(), p.returncode == -signal.SIGTERM, p.poll())
p.kill()
p = subprocess.Popen([PYTHON, '-c', 'import time; time.sleep(60)'])
try:
    p.wait(timeout=0.2)
except subprocess.TimeoutExpired as e:
    print(e.timeout, e.cmd[1:])
p.send_signal(signal.SIGKILL)
print(p.wait())
try:
    python('import time; print("first", flush=True); time.sleep(60)', timeout=1, capture_output=True)
except subprocess.TimeoutExpired as e:
    print(e.stdout, e.stderr, str(e).startswith("Command '["))
try:
    python('import os, signal; os.kill(os.getpid(), signal.SIGABRT)', check=True)
except subprocess.CalledProcessError as e:
    print(e.returncode, str(e)[-28:])
for f in (subprocess.check_call, subprocess.check_output):
    try:
        f([PYTHON, '-c', 'print("told"); raise SystemExit(7)'])
    except subprocess.CalledProcessError as e:
        print(e.returncode, e.output, e.stdout, e.stderr)
print(subprocess.call([PYTHON, '-c', 'raise SystemExit(9)']))

# Talking
p = subprocess.Popen([PYTHON, '-u', '-c', 'while True: print(eval(input()))'], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1)
for question in ('1 + 1', '"a" * 3'):
    p.stdin.write(question + '\n')
    p.stdin.flush()
    print(p.stdout.readline(), end='')
print(p.communicate()[1].splitlines()[-1], p.returncode)
big = 'x' * 300000
p = subprocess.Popen([PYTHON, '-c', 'import sys; t = sys.stdin.read(); sys.stderr.write(t[:200000]); sys.stdout.write(t.upper())'],
                     stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
out, err = p.communicate(big)
print(out == big.upper(), len(err), p.stdin.closed, p.stdout.closed)
one = subprocess.Popen([PYTHON, '-c', 'for i in range(5): print(i)'], stdout=subprocess.PIPE)
two = subprocess.Popen([PYTHON, '-c', 'import sys; print(sum(map(int, sys.stdin)))'], stdin=one.stdout, stdout=subprocess.PIPE)
one.stdout.close()
print(two.communicate(), one.wait())
r = python('import sys; print(1, flush=True); print(2, file=sys.stderr, flush=True); print(3)', stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
print(r.stdout, r.stderr)
with open('log', 'w') as f:
    f.write('before\n')
    f.flush()
    python('print("in between")', stdout=f)
    f.write('after\n')
print(open('log').read().split('\n'))

# What it inherits
r, w = os.pipe()
q, v = os.pipe()
text = 'import os, sys\nfor fd in map(int, sys.argv[1:]):\n    try: print(os.write(fd, b"hello"))\n    except OSError as e: print(e)'
print(python(text, str(w), str(v), pass_fds=[w], capture_output=True).stdout)
print(os.read(r, 10), os.get_inheritable(w), os.get_inheritable(1))
os.set_inheritable(v, True)
print(os.get_inheritable(v), python(text, str(v), stdout=subprocess.PIPE).stdout, python(text, str(v), stdout=subprocess.PIPE, close_fds=False).stdout)
p = subprocess.Popen([PYTHON, '-c', 'import os; print(os.getppid())'], stdout=subprocess.PIPE, text=True)
print(int(p.communicate()[0]) == os.getpid())
print(python('import os; print(os.getpgrp() == os.getpid(), os.getsid(0) == os.getpid())', start_new_session=True, stdout=subprocess.PIPE).stdout)
print(python('import os; print(os.getpgrp() == os.getpid())', process_group=0, stdout=subprocess.PIPE).stdout)
sys.stdout.flush()
print(python('pass', preexec_fn=lambda: print('before it begins', flush=True)).returncode)
r = python('import multiprocessing as m\nq = m.SimpleQueue()\np = m.Process(target=q.put, args=(5,))\np.start()\nprint(q.get())\np.join()', stdout=subprocess.PIPE, text=True)
print(r.returncode, r.stdout)
