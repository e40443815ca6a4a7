# about: blocks of shared memory and lists in them
from multiprocessing import shared_memory, Process
from multiprocessing.shared_memory import SharedMemory, ShareableList
def work(name):
    s = SharedMemory(name=name)
    s.buf[0] = 42; s.buf[5:8] = b'xyz'
    s.close()
def lw(name):
    l = ShareableList(name=name); l[0] += 5; l.shm.close()
if __name__ == '__main__':
    s = SharedMemory(create=True, size=16)
    print(s.name.startswith('psm_'), s.size, len(s.buf), s.buf[0], bytes(s.buf[:4]), s.buf.nbytes, s.buf.format)
    s.buf[:5] = b'hello'; s.buf[5] = 33
    print(bytes(s.buf[:6]), bytes(s.buf)[:6], s.buf[1:3].tobytes(), s.buf[:3].tolist(), s.buf[-1])
    p = Process(target=work, args=(s.name,)); p.start(); p.join()
    print(s.buf[0], bytes(s.buf[:8]))
    for f in (lambda: s.buf[100], lambda: s.buf.__setitem__(0, 300), lambda: s.buf.__setitem__(slice(0, 2), b'x'), lambda: s.buf.__setitem__(0, 'x'),
              lambda: SharedMemory('nope'), lambda: SharedMemory(), lambda: SharedMemory(create=True), lambda: SharedMemory(create=True, size=-1)):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    v = s.buf.cast('i'); v[0] = -5; print(v[0], len(v), bytes(s.buf[:4])); v.release()
    t = SharedMemory('mine', create=True, size=4)
    try: SharedMemory('mine', create=True, size=4)
    except FileExistsError as e: print(e)
    print(repr(t)); t.close(); t.unlink()
    try: t.unlink()
    except FileNotFoundError as e: print(e)
    s.close(); print(s.buf)
    s.unlink()
    l = ShareableList([1, 2.5, 'abc', b'xy', None, True, 'ü'])
    print(l[0], l[1], l[2], l[3], l[4], l[5], l[6], len(l), repr(l).split(', name')[0])
    p = Process(target=lw, args=(l.shm.name,)); p.start(); p.join(); print(l[0], list(l))
    l[2] = 'wxyz'; l[4] = 7; print(l[2], l[4], l.count(7), l.index('wxyz'))
    for f in (lambda: l.__setitem__(2, 'x' * 50), lambda: l[10], lambda: l.__setitem__(10, 1), lambda: l.index(99)):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    print(l[-1]); l.shm.close(); l.shm.unlink()
