# about: deprecated names of threading
import threading, time, warnings
warnings.showwarning = lambda message, category, file, line, *rest: print(category.__name__, message, line)
def fun(): time.sleep(.05)
t = threading.Thread(target=fun)
print(t.getName(), t.isDaemon(), t.is_alive())
t.setName('tedu')
t.setDaemon(True)
t.start()
print(t.name, threading.currentThread().name, threading.activeCount())
e = threading.Event(); e.isSet()
c = threading.Condition()
with c: c.notifyAll()
import os
t = threading.Thread(target=time.sleep, args=(0.1,))
t.start()
warnings.showwarning = lambda message, category, file, line, *rest: print(category.__name__, str(message)[:13], line, flush=True)
pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
