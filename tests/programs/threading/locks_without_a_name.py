# about: a lock that only the statement knows lives as long as it is used
import threading


def within(what, make):
    with make():
        print('within', what)


for make in (threading.Lock, threading.RLock, threading.Condition, threading.Semaphore):
    within(make.__name__, make)
with threading.Lock():
    print('within a lock')
print(threading.Lock().acquire())
acquire = threading.Lock().acquire
print(acquire(), acquire(False))
try:
    threading.Lock().release()
except RuntimeError as e:
    print(e)
try:
    threading.RLock().release()
except RuntimeError as e:
    print(e)
print([threading.Lock().acquire(timeout=1) for _ in range(3)])


def in_threads():
    for _ in range(50):
        with threading.Lock():
            pass


threads = [threading.Thread(target=in_threads) for _ in range(3)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print('end')
