# options: --stdout pipe
# Programs that are on every Linux, a shell's simplest lines, and what is not there.
import os
import subprocess

tried = [
    dict(args=['/nope']), dict(args=['nope_x']), dict(args=['true'], cwd='/nope'), dict(args=['/tmp']), dict(args=[]), dict(args=5),
    dict(args=['true'], preexec_fn=lambda: 1 / 0), dict(args=['true'], bufsize='x'), dict(args=['true'], text=True, universal_newlines=False),
    dict(args=['true'], stdout=9999), dict(args=['true'], env={'a=b': 'c'}), dict(args=['tr\0ue']),
]
for more in tried:
    try:
        p = subprocess.Popen(**more)
        print(p, p.wait(), p)
    except BaseException as e:
        print(type(e).__name__, e, getattr(e, 'filename', None))


def check(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, e.args, vars(e))


run, PIPE = subprocess.run, subprocess.PIPE
check(lambda: subprocess.check_output(['false'], stdout=1))
check(lambda: run(['true'], input='x', stdin=1))
check(lambda: run(['true'], capture_output=True, stdout=1))
check(lambda: run(['false'], check=True))
check(lambda: run(['echo', 'a', 'b'], capture_output=True, text=True))
check(lambda: subprocess.check_output(['cat'], input=b'hi'))
check(lambda: run('exit 300', shell=True))
check(lambda: run('nope_x', shell=True, capture_output=True))
check(lambda: run("echo 'one two' three", shell=True, capture_output=True))
check(lambda: subprocess.getstatusoutput('echo hi'))
check(lambda: subprocess.getoutput('nope_x'))
check(lambda: run(['cat', 'nope'], capture_output=True))
check(lambda: run(['sh', '-c', 'echo from sh'], stdout=PIPE))
check(lambda: subprocess.Popen(['sleep', '9']).wait(.1))
check(lambda: run(['cat'], input='x'))
check(lambda: subprocess.check_call(['false']))
check(lambda: subprocess.Popen(['cat'], stdin=-1, stdout=-1).communicate('abc'))
check(lambda: str(subprocess.CalledProcessError(-77, ['x'])))
check(lambda: str(subprocess.CalledProcessError(-9, ['x'])))
check(lambda: repr(subprocess.CompletedProcess(['a'], 3, b'x')))
check(lambda: subprocess.CompletedProcess(['a'], 3, b'x').check_returncode())
print(subprocess.list2cmdline(['a b', 'c"d', '', 'e\\', 'f\\"g h\\']), PIPE, subprocess.STDOUT, subprocess.DEVNULL)
print(sorted(subprocess.__all__))
print(os.system('true'), os.system('exit 3'), os.system('echo from a shell'))
with os.popen('echo some output') as f:
    print(f.read(), f.closed)
f = os.popen('cat', 'w')
print(f.write('to cat\n'), f.close())
print(os.popen('exit 4').close())
for bad in (lambda: os.popen(5), lambda: os.popen('x', 'rw'), lambda: os.popen('x', buffering=0)):
    check(bad)
with subprocess.Popen(['cat'], stdin=PIPE, stdout=PIPE, text=True) as p:
    p.stdin.write('a line\n')
    p.stdin.close()
    print(list(p.stdout), p)
print(p.returncode, p.args, p.stdin.closed)
