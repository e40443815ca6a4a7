# Both ends of a pipe, what they send, in which direction, and when it is over.
import multiprocessing as mp


def tell(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    a, b = mp.Pipe()
    a.send({'from': 'a'})
    b.send([1])
    print(b.poll(), b.recv(), a.recv(), a.poll(), a.poll(0.01), a.readable, a.writable)
    a.send_bytes(b'0123456789', 2, 5)
    print(b.recv_bytes(), a.closed)
    room = bytearray(4)
    a.send_bytes(b'xy')
    print(b.recv_bytes_into(room, 1), room)
    tell(lambda: a.send(lambda: 0))
    tell(lambda: a.send_bytes(b'abc', 9))
    r, w = mp.Pipe(False)
    tell(lambda: r.send(1))
    tell(w.recv)
    w.send('rest')
    w.close()
    tell(lambda: w.send(1))
    tell(r.recv)
    tell(r.poll)
    tell(r.recv)
    b.close()
    tell(lambda: a.send(1))
    r.close()
    tell(r.fileno)
