# Options of a Python child, and the environment that means the same; without assertions and docstrings.
import subprocess
import sys
import os
import tempfile

ENV = {'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8'}
os.chdir(tempfile.mkdtemp())
prog = '''"""module doc"""
import sys
def f():
    "doc of f"
    return 7
def g():
    "only doc"
class C:
    "doc of C"
    def m(self): "doc m"; assert False, 'never'; return 1
assert f() == 7, 'seven'
try:
    assert 0, 'zero'
    print('assert passed over')
except AssertionError as e:
    print('assertion', e)
print(sys.flags.optimize, __debug__, not __debug__, f.__doc__, g.__doc__, g(), C.__doc__, __doc__, C.__dict__.get('__doc__'))
if __debug__:
    print('debugging')
else:
    print('not debugging')
print('yes' if __debug__ else 'no', [__debug__ and 1], (__debug__, 2), __debug__ is True)
import builtins
print(builtins.__debug__, eval('__debug__'))
exec('assert False') if not __debug__ else None
'''
open('prog_o.py', 'w').write(prog)
def run(*words, **env):
    r = subprocess.run([sys.executable, *words], capture_output=True, text=True, env={**ENV, **env})
    print(words[:-1] if words[-1] == prog else words, env, r.returncode)
    print(r.stdout, end='')
    print(r.stderr.replace(sys.executable, 'python3'), end='')
for o in ((), ('-O',), ('-OO',), ('-OOO', )):
    run(*o, 'prog_o.py')
run('-Oc', prog)
run('-c', 'import sys; print(sys.flags.optimize)', PYTHONOPTIMIZE='2')
run('-c', 'import sys; print(sys.flags.optimize)', PYTHONOPTIMIZE='yes')
run('-E', '-c', 'import sys; print(sys.flags.optimize, sys.flags.ignore_environment)', PYTHONOPTIMIZE='2')
run('-OIBdqsSuR', '-X', 'dev', '-X', 'foo', '-Xbar=1', '-W', 'error', '-c', 'import sys; print(*sys.flags); print(sys.path[:1] == [""],  sys._xoptions, sys.warnoptions, sys.dont_write_bytecode)')
run('-c', 'import sys; print(*sys.flags); print(sys.warnoptions)', PYTHONDONTWRITEBYTECODE='1', PYTHONNOUSERSITE='1', PYTHONSAFEPATH='1', PYTHONWARNINGS='error,ignore')
for words in (['-Oz'], ['--foo'], ['-X'], ['-W'], ['-m'], ['-c'], ['-J'],
              ['--check-hash-based-pycs', 'x'], ['--version'], ['-V', '-c', '1/0']):
    run(*words)
open('prog_x.py', 'w').write('@echo off\nimport sys\nprint(sys.argv, sys._getframe().f_lineno)\n')
run('-x', 'prog_x.py', 'a')
run('--', 'prog_o.py')
os.remove('prog_o.py'); os.remove('prog_x.py')
for level in (-1, 0, 1, 2):
    d = {}
    c = compile('"doc"\ndef f():\n  "fdoc"\n  assert False, 1\n  return __debug__\nclass C:\n  "cdoc"\n', 's', 'exec', optimize=level)
    exec(c, d)
    try:
        r = d['f']()
    except AssertionError as e:
        r = repr(e)
    print(level, d.get('__doc__'), d['f'].__doc__, d['C'].__doc__, r)
for bad in (3, -2):
    try:
        compile('1', '', 'exec', optimize=bad)
    except ValueError as e:
        print(e)
run('-c', 'import subprocess as s, sys; r = s.run([sys.executable, "-h"], capture_output=True, text=True); print(r.returncode, r.stdout.startswith("usage: "), "-OO" in r.stdout, r.stderr)')

text = '''
import multiprocessing as m, sys
def child(conn):
    conn.send((tuple(sys.flags), __debug__))
if __name__ == '__main__':
    for how in ('spawn', 'forkserver', 'fork'):
        c = m.get_context(how)
        r, w = c.Pipe(False)
        p = c.Process(target=child, args=(w,))
        p.start()
        f, d = r.recv()
        p.join()
        print(how, f == tuple(sys.flags), f[:12], d)
'''
open('prog_m.py', 'w').write(text)
print(subprocess.run([sys.executable, '-E', '-S', '-OO', 'prog_m.py'], capture_output=True, text=True).stdout)

code = '''from subprocess import *
import io
run("echo hello", shell=True, text=True)
check_output("echo hello", shell=True, text=True)
Popen(["true"], text=True, encoding="utf-8").wait()
open("/dev/null")
open("/dev/null", encoding="locale")
io.text_encoding(None)
print(io.text_encoding(None))
'''
for o in (['-X', 'warn_default_encoding'], [], ['-Xutf8']):
    cp = subprocess.run([sys.executable, *o, '-c', code], capture_output=True)
    print(cp.stdout)
    print(cp.stderr.decode())
