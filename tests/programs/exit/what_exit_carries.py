# exit: 1
# What sys.exit makes of its argument, and an exit function whose own text fails
import atexit
import sys

for a in ((), (None,), (3,), ((1, 2),), ('x',), ((),), ([1],), (SystemExit(4),), (ValueError(4),)):
    try: sys.exit(*a)
    except SystemExit as e: print(a, e.args, repr(e.code), str(e))


class Shy:
    def __call__(self): raise KeyError(1)
    def __repr__(self): raise ValueError('no text')


atexit.register(print, 'runs all the same')
atexit.register(Shy())
try: sys.exit()
except leave as error: print('never')
