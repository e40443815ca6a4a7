# exit: 1
# The copying example of the Event where the file is not there, where the main process dies of it before set(), waits for its
# children all the same, and whoever waits for the event waits until its patience ends.
from multiprocessing import Event, Process
import time

copied = Event()


def upper():
    print('upper half: set', copied.is_set(), flush=True)
    print('waited', copied.wait(0.5), flush=True)


def copy():
    with open('/home/tarena/file.jpg', 'rb') as picture:  #~ FileNotFoundError: [Errno 2] No such file or directory: '/home/tarena/file.jpg'
        picture.read()
    copied.set()


p = Process(target=upper)
p.start()
time.sleep(0.1)
copy()
