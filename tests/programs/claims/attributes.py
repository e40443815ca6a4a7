# name, pid, daemon, sentinel, what may be set when.
import multiprocessing as mp
import os
import time


def look(p):
    print(p.name, mp.current_process().name)


class Forgetful(mp.Process):
    def __init__(self):
        pass


if __name__ == '__main__':
    p = mp.Process(target=time.sleep, args=(0.2,))
    print(p.pid, p.ident, p.exitcode, p.daemon)
    try:
        p.name = 3
    except AssertionError as e:
        print(e)
    p.name = 'first'
    p.start()
    p.name = 'later'
    print(p.pid == p.ident, p.pid != os.getpid(), p.name)
    for value in (True, False):
        try:
            p.daemon = value
        except AssertionError as e:
            print(e)
    p.join()
    try:
        p.daemon = True
    except AssertionError as e:
        print(e)
    try:
        Forgetful().start()
    except AttributeError as e:
        print(e)
    me = mp.current_process()
    print(me.name, me.pid == os.getpid(), me.exitcode, mp.parent_process(), mp.active_children(), me.is_alive())
