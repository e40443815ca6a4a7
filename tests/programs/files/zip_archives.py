# about: zip archives byte for byte, without compression; what is read of them, and what is refused
import hashlib, io, os, warnings, zipfile

def t(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)

when = (2020, 1, 2, 3, 4, 6)
out = io.BytesIO()
with zipfile.ZipFile(out, 'w') as z:
    z.writestr(zipfile.ZipInfo('a.txt', when), 'hello'); z.writestr(zipfile.ZipInfo('d/', when), b''); z.writestr(zipfile.ZipInfo('\xe9\u20ac', when), b'\0\1' * 50)
    i = zipfile.ZipInfo('with', when); i.comment = b'said'; i.extra = b'\1\0\2\0xy'; i.external_attr = 0o755 << 16; z.writestr(i, 'x')
    z.mkdir('made'); print(z.namelist())
    with z.open(zipfile.ZipInfo('parts', when), 'w') as f: f.write(b'one'); f.write(bytearray(b'two')); t(z.writestr, 'q', ''); t(z.open, 'a.txt'); t(z.close)
    z.comment = b'all of it'
print(len(out.getvalue()), hashlib.md5(out.getvalue()).hexdigest())
z = zipfile.ZipFile(out)
for i in z.infolist(): print(i, i.date_time, i.CRC, i.file_size, i.compress_size, i.header_offset, oct(i.external_attr), i.flag_bits, i.is_dir(), i.comment, i.extra)
print(z.comment, z.testzip(), z.read('a.txt'), z.read('with')); z.printdir()
with z.open('parts') as f: print(f.read(2), f.peek(), f.seek(-1, 2), f.read(), f.tell(), f.seek(0), f.readline(), list(f), f.readable(), f.seekable(), f.name, f.mode, f)
print(f.closed, io.TextIOWrapper(z.open('a.txt')).read()); t(z.getinfo, 'none'); t(z.read, 'none'); t(z.open, 'a.txt', 'q'); t(z.writestr, 'x', ''); z.close(); z.close(); t(z.read, 'a.txt'); print(z)
with zipfile.ZipFile(out, 'a') as z: z.writestr(zipfile.ZipInfo('later', when), 'end')
print(zipfile.ZipFile(out).namelist(), hashlib.md5(out.getvalue()).hexdigest(), zipfile.is_zipfile(out), zipfile.is_zipfile(io.BytesIO(b'x' * 50)))
before = io.BytesIO(b'something before' + out.getvalue()); print(zipfile.ZipFile(before).read('later'))
broken = bytearray(out.getvalue()); broken[broken.find(b'hello')] ^= 1; t(zipfile.ZipFile(io.BytesIO(broken)).read, 'a.txt'); print(zipfile.ZipFile(io.BytesIO(broken)).testzip())
t(zipfile.ZipFile, io.BytesIO(b'')); t(zipfile.ZipFile, io.BytesIO(), 'q'); t(zipfile.ZipFile, 'nowhere'); t(zipfile.ZipInfo, 'x', (1979, 1, 1, 0, 0, 0)); t(zipfile.ZipFile, io.BytesIO(), 'w', 99)
class Pipe:
    def __init__(self): self.data = b''
    def write(self, data): self.data += bytes(data); return len(data)
    def flush(self): pass
p = Pipe()
with zipfile.ZipFile(p, 'w') as z: z.writestr(zipfile.ZipInfo('s', when), 'streamed')
print(hashlib.md5(p.data).hexdigest(), zipfile.ZipFile(io.BytesIO(p.data)).read('s'))
os.makedirs('top/sub'); open('top/f', 'w').write('text'); os.chmod('top/f', 0o640); os.utime('top/f', (1e9, 1e9))
with zipfile.ZipFile('x.zip', 'w') as z: z.write('top/f'); z.write('top/f', '/other/../name'); z.write('top/sub'); i = z.getinfo('top/f'); print(oct(i.external_attr), i.file_size, z.namelist(), z)
with zipfile.ZipFile('x.zip') as z: print(sorted(os.path.relpath(z.extract(n, 'out')) for n in z.namelist())); z.extractall('all'); print(sorted(os.listdir('all')), open('all/name').read())
with zipfile.ZipFile('bad.zip', 'w') as z:
    z.writestr('../up', 'u'); z.writestr('/abs', 'a'); z.writestr('a/./b', 'b')
    with warnings.catch_warnings(record=True) as seen: warnings.simplefilter('always'); z.writestr('/abs', 'again'); print(seen[0].category.__name__, seen[0].message)
with zipfile.ZipFile('bad.zip') as z: z.extractall('in'); print(sorted(os.listdir('in')), open('in/abs').read(), os.path.exists('up')); print(oct(z.getinfo('../up').external_attr))
