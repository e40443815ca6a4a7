# A program finds its own file, reads it, and runs itself again.
import inspect
import os
import subprocess
import sys


def told(n):
    return f'line {n}'


with open(__file__) as file:
    lines = file.read().splitlines()
if len(sys.argv) > 1:
    print('again', sys.argv[1:], lines[0] == '# A program finds its own file, reads it, and runs itself again.')
    sys.exit(3)
print(lines[0], len(lines), os.path.getsize(__file__) == sum(len(line) + 1 for line in lines))
print(os.path.isabs(__file__), os.path.isfile(__file__), os.path.basename(__file__) in os.listdir(os.path.dirname(__file__)))
print(inspect.getsource(told), inspect.getsourcefile(told) == __file__)
run = subprocess.run([sys.executable, __file__, 'a', 'b'], capture_output=True, text=True)
print(run.returncode, run.stdout, run.stderr)
with open(__file__, 'rb') as file:
    compiled = compile(file.read(), __file__, 'exec')
print(compiled.co_filename == __file__, os.stat(__file__).st_size > 100, os.access(__file__, os.R_OK))
