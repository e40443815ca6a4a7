# Programs as the command line names them, a file, a folder, a module or a package; and the same from within.
import importlib.machinery
import importlib.util
import os
import runpy
import subprocess
import sys
import tempfile
import traceback

SHOW = '''import sys
print(__name__, globals().get('__file__', '').replace(sys.argv[-1], 'D'), repr(__package__),
      __spec__ and (__spec__.name, __spec__.parent, type(__loader__).__name__), sys.argv[1:-1])
if 'x' in sys.argv: 1 / 0
'''
FILES = {
    'm.py': SHOW,
    'pkg/__init__.py': 'print("init", __name__, __package__, __spec__.submodule_search_locations == __path__)\n',
    'pkg/__main__.py': SHOW,
    'pkg/mod.py': SHOW + 'from . import other\nfrom .other import y\nprint(y)\n',
    'pkg/other.py': 'y = 5\nprint("other", __spec__.parent, __package__, __spec__.name)\n',
    'pkg/far.py': 'from ... import x\n',
    'prog/__main__.py': SHOW + 'import beside\n',
    'prog/beside.py': 'print("beside", __name__)\n',
    'empty/x.txt': '',
    'space/inner.py': 'v = 3\n',
    'nomain/__init__.py': '',
    'bad.py': 'def f(:\n',
    'rel.py': 'from . import x\n',
    'strange.py': b'\xef\xbb\xbfprint("caf\xc3\xa9")\n',
}
D = tempfile.mkdtemp()
os.chdir(D)
sys.path.insert(0, D)
for path, text in FILES.items():
    os.makedirs(os.path.dirname(path) or '.', exist_ok=True)
    with open(path, 'wb') as f:
        f.write(text if isinstance(text, bytes) else text.encode())


def command(*words):
    r = subprocess.run([sys.executable, *words, D], capture_output=True, text=True)
    print('---', *words, '->', r.returncode)
    for text in (r.stdout, r.stderr):
        print(text.replace(D, 'D').replace(sys.executable, 'python'), end='')


for words in ('m.py', '-m m', '-m m x', '-m pkg', '-m pkg x', '-m pkg.mod a', 'prog q', 'prog x', 'empty', '-m nope', '-m pkg.nope',
              '-m nope.x', '-m nomain', '-m space', '-m space.inner', 'nofile', '-m bad', 'bad.py', '-m rel', 'rel.py', '-m pkg.far', '-m m.py',
              '-m .m', 'strange.py', '-m strange'):
    command(*words.split())
command('-c', 'import sys; print(__name__, __package__, __spec__, sys.argv[:-1])', 'z')
command('-c', 'import pkg.mod', '-')
command('-c', 'import runpy; runpy._run_module_as_main("pkg.mod")', 'b')
command('-c', 'import runpy; runpy._run_module_as_main("nope")')


def told(f, *args, **more):
    try:
        found = f(*args, **more)
        print(sorted(found), found['__name__'])
    except BaseException as e:
        print(type(e).__name__, str(e).replace(D, 'D'))


sys.argv = ['arg0', D]
told(runpy.run_path, 'm.py')
told(runpy.run_path, 'm.py', run_name='a.b', init_globals={'z': 3})
told(runpy.run_path, 'prog')
told(runpy.run_module, 'm')
told(runpy.run_module, 'pkg', alter_sys=True)
told(runpy.run_module, 'pkg.mod', run_name='__main__', alter_sys=True)
for name in ('nope', 'pkg.nope', '.x', 'nomain', 'space', 'sys'):
    told(runpy.run_module, name)
told(runpy.run_path, 'pkg/nope')
told(runpy.run_path, 'empty')
print(sys.argv == ['arg0', D], sys.path[0] == D, sys.modules['__main__'].__file__ == __file__)

sys.argv = ['q', 'x', D]
for f, name, more in ((runpy.run_path, 'm.py', {}), (runpy.run_path, 'prog', {}), (runpy.run_module, 'm', {}),
                      (runpy.run_module, 'm', {'alter_sys': True}), (runpy.run_path, 'bad.py', {}), (runpy.run_module, 'bad', {})):
    try:
        f(name, **more)
    except (SyntaxError, ZeroDivisionError):
        print(traceback.format_exc().replace(D, 'D').replace(__file__, 'this.py'))
sys.argv = ['q', D]

import space.inner
print(set(space.__path__) == {D + '/space'}, space.inner.v, hasattr(space, '__file__'), space.__spec__.origin, space.__package__)
spec = importlib.util.spec_from_file_location('made', D + '/pkg/other.py')
made = importlib.util.module_from_spec(spec)
spec.loader.exec_module(made)
print(made.y, made.__name__, 'made' in sys.modules, isinstance(spec.loader, importlib.machinery.SourceFileLoader), spec.cached.replace(D, 'D'), spec.has_location)
print(importlib.util.find_spec('pkg.other').name, importlib.util.find_spec('zzz'), importlib.util.find_spec('pkg').submodule_search_locations == [D + '/pkg'])
print(importlib.machinery.SourceFileLoader('loaded', D + '/pkg/other.py').load_module().y, 'loaded' in sys.modules)
print(spec.loader.get_source('made').splitlines(), spec.loader.is_package('made'), spec.loader.get_filename() == D + '/pkg/other.py')
try:
    spec.loader.get_source('another')
except ImportError as e:
    print(e, e.name)
try:
    importlib.util.find_spec('m.x')
except ModuleNotFoundError as e:
    print(e, e.name)
