# about: what the compiler refuses
cases = ["match 1:\n case {**_}: pass", "match 1:\n case 42 as _: pass", "match 1:\n case {'a': 1, 'a': 2}: pass","match 1:\n case {0: _, 0.0: _}: pass","match 1:\n case {0: _, False: _}: pass","match 1:\n case {0: _, 0j: _}: pass", "match 1:\n case {a.b: _, a.b: _}: pass",
"match 1:\n case {-1: _, -1: _}: pass",
"match 1:\n case f'': pass","match 1:\n case f'{x}': pass","match 1:\n case {f'{x}': 1}: pass","match 1:\n case 0 * 0j: pass","match 1:\n case -0j + 0: pass","match 1:\n case 0 + 0: pass","match 1:\n case 1 + 2: pass","match 1:\n case 'a' + 'b': pass","match 1:\n case 1j + 2: pass", "match 1:\n case 'a' + 2j: pass",
"class A(x for x in y): pass", "class A((x for x in y)): pass","class A(B, x for x in y): pass",
"[i := 0, j := 1 for i, j in [(1, 2), (3, 4)]]", "[1, 2 for x in y]", "[x, y for x in y]",
"[x for x in (i := y)]","{x for x in (i := y)}","{x:x for x in [i := y]}","[x for a in b for x in (i := y)]","[i for i in range(5) if (j := 0) for j in range(5)]","{i for i in range(5) if (j := 0) for j in range(5)}","[[(j := j) for i in range(5)] for j in range(5)]",
"class F:\n [__x := 0 for __x in (1,)]", "[(lambda: (y:=1)) for x in (lambda: (z:=1))()]",
"x = 1\nglobal x", "global x\nx = 1\nglobal x", "def f():\n global x\n x = 1\n global x", "def f():\n print(x)\n global x",
"del *x", "del (*x,)", "del [*x]", "try: pass\nexcept ValueError: pass\nexcept* TypeError: pass","try: pass\nexcept* ValueError: pass\nexcept TypeError: pass",
"match y:\n case e(e=v,v,", "'blech'hello'", 'print\x17("Hello")', "a\u200bb = 1", "print(\u201chello\u201d)", "x = 1 \u00a0+ 2", "a \u20ac 3", '"\\"','"a" "\\"',
"".join("  "*i + "while 1:\n" for i in range(21)) + "  "*21 + "pass",
"".join("  "*i + "for a in b:\n" for i in range(20)) + "  "*20 + "pass",
"".join("  "*i + "with a:\n" for i in range(21)) + "  "*21 + "pass",
"".join("  "*i + "try:\n" for i in range(21)) + "  "*21 + "pass\n" + "".join("  "*i + "finally: pass\n" for i in range(20,-1,-1)),
"".join("  "*i + "try:\n" for i in range(20)) + "  "*20 + "pass\n" + "".join("  "*i + "finally: pass\n" for i in range(19,-1,-1)),
"".join("  "*i + "try:\n" for i in range(21)) + "  "*21 + "pass\n" + "".join("  "*i + "except E: pass\n" for i in range(20,-1,-1)),
"".join("  "*i + "try: pass\n"+"  "*i+"except E as e:\n" for i in range(12)) + "  "*12 + "pass\n",
"".join("  "*i + "try: pass\n"+"  "*i+"except E:\n" for i in range(21)) + "  "*21 + "pass\n",
"".join("  "*i + "if 1:\n" for i in range(30)) + "  "*30 + "pass",
"with " + ", ".join("a" for i in range(21)) + ": pass", "with " + ", ".join("a" for i in range(20)) + ": pass",
"("*201+")"*201, "("*200+")"*200,
"def f(a, *, **k): pass", "f(**k, *a)", "f(a=1, b)", "f(a for a in b, c)", "f(c, a for a in b)", "x = (yield)", "return 1", "class A:\n return 1", "break", "for x in y:\n def f(): continue",
"import a.b as c.d", "from . import *\ndef f():\n from x import *","from __future__ import nope", "x=1\nfrom __future__ import annotations", "a, b += 1", "f() = 1", "(a, b): int", "x: int: str", "lambda: (yield) = 1", "None = 1", "a.None = 1", "def None(): pass", "class True: pass", "import None", "f(True=1)", "lambda None: 1", "for None in x: pass", "with a as None: pass", "try: pass\nexcept E as None: pass", "x = *y", "*x", "print(*)", "f(*)", "f(**)", "{**}", "{*a: 1}", "{a: *b}", "{1:2, **a, 3}", "{1, 2: 3}", "0777", "1_", "1__0", "0x", "0b2", "0o8", "1e", "1a", "1.e5j", "1if 2else 3", "0_7", "00", "01", "1.2.3", "'\\u12'", "b'\u00e9'", "f'{'", "f'{}'", "f'{a b}'", "f'{a!z}'", "f'{a!}'", "f'}'", "f'{a:{b:{c}}}'", "f'{!r}'", "f'{=}'", "f'{a = !r:>{w}}'", "f'{lambda x: 1}'", "f'{a $ b}'", "rb''", "ub''", "x = 'a", 'x = """a', "x = (1,\n", "x = 1)", "x = [1)", "if x = 1: pass", "if x:\npass", "  x = 1\n y", " x", "x = 1\n  y = 2", "if 1:\n  x\n y", "else: pass", "elif x: pass", "try: pass", "try: pass\nx", "def f(x, x): pass", "def f(a=1, b): pass", "def f(*, a=1, b): pass", "def f(/, a): pass", "def f(a, /, b, /): pass", "def f(*a, *b): pass", "def f(**a, b): pass", "def f(*a, /): pass", "lambda a=1, b: 1","nonlocal x", "def f():\n nonlocal x", "def f(x):\n global x", "def f():\n x = 1\n def g():\n  nonlocal x\n  global x", "assert (a, b)", "a is 1", "assert x, ", "raise x from", "del f()", "del a+b", "del None", "del (a, b), [c]", "a = b = c += 1", "a := 1", "(a.b := 1)", "(a[0] := 1)", "f(a := 1, b=2)", "f(b=a:=1)", "x = a := 1", "while x := 1: break", "def f(x=(y:=1)): pass", "print 'a'", "print a", "exec 'a'", "async def f(): yield 1\nasync def g(): return [x async for x in f()]", "a++", "++a", "a <> b", "a ! b", "a ? b", "a && b", "a $ b", "`a`", "x = 5 if y", "x = if", "[a for]", "[for x in y]", "[x for x y]","(x for x in y if)", "import", "from x import", "from x import (a, b", "from x import a,", "from x import (a,)", "from x import *, a", "import a as", "class", "class A", "def f", "def f(", "def f()", "def f():", "for x in y", "for x y: pass", "while", "with a as b", "@", "@a", "@a\nx = 1", "type X = int", "type X[T] = int\ntype Y", "def f[T](x: T): pass", "class A[T: int = str]: pass", "match x:\n pass", "match x:", "match x:\n case 1: pass\n case _: pass\n case 2: pass", "match x:\n case a: pass\n case 2: pass", "match x:\n case a | 2: pass", "match x:\n case (a, a): pass", "match x:\n case [*a, *b]: pass", "match x:\n case A(x=1, x=2): pass", "match x:\n case A(x=1, 2): pass", "match x:\n case {**r, 'a': 1}: pass", "match x:\n case -a: pass", "match x:\n case a.b(): pass", "match x:\n case a(): pass\n case a[0]: pass", "match x:\n case 1 if y: pass", "match x:\n case (1 | a): pass", "match x:\n case a | b: pass", "match x:\n case 1 as a.b: pass", "match x:\n case 1 as 2: pass", "match x:\n case 1 as (a): pass",
]
import warnings
warnings.simplefilter('ignore')
for n, c in enumerate(cases):
    if n in [10, 12, 16, 42, 44, 56, 57, 58, 82, 194, 237, 238]: continue
    try: compile(c, 'f', 'exec'); print(n, 'fine')
    except SyntaxError as e: print(n, type(e).__name__, e.msg)
    except BaseException as e: print(n, type(e).__name__, e)
