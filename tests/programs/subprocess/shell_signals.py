# Signals, traps and commands that run beside a shell.
import os
import subprocess
import tempfile

LINES = [
    'sleep 0.1; echo $?',
    'if [ -f f1 ]; then echo yes; else echo no; fi',
    'sleep 0.1 & wait; echo done $?',
    'sleep 5 & kill $!; wait $!; echo $?',
    'kill -9 $$',
    "sh -c 'kill -TERM $$'; echo $?",
    "sh -c 'kill -9 $$'; echo $?",
    "trap 'echo bye' EXIT; echo hi",
    "trap 'echo term' TERM; kill $$; echo after",
    'test 1 -eq 1 && echo yes; [ a = b ] || echo no; [ -z "" ] && echo z; [ a -eq 1 ]; echo $?',
    'yes | head -2',
    'echo a & wait; echo b',
    '(sleep 0.1; echo later) & echo first; wait',
    "trap 'echo int' INT; kill -INT $$; echo z",
    'wait 99999; echo $?',
    'kill; echo $?',
    "sleep 10 & echo $! | grep -c '[0-9]'; kill -9 $!; wait; echo $?",
    "trap '' TERM; kill -TERM $$; echo alive",
    "trap 'echo x; exit 5' EXIT; exit 3",
    "trap 'echo usr' USR1; kill -USR1 $$; sleep 0.1; echo after",
    "(trap 'echo in' EXIT; echo sub); echo out",
    'sleep 0.2 & p=$!; kill -0 $p && echo running; wait $p; echo $?',
    'sleep 3 & sleep 0.1; kill %1; wait; echo $?',
    'true & false & wait; echo $?',
    '( sleep 0.1; exit 7 ) & wait $!; echo $?',
    'sleep 1 | sleep 0; echo done',
    "trap 'echo t' TERM; kill $$; kill -TERM $$; echo after",
    'yes | head -1',
    'sleep 0.3 & sleep 0.1 & wait; echo both',
    "sh -c 'exit 3' & wait $!; echo $?",
    'echo start; (sleep 0.2; echo bg) & wait $!; echo end',
    'wait; echo $?',
    "trap 'echo A' EXIT; (echo sub); trap - EXIT; echo z",
    "trap 'echo got; exit 9' USR1; sh -c 'kill -USR1 $PPID; sleep 0.1'; echo unreached",
    "trap; trap 'echo x' 2 15; trap",
    'sleep 0 & echo $?; wait $!; echo $?',
    'echo &\nwait',
]
os.environ['LC_ALL'] = 'C.UTF-8'
base = tempfile.mkdtemp()
for n, line in enumerate(LINES):
    folder = os.path.join(base, 'w%d' % n)
    os.mkdir(folder)
    os.chdir(folder)
    with open('f1', 'w') as f:
        f.write('one\ntwo\nthree\n')
    os.mkdir('sub')
    with open('sub/f2.txt', 'w') as f:
        f.write('x y\n')
    p = subprocess.run(line, shell=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    print(repr(line), p.returncode, repr(p.stdout.replace(folder, 'D')), repr(p.stderr.replace(folder, 'D')))
