# The end is seen when the last copy of the other side is closed.
import multiprocessing as mp
import time


def reader(r, w, early):
    if early:
        w.close()
    try:
        while True:
            r.recv()
    except EOFError:
        raise SystemExit(5)


if __name__ == '__main__':
    r, w = mp.Pipe(False)
    p = mp.Process(target=reader, args=(r, w, True))
    p.start()
    w.send('one')
    p.join(0.2)
    print(p.is_alive())
    w.close()
    p.join()
    print(p.exitcode)
    r, w = mp.Pipe(False)
    p = mp.Process(target=reader, args=(r, w, False))
    p.start()
    w.close()
    p.join(0.2)
    print(p.is_alive())
    p.terminate()
    p.join()
