# Texts with one slip each, and every number that their errors carry.
SLIPS = [
    'print(a b)\n', 'print(a b\nx = 1\n', 'print(a//\nx = 1\n', 'd = {"a" 1//\nx = 2\n', 'print("negative"not\nreturn n\n',
    'print(a not b, c)\n', 'f(x=y not z)\n', 'print(v + V(3, 4)not v * 2)\n', 'f(a)not lambda: 1\n', 'def f(a not:\n    pass\n',
    'def __init__(self n):\n    pass\n', 'f(lambda s, o o == 6)\n', 'f(m.a m.b)\n', 'f(t.u v)\n', 'f(n.a n.b)\n', 'f(k for k in g print not k)\n',
    '[x for x y]\n', '{n: 1 for n, v range(3)}\n', '{w: i for i, w b"y" e(w)}\n',
    'print x\n', 'print x, y; z\n', 'if x: print 1\n', 'x = print 1\n', 'f(print x)\n', 'exec "a" in b\n', 'print B(A):\n    pass\n',
    'except ValueError print error:\n', 'type i in range(50):\n    pass\n', 'type os; x\n', 'type pid == 0:\n    pass\n',
    '-1, b = 0, 1\n', 'f(), b = 1, 2\n', 'r, b"y" = g()\n', 'real, range(3) = 1, 2\n', 'a = f(), b = 1\n', '[f(), b] = 1, 2\n',
    'if x: f() = 1\n', 'f() =\n', 'f(1)= \n', 'for x == 1: pass\n', 'for a + 1 in b: pass\n', 'x = [for a (1) in b]\n',
    'f(a/b=1)\n', 'f(t=a/ b=(1, 2))\n', 'str(x= for x in l)\n', 'str(x=y for x in l)\n', 'f(x=1, y(2), [3])\n', 'f(**x, y, (z))\n', 'f(x=1, y\n',
    'print(f():= 1)\n', 'print("a":=\n1)\n', 'while True:=\n    pass\n', '(f() := 1)\n', '(2**31:=)\n',
    'f(x):\n    pass\n', 'i, x in g():\n    pass\n', 'f(x): int\n', 'a, b: int\n', '[a]: int\n', 'yield g(a): int\n',
    'def f(a=1, b/:\n', 'def f(a=1, b):\n    pass\n', 'def f(a=1, b: int, c=2):\n    pass\n', 'lambda a=1, b: 1\n', 'def f(a, b-None):\n    pass\n',
    'def f(/):\n    pass\n', 'def f(/, a):\n    pass\n', 'def f(()):\n    pass\n', 'def f((a, b)):\n    pass\n', 'lambda (a): 1\n', 'lambda (): 1\n', 'lambda(a=1, b=2)\n',
    'import \n', 'from a import \n', '    x = 1\n', ' x\n', 'if x:\n    y\n  z\n', 'if x:\n         = 1\n    y = 2\n', 'if x:\n\ty\n        z\n',
    'f)\n', 'f(]\n', 'f(\n[\n)\n', '"abc\n', "f'a}'\n", "f'{a'\n", '"""abc\n', '0x\n', '0777\n', '1_\n', '{"a"== 1, "b": 2}\n',
    'import a, b += c\n', 'del x, y += 1\n', 'global x += 1\n', 'with a as b<=\n    pass\n', 'with a as b |\n    c: pass\n', 'x, y += 1\n',
]
for slip in SLIPS:
    try:
        compile(slip, 'slip.py', 'exec')
        print('fine', repr(slip))
    except SyntaxError as e:
        print(type(e).__name__, '|', e.msg, '|', e.lineno, e.offset, e.end_lineno, e.end_offset, '|', repr(slip))
