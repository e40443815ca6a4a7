# about: target, args, kwargs, name, pid, is_alive
import os
from multiprocessing import Process, current_process


def work(a, b=0, *rest, **named):
    print(current_process().name, a, b, rest, named, os.getpid() != parent, os.getppid() == parent)


parent = os.getpid()
p = Process(target=work, args=(1, 2, 3), kwargs={"x": 4}, name="worker")
print(p.name, p.pid, p.is_alive(), p.exitcode, p.daemon)
p.start()
p.join()
print(p.pid > 0, p.is_alive(), p.exitcode, p.name)
q = Process(target=work, args=(5,))
q.start()
q.join()
print(q.name.startswith("Process-"), current_process().name)
Process().run()
