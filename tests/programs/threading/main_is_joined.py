# about: a thread waits for the end of the main one; limits of timeouts; interrupt_main only where a handler is
# seeds: 5
import sys, os, time, threading, _thread, signal
def joiningfunc(mainthread):
    mainthread.join()
    print('end of thread', mainthread.is_alive())
t = threading.Thread(target=joiningfunc, args=(threading.current_thread(),))
t.start()
time.sleep(0.1)
l = threading.Lock()
print(l.acquire(timeout=threading.TIMEOUT_MAX)); l.release()
for x in (1<<100, threading.TIMEOUT_MAX*2, float('inf'), float('nan'), 'a', -2, True):
    try: print(x, l.acquire(timeout=x)); l.release()
    except BaseException as e: print(x, type(e).__name__, e)
r = threading.RLock()
for x in (1<<100, threading.TIMEOUT_MAX*2, 'a', -2):
    try: print(x, r.acquire(timeout=x)); r.release()
    except BaseException as e: print(x, type(e).__name__, e)
for h in (signal.SIG_DFL, signal.SIG_IGN):
    signal.signal(signal.SIGINT, h); _thread.interrupt_main(); print('still')
    signal.signal(signal.SIGTERM, h); _thread.interrupt_main(signal.SIGTERM); print('still')
for x in (0, -1, 65, signal.NSIG, 'a'):
    try: print(_thread.interrupt_main(x))
    except BaseException as e: print(x, type(e).__name__, e)
print('end of main')
