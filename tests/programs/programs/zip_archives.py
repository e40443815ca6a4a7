# Programs and modules in zip archives - as a command, by runpy, by import and by zipimport itself.
import os
import runpy
import subprocess
import sys
import tempfile
import traceback
import zipfile
import zipimport

base = tempfile.mkdtemp()
path = os.path.join(base, 'app.zip')
with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('__main__.py', 'import sys\nimport tools.one\nprint("main", __name__, sys.argv[1:], __file__.rpartition("/")[2])\n'
               'print(__spec__.name, __package__ == "", __loader__.__class__.__name__)\nprint(tools.one.f(20))\nif "fail" in sys.argv:\n    tools.one.g(0)\n')
    z.writestr('tools/__init__.py', '"""Tools."""\n')
    z.writestr('tools/one.py', 'from . import two\n\n\ndef f(x):\n    return two.twice(x) + 1\n\n\ndef g(x):\n    return 1 / x\n')
    z.writestr('tools/two.py', 'def twice(x):\n    return 2 * x\n')
    z.writestr('wrong.py', 'x = = 1\n')
    z.writestr('data/note.txt', 'a note')


def clean(text):
    return text.replace(base, 'BASE')


def run(*args):
    r = subprocess.run([sys.executable, *args], capture_output=True, text=True, cwd=base)
    print(r.returncode)
    print(clean(r.stdout), end='')
    print(clean(r.stderr).replace(sys.executable, 'PYTHON'), end='')


run(path, 'a', 'b')
run('app.zip', 'fail')
print(runpy.run_path(path, run_name='there')['__name__'])
print(path in sys.path)
sys.path.insert(0, path)
import tools.two
print(clean(tools.two.__file__), clean(tools.__path__[0]), tools.__doc__, tools.two.__package__)
print(clean(repr(tools.two.__loader__)), clean(repr(tools.two.__spec__)))
try:
    import wrong
except SyntaxError as e:
    print(e.msg, clean(e.filename), e.lineno, repr(e.text))
try:
    import tools.three
except ModuleNotFoundError as e:
    print(e)
import tools.one
try:
    tools.one.g(0)
except ZeroDivisionError:
    print(clean(traceback.format_exc().split('\n', 3)[3]))
i = zipimport.zipimporter(path)
print(clean(repr(i)), clean(i.archive), repr(i.prefix))
print(i.get_data('data/note.txt'), i.get_data(path + '/data/note.txt'))
print(i.is_package('tools'), i.is_package('wrong'), clean(i.get_filename('tools')), i.get_source('tools'))
print(i.find_spec('none'), i.find_spec('data'))
inner = zipimport.zipimporter(path + '/tools')
print(clean(repr(inner)), inner.prefix, inner.get_source('two'))
for bad in (lambda: i.get_data('none'), lambda: i.get_source('none'), lambda: i.is_package('none'), lambda: zipimport.zipimporter(''),
            lambda: zipimport.zipimporter(base), lambda: zipimport.zipimporter(base + '/none.zip'), lambda: zipimport.zipimporter(3),
            lambda: i.get_code('none'), lambda: i.get_filename('none')):
    try:
        print(bad())
    except (OSError, ImportError, TypeError) as e:
        print(type(e).__name__, clean(str(e)), clean(str(getattr(e, 'path', None))), getattr(e, 'name', None))
for text in (b'', b'nothing', b'PK\5\6', b'PK\5\6' + bytes(18), b'PK\5\6' + b'\1' * 18):
    with open(base + '/bad.zip', 'wb') as f:
        f.write(text)
    try:
        print(clean(repr(zipimport.zipimporter(base + '/bad.zip'))))
    except zipimport.ZipImportError as e:
        print(clean(str(e)))
# Something stands before an archive, and one that is no program.
with open(path, 'rb') as f:
    data = f.read()
with open(base + '/run', 'wb') as f:
    f.write(b'#!/usr/bin/env python3\n' + data)
run(base + '/run', 'c')
with zipfile.ZipFile(base + '/empty.zip', 'w') as z:
    z.writestr('a.py', '')
run(base + '/empty.zip')
with zipfile.ZipFile(base + '/broken.zip', 'w') as z:
    z.writestr('__main__.py', 'print(1)\nif x\n')
run(base + '/broken.zip')
try:
    runpy.run_path(base + '/empty.zip')
except ImportError as e:
    print(clean(str(e)))
r = subprocess.run([sys.executable, '-m', 'tools.one'], env={**os.environ, 'PYTHONPATH': path})
print(r.returncode)
