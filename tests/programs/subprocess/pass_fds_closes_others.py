# Descriptors that are passed on mean that the others are not, whatever close_fds says.
import os
import subprocess
import sys
import warnings

warnings.simplefilter('always')
r, w = os.pipe()
r2, w2 = os.pipe()
os.set_inheritable(w2, True)
look = 'import os, sys\nfor fd in map(int, sys.argv[1:]):\n    try:\n        os.fstat(fd); print("open")\n    except OSError as e:\n        print(e.errno)'


def show(**how):
    with warnings.catch_warnings(record=True) as told:
        p = subprocess.run([sys.executable, '-c', look, str(w), str(w2)], capture_output=True, text=True, **how)
    print(p.stdout.split(), [(m.category.__name__, str(m.message)) for m in told])


show()
show(close_fds=False)
show(pass_fds=[w])
show(pass_fds=[w], close_fds=False)
