# about: getpass where there is no terminal: it warns, and reads what is typed all the same
# stdin: first\nsecond\n
# options: --stdout pipe
import getpass, io, sys, warnings
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    out = io.StringIO()
    print(repr(getpass.getpass('Word: ', out)), repr(out.getvalue()), [(w.category.__name__, str(w.message)) for w in seen])
warnings.simplefilter('ignore')
print(getpass.getpass('', sys.stdout), end='|\n')
try: getpass.getpass(stream=out)
except EOFError: print('end')
sys.stdin = io.StringIO('third\n'); print(getpass.getpass(stream=out))
