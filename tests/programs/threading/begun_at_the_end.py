# Threads may begin others while the main thread waits for them at its end, and functions of atexit too; after that nothing begins any more.
import _thread
import atexit
import os
import sys
import threading
import time


def at_exit():
    print('exit function', sys.is_finalizing(), flush=True)
    t = threading.Thread(target=print, args=('a thread of it',))
    t.start()
    t.join()
    try:
        threading._register_atexit(print)
    except RuntimeError as e:
        print(e)


atexit.register(at_exit)


class Last:
    def __del__(self):
        print('finalizer', sys.is_finalizing(), flush=True)
        for begin in (lambda: threading.Thread(target=print).start(), lambda: threading.Thread(target=print, daemon=True).start(), os.fork,
                      lambda: _thread.start_new_thread(print, ())):
            try:
                begin()
            except BaseException as e:
                print(type(e).__name__, e, flush=True)


def first():
    time.sleep(0.1)
    threading.Thread(target=second).start()
    print('first', flush=True)


def second():
    time.sleep(0.1)
    print('second', flush=True)


last = Last()
threading.Thread(target=first).start()
