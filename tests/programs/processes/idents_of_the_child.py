# The thread that forks is called the same in the child; its RLocks, its data and its Thread object are still its own.
import multiprocessing
import os
import signal
import threading
import warnings

warnings.simplefilter('ignore')


def in_child(check):
    pid = os.fork()
    if pid == 0:
        check()
        os._exit(0)
    assert os.waitpid(pid, 0)[1] == 0


def forked_here():
    me, lock, own = threading.get_ident(), threading.RLock(), threading.local()
    lock.acquire()
    own.value = 'mine'

    def check():
        print('same', threading.get_ident() == me, threading.current_thread().ident == me, threading.main_thread().name, flush=True)
        print('native', threading.get_native_id() == os.getpid(), threading.main_thread().native_id == os.getpid(), flush=True)
        lock.acquire()
        lock.release()
        lock.release()
        print(own.value, 'owner=0' in repr(lock), flush=True)
        # Threads of the child wait for and signal its main thread by that number.
        got = []
        signal.signal(signal.SIGUSR1, lambda *args: got.append('told'))
        t = threading.Thread(target=lambda: signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR1))
        t.start()
        t.join()
        print(got, t.ident != me, threading.active_count(), flush=True)
    in_child(check)
    lock.release()


forked_here()
t = threading.Thread(target=forked_here, name='worker')
t.start()
t.join()


def of_multiprocessing(q, ident):
    q.put((threading.get_ident() == ident, threading.current_thread().name))


q = multiprocessing.Queue()
p = multiprocessing.Process(target=of_multiprocessing, args=(q, threading.get_ident()))
p.start()
print(q.get())
p.join()


def native(q):
    q.put(threading.main_thread().native_id == os.getpid())


p = multiprocessing.Process(target=native, args=(q,))
p.start()
print(q.get())
p.join()
