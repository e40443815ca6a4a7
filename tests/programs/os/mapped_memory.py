# about: mmap: memory that a parent and its child share, a file as memory, a private copy; its methods and what it refuses.
import mmap
import os
import struct


def told(f, *args, **named):
    try:
        print(repr(f(*args, **named)))
    except Exception as e:
        print(type(e).__name__, e)


# Parent and child see the same bytes; a private mapping is each one's own.
shared = mmap.mmap(-1, 16)
own = mmap.mmap(-1, 16, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
shared.write(b'hello world')
own[:3] = b'abc'
pid = os.fork()
if pid == 0:
    shared.seek(0)
    print('child reads', shared.readline(), own[:3], flush=True)
    shared[0:5] = b'HELLO'
    own[0:3] = b'xyz'
    os._exit(0)
os.waitpid(pid, 0)
print('parent reads', shared[:11], own[:3])

# A counter of four bytes.
shared.seek(0)
for _ in range(3):
    (n,) = struct.unpack_from('i', shared, 12)
    struct.pack_into('i', shared, 12, n + 1)
print(shared[12:16], len(shared), shared.tell())

# A file.
with open('data.bin', 'wb') as f:
    f.write(b'first line\nsecond line\nthird\n')
with open('data.bin', 'r+b') as f:
    m = mmap.mmap(f.fileno(), 0)
    print(len(m), m.size(), m.readline(), m.tell(), m.readline(), m.read(3), m.read())
    m.seek(-6, os.SEEK_END)
    print(m.tell(), m.read_byte(), m.find(b'line'), m.find(b'line', 8), m.rfind(b'line'), m.find(b'nothing'))
    m[0] = ord('F')
    m[6:10] = b'LINE'
    m.seek(11)
    m.write(b'SECOND')
    m.write_byte(ord('!'))
    print(m.flush(), m[5:18], m[-6:-1], m[::7], m[0], m[-1])
    m.move(0, 23, 5)
    f.seek(0)
    print(f.read())
    told(m.__getitem__, 100)
    told(m.__getitem__, 'a')
    told(m.__setitem__, 0, b'a')
    told(m.__setitem__, 0, 300)
    told(m.__setitem__, slice(0, 3), b'ab')
    told(m.__setitem__, slice(0, 3), 'abc')
    told(m.write, b'x' * 100)
    told(m.seek, 100)
    told(m.seek, 0, 9)
    told(m.move, 0, 28, 5)
    m.seek(0, 2)
    told(m.read_byte)
    told(m.write_byte, 1)
    print(m.read(5), m.readline())
    print(bytes(m)[:5], m[:5], 70 in m)
    m.close()
    print(m.closed)
    told(m.read)
    told(len, m)

with open('data.bin', 'rb') as f:
    with mmap.mmap(f.fileno(), 10, access=mmap.ACCESS_READ) as m:
        print(m[:], m.closed)
        told(m.write, b'x')
        told(m.__setitem__, 0, 1)
    print(m.closed)
    with mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_COPY) as m:
        m[:5] = b'copy!'
        print(m[:10], os.pread(f.fileno(), 10, 0))
    told(mmap.mmap, f.fileno(), 100)
    told(mmap.mmap, f.fileno(), 0, access=mmap.ACCESS_WRITE)

# What it refuses.
told(mmap.mmap, -1, 0)
told(mmap.mmap, -1, -1)
told(mmap.mmap, -1, 'a')
told(mmap.mmap, -1, 10, access=9)
told(mmap.mmap, -1, 10, offset=-4096)
told(mmap.mmap, 99, 10)
told(mmap.mmap)
print(mmap.PAGESIZE, mmap.ALLOCATIONGRANULARITY, mmap.ACCESS_DEFAULT, mmap.PROT_READ, mmap.PROT_WRITE, mmap.MAP_SHARED, mmap.error is OSError)
with open('empty', 'w+b') as f:
    told(mmap.mmap, f.fileno(), 0)

# Growing, and an offset.
with open('big', 'w+b') as f:
    f.write(b'a' * 4096 + b'b' * 100)
    f.flush()
    m = mmap.mmap(f.fileno(), 0, offset=4096)
    print(len(m), m[:3], m.size())
    m.close()
    m = mmap.mmap(f.fileno(), 0)
    m.resize(5000)
    print(len(m), m.size(), os.fstat(f.fileno()).st_size, m[4196:4200])
    m.close()
a = mmap.mmap(-1, 4)
a[:] = b'\x01\x02\x03\x04'
print(list(a), a[1:3], b"\x02" in a, memoryview(a)[1:3].tolist(), a)
