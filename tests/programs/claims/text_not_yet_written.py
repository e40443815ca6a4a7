# fork copies text that is not yet written; multiprocessing writes it before.
import multiprocessing as mp
import os
import sys

if __name__ == '__main__':
    r, w = os.pipe()
    f = os.fdopen(w, 'w')
    f.write('once? ')
    pid = os.fork()
    if pid == 0:
        f.flush()
        os._exit(0)
    os.waitpid(pid, 0)
    f.close()
    print(os.read(r, 100))
    sys.stdout.write('main ')
    p = mp.Process(target=print, args=('child',))
    p.start()
    p.join()
    print('end')
