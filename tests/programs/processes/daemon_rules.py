# about: a daemon inherits its flag, has no children, ends with main
import time
from multiprocessing import Process, current_process


def nothing():
    pass


def daemon():
    print(current_process().daemon, Process().daemon)
    try:
        Process(target=nothing).start()
    except AssertionError as error:
        print(error)


def waits():
    try:
        time.sleep(60)
    finally:
        print("a daemon has no time to clean up")


p = Process(target=daemon, daemon=True)
p.start()
p.join()
print(p.exitcode, p.daemon)
try:
    p.daemon = False
except AssertionError as error:
    print(error)
Process(target=waits, daemon=True).start()
time.sleep(0.05)
print("main ends")
