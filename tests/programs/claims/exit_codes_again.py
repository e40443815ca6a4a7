# Every way of ending and the number it gives.
import multiprocessing as mp
import os
import signal
import sys
import time


def end(how):
    sys.stderr = open(os.devnull, 'w')
    if how == 'raise':
        raise ValueError
    if how == 'self':
        os.kill(os.getpid(), signal.SIGUSR1)
        time.sleep(5)
    if isinstance(how, tuple):
        os._exit(how[0])
    if how != 'return':
        sys.exit(how)
    return 17


if __name__ == '__main__':
    for how in ('return', 'raise', 'self', 0, 1, 256, 300, -1, None, True, 'text', 2.5, (9,), (256,)):
        p = mp.Process(target=end, args=(how,))
        p.start()
        p.join()
        print(how, p.exitcode)
