# shutil.rmtree counts names from open directories, tells what it could not do, and leaves what links lead to.
import os
import shutil

os.mkdir('empty')
os.chdir('empty')


def make(top):
    os.makedirs(top + '/a/b')
    for name in ('/x', '/a/y', '/a/b/z'):
        open(top + name, 'w').close()


def told(function, path, e):
    print(function.__name__, path, type(e).__name__, e.filename)


make('here')
make('there/here')
fd = os.open('there', os.O_RDONLY | os.O_DIRECTORY)
shutil.rmtree('here', dir_fd=fd)
print(os.listdir('there'), sorted(os.listdir('here')))
os.symlink('here', 'link')
os.symlink('../here', 'there/inner')
for path in ('link', 'gone', 'here/x'):
    shutil.rmtree(path, ignore_errors=True)
    shutil.rmtree(path, onexc=told)
    try:
        shutil.rmtree(path)
    except OSError as e:
        print(type(e).__name__, e.filename)
shutil.rmtree('there')
print(os.path.exists('there'), sorted(os.listdir('here')))
shutil.rmtree(b'here')
print(os.path.exists('here'), shutil.rmtree.avoids_symlink_attacks)
deep = 'deep'
for _ in range(200):
    deep += '/d'
os.makedirs(deep)
shutil.rmtree('deep')
print(os.listdir('.'))
os.close(fd)
