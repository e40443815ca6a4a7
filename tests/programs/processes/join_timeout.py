# about: join with a timeout, terminate, kill
import time
from multiprocessing import Process


def slow():
    time.sleep(60)


p = Process(target=slow)
p.start()
print(p.join(timeout=0.05), p.is_alive(), p.exitcode)
p.terminate()
p.join()
print(p.is_alive(), p.exitcode)
q = Process(target=slow, daemon=True)
q.start()
print(q.daemon, q.is_alive())
q.kill()
q.join()
print(q.exitcode)
