# options: --stdout pipe
# What the table's longest rows say, sentence by sentence.
import atexit
import multiprocessing as mp
import os
import pickle
import signal
import sys
import time


def told(f, *args, **more):
    try:
        print(repr(f(*args, **more)), flush=True)
    except BaseException as e:
        print(type(e).__name__, e, flush=True)


def nothing():
    pass


def code(value):
    sys.exit(value)


def at_once(value):
    os._exit(value)


def slow():
    time.sleep(30)


def with_handler(ready):
    got = []
    signal.signal(signal.SIGTERM, lambda n, f: got.append(n))
    ready.send(1)
    while not got:
        time.sleep(0.01)


def tidy(ready):
    atexit.register(print, 'the exit function', flush=True)
    sys.stdout.write('not flushed')
    try:
        ready.send(1)
        time.sleep(30)
    finally:
        print('finally', flush=True)


def asks_for_sibling(p, q):
    told(lambda: p.exitcode)
    told(p.terminate)
    told(p.is_alive)
    told(p.join)
    told(p.start)
    told(lambda: mp.current_process().authkey == bytes.fromhex(q))


# The constructor
told(mp.Process, None, nothing, 'n', (), {}, True)
told(mp.Process, foo=1)
told(lambda: mp.Process(None, nothing, 'named', (), {}).name)
told(mp.Process, 1)
p = mp.Process(target=nothing)
told(p.terminate)
told(p.kill)
told(p.join)
told(p.is_alive)
p.start()
told(p.start)
p.join()
told(p.start)
told(lambda: (p.terminate(), p.terminate(), p.kill(), p.exitcode, p.exitcode))

# Exit codes
for f, value in ((code, 256), (code, -1), (code, 300), (code, None), (code, 7), (at_once, 9), (code, 2.5), (code, True)):
    p = mp.Process(target=f, args=(value,))
    told(lambda: p.exitcode)
    p.start()
    p.join()
    told(lambda: p.exitcode)
told(lambda: mp.current_process().name)
told(lambda: mp.parent_process())

# Terminated
r, w = mp.Pipe(False)
p = mp.Process(target=tidy, args=(w,))
p.start()
r.recv()
p.terminate()
p.join()
told(lambda: p.exitcode)
p = mp.Process(target=with_handler, args=(w,))
p.start()
r.recv()
p.terminate()
p.join()
told(lambda: p.exitcode)

# Siblings
p = mp.Process(target=slow)
p.start()
q = mp.Process(target=asks_for_sibling, args=(p, mp.current_process().authkey.hex()))
q.start()
q.join()
p.join()
told(lambda: (p.exitcode, q.exitcode))

# authkey
key = mp.current_process().authkey
told(lambda: (type(key).__name__, type(key).__module__, isinstance(key, bytes), len(key)))
told(setattr, mp.current_process(), 'authkey', 'text')
told(setattr, mp.current_process(), 'authkey', b'own')
told(lambda: mp.current_process().authkey)
told(pickle.dumps, key)

# Finished siblings are reaped by the next start
a = mp.Process(target=nothing)
a.start()
time.sleep(0.3)
b = mp.Process(target=nothing)
b.start()
b.join()
try:
    os.waitpid(a.pid, 0)
except ChildProcessError as e:
    print(e)
told(lambda: (a.exitcode, mp.active_children()))
told(repr, mp.current_process())
p = mp.Process(target=slow, name='s', daemon=True)
told(lambda: repr(p).replace(str(os.getpid()), 'PID'))
p.start()
told(lambda: repr(p).replace(str(os.getpid()), 'PID').replace(str(p.pid), 'CHILD'))
p.kill()
p.join()
told(lambda: repr(p).replace(str(os.getpid()), 'PID').replace(str(p.pid), 'CHILD'))
p.close()
told(lambda: repr(p).replace(str(os.getpid()), 'PID'))
told(lambda: p.pid)
