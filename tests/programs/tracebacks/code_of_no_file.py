# Code that names a file shows the lines of that file, or those of the module that it runs in
import traceback
text = "def f():\n    1/0\nf()\n"
for where in ({}, {'__name__': 'other'}, None):
    try: exec(compile(text, 'nofile', 'exec'), where) if where is not None else exec(compile(text, 'nofile', 'exec'))
    except ZeroDivisionError: print(traceback.format_exc().replace(__file__, 'here'))
try: eval(compile('1/0', 'nofile.py', 'eval'), {})
except ZeroDivisionError: print(traceback.format_exc().replace(__file__, 'here'))
with open('there.py', 'w') as f: f.write(text)
try: exec(compile(text, 'there.py', 'exec'), {})
except ZeroDivisionError: print(traceback.format_exc().replace(__file__, 'here'))
import os; os.remove('there.py')
