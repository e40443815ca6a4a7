# about: what files without a buffer, and subclasses of files, say of themselves
import io
import os
import tempfile

os.chdir(tempfile.mkdtemp())
with open('f', 'w') as f:
    f.write('x')


class T(io.FileIO):
    pass


class B(io.BufferedReader):
    pass


class W(io.TextIOWrapper):
    pass


t = T('f')
print(repr(t))
t.close()
print(repr(t))
b = B(io.FileIO('f'))
print(repr(b))
w = W(b, 'utf-8')
print(repr(w))
w.close()
f = io.FileIO('f')
for name in 'mode', 'closed', 'closefd':
    try:
        setattr(f, name, 'oops')
        print(name, 'set')
    except AttributeError as e:
        print(type(e).__name__, name)
f.name = 'other'
print(f._blksize, f.mode, f.name, f.closefd)
del f.name
print(repr(f).replace('=%d' % f.fileno(), '=N'))
print(hasattr(f, 'name'))
f.close()
print(repr(f))
d = os.open('.', os.O_RDONLY)
for g in (lambda: io.FileIO(d), lambda: open(d), lambda: open(d, 'rb', 0)):
    try:
        g()
    except OSError as e:
        print(type(e).__name__, e.errno, e.strerror, e.filename == d)
os.close(d)
with io.open_code(os.path.abspath('f')) as g:
    print(g.read())
try:
    io.open_code(3)
except TypeError as e:
    print(e)
