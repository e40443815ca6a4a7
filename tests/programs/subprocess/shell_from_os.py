# os.system, os.popen and what subprocess says of a shell, statuses, children that are ended, programs of Python among them, scripts.
import os
import subprocess
import sys
import tempfile

os.chdir(tempfile.mkdtemp())


def show(command):
    sys.stdout.flush()
    status = os.system(command)
    print(repr(command.replace(sys.executable, 'python')), status, os.waitstatus_to_exitcode(status), flush=True)


for command in ('echo hi', 'exit 3', 'echo a; echo b', 'true && false', 'false || echo saved', 'echo one two | wc -w', 'echo text > out.txt',
                'cat < out.txt', 'cat out.txt out.txt | sort -u', 'kill -9 $$', 'X=5; echo $X', "echo 'single $X' \"double $((1 + 1))\"",
                'for n in 1 2 3; do echo -n "$n "; done; echo', 'test -f out.txt', 'test -f nope', 'rm out.txt && ls | wc -l', 'nope_x 2> /dev/null'):
    show(command)
with open('hello.py', 'w') as f:
    f.write('import sys\nprint("hello from", sys.argv[1:])\nsys.exit(len(sys.argv))\n')
show(sys.executable + ' hello.py a b')
show(sys.executable + ' -c "print(6 * 7)" | cat')
show('echo "print(1 + 1)" | ' + sys.executable)
print(os.popen('echo hi; exit 4').read(), os.popen('exit 4').close(), os.popen('echo x | tr x y').read())
with os.popen('sort -n > sorted.txt', 'w') as f:
    f.write('10\n9\n')
print(open('sorted.txt').read().split())
print(subprocess.getstatusoutput('echo out; echo err >&2; exit 2'))
print(subprocess.check_output('echo $WHO $0 $1', shell=True, env={'WHO': 'me', 'PATH': os.environ['PATH']}))
print(subprocess.run(['echo $0 $1 $#', 'zero', 'one', 'two'], shell=True, capture_output=True, text=True).stdout)
print(subprocess.run(['sh', '-c', 'echo $1-$2', 'sh', 'a', 'b c'], capture_output=True, text=True).stdout)
print(subprocess.run(['sh'], input='echo from input\nexit 5\n', capture_output=True, text=True))
with open('script.sh', 'w') as f:
    f.write('#!/bin/sh\necho "script $0 $@"\nexit 6\n')
os.chmod('script.sh', 0o755)
print(subprocess.run(['./script.sh', 'x', 'y'], capture_output=True, text=True))
print(subprocess.run('sh script.sh; echo $?', shell=True, capture_output=True, text=True).stdout)
for wrong in (dict(check=True), dict(check=True, cwd='/nope'), dict(timeout=0.2)):
    try:
        subprocess.run('sleep 5' if 'timeout' in wrong else 'exit 9', shell=True, **wrong)
    except Exception as e:
        print(type(e).__name__, e if 'timeout' not in wrong else '')
p = subprocess.Popen('echo begun; sleep 100; echo never', shell=True, stdout=subprocess.PIPE, text=True)
print(p.stdout.readline(), end='')
p.terminate()
print(p.wait())
p = subprocess.Popen('sleep 100', shell=True)
p.kill()
print(p.wait())
p = subprocess.Popen("trap 'echo asked; exit 7' TERM; echo ready; while :; do sleep 0.05; done", shell=True, stdout=subprocess.PIPE, text=True)
print(p.stdout.readline(), end='')
p.terminate()
print(p.communicate(), p.returncode)
p = subprocess.Popen('while read x; do echo "<$x>"; done', shell=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
print(p.communicate('a\nb c\n'))
