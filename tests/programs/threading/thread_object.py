# about: the object Thread, from its making to its end
import threading, time
def f(n):
    for i in range(n):
        time.sleep(0.01)
    print('done', n, threading.current_thread().name, threading.current_thread() is t)
t = threading.Thread(target=f, args=(3,))
print(t.name, t.daemon, t.is_alive(), t.ident, t)
t.start()
print(t.is_alive(), t.ident is not None, t.native_id is not None)
try: t.start()
except RuntimeError as e: print(e)
t.join(0.005)
print(t.is_alive())
t.join()
print(t.is_alive(), repr(t).split()[0], 'stopped' in repr(t))
t2 = threading.Thread()
try: t2.join()
except RuntimeError as e: print(e)
try: threading.current_thread().join()
except RuntimeError as e: print(e)
class My(threading.Thread):
    def __init__(self, x):
        super().__init__(name='mine', daemon=True)
        self.x = x
    def run(self):
        print('running', self.name, self.x, self.daemon)
m = My(4); m.start(); m.join()
class Bad(threading.Thread):
    def __init__(self): pass
try: Bad().start()
except RuntimeError as e: print(e)
try: m.daemon = False
except RuntimeError as e: print(e)
try: threading.Thread(1)
except AssertionError as e: print(e)
def boom(): raise ValueError('x')
b = threading.Thread(target=boom); b.start(); b.join()
def out(): raise SystemExit(3)
b = threading.Thread(target=out); b.start(); b.join()
print(threading.main_thread().name, threading.active_count(), threading.enumerate()[0].name)
print(type(threading.main_thread()))
print(threading.get_ident() == threading.main_thread().ident)
