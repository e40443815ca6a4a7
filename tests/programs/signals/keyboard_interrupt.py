# exit: -2
import os
import signal
import time


def work():
    try:
        os.kill(os.getpid(), signal.SIGINT)
        time.sleep(5)
    finally:
        print('finally', flush=True)


work()  #~ KeyboardInterrupt
