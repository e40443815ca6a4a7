# Children that begin anew find the program again, a module of a package by its name; the text of a folder is not run again.
import os
import subprocess
import sys
import tempfile

MODULE = '''from multiprocessing import Pool, get_context
from . import sibling
import sys


class Point:
    def __init__(self, x):
        self.x = x


def f(p):
    return Point(p.x * sibling.FACTOR), __name__, __package__, __spec__.name


if __name__ == '__main__':
    with get_context(sys.argv[1]).Pool(2) as pool:
        print([(p.x, *rest) for p, *rest in pool.map(f, map(Point, range(3)))])
    print(__name__, __package__, __spec__.name)
'''
PROGRAM = '''if __name__ != '__main__':
    raise RuntimeError('only as a program')
from multiprocessing import get_context
import sys
with get_context(sys.argv[1]).Pool(2) as pool:
    print(pool.map(int, '123'), __spec__.name, repr(__package__))
'''
FILES = {'pkg/__init__.py': '', 'pkg/sibling.py': 'FACTOR = 10\n', 'pkg/mod.py': MODULE, 'pkg/sub/__init__.py': '', 'pkg/sub/sibling.py': 'FACTOR = 7\n',
         'pkg/sub/mod.py': MODULE, 'pkg/sub/__main__.py': PROGRAM, 'prog/__main__.py': PROGRAM}
folder = tempfile.mkdtemp()
os.chdir(folder)
for path, text in FILES.items():
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w') as f:
        f.write(text)
for method in ('fork', 'spawn', 'forkserver'):
    for words in ('-m pkg.mod', '-m pkg.sub.mod', '-m pkg.sub', 'prog', '-m prog'):
        r = subprocess.run([sys.executable, *words.split(), method], capture_output=True, text=True)
        print(method, words, '->', r.returncode, r.stdout, r.stderr.replace(folder, ''), end='')
