# about: where a ShareableList has its items, how much room each has, and what else fits there
from multiprocessing import shared_memory
for l in (['12345678'], ['1234567'], ['abc', 5, None], [b'x'*8], ['é'*4], [b''], [''], ['é'*8], [True, 1.5, b'abcdefgh\0\0']):
    s = shared_memory.ShareableList(l)
    print(s.format, s.shm.size, s[0], list(s))
    for v in ('x'*8, 'x'*9, 'x'*15, 'x'*16, 'x'*17, 3, b'ab'):
        try:
            s[0] = v
            print(s.format, s[0], end='; ')
        except Exception as e: print(repr(e), end='; ')
    print()
    s.shm.close(); s.shm.unlink()
s = shared_memory.ShareableList([258, 'text', None])
print(bytes(s.shm.buf[:s.shm.size]))
s.shm.close(); s.shm.unlink()
