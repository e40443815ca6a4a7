# about: os.sched_yield lets others run, gives None, and takes nothing
import os
import threading

told = []


def work(name):
    for _ in range(3):
        told.append(name)
        os.sched_yield()


threads = [threading.Thread(target=work, args=(name,)) for name in 'ab']
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(told), os.sched_yield(), flush=True)
try:
    os.sched_yield(1)
except TypeError as e:
    print(e, flush=True)
if os.fork() == 0:
    os.sched_yield()
    print('child', flush=True)
    os._exit(0)
os.sched_yield()
print(os.wait()[1])
