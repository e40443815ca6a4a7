# exit: 1
# about: an exception in main does not end its children
import time
from multiprocessing import Process


def late():
    time.sleep(0.2)
    print("the child ends last")


Process(target=late).start()
raise ValueError("main")
