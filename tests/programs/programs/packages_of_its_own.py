# about: packages, relative imports and sys.path entries that a program writes itself
import os
import sys

os.makedirs('pack/inner')
for name, text in {'pack/__init__.py': 'from . import first\nfrom .inner import deep\nX = first.Y + 1\n', 'pack/first.py': 'Y = 1\n',
                   'pack/inner/__init__.py': '', 'pack/inner/deep.py': 'from ..first import Y\nfrom .. import first as again\nZ = Y + again.Y\n',
                   'broken.py': 'import no_such_module\n', 'pack/asks.py': 'import no_such_module\n'}.items():
    with open(name, 'w') as f:
        f.write(text)
os.makedirs('elsewhere')
with open('elsewhere/far.py', 'w') as f:
    f.write('where = __name__, __package__\n')
sys.path.insert(0, os.getcwd())
import pack.inner.deep
print(pack.X, pack.inner.deep.Z, pack.__package__, pack.inner.deep.__package__, pack.inner.deep.__name__, len(pack.__path__))
try: import far
except ModuleNotFoundError as e: print(e, e.name)
sys.path.append(os.path.join(os.getcwd(), 'elsewhere'))
import far
print(far.where)
for bad in ('broken', 'pack.none', 'pack.first.none', 'pack.asks'):
    try: __import__(bad)
    except ModuleNotFoundError as e: print(e, bad in sys.modules)
try: from pack import asks
except ModuleNotFoundError as e: print(e)
try: from pack import nothing
except ImportError as e: print(type(e).__name__, str(e).split(' (')[0])
