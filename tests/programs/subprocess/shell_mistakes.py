# What a shell says of mistakes, and how it ends (the sentences are those of dash).
import os
import subprocess
import tempfile

LINES = [
    'nope_x; echo $?',
    'cat < nope; echo $?',
    'echo x > nodir/x; echo $?',
    'echo "unterminated',
    'if true; then',
    'echo a | | b',
    'for x do echo; done)',
    ';',
    'echo a;; b',
    'if true; done',
    '( echo a',
    'echo $((1/0)); echo after',
    'echo $((7/2)) $((-7/2)) $((7%3)) $((2**3))',
    'set -u; echo $UNSET; echo after',
    'cd sub && pwd && cd .. && ls; cd nope; echo $?',
    'echo ${nope:?is missing}; echo after',
    'readonly R=1; R=2; echo no',
    '. ./nope; echo after',
    './nope; echo $?; ./sub; echo $?',
    'exit abc',
    'shift; echo fine',
    'command echo c; command nope_y; echo $?',
    'nope_z && echo a || echo b',
    'f() { nope_in_f; }; f; echo $?',
    'test; echo $?; test x; echo $?; [ x; echo $?',
    'echo a >&3; echo $?',
    'while true; do echo',
    'if true',
    'for i in 1 2',
    'case x in',
    'case x in a) echo',
    'f() {',
    '{ echo a',
    'echo $(echo',
    'echo `echo',
    'echo ${x',
    'echo ${x!y}',
    '(cd sub; pwd); pwd',
    "printf '%x %o %c %%\\n' 255 8 abc; printf '%s\\n' a b c; printf '%d\\n' abc; echo $?",
    'echo $((x)) $((1 +)) ',
    'echo > "$nosuch"; echo $?',
    'exec nope_q; echo after',
    'echo <<<x',
    '((1+1)); echo $?',
    'eval "echo \'a"\necho next',
    "echo first\necho 'bad",
    "printf 'a%\\n'; echo $?",
    "printf '%z' 1; echo $?",
    'printf',
    '[ 1 -eq ]; echo $?',
    'echo a ; ; echo b',
    '&& echo',
    '( )',
    'fi',
    'do echo',
    'for 1 in a; do :; done',
    'cat << ',
    'echo ${}',
    'echo $((1 + ))',
    'X=$((3 +4 )) ; echo $X; echo $(( X++ ))\n',
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
