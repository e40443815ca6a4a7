# Path.glob, rglob, walk and full_match. What a last ** stands for, links, letters' case, and who is told of what.
import os
import pathlib
import time
import warnings

os.mkdir('empty')
os.chdir('empty')
P = pathlib.Path
for name in ('dirA', 'dirB/inner', 'dirC/.hidden'):
    P(name).mkdir(parents=True)
for name in ('fileA', 'dirB/fileB', 'dirC/fileC', 'dirB/inner/x.py', 'dirC/.hidden/y.py'):
    P(name).touch()
os.symlink('gone', 'broken')
os.symlink('dirB', 'linkB')
os.symlink('..', 'dirB/up')
here = P('.')
for pattern in ('*', '**', '**/', '*/', 'dir*/**', 'broken', 'broken/', '*B/*', '**/*.py', 'dirB/../*A', 'DIRB/*', '**/**/x*', '.', 'dirB/', 'linkB/*', '**/fileB'):
    try:
        print(pattern, sorted(map(str, here.glob(pattern))))
    except ValueError as e:
        print(pattern, e)
print(sorted(map(str, here.rglob('*.py'))), sorted(map(str, here.rglob('inner/'))))
print(sorted(map(str, here.glob('DIRB/FILE*', case_sensitive=False))), list(here.glob('DIRB', case_sensitive=True)))
print(sorted(map(str, P('dirB').glob('**/*B', recurse_symlinks=False))))
print(sorted((str(a), sorted(b), sorted(c)) for a, b, c in here.walk()))
print([str(a) for a, b, c in P('dirB').walk(top_down=False)], len(list(P('dirC').walk(follow_symlinks=True))))
for path, pattern in (('/a/b/c.py', '**/*.py'), ('/a/b/c.py', '/a/**/*.py'), ('a/c.py', '**/c.py'), ('c.py', '**/c.py'), ('a/b', '*'), ('a/b', 'a/**')):
    print(path, pattern, pathlib.PurePath(path).full_match(pattern))
for f in (lambda: P('gone').iterdir(), lambda: P('fileA').iterdir()):
    try:
        f()
    except OSError as e:
        print(type(e).__name__)
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(P('a/b').is_relative_to('a', 'b'), P('nul').is_reserved())
print(*[w.message for w in caught], sep='\n')
before = P('fileA').stat().st_mtime_ns
time.sleep(0.02)
P('fileA').touch()
print(P('fileA').stat().st_mtime_ns > before, P('fileA').owner() == P('dirA').owner(), bool(P('.').group()))
deep = P('deep', *['d'] * 150)
deep.mkdir(parents=True)
print(len(list(P('deep').glob('**/'))), len(list(P('deep').walk())))
