# about: a daemon does not outlive the main process
import time
from multiprocessing import Process


def beat():
    time.sleep(30)
    print("never")


p = Process(target=beat, daemon=True)
p.start()
print("main ends", p.is_alive())
