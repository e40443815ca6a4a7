# run() called directly runs here; an inherited run() calls the target, an overriding one does not.
import multiprocessing as mp
import os


class Mine(mp.Process):
    def run(self):
        print('mine')


def where(pid):
    print(os.getpid() == pid)


if __name__ == '__main__':
    p = mp.Process(target=where, args=(os.getpid(),))
    p.run()
    print(p.pid, p.exitcode, p.is_alive())
    try:
        p.join()
    except AssertionError as e:
        print(e)
    q = Mine(target=where, args=(0,))
    q.start()
    q.join()
    print(q.exitcode)
