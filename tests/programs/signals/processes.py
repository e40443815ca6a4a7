import multiprocessing as mp
import os
import signal
import time


def ignore_and_work(ready):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    time.sleep(30)


def clean_up(ready):
    def handler(number, frame):
        raise SystemExit(40 + number)
    signal.signal(signal.SIGTERM, handler)
    try:
        ready.set()
        time.sleep(30)
    finally:
        print('cleaned up', flush=True)


def locked(lock, ready):
    with lock:
        ready.set()
        time.sleep(30)


if __name__ == '__main__':
    ready = mp.Event()
    p = mp.Process(target=ignore_and_work, args=(ready,))
    p.start()
    ready.wait()
    p.terminate()
    p.join(0.3)
    print(p.exitcode, p.is_alive())
    p.kill()
    p.join()
    print(p.exitcode)
    ready.clear()
    p = mp.Process(target=clean_up, args=(ready,))
    p.start()
    ready.wait()
    p.terminate()
    p.join()
    print(p.exitcode)
    ready.clear()
    lock = mp.Lock()
    p = mp.Process(target=locked, args=(lock, ready))
    p.start()
    ready.wait()
    time.sleep(0.3)
    os.kill(p.pid, signal.SIGINT)
    p.join()
    print(p.exitcode, lock.acquire(timeout=1))
    got = []
    signal.signal(signal.SIGCHLD, lambda n, f: got.append(n))
    q = mp.Queue()
    p = mp.Process(target=q.put, args=('x',))
    p.start()
    print(q.get())
    p.join()
    time.sleep(0.1)
    print(got)
