# A program in a zip archive whose children, however they begin, take their work from a module beside it.
import os
import subprocess
import sys
import tempfile
import zipfile

base = tempfile.mkdtemp()
path = os.path.join(base, 'app.zip')
MAIN = '''
import multiprocessing as mp
import sys
from work import square

if __name__ == '__main__':
    mp.set_start_method(sys.argv[1])
    with mp.Pool(2) as pool:
        print(sys.argv[1], pool.map(square, range(5)))
'''
with zipfile.ZipFile(path, 'w') as z:
    z.writestr('__main__.py', MAIN)
    z.writestr('work.py', 'def square(x):\n    return x * x\n')
for method in ('fork', 'spawn', 'forkserver'):
    r = subprocess.run([sys.executable, path, method], capture_output=True, text=True); print(r.returncode, r.stdout, r.stderr)
