# about: exceptions in threads, their hook, and threads of _thread
# exit: 1
import threading, time, sys
def f():
    with lock:
        print('in', flush=True)
lock = threading.Lock()
class T(threading.Thread):
    def run(self):
        raise KeyError('k')
t = T(name='X'); t.start(); t.join()
try:
    threading.Thread(target=1).start()
    time.sleep(.05)
except Exception as e: print(repr(e))


def chained():
    try: 1/0
    except ZeroDivisionError as e: raise ValueError('v') from e

threading.excepthook = lambda a: 1/0
t = threading.Thread(target=chained); t.start(); t.join()
try:
    threading.excepthook = None
    threading.Thread()
except RuntimeError as e: print(e)
t = threading.Thread(target=chained); t.start(); t.join()
print(threading.ExceptHookArgs((1, 2, 3, 4)).thread)
try: threading.ExceptHookArgs((1,))
except TypeError as e: print(e)
import _thread
try: _thread.start_new_thread(1, ())
except TypeError as e: print(e)
try: _thread.start_new_thread(f, [])
except TypeError as e: print(e)
def bad(): raise OSError('x')
_thread.start_new_thread(bad, ()); time.sleep(.05)
def ex(): _thread.exit()
_thread.start_new_thread(ex, ()); time.sleep(.05)
sys.exit(4)
