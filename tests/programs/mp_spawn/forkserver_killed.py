# A fork server that somebody has killed is begun again for the next child; who came of the first lives on.
import multiprocessing as mp
import os
import signal
import time
from multiprocessing.forkserver import _forkserver


def nothing():
    pass


if __name__ == '__main__':
    mp.set_start_method('forkserver')
    before = []
    for number in (signal.SIGKILL, signal.SIGTERM):
        _forkserver.ensure_running()
        before.append(_forkserver._forkserver_pid)
        event = mp.Event()
        first = mp.Process(target=event.set)
        first.start()
        first.join()
        late = mp.Process(target=time.sleep, args=(0.5,))
        late.start()
        os.kill(before[-1], number)
        time.sleep(1)
        for _ in range(2):
            p = mp.Process(target=nothing)
            p.start()
            p.join()
            print(p.exitcode)
        late.join()
        print(event.is_set(), late.exitcode in (0, 255), _forkserver._forkserver_pid in before, mp.active_children())
