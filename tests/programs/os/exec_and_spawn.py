# options: --stdout pipe
# exit: 5
# A process goes on as another program. Its number, folder and inheritable descriptors stay, the rest is gone.
import os
import signal
import sys

PYTHON = sys.executable
SHOW = 'import os, sys; print(sys.argv[:1], os.environ.get("COLOUR"), os.getpid() == int(sys.argv[1]), flush=True)'


def child(f):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        try:
            f()
        finally:
            os._exit(99)
    print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), flush=True)


def me():
    return str(os.getpid())


child(lambda: os.execv(PYTHON, ['python', '-c', SHOW, me()]))
child(lambda: os.execve(PYTHON, ['python', '-c', SHOW, me()], {'COLOUR': 'blue'}))
child(lambda: os.execl(PYTHON, 'python', '-c', SHOW, me()))
child(lambda: os.execle(PYTHON, 'python', '-c', SHOW, me(), {'COLOUR': 'green'}))
child(lambda: os.execvp('echo', ['echo', 'found in PATH']))
child(lambda: os.execlp('echo', 'echo', 'the same'))
child(lambda: os.execvpe('echo', ['echo', 'and again'], os.environ))

with open('script.py', 'w') as f:
    f.write('#!/usr/bin/env python3\nimport sys\nprint("a script", sys.argv[1:])\nsys.exit(5)\n')
os.chmod('script.py', 0o755)
os.chmod('script.py', 0o644)


def failing():
    try:
        os.execv('script.py', ['script.py'])
    except OSError as e:
        print(type(e).__name__, e, flush=True)
    os._exit(0)


child(failing)


def lost():
    print('is written at the exec', flush=True)
    sys.stdout.write('never written: it stays in the buffer that is gone')
    os.execv('/bin/true', ['true'])


child(lost)

r, w = os.pipe()
text = 'import os, sys\ntry: print(os.write(int(sys.argv[1]), b"x"), flush=True)\nexcept OSError as e: print(e, flush=True)'
child(lambda: os.execv(PYTHON, ['python', '-c', text, str(w)]))
os.set_inheritable(w, True)
child(lambda: os.execv(PYTHON, ['python', '-c', text, str(w)]))
print(os.read(r, 5))
v = os.dup2(w, 20)
child(lambda: os.execv(PYTHON, ['python', '-c', text, '20']))
v = os.dup2(w, 20, inheritable=False)
child(lambda: os.execv(PYTHON, ['python', '-c', text, '20']))


def ignoring():
    signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    signal.signal(signal.SIGUSR2, lambda *a: None)
    os.execv(PYTHON, ['python', '-c', 'import signal as s; print(s.getsignal(s.SIGUSR1), s.getsignal(s.SIGUSR2), flush=True)'])


child(ignoring)

os.umask(0o053)
open('masked', 'w').close()
child(lambda: os.execv(PYTHON, ['python', '-c', 'import os; open("by the child", "w"); print(oct(os.umask(0)), flush=True)']))
print(oct(os.stat('masked').st_mode), oct(os.stat('by the child').st_mode))
os.umask(0o022)

# posix_spawn
pid = os.posix_spawn(PYTHON, ['python', '-c', 'raise SystemExit(6)'], os.environ)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
actions = [(os.POSIX_SPAWN_OPEN, 1, 'out.txt', os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), (os.POSIX_SPAWN_DUP2, 1, 2), (os.POSIX_SPAWN_CLOSE, 0)]
pid = os.posix_spawn(PYTHON, ['python', '-c', 'import sys; print("one", flush=True); print("two", file=sys.stderr)'], {}, file_actions=actions)
print(os.waitpid(pid, 0)[1], open('out.txt').read().split())
pid = os.posix_spawnp('true', ['true'], os.environ, setpgroup=0)
print(os.waitpid(pid, 0)[1])
print(os.spawnv(os.P_WAIT, PYTHON, ['python', '-c', 'raise SystemExit(8)']), os.spawnlp(os.P_WAIT, 'false', 'false'), os.spawnv(os.P_WAIT, '/nope', ['x']))
pid = os.spawnl(os.P_NOWAIT, PYTHON, 'python', '-c', 'import time; time.sleep(30)')
os.kill(pid, signal.SIGTERM)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))

calls = [
    lambda: os.execv('/nope', ['x']), lambda: os.execve('/nope', ['x'], {}), lambda: os.execvp('nope_zz', ['x']), lambda: os.execv('/bin/true', []),
    lambda: os.execv('/bin/true', ['']), lambda: os.execv('/bin/true', 5), lambda: os.execve('/bin/true', [], {}), lambda: os.execve('/bin/true', [''], {}),
    lambda: os.execve('/bin/true', 5, {}), lambda: os.execve('/bin/true', ['x'], 5), lambda: os.execve(PYTHON, ['x'], {'a=b': 'c'}),
    lambda: os.execv('/tmp', ['x']), lambda: os.execl('/nope', 'a'), lambda: os.execlp('/nope', 'a'), lambda: os.execle('/nope', 'a', {}),
    lambda: os.posix_spawn('/nope', ['x'], {}), lambda: os.posix_spawnp('nope_zz', ['x'], {}), lambda: os.posix_spawn('/bin/true', [], {}),
    lambda: os.execv('/bin/true', [5]), lambda: os.posix_spawn('/bin/true', ['a'], {}, file_actions=5),
    lambda: os.posix_spawn('/bin/true', ['a'], {}, file_actions=[(9,)]), lambda: os.posix_spawn('/bin/true', ['a'], {}, setpgroup='x'),
    lambda: os.posix_spawn('/bin/true', ['a'], {}, file_actions=[(os.POSIX_SPAWN_DUP2, 77, 1)]),
]
for f in calls:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
sys.stdout.flush()
os.execv(PYTHON, ['python', 'script.py', 'with', 'words'])
