# `global` after a use is an error of syntax; without it a store makes a local name.
x = 1


def late():
    y = 1
    global x
    x = 2 + y


late()
print(x)
for text in ('def f():\n    print(x)\n    global x\n', 'def f():\n    x = 1\n    global x\n'):
    try:
        compile(text, '<text>', 'exec')
    except SyntaxError as e:
        print(e.msg, e.lineno)


def unbound():
    x += 1


try:
    unbound()
except UnboundLocalError as e:
    print(e)
