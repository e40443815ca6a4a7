# Symbolic and hard links, that is what follows them, what does not, and what goes wrong.
import os
import stat
import tempfile

base = os.path.realpath(tempfile.mkdtemp())
os.chdir(base)


def told(f, *args, **kwargs):
    try:
        r = f(*args, **kwargs)
    except OSError as e:
        paths = [p.replace(base, 'BASE') if p else p for p in (e.filename, e.filename2)]
        print(f.__name__, type(e).__name__, e.errno, e.strerror, paths)
    except Exception as e:
        print(f.__name__, type(e).__name__, e)
    else:
        print(f.__name__, r.replace(base, 'BASE') if isinstance(r, str) else r)


with open('file', 'w') as f:
    f.write('seven..')
os.mkdir('dir')
with open('dir/inner', 'w') as f:
    f.write('in')
os.symlink('file', 'soft')
os.symlink('dir', 'way')
os.symlink('nowhere', 'dangling')
os.symlink('b', 'a')
os.symlink('a', 'b')
os.symlink(os.path.join(base, 'dir', 'inner'), 'absolute')
os.symlink('../file', 'dir/up')
os.link('file', 'hard')

print('-- reading')
for name in ('soft', 'way/inner', 'absolute', 'dir/up', 'way/up', 'way/../file', 'hard'):
    with open(name) as f:
        print(name, f.read())
for name in ('soft', 'way', 'dangling', 'a', 'absolute', 'dir/up', 'file', 'dir', 'none'):
    told(os.readlink, name)
print(os.readlink(b'soft'))

print('-- asking')
P = os.path
for name in ('file', 'dir', 'soft', 'way', 'dangling', 'a', 'none', 'way/inner', 'soft/', 'way/', 'hard'):
    print(name, P.exists(name), P.lexists(name), P.isfile(name), P.isdir(name), P.islink(name))
    told(P.realpath, name)
told(P.realpath, 'a', strict=True)
told(P.realpath, 'dangling', strict=True)
told(P.realpath, 'file/x', strict=True)
told(P.realpath, 'way/up')
told(P.realpath, 'a/x')
for name in ('soft', 'file', 'way', 'dangling'):
    s = os.lstat(name)
    print(name, stat.filemode(s.st_mode), s.st_size if not stat.S_ISDIR(s.st_mode) else '', s.st_nlink)
print(os.stat('hard').st_nlink, os.stat('hard').st_ino == os.stat('file').st_ino, os.stat('soft', follow_symlinks=False) == os.lstat('soft'))
print(P.samefile('soft', 'file'), P.samefile('hard', 'file'), P.samefile('way', 'dir'), P.samefile('way', 'file'))
told(P.samefile, 'a', 'file')

print('-- going wrong')
told(os.stat, 'a')
told(open, 'a')
told(open, 'dangling')
told(os.symlink, 'x', 'soft')
told(os.symlink, 'x', 'none/y')
told(os.symlink, '', 'empty')
told(os.link, 'none', 'n2')
told(os.link, 'dir', 'd2')
told(os.link, 'file', 'hard')
told(os.rmdir, 'way')
told(os.mkdir, 'dangling')
told(os.listdir, 'soft')
told(os.stat, 'file/x')
told(os.stat, 'soft/x')
told(os.chdir, 'soft')
told(os.symlink, 1, 'x')
told(os.readlink, None)
told(os.open, 'dangling', os.O_CREAT | os.O_EXCL | os.O_WRONLY)

print('-- changing')
with open('dangling', 'w') as f:
    f.write('made through the link')
print(sorted(os.listdir()))
os.remove('soft')
print(P.exists('file'), P.lexists('soft'))
os.remove('file')
with open('hard') as f:
    print(f.read(), os.stat('hard').st_nlink)
os.rename('way', 'road')
print(os.readlink('road'), P.isdir('dir'))
os.link('road', 'road2')
print(P.islink('road2'), os.lstat('road').st_nlink)
os.chdir('road')
print(os.getcwd().replace(base, 'BASE'), sorted(os.listdir('..')))
os.chdir('..')
print(os.stat('dir').st_nlink)
os.mkdir('dir/sub')
print(os.stat('dir').st_nlink)
os.replace('hard', 'dangling')
print(P.islink('dangling'), open('dangling').read())

print('-- walking')
os.remove('a')
os.remove('b')
os.symlink('..', 'dir/sub/top')
for top, dirs, files in os.walk('.'):
    print(top, sorted(dirs), sorted(files))
for top, dirs, files in os.walk('road', topdown=False):
    print(top, sorted(dirs), sorted(files))
with os.scandir() as entries:
    for e in sorted(entries, key=lambda e: e.name):
        print(e, e.is_dir(), e.is_file(), e.is_symlink(), e.is_dir(follow_symlinks=False), e.path)
print([e.name for e in sorted(os.scandir(b'dir'), key=lambda e: e.name)], sorted(os.listdir(b'dir')))
