# Patterns for all that lies below - through links or not, twice where it is found twice, directories alone.
import os
import pathlib
import tempfile

base = pathlib.Path(tempfile.mkdtemp())
for name in ('dirA', 'dirB', 'dirC/dirD', 'dirE'):
    (base / name).mkdir(parents=True)
for name in ('fileA', 'dirB/fileB', 'dirC/fileC', 'dirC/novel.txt', 'dirC/dirD/fileD'):
    (base / name).write_text('x')
os.symlink('fileA', base / 'linkA')
os.symlink('non-existing', base / 'brokenLink')
os.symlink('dirB', base / 'linkB', True)
os.symlink('../dirB', base / 'dirA/linkC', True)
os.symlink('../dirB', base / 'dirB/linkD', True)
os.symlink('brokenLinkLoop', base / 'brokenLinkLoop')
for pattern in ('fileB', '*/fileA', '*/fileB', 'file*', '*/', '', 'dirD', '**/file*', '*', 'dir*/**', 'dir*/**/', 'dir*/*/../dirD/**/', '**', '**/**', '*/*', '..', 'dir*/..', 'linkB/*'):
    for follow in (False,) if pattern.startswith('dir*/**') else (False, True):
        try:
            print(repr(pattern), follow, sorted(str(p.relative_to(base)) for p in base.rglob(pattern, recurse_symlinks=follow))[:40])
        except (OSError, ValueError) as e:
            print(pattern, type(e), e)
for pattern in ('**/fileB', '*/fileB', 'dirB/*', 'DIRb/FILE*', '**/dir*/', 'dirA/../file*', 'dirX/../file*'):
    for sensitive in (None, True, False):
        print(pattern, sensitive, sorted(str(p.relative_to(base)) for p in base.glob(pattern, case_sensitive=sensitive, recurse_symlinks=True))[:40])
p = base / 'dirA'
import warnings

with warnings.catch_warnings(record=True) as found:
    warnings.simplefilter('always')
    pathlib.Path('a', other=1)
    try:
        open(False, 'rb', closefd=False)
        os.stat(True)
    except OSError:
        pass
print([(w.category.__name__, str(w.message), w.filename == __file__) for w in found])
for text in ('//server/share', '//a', '//', '/', '//?/', '//?/UNC/', 'c:', 'c:/', 'c:a', 'a', ''):
    print(text, pathlib.PureWindowsPath(text).is_absolute())
with open('/dev/null', 'rb') as f:
    print(f.seekable(), f.seek(100), f.tell(), f.seek(-3, 2))
