# options: --cpus 4
# One interpreter lock, so that two busy threads compute in turn, however many processors there are.
import threading
import time


def busy():
    n = 0
    for i in range(400_000):
        n += i


def spent(threads):
    real, computed = time.perf_counter(), time.process_time()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return time.process_time() - computed, time.perf_counter() - real


computed, real = spent([threading.Thread(target=busy) for i in range(2)])
print('two threads compute no more than one core can:', computed <= 1.3 * real)
