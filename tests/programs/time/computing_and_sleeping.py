# Clocks of computing time stand still while one sleeps or another computes.
import os
import threading
import time


def busy():
    n = 0
    for i in range(300_000):
        n += i


def measured(f):
    before = time.perf_counter(), time.process_time(), time.thread_time()
    f()
    return [b - a for a, b in zip(before, (time.perf_counter(), time.process_time(), time.thread_time()))]


real, process, thread = measured(lambda: time.sleep(0.2))
print('sleep: ', real >= 0.2, process < 0.1, thread < 0.1)
real, process, thread = measured(busy)
print('busy:  ', process > 0, thread > 0, thread <= process * 1.05 + 0.001)


def beside():
    t = threading.Thread(target=busy)
    t.start()
    t.join()


real, process, thread = measured(beside)
print('beside:', process > 0, thread < process)


def child():
    if os.fork() == 0:
        busy()
        os._exit(0)
    os.wait()


before = os.times()
real, process, thread = measured(child)
print('child: ', real > 0, process < real, os.times().children_user >= before.children_user)
names = ('time', 'monotonic', 'perf_counter', 'process_time', 'thread_time')
for name in names:
    print(time.get_clock_info(name))
print(abs(time.clock_gettime(time.CLOCK_REALTIME) - time.time()) < 5, abs(time.clock_gettime(time.CLOCK_MONOTONIC) - time.monotonic()) < 5)
print(time.clock_gettime_ns(time.CLOCK_PROCESS_CPUTIME_ID) >= 0, time.clock_gettime(time.CLOCK_THREAD_CPUTIME_ID) <= time.process_time() + 1, time.clock_getres(time.CLOCK_MONOTONIC))
try:
    time.clock_gettime(12345)
except OSError as e:
    print(e)
try:
    time.get_clock_info('sundial')
except ValueError as e:
    print(e)
