# exit: 1
import os
import signal


def handler(number, frame):
    raise ValueError('from the handler')  #~ ValueError


def work():
    os.kill(os.getpid(), signal.SIGUSR1)


signal.signal(signal.SIGUSR1, handler)
work()
