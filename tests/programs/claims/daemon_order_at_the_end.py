# At the end of main daemons are ended first, then the others are waited for.
import multiprocessing as mp
import signal
import sys
import time


def daemon():
    signal.signal(signal.SIGTERM, lambda n, f: (print('daemon is told', n, flush=True), sys.exit(3)))
    time.sleep(60)


def normal():
    time.sleep(0.4)
    print('normal ends', flush=True)


if __name__ == '__main__':
    d = mp.Process(target=daemon, daemon=True)
    d.start()
    mp.Process(target=normal).start()
    time.sleep(0.2)
    print('main ends', flush=True)
