# What each signal does to a process that says nothing about it.
import os
import signal
import time

for number in (1, 3, 6, 9, 10, 13, 14, 15, 17, 23, 24, 26, 28, 30, 31):
    pid = os.fork()
    if pid == 0:
        signal.signal(number, signal.SIG_DFL) if number != 9 else None
        os.kill(os.getpid(), number)
        time.sleep(0.01)
        os._exit(77)
    _, status = os.waitpid(pid, 0)
    print(signal.Signals(number).name, os.waitstatus_to_exitcode(status))
