# terminate runs no cleanup; kill cannot be handled; both may be repeated.
import multiprocessing as mp
import signal
import time


def stubborn(ready):
    handled = []
    signal.signal(signal.SIGTERM, lambda n, f: handled.append(n))
    ready.set()
    for _ in range(3):
        time.sleep(0.1)
    raise SystemExit(handled[0])


def soft(ready):
    try:
        ready.set()
        time.sleep(60)
    finally:
        print('never')


if __name__ == '__main__':
    for target, way in ((soft, 'terminate'), (soft, 'kill'), (stubborn, 'terminate')):
        ready = mp.Event()
        p = mp.Process(target=target, args=(ready,))
        try:
            getattr(p, way)()
        except AttributeError as e:
            print(e, flush=True)
        p.start()
        ready.wait()
        time.sleep(0.05)
        print(getattr(p, way)(), flush=True)
        p.join()
        print(way, p.exitcode, p.is_alive(), p.terminate(), p.kill(), flush=True)
