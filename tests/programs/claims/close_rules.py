# close() wants an ended process; afterwards nothing can be asked.
import multiprocessing as mp
import time

if __name__ == '__main__':
    p = mp.Process(target=time.sleep, args=(0.2,))
    p.start()
    try:
        p.close()
    except ValueError as e:
        print(e)
    p.join()
    p.close()
    for name in ('is_alive', 'join', 'terminate', 'kill'):
        try:
            getattr(p, name)()
        except ValueError as e:
            print(name, e)
    for name in ('exitcode', 'pid', 'sentinel', 'ident'):
        try:
            print(getattr(p, name))
        except ValueError as e:
            print(name, e)
    p.close()
    print(repr(p).split()[-1])
