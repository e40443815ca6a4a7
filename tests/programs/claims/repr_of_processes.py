# What a process looks like in each state.
import multiprocessing as mp
import os
import re
import time


def show(p):
    print(re.sub(r'=\d{3,}', '=N', repr(p).replace(str(os.getpid()), 'ME')))


if __name__ == '__main__':
    p = mp.Process(target=time.sleep, args=(30,), daemon=True, name='P')
    show(p)
    p.start()
    print('started daemon' in repr(p), 'initial' in repr(mp.Process()))
    p.terminate()
    p.join()
    print(repr(p).split()[-2:], repr(mp.current_process()))
    q = mp.Process(target=int, name='Q')
    q.start()
    q.join()
    print(repr(q).split()[-1])
    q.close()
    show(q)
