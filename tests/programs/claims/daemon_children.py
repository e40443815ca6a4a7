# A daemon may not have children; what it would make is a daemon too.
import multiprocessing as mp


def child():
    p = mp.Process(target=print)
    print(p.daemon)
    try:
        p.start()
    except AssertionError as e:
        print(e)


if __name__ == '__main__':
    p = mp.Process(target=child, daemon=True)
    p.start()
    p.join()
    print(p.exitcode, mp.Process(daemon=None).daemon, mp.Process(daemon=False).daemon)
    p = mp.Process()
    p.daemon = 5
    print(p.daemon)
