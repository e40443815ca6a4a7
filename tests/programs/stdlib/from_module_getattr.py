# A module with a `__getattr__` of its own, asked for names by `from … import`.
import sys

with open('asked.py', 'w') as f:
    f.write('''def __getattr__(name):
    if name == 'good':
        return 5
    if name == 'worse':
        raise ValueError(name)
    raise AttributeError('no such ' + name)
''')
sys.path.insert(0, '.')
from asked import good
print(good)
try:
    from asked import bad
except ImportError as e:
    print(type(e).__name__, str(e).partition(' (')[0], e.name, e.__context__)
try:
    from asked import good as a, worse as b
except ValueError as e:
    print('ValueError', e, a)
import asked
try:
    asked.other
except AttributeError as e:
    print(e)
