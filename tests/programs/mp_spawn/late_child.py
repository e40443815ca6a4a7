# cpython: varies
# about: with spawn a lock is gone when its maker has come to its end before the child begins
import multiprocessing as mp
def f(l, i):
    with l: print('f', i)
if __name__ == '__main__':
    mp.set_start_method('spawn')
    l = mp.Lock()
    for i in range(1): mp.Process(target=f, args=(l, i)).start()
