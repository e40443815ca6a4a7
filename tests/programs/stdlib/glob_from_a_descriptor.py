# Patterns from an open directory, links that lead nowhere, and patterns as regular expressions.
import glob
import os
import warnings

os.makedirs('top/a/b')
for name in ('top/x.py', 'top/.hidden', 'top/a/y.py', 'top/a/b/z.py'):
    open(name, 'w').close()
os.symlink('gone', 'top/dangling')
fd = os.open('top', os.O_RDONLY | os.O_DIRECTORY)
for pattern in ('*', '**/*.py', 'a/*', '*/', 'dangling', 'x.??', '.*', '', '[xy].py', '**', 'a/**/'):
    for recursive in (False, True):
        found = sorted(glob.glob(pattern, dir_fd=fd, recursive=recursive))
        assert found == sorted(glob.glob(pattern, root_dir='top', recursive=recursive)), pattern
        assert [os.fsencode(n) for n in found] == sorted(glob.glob(os.fsencode(pattern), root_dir=b'top', recursive=recursive))
        print(pattern, recursive, found)
print(sorted(glob.glob('**', dir_fd=fd, recursive=True, include_hidden=True)))
os.close(fd)
for pattern in ('foo', '*', '**', '**/*.py', 'a?/*b', '[!ab]*/x', '.*', '**/**/c*', 'a/**'):
    print(glob.translate(pattern), glob.translate(pattern, recursive=True), glob.translate(pattern, recursive=True, include_hidden=True, seps='/\\'))
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    print(glob.glob0('top', 'x.py'), sorted(glob.glob1('top', '*')), len(caught))
