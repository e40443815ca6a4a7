# Temporary files, that is names of bytes, what is left after errors, and when each goes.
import gc
import os
import tempfile
import warnings

place = tempfile.mkdtemp()
tempfile.tempdir = place


def left():
    return len(os.listdir(place))


for mode, options in (('wr', {}), (2, {}), ('w', {'encoding': 'no-such'}), ('w', {'buffering': 0})):
    for make in (tempfile.NamedTemporaryFile, tempfile.TemporaryFile):
        try:
            make(mode, **options)
        except (ValueError, TypeError, LookupError) as e:
            print(make.__name__, type(e).__name__, left())
f = tempfile.NamedTemporaryFile(delete_on_close=False)
write, name = f.write, f.name
print(f.file.name == name, os.path.exists(name))
del f
gc.collect()
print(write(b'still there'), os.path.exists(name))
del write
print(os.path.exists(name))
with tempfile.NamedTemporaryFile(delete_on_close=False) as f:
    f.close()
    print(os.path.exists(f.name))
print(os.path.exists(f.name))
with tempfile.NamedTemporaryFile(delete=False) as f:
    pass
print(os.path.exists(f.name))
os.unlink(f.name)
with tempfile.TemporaryFile() as f:
    print(type(f.name), left())
tempfile.tempdir = os.fsencode(place)
fd, path = tempfile.mkstemp()
os.close(fd)
print(type(path), type(tempfile.gettempdir()), type(tempfile.mkdtemp()), type(tempfile.mkdtemp(suffix='.d')))
tempfile.tempdir = place
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter('always')
    s = tempfile.SpooledTemporaryFile(max_size=4)
    s.write(b'abcdefg')
    print(s._rolled, type(s.name), s.closed, s.readable())
    del s
    gc.collect()
print([w.category.__name__ for w in caught])
d = tempfile.TemporaryDirectory()
inner = os.path.join(d.name, 'shut')
os.mkdir(inner)
open(os.path.join(inner, 'x'), 'w').close()
os.chmod(inner, 0)
d.cleanup()
print(os.path.exists(d.name), tempfile.TemporaryDirectory[int], tempfile.SpooledTemporaryFile[bytes])
try:
    tempfile.mkstemp(prefix='a', suffix=b'b')
except TypeError as e:
    print(e)
