import os
import signal

pid = os.fork()
if pid == 0:
    os._exit(0)
os.waitpid(pid, 0)
for call in (lambda: os.kill(pid, 15), lambda: os.kill(os.getpid(), 99), lambda: os.kill(os.getpid(), 0), lambda: os.kill(os.getpid(), -1),
             lambda: os.kill('x', 1), lambda: os.killpg(pid, 1), lambda: signal.raise_signal(99),
             lambda: os.kill(1.5, 2)):
    main = 1
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
pid = os.fork()
if pid == 0:
    os._exit(0)
import time
time.sleep(0.2)
print('zombie', os.kill(pid, 9), os.waitpid(pid, 0)[1])
