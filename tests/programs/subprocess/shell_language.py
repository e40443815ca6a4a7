# The language of the shell, loops, cases, functions, expansions, sums, documents in the text, fields.
import os
import subprocess
import tempfile

LINES = [
    'X=5; echo $X ${X} ${Y:-def} "${Y-x y}" ${#X}',
    'for i in 1 2 3; do echo $i; done',
    'i=0; while [ $i -lt 3 ]; do echo $i; i=$((i+1)); done',
    'case abc in a*) echo A;; *) echo B;; esac',
    'f() { echo "f $1 $#"; return 4; }; f x y; echo $?',
    "cat <<EOF\nhello $((1+2))\n  'x' \\$HOME\nEOF",
    "cat <<'EOF'\nhello $X\nEOF",
    'set -e; false; echo not',
    'set -e; false || echo ok; if false; then :; fi; ! true; echo here',
    'read a b < f1; echo "$a|$b"',
    'while read line; do echo "<$line>"; done < f1',
    'cat f1 | while read l; do n=$l; done; echo "[$n]"',
    'set -- a \'b c\' d; echo $# "$2"; for x in "$@"; do echo "[$x]"; done; shift; echo "$*"',
    'x=\'a b\'; for w in $x; do echo $w; done; for w in "$x"; do echo $w; done',
    'IFS=:; x=a:b::c; for w in $x; do echo "[$w]"; done',
    'p=/usr/lib/foo.tar.gz; echo ${p##*/} ${p%.*} ${p%%.*} ${p#*/}',
    'until false; do break; done; echo ok',
    'for i in 1 2 3; do [ $i = 2 ] && continue; echo $i; done',
    'f() { local v=1; echo $v; }; v=0; f; echo $v',
    "eval 'echo evaluated; x=3'; echo $x",
    'sort -n <<EOF\n10\n9\n2\nEOF',
    'echo "a"\'b\'c$((1))"$(echo d)"',
    'unset X; echo ${X+set} ${HOME+set}',
    'echo $(( $(echo 3) * 2 ))',
    'true; echo ${?}; echo $#',
    'if ! grep -q zzz f1; then echo absent; fi',
    "set -x; echo a 'b c'; x=1",
    'a=1; a=$a$a; echo $a; echo "${a}x"',
    "case x in a|x) echo m;; esac; case '*' in '*') echo star;; esac; case abc in [a-c]*) echo r;; esac",
    'echo "$@" | wc -c; set -- ; for i; do echo $i; done',
    'x=abc; echo ${x:+alt}${y:=dv}$y',
    'uniq -c <<EOF\na\na\nb\nEOF',
    'echo 3 4 | { read a b; echo $((a*b)); }',
    'cat 0<<A 3<<B\nx\nA\ny\nB',
    'while true; do echo once; break; done | cat',
    'for i in 1 2; do for j in 1 2; do break 2; done; done; echo $i$j',
    "set -x; echo a 'b c'; x=1; y=2 true",
    'f() { break; echo in; }; for i in 1 2; do f; echo $i; done',
    'x="a   b"; echo $x "$x"; echo ${x}c',
    'echo "${x:-"quo ted"}" ${x:-\'a  b\'} ${x:-a  b}',
    'echo "${x:-it\'s}"',
    "A=1; A=2 eval 'echo $A'; echo $A",
    'f() { echo $A; }; A=3 f; echo "[$A]"',
    'set -e; (exit 3); echo no',
    'set -e; x=$(false); echo no',
    'set -e; f() { false; echo in; }; f || echo caught; f; echo no',
    'if (exit 2); then :; else echo $?; fi',
    'while read -r x y; do echo "$y-$x"; done <<EOF\n1 2 3\na\\b c\nEOF',
    'IFS=, read a b <<EOF\nx,y,z\nEOF\necho "$a/$b"',
    'echo one > a.txt; echo two > b.txt; for f in *.txt; do echo $f: $(cat $f); done',
    'n=0; for f in *; do n=$((n+1)); done; echo $n',
    'cat <<A; echo mid; cat <<B\n1\nA\n2\nB',
    'cat <<-T\n\ttabbed\n\tT',
    'echo ${#}; set a b; echo ${#} ${1}${2} ${#1}',
    'while :; do i=$((i+1)); [ $i -ge 3 ] && break; done; echo $i',
    'echo $((3 > 2)) $((!5)) $((5 & 3)) $((5 ^ 1)) $((1 || 0)) $(( (1+2)*3 )) $((-3 % 2))',
    'x=5; : $((x*=2)); echo $x; echo $((x > 3 ? x : 3))',
    'cat <<EOF\n$(echo sub) `echo back` ${HOME:+h} $((2+2)) \\\\ "q"\nEOF',
    'echo a | while read x; do echo "got $x"; done; echo $x',
    'exec < f1; read a; echo $a',
    'echo a >| f1; cat f1; set -C; echo b > f1; echo $?',
    'if [ "$1" = "" ]; then echo no arg; elif true; then echo arg; fi',
    'seq 1 3 | while read n; do echo -n "$n "; done; echo',
    'x=1 y=2; echo $x$y; unset x; echo ${x-gone}',
    'for f in nope*; do echo $f; done',
    'while read l; do case $l in t*) echo "T $l";; esac; done < f1 | sort',
    'f() { return; }; false; f; echo $?',
    'f() { echo $#; shift; echo $1; }; f a b c; echo $#',
    'f() { if [ $1 -le 1 ]; then echo 1; else echo $(( $1 * $(f $(( $1 - 1 ))) )); fi; }; f 5',
    'cat <<E | tr a-z A-Z\npiped\nE',
    'read x; echo "[$x] $?"',
    'echo ${x:=5} $x; echo ${x%5};',
    'if true; then echo 1; fi; if false; then echo 2; fi; echo $?',
    'n=3; until [ $n -eq 0 ]; do n=$((n-1)); done; echo $n',
    'case "$UNSET" in "") echo empty;; esac',
    'a=$(cat <<X\nin doc\nX\n); echo "$a"',
    'set -- "a b" c; f() { echo $# "$1"; }; f "$@"; f $*; f "$*"',
    'exec 4<f1; read a <&4; read b <&4; echo $a $b',
    'echo "pid ok" $(( $$ > 0 ))',
    'f=f1; cat $f "${f}"; cat "$f nope"',
    'x=a; x=${x}b$x; echo $x; y="$x"\'$x\'; echo $y',
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
