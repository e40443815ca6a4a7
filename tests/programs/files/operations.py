import io, os
os.chdir('/tmp')
P = 'preempt_probe1.txt'
def tell(f, *a, **k):
    try:
        r = f(*a, **k)
        print(repr(r))
    except Exception as e:
        print(type(e).__name__, e)
with open(P, 'w') as f:
    print(f.write('one\ntwo\nthree\n'), f.name == P, f.mode, f.encoding, f.closed, f.readable(), f.writable(), f.seekable(), f.line_buffering, f.newlines, f.errors)
    tell(f.read)
    print(f.tell())
    f.writelines(['a', 'b\n'])
print(f)
tell(f.read); tell(f.write, 'x'); tell(f.fileno); tell(f.flush); tell(iter, f)
with open(P) as f:
    print(repr(f)[:40], f.readline(), f.readline(2), f.readline(), f.tell())
    tell(f.write, 'x')
    f.seek(0)
    print(f.read(5), f.tell(), f.readlines())
    tell(f.read); tell(next, f)
    f.seek(4); print(f.read(3))
    tell(f.seek, -1, 1); tell(f.seek, 0, 2); tell(f.seek, -2, 2); tell(f.seek, -1)
    f.seek(0)
    for line in f:
        tell(f.tell); break
with open(P, 'rb') as f:
    print(f, f.read(2), f.peek(3)[:3], f.tell(), f.seek(-3, 2), f.read(), f.readinto(bytearray(3)))
    b = bytearray(4); f.seek(0); print(f.readinto(b), b, f.read1(3), f.readline(), f.readlines())
    tell(f.write, b'x')
with open(P, 'r+') as f:
    f.write('ONE'); f.seek(0); print(f.read(8)); f.seek(0, 2); f.write('end'); f.seek(0); print(f.read().split())
with open(P, 'w+b') as f:
    f.write(b'12345'); f.seek(1); print(f.read(2)); f.seek(0); f.truncate(3); print(f.read(), f)
with open(P, 'a') as f: print(f.tell(), f.write('XY'), f.tell())
with open(P, 'a+') as f: f.seek(0); print(f.read())
tell(open, P, 'x'); tell(open, P, 'rw'); tell(open, P, 'q'); tell(open, P, 'rbt'); tell(open, P, ''); tell(open, 'none/x'); tell(open, '/tmp'); tell(open, P, 'w', buffering=0); tell(open, 5.5); tell(open, P, 'rb', encoding='utf-8'); tell(open, 77)
f = open(P, 'wb', buffering=0); print(f, f.write(b'raw'), f.readable(), f.mode); f.close(); tell(f.write, b'x'); print(f)
with open(P, 'w', newline='\r\n') as f: f.write('a\nb\n')
print(open(P, 'rb').read(), repr(open(P).read()), repr(open(P, newline='').read()))
with open(P, 'w', encoding='latin-1') as f: f.write('é'); tell(f.write, '€')
tell(open(P, encoding='utf-8').read); print(repr(open(P, encoding='utf-8', errors='replace').read()), open(P, encoding='latin-1').read())
tell(open(P, 'w').write, b'x'); tell(open(P, 'wb').write, 'x'); tell(open(P, 'w').write, 5)
with open(P, 'w') as f: print('p', 1, file=f); print('q', end='', file=f)
print(open(P).read())
s = io.StringIO('ab\ncd'); print(s.read(1), s.readline(), s.read(), s.read(), s.tell(), s.seek(0), list(s), s.getvalue()); s.seek(0, 2); s.write('X'); print(s.getvalue(), s.truncate(2), s.getvalue()); s.close(); tell(s.read); tell(s.getvalue)
b = io.BytesIO(b'ab\ncd'); print(b.read(1), b.readline(), b.read(), b.tell(), b.seek(1), b.getvalue(), bytes(b.getbuffer()), b.readinto(bytearray(2))); tell(b.write, 'x')
print(isinstance(open(P), io.TextIOBase), isinstance(open(P, 'rb'), io.BufferedReader), isinstance(open(P, 'wb'), io.BufferedWriter), isinstance(s, io.IOBase), io.DEFAULT_BUFFER_SIZE)
w = io.TextIOWrapper(io.BytesIO(b'x\ny'), encoding='ascii'); print(w.readlines()); 
r, wfd = os.pipe()
rf, wf = os.fdopen(r), os.fdopen(wfd, 'w', 1)
wf.write('line\npartial'); print(rf.readline()); wf.close(); print(rf.read(), rf.seekable()); tell(rf.seek, 0); tell(rf.tell)
print(io.UnsupportedOperation.__mro__[1:3])
f = open(P); f.close(); f.close()
with open(P) as f: pass
tell(f.__enter__)
print(open(P, 'rb').raw, type(open(P).buffer).__name__)
os.remove(P)
