# about: exec and eval see the builtins they are given
def t(f, *a, **k):
    try: print(repr(f(*a, **k)))
    except BaseException as e: print(type(e).__name__, e)
t(eval, "print(1)", {'__builtins__': {}})
t(eval, "print(1)", {'__builtins__': {}})
t(eval, "__import__('os')", {'__builtins__': {}})
t(eval, "abs(-1)", {'__builtins__': {'abs': abs}})
t(exec, "print(1)", {'__builtins__': {}})
t(exec, "import os", {'__builtins__': {}})
t(exec, "class A: pass", {'__builtins__': {}})
t(exec, "def f(): return len('a')\nf()", {'__builtins__': {}})
