# What an error of a file tells is the path as it was given; bytes stay bytes, of an object with a path it is the path.
import os
import pathlib
import shutil
import subprocess
import tempfile


class Path:
    def __init__(self, path):
        self.path = path

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return 'Path(%r)' % self.path


def told(f, *args, **more):
    try:
        f(*args, **more)
    except OSError as e:
        print(f.__name__, type(e).__name__, repr(e.filename), repr(e.filename2), e)
    else:
        print(f.__name__, 'is fine')


def inside(path, name):
    path = os.fspath(path)
    return os.path.join(path, os.fsencode(name) if isinstance(path, bytes) else name)


os.chdir(tempfile.mkdtemp())
for path in ('nope', b'nope', Path('nope'), Path(b'nope'), pathlib.Path('nope'), b'n\xff\xc3\xa9', os.fsdecode(b'n\xff')):
    print('----', repr(path))
    for f in (open, os.stat, os.lstat, os.remove, os.unlink, os.rmdir, os.listdir, os.scandir, os.readlink, os.chdir, os.utime, os.statvfs,
              os.path.getsize, os.removedirs, shutil.rmtree):
        told(f, path)
    told(os.truncate, path, 3)
    told(os.chmod, path, 0o600)
    told(os.open, path, os.O_RDONLY)
    told(os.rename, path, 'other')
    told(os.rename, path, b'other')
    told(os.replace, 'other', path)
    told(os.link, path, Path('other'))
    told(os.mkdir, inside(path, 'a'))
    told(os.makedirs, path)
    told(os.makedirs, path)
    told(os.mkdir, path)
    told(os.symlink, b'target', path)
    told(os.open, path, os.O_WRONLY)
    told(open, path, 'w')
    told(os.mkfifo, path)
    told(os.mknod, path)
    os.rmdir(path)
    told(os.mkfifo, inside(path, 'pipe'))
    told(shutil.copyfile, path, b'there')
    told(subprocess.Popen, [path])
    told(subprocess.Popen, ['true'], cwd=path)
    told(os.execv, path, ['x'])

os.mkdir(b'inner')
fd = os.open('inner', os.O_RDONLY)
told(os.stat, b'nope', dir_fd=fd)
told(os.rename, b'nope', 'other', src_dir_fd=fd)
told(os.unlink, b'nope', dir_fd=fd)
told(os.open, b'nope', os.O_RDONLY, dir_fd=fd)
print(os.listdir(b'.'), os.path.exists(b'inner'), os.path.realpath(b'inner') == os.fsencode(os.path.realpath('inner')))
with open(b'f\xff', 'w') as f:
    f.write('text')
print(f.name, os.listdir('.')[0] in ('inner', 'f\udcff'), sorted(os.listdir(b'.')), os.stat(b'f\xff').st_size, os.stat('f\udcff').st_size)
for wrong in (b'a\0b', 'a\0b'):
    for f in (os.stat, open, os.listdir, os.mkdir):
        try:
            f(wrong)
        except ValueError as e:
            print(f.__name__, e)
