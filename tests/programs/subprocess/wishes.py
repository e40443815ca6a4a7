# Options of a Python child, the environment behind the back of os.environ, sizes of pipes, and where children come from.
import os
import subprocess
import sys


def python(*args, **more):
    done = subprocess.run([sys.executable, *args], capture_output=True, text=True, **more)
    print(done.returncode, done.stdout.strip(), '|', done.stderr.strip().split('\n')[-1])


python('-W', 'error', '-c', 'import warnings; warnings.warn("told")')
python('-Wignore', '-c', 'import sys, warnings; warnings.warn("told"); print(sys.warnoptions)')
python('-W', 'error::DeprecationWarning', '-c', 'import warnings; warnings.warn("told"); print("on"); warnings.warn("old", DeprecationWarning)')
python('-W', 'nonsense', '-c', 'print(1)')

os.putenv('BEHIND', 'back')
os.environ['BEFORE'] = 'eyes'
python('-c', 'import os; print(os.environ.get("BEHIND"), os.environ.get("BEFORE"))')
os.unsetenv('BEHIND')
python('-c', 'import os; print(os.environ.get("BEHIND"))', preexec_fn=lambda: os.putenv('BEFORE', 'late'))
python('-c', 'import os; print(os.environ["BEFORE"], os.environ["FRUIT"])', preexec_fn=lambda: os.putenv('FRUIT', 'apple'))
print('BEHIND' in os.environ)

import fcntl
child = subprocess.Popen([sys.executable, '-c', 'print(1)'], stdout=subprocess.PIPE, pipesize=8192)
print(fcntl.fcntl(child.stdout.fileno(), fcntl.F_GETPIPE_SZ), child.communicate())
for wrong in (dict(preexec_fn=lambda: 1 / 0), dict(cwd='/nowhere'), dict(env={'a=b': 'c'})):
    try:
        subprocess.run(['true'], **wrong)
    except (subprocess.SubprocessError, OSError, ValueError) as e:
        print(type(e).__name__, e)
print(subprocess.run(['true'], cwd=b'.').returncode)
