# What interrupt_main tells is heard when the main thread goes on, it wakes nobody who waits.
import _thread
import signal
import threading
import time

start = time.time()
threading.Timer(0.1, _thread.interrupt_main).start()
try:
    time.sleep(0.5)
except KeyboardInterrupt:
    print("asleep", round(time.time() - start, 1))

threading.Timer(0.1, _thread.interrupt_main).start()
try:
    while True:
        pass
except KeyboardInterrupt:
    print("busy")

try:
    _thread.interrupt_main()
    print("not here")
except KeyboardInterrupt:
    print("itself")

signal.signal(signal.SIGUSR1, lambda n, f: print("handler", n, threading.current_thread().name))
_thread.interrupt_main(signal.SIGUSR1)
print("after")

e = threading.Event()
start = time.time()
threading.Timer(0.1, _thread.interrupt_main, (signal.SIGUSR1,)).start()
print(e.wait(0.3), round(time.time() - start, 1))


def twice():
    _thread.interrupt_main(signal.SIGUSR1)
    _thread.interrupt_main(signal.SIGUSR1)


t = threading.Thread(target=twice)
t.start()
t.join()
time.sleep(0.01)
print("end")
