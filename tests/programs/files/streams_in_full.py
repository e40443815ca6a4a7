# Streams over streams, places behind all kinds of line ends, marks, views, states, warnings of what was not closed
import io, os, pickle, sys, tempfile, warnings

os.chdir(tempfile.mkdtemp())

def tell(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)

print(io.IOBase, io.TextIOBase, type(io.IOBase).__name__, isinstance(io.StringIO(), io.TextIOBase), issubclass(io.FileIO, io.RawIOBase),
      isinstance(sys.stdout, io.TextIOBase), isinstance(3, io.IOBase))

class Source(io.RawIOBase):
    def readable(self):
        return True
    def readinto(self, buffer):
        buffer[:1] = b'x'
        return 1
    def close(self):
        print('closing', self.closed)
        super().close()

source = Source()
print(source.read(2), source.closed)
del source
source = io.BufferedReader(Source())
print(source.read(5), source.peek())
del source
reader = io.BufferedReader(io.BytesIO(b'abc\ndef'))
print(reader.read(2), reader.readline(), reader.read(), reader.read())
for f in (io.StringIO('a\r\nb', newline=None), io.BytesIO(b'ab')):
    f.read(1)
    again = pickle.loads(pickle.dumps(f))
    print(again.tell(), repr(again.read()), f.__getstate__())
open('x', 'w').close()
for mode in ('r', 'rb'):
    with open('x', mode) as f:
        tell(pickle.dumps, f)
for encoding in ('utf-16', 'utf-8-sig'):
    for mode in 'wa':
        with open('x', mode, encoding=encoding) as f:
            f.write('a')
            f.write('b')
    print(open('x', 'rb').read(), open('x', encoding=encoding).read())
open('x', 'wb').write(b'ab\r\ncd\r\nef\rgh\n')
with open('x') as f:
    print(repr(f.readline()), f.tell(), repr(f.readline()), f.tell(), f.read(1), f.tell())
    f.seek(4)
    print(repr(f.read()))
with open('x', newline='') as f:
    print(f.readlines())
text = io.StringIO('a\rb\r\nc', newline=None)
print(text.newlines, repr(text.read()))
memory = io.BytesIO(b'abcdef')
view = memory.getbuffer()
view[1:3] = b'XY'
print(memory.getvalue())
for change in (lambda: memory.write(b'1'), memory.truncate, memory.close):
    tell(change)
view.release()
print(memory.write(b'12'), memory.getvalue())
raw = open('x', 'rb')
tell(raw.detach().read)
tell(raw.read)
tell(io.TextIOWrapper.__new__(io.TextIOWrapper).read)
w = io.TextIOWrapper(io.BytesIO(), encoding='ascii')
w.write('a')
w.reconfigure(encoding='latin-1', newline='\r\n')
w.write('\xe9\n')
w.flush()
print(w.buffer.getvalue())
tell(lambda: w.reconfigure(errors=3))
for wrong in (b'\n', 'x'):
    for make in (lambda n: io.StringIO('', n), lambda n: io.TextIOWrapper(io.BytesIO(), newline=n), lambda n: open('x', newline=n)):
        tell(make, wrong)
decoder = io.IncrementalNewlineDecoder(None, translate=True)
print([decoder.decode(part) for part in ('a\r', '\nb\r', 'c\n')], decoder.decode('', final=True), decoder.newlines, decoder.getstate())
for base in (io.TextIOBase, io.BufferedIOBase, io.RawIOBase):
    for name in 'read', 'readline', 'truncate', 'fileno', 'detach', 'read1':
        if hasattr(base, name):
            tell(getattr(base(), name))
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    f = open('x')
    del f
    f = open('x', 'rb', 0)
    f = None
print([str(w.message) for w in seen])

class Uses:
    pass

Uses.opened = io.open
print(Uses().opened('x').read(2))
