# What a learner's slip is called, and where the caret stands.
import traceback

SLIPS = r'''
if 1 print(2)
if x = 3: pass
while y = x + 1: pass
if x.y = 3: pass
if (n = 10): pass
for i in range(3) print(i)
while True print(1)
class Point print
class Point
def area(
def area(w, h: pass
for i in range(5: print(i)
print("a" "b"
print('It's late')
print("He said "hi"")
total = 5 6
total = a b
print(total count)
print(a, b c, d)
names = ["ann" "bob" 3, 4 5]
ages = {"ann": 3 "bob": 4}
ages = {"ann": 3, "bob" 4}
ages = {"ann": 3, "bob"}
ages = {"ann":}
ages = {"ann": *x}
(1 2)
x = (a + b c * d)
f(a=1 b=2)
f(a=)
f(True=1)
f(a.b=1)
f(a=1, 2)
f(a=1, b c)
f(x for x in y, 1)
f(k=v for v in w)
f(*)
def f(*): pass
def f(a, *, **k): pass
def f(**k, a): pass
def f(**k, **j): pass
def f(*a, *b): pass
def f(a, /, b, /): pass
def f(*, a, /): pass
def f(/, a): pass
def f(*a=1): pass
def f(**k=1): pass
def f(a=): pass
def f((a, b)): pass
def f(a) ->: pass
lambda *: 1
lambda (a): 1
lambda 1: 1
def 2f(): pass
3 = x
x + 1 = 2
f() = 1
a < b = c
not a = c
a if b else c = d
lambda: 1 = x
(x := 3) = 4
[a, 1] = x
"t" = 1
f"{t}" = 1
x = y = 1 = z
x = yield = 1
a.b() += 1
[a] += 1
(a, b) += 1
(a, b): int = 1
a, b: int
[a]: int
f(): int
(x.y := 3)
(x[0] := 3)
x := 3
import a b
import a,
import 1
import
from a import b c
from a import b,
from a import (b c)
from a import *, b
raise ValueError, "no"
del f()
a not b
x.1
5a
1__2
1_
0b12
0o9
0xg
1e+
1.5j5
0_7
012
'\x1'
"C:\Users\ann"
"C:\new\u12"
'\N{'
b'\xg'
b'a' 'b'
f'{}'
f'{ }'
f'{a b}'
f'{a +}'
f'{a!x}'
f'{a!}'
f'{!r}'
f'{:>3}'
f'{a:{b}'
f'{a'
f'{a)}'
f'{a[1}'
f'{lambda n: 1}'
f'{x if y}'
f'{a;b}'
f'{if a}'
f'}'
x = 3 if y
x = [n if n for n in y]
[*n for n in x]
{**n for n in x}
else: pass
x = {1, 2: 3}
(a]
a)
x = "abc
x = """abc
x = 1 \ y
with open("f") as f print(1)
with open("f") as f g: pass
match 1
case 1: pass
x++
x = = y
x === y
a => b
if a =< b: pass
a ? b : c
print "hello"
print x, y
'''.strip().splitlines() + [
    "if x:\n  y\n z", "if x:\ny",
    "try:\n  x = 1\ny", "try: pass\nexcept* A: pass\nexcept B: pass", "for x in y:\n    pass\n  else: pass",
    "x = (1,\ny = 2", "x = [1,\n2", "print('a'\nprint('b')", "class A(\n  pass", "match x:\n  case -a: pass", "match x:\n  case 1 + 1: pass",
    "x\u00a0= 1", "x = \u201chi\u201d", "x\u200b = 1", "x = y z\nprint('late", "x = 1\ny = )", "x = '''\nab\ncd", "f'''{\na b\n}'''", "if x == 1\n    pass",
    "else if x:\n    pass", "def f()\n    pass",
]
for slip in SLIPS:
    try:
        compile(slip, "slip", "exec")
    except SyntaxError as e:
        lines = traceback.format_exception_only(e)
        print(repr(slip), e.lineno, *[line.rstrip() for line in lines[1:]], sep="\n")
    else:
        print(repr(slip), "is fine")
