# A child of the fork server knows who its parent is; Ctrl+C leaves the server alone; one that was killed is begun anew.
import multiprocessing
import multiprocessing.forkserver
import os
import signal
import time


def child(q):
    parent = multiprocessing.parent_process()
    q.put((parent.is_alive(), parent.name, os.getppid() == parent.pid, signal.getsignal(signal.SIGINT) is signal.default_int_handler))


def told(q):
    p = multiprocessing.Process(target=child, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(p.exitcode)


def orphan(q):
    parent = multiprocessing.parent_process()
    parent.join()
    q.put(parent.is_alive())


def leaves(q):
    multiprocessing.Process(target=orphan, args=(q,)).start()
    time.sleep(0.1)
    os._exit(0)


if __name__ == '__main__':
    multiprocessing.set_start_method('forkserver')
    q = multiprocessing.Queue()
    told(q)
    server = multiprocessing.forkserver._forkserver
    for number in (signal.SIGINT, signal.SIGKILL):
        pid = server._forkserver_pid
        os.kill(pid, number)
        time.sleep(0.2)
        told(q)
        print(server._forkserver_pid == pid)
    multiprocessing.Process(target=leaves, args=(q,)).start()
    print(q.get())
