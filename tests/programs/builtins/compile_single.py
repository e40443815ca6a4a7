# compile(…, 'single') – what expressions outside functions give is shown, as at a prompt.
import builtins
import sys


def run(text):
    exec(compile(text, '<stdin>', 'single'), names)


names = {}
run('1 + 1')
run("'a text'")
run('None')
run('x = 5')
run('x; x * 2; "y"')
run('for i in range(3):\n    i * 10\n')
run('if x:\n    x\nelse:\n    0\n')
run('def f():\n    42\n    return 43\n')
run('f()')
run('class C:\n    1\n    "doc"\n')
run('[n for n in range(3)]')
run('with open("/dev/null") as g: g.name\n')
print(builtins._, names['f'].__doc__)
sys.displayhook = lambda value: print('shown', value)
run('x')
run('None')
try:
    run('1 / 0')
except ZeroDivisionError as e:
    print(e)
print(eval(compile('6 * 7', '', 'eval')), exec(compile('6 * 7', '', 'exec')))
del sys.displayhook
try:
    run('1')
except RuntimeError as e:
    print(e)
