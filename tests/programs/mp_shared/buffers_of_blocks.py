# about: what shared memory gives is a memoryview: builtins and the library read it and fill it, and so do objects with __buffer__.
import hashlib
import io
import os
import re
import struct
import zlib
from array import array
from multiprocessing import shared_memory


def told(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Lent:
    """An object that says what its bytes are."""
    def __init__(self):
        self.data = bytearray(b'abcdefgh')

    def __buffer__(self, flags):
        return memoryview(self.data)

    def __release_buffer__(self, view):
        view.release()


def tour(o):
    told(lambda: struct.pack_into('i', o, 0, 77))
    told(lambda: struct.unpack_from('i', o))
    told(lambda: (bytes(o)[:4], bytearray(o)[:2], memoryview(o)[:2].tobytes()))
    told(lambda: int.from_bytes(o, 'little') % 1000)
    told(lambda: (re.findall(b'M', o), re.search(b'g(.)', o).group(1), re.sub(b'[a-h]', b'-', o)))
    told(lambda: b''.join([o, b'x'])[:5])
    told(lambda: b'abc' + o)
    told(lambda: (hashlib.md5(o).hexdigest(), zlib.crc32(o)))
    told(lambda: str(o, 'latin-1')[4:])
    told(lambda: (io.BytesIO(o).read(2), io.BytesIO().write(o)))
    told(lambda: open('data', 'wb').write(o))
    told(lambda: open('data', 'rb').readinto(o))
    told(lambda: array('B', bytes(o)).tolist()[:3])
    fd = os.open('data', os.O_RDWR)
    told(lambda: (os.write(fd, o), os.lseek(fd, 0, 0), os.read(fd, 3)))
    os.close(fd)


block = shared_memory.SharedMemory(create=True, size=8)
block.buf[:] = b'abcdefgh'
tour(block.buf)
view = memoryview(block.buf)[4:]
view[0:2] = b'EF'
print(bytes(block.buf[4:]), isinstance(view, memoryview), type(view), block.buf.readonly)
view.release()
block.close()
block.unlink()
tour(Lent())

# Who fills bytes says what it wants.
for wrong in (b'text', 'text', None, 5):
    told(lambda: open('data', 'rb').readinto(wrong))
    told(lambda: open('data', 'rb', buffering=0).readinto(wrong))
    told(lambda: struct.pack_into('i', wrong, 0, 1))
    told(lambda: struct.unpack_from('i', wrong))
    told(lambda: io.BytesIO(b'').write(wrong))
numbers = array('i', [0, 0])
print(open('data', 'rb').readinto(numbers), numbers)
