# about: connections: what they send, refuse and say at their end
from multiprocessing import Pipe, Process, parent_process
from multiprocessing.connection import wait, Client, Listener
import builtins, functools
import multiprocessing as mp, time, threading
print = functools.partial(builtins.print, flush=True)
def child(c, other):
    other.close()
    while True:
        try: x = c.recv()
        except EOFError as e: print('eof', repr(e), flush=True); break
        c.send(x * 2)
def w(c, n):
    for i in range(n): c.send(i); time.sleep(.01)
    c.close()
def lst():
    print(parent_process().name, parent_process().is_alive(), flush=True)
def big(c):
    c.send_bytes(b'x' * 200000)
def srv(l):
    with l.accept() as c: print(c.recv(), flush=True); c.send('bye')
if __name__ == '__main__':
    a, b = Pipe()
    p = Process(target=child, args=(b, a)); p.start(); b.close()
    a.send(4); print(a.recv()); a.send('ab'); print(a.recv(), a.poll(), a.poll(.01))
    a.close(); p.join()
    for f in (lambda: a.send(1), a.recv, a.fileno, a.poll):
        try: f()
        except OSError as e: print(e)
    print(a.closed, b.closed)
    r, s = Pipe(False)
    for f in (lambda: r.send(1), s.recv, lambda: r.send_bytes(b''), s.poll):
        try: f()
        except OSError as e: print(e)
    s.send_bytes(b'hello', 1, 3); print(r.recv_bytes())
    s.send_bytes(b'hello'); buf = bytearray(10); print(r.recv_bytes_into(buf, 2), buf)
    s.send_bytes(b'hello')
    try: r.recv_bytes_into(bytearray(3))
    except mp.BufferTooShort as e: print(repr(e), type(e))
    for f in (lambda: s.send_bytes(b'abc', -1), lambda: s.send_bytes(b'abc', 4), lambda: s.send_bytes(b'abc', 0, 5), lambda: s.send_bytes(b'abc', 0, -1), lambda: r.recv_bytes(-1), lambda: s.send_bytes('x')):
        try: f()
        except Exception as e: print(type(e).__name__, e)
    s.send_bytes(b'long one')
    try: r.recv_bytes(3)
    except OSError as e: print(e, r.closed)
    try: s.send(1)
    except BrokenPipeError as e: print(repr(e))
    r, s = Pipe(False); s.close()
    try: r.recv()
    except EOFError as e: print('EOF', repr(e))
    x, y = Pipe(); y.close()
    try: x.send(1)
    except OSError as e: print(repr(e))
    try: x.recv()
    except EOFError as e: print(repr(e))
    with Pipe()[0] as q: print(q.closed, q.readable, q.writable)
    print(q.closed)
    readers = []
    for i in range(3):
        r, s = Pipe(duplex=False); readers.append(r)
        p = Process(target=w, args=(s, i + 1)); p.start(); s.close()
    got = []
    while readers:
        for r in wait(readers):
            try: got.append(r.recv())
            except EOFError: readers.remove(r)
    print(sorted(got))
    p = Process(target=time.sleep, args=(.05,)); p.start()
    print(wait([p.sentinel], .01), wait([p.sentinel]) == [p.sentinel], type(p.sentinel)); p.join(); p.close()
    p = Process(target=lst); p.start(); p.join()
    r, s = Pipe(False)
    p = Process(target=big, args=(s,)); p.start(); p.join(.2); print(p.is_alive(), flush=True); x = r.recv_bytes(); p.join(); print(len(x))
    l = Listener(); p = Process(target=srv, args=(l,)); p.start()
    c = Client(l.address); c.send([1, 2]); print(c.recv()); p.join()
    try: c.recv()
    except EOFError as e: print('EOF')
    for al in (-1, 'x'):
        try: mp.connection.Connection(al)
        except Exception as e: print(type(e).__name__, e)
    try: mp.connection.Connection(5, False, False)
    except Exception as e: print(type(e).__name__, e)
    q = mp.Queue(); q.put(1); print(wait([q._reader]) == [q._reader])
    r, s = Pipe(); s.send({'a': 1}); print(r.poll(1), r.recv())
    try: s.send(lambda: 1)
    except Exception as e: print(type(e), str(e)[:30])
    import os; os.write(s.fileno(), b'ab'); s.close()
    try: r.recv()
    except Exception as e: print(repr(e))
