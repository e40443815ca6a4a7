# Patterns and names of bytes.
import glob
import os

os.makedirs('d/e')
for name in ('a.txt', 'b.txt', 'd/c.txt', 'd/e/f.txt', '.hid'):
    open(name, 'w').close()
print(sorted(glob.glob(b'*.txt')), sorted(glob.glob(b'**/*.txt', recursive=True)), glob.glob(b'nothing*'))
print(sorted(glob.iglob(b'*', root_dir=b'd')), sorted(glob.glob(b'*hid', include_hidden=True)))
print(glob.escape(b'a[1]*?.txt'), glob.escape('a[1]*?.txt'))
