import os

base = '/tmp/preempt_tree'
os.makedirs(base + '/a/b/c')
os.makedirs(base + '/a/b', exist_ok=True)
os.chdir(base)
print(os.getcwd(), sorted(os.listdir()), os.path.abspath('a'), os.path.relpath(base + '/a', base + '/x/y'))


def tell(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for name in ('a/1.txt', 'a/b/2.txt', 'a/b/c/3.txt'):
    with open(name, 'w') as f:
        f.write(name)
for top, dirs, files in os.walk('.'):
    dirs.sort()
    print(top, dirs, files)
print([t for t, d, f in os.walk('a', topdown=False)])
with os.scandir('a') as entries:
    print(sorted((e.name, e.path, e.is_dir(), e.is_file()) for e in entries))
tell(lambda: os.mkdir('a'))
tell(lambda: os.mkdir('no/where'))
tell(lambda: os.rmdir('a'))
tell(lambda: os.rmdir('a/1.txt'))
tell(lambda: os.remove('a/b'))
tell(lambda: os.listdir('a/1.txt'))
tell(lambda: os.listdir('none'))
tell(lambda: os.rename('none', 'other'))
tell(lambda: os.rename('a/1.txt', 'a/b'))
tell(lambda: os.chdir('a/1.txt'))
tell(lambda: os.chdir('none'))
tell(lambda: os.stat('none'))
tell(lambda: os.stat(1.5))
tell(lambda: os.makedirs('a/b'))
tell(lambda: open('a'))
os.replace('a/1.txt', 'a/b/2.txt')
print(open('a/b/2.txt').read(), os.path.exists('a/1.txt'), os.path.getsize('a/b/2.txt'))
os.rename('a/b', 'z')
print(sorted(os.listdir('z')), os.path.isdir('a'), os.path.isfile('z/2.txt'))
st = os.stat('z/2.txt')
print(st.st_size, oct(st.st_mode)[-6:-3], st.st_nlink, st[6])
for n in ('z/c/3.txt', 'z/2.txt'):
    os.remove(n)
os.removedirs('z/c')
print(os.listdir('.'))
os.rmdir('a')
os.chdir('/tmp')
tell(lambda: os.rmdir(base))
print(os.path.commonpath(['/a/b/c', '/a/b/d']), os.path.commonprefix(['abc', 'abd']), os.path.splitext('x.tar.gz'), os.path.normpath('a/../b//c'))
print(os.path.expandvars('$HOME_NOT/${NOPE}x'), os.path.split('/a/b'), os.path.isabs('x'))
