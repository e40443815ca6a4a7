# shutil moves links as links, copies times, finds programs of text and of bytes, and knows what a terminal is not.
import os
import shutil

for name in ('a', 'b/c'):
    os.makedirs(os.path.dirname(name) or '.', exist_ok=True)
    open(name, 'w').close()
os.symlink('a', 'link')
os.symlink('gone', 'dangling')
os.symlink('b', 'linkdir')
real = os.rename


def over_there(*args):
    raise OSError(18, 'Invalid cross-device link')


os.rename = over_there
for src, dst in (('link', 'moved'), ('dangling', 'hangs'), ('linkdir', 'b'), ('a', 'b'), ('b', 'new'), ('new', 'new/inner')):
    try:
        print(shutil.move(src, dst), os.path.lexists(src))
    except shutil.Error as e:
        print(type(e).__name__, e)
os.rename = real
print(os.readlink('moved'), os.readlink('hangs'), sorted(os.listdir('new')), os.readlink('new/linkdir'))
os.utime('new/c', ns=(10 ** 18, 10 ** 18 + 5))
os.chmod('new/c', 0o640)
shutil.copy2('new/c', 'copied')
shutil.copy('new/c', 'plain')
print(os.stat('copied').st_mtime_ns, oct(os.stat('copied').st_mode), os.stat('plain').st_mtime_ns == 10 ** 18 + 5, oct(os.stat('plain').st_mode))
os.symlink('one', 'l1')
os.symlink('two', 'l2')
os.utime('l1', ns=(10 ** 18, 10 ** 18 + 7), follow_symlinks=False)
shutil.copystat('l1', 'l2', follow_symlinks=False)
print(os.lstat('l2').st_mtime_ns)
os.makedirs('bin')
open('bin/tool', 'w').close()
os.chmod('bin/tool', 0o755)
here = os.getcwd()
for cmd, path in (('tool', here + '/bin'), (b'tool', os.fsencode(here + '/bin')), ('tool', 'gone:bin:bin'), ('bin/tool', None), (b'bin/tool', 'x'), ('tool', ''), ('gone', 'bin')):
    print(repr(shutil.which(cmd, path=path)).replace(here, 'HERE'))
for values in ({'COLUMNS': '9', 'LINES': '3'}, {'COLUMNS': '7', 'LINES': '8'}):
    os.environ.update(values)
    print(tuple(shutil.get_terminal_size((11, 12))))
for user, group in (('nobody-at-all', None), (None, 'no-such-group'), (None, None)):
    try:
        shutil.chown('a', user, group)
    except (LookupError, ValueError) as e:
        print(type(e).__name__, e)
