# seeds: 8
# Threads have one memory; each has its own number and its own `local`.
import os
import threading

shared, numbers, own = [], set(), threading.local()
own.x = 'main'
barrier = threading.Barrier(3)


def work(i):
    own.x = i
    shared.append(i)
    barrier.wait()
    numbers.add(threading.get_ident())
    barrier.wait()
    assert own.x == i


threads = [threading.Thread(target=work, args=(i,)) for i in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(sorted(shared), len(numbers), own.x, threading.get_native_id() == os.getpid())
