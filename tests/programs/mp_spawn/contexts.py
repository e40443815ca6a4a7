# What a context gives on, and paths with a zero byte.
import multiprocessing as mp
def f(n): print(n, mp.get_start_method(), flush=True)
if __name__ == '__main__':
    for m in ('fork', 'spawn', 'forkserver'):
        p = mp.get_context(m).Process(target=f, args=(m,)); p.start(); p.join()
    try: mp.get_context('spawn').set_forkserver_preload([1])
    except TypeError as e: print(e)
    q = mp.Queue(); q.close()
    try: q.empty()
    except OSError as e: print(e)
    try: q.get()
    except ValueError as e: print(str(e)[:5])
    from multiprocessing.connection import Listener
    try: Listener(r'\\.\test')
    except ValueError as e: print(e)
    s = mp.SimpleQueue(); s.close(); print(s._reader.closed, s._writer.closed)
    try: open('a\0b')
    except ValueError as e: print(e)
    import os
    for f in (os.stat, os.mkdir, os.listdir):
        try: f('a\0b')
        except ValueError as e: print(e)
