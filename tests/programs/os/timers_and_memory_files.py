# Timers behind descriptors (timerfd), files without a name (memfd), reading, waiting, select, several processes, what is refused.
import os
import select
import struct
import threading
import time


def refused(what, f):
    try:
        print(what, f())
    except Exception as e:
        print(what, type(e).__name__, e)


def read(fd):
    return struct.unpack('q', os.read(fd, 8))[0]


fd = os.timerfd_create(time.CLOCK_MONOTONIC)
print(os.get_inheritable(fd), os.timerfd_gettime(fd), os.timerfd_gettime_ns(fd))
begun = time.monotonic()
print(os.timerfd_settime(fd, initial=0.2, interval=0.1))
left, apart = os.timerfd_gettime(fd)
print(0.1 < left <= 0.2, apart)
print(read(fd), 0.19 < time.monotonic() - begun < 0.29)
print(read(fd), 0.29 < time.monotonic() - begun < 0.39)
time.sleep(0.35)
print(read(fd))
left, apart = os.timerfd_settime_ns(fd, initial=0)
print(0 < left <= 10**8, apart)
time.sleep(0.2)
print(select.select([fd], [], [], 0.05))
now = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
os.timerfd_settime_ns(fd, flags=os.TFD_TIMER_ABSTIME, initial=now + 10**8)
print(select.select([fd], [fd], [fd], 5)[0] == [fd], read(fd), os.timerfd_gettime(fd))
os.timerfd_settime(fd, initial=0.05)
with select.epoll() as ep:
    ep.register(fd, select.EPOLLIN)
    print(ep.poll(0.01), len(ep.poll()))
# Set again by another thread while one waits; counted by whichever process reads first.
os.timerfd_settime(fd, initial=100)
threading.Timer(0.1, lambda: os.timerfd_settime(fd, initial=0.1)).start()
begun = time.monotonic()
print(read(fd), time.monotonic() - begun < 5)
os.timerfd_settime(fd, initial=100)
threading.Timer(0.1, lambda: os.timerfd_settime(fd, initial=0.1)).start()
print(len(select.select([fd], [], [])[0]), read(fd))
os.timerfd_settime(fd, initial=0.1, interval=0.1)
pid = os.fork()
if pid == 0:
    os._exit(read(fd) + read(fd))
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
both = os.timerfd_create(time.CLOCK_REALTIME, flags=os.TFD_NONBLOCK | os.TFD_CLOEXEC)
refused('not yet', lambda: os.read(both, 8))
refused('short', lambda: os.read(both, 4))
refused('write', lambda: os.write(both, bytes(8)))
refused('clock', lambda: os.timerfd_create(77))
refused('flags', lambda: os.timerfd_create(1, flags=1))
refused('negative', lambda: os.timerfd_settime(both, initial=-1))
refused('no timer', lambda: os.timerfd_settime(0, initial=1))
refused('flags', lambda: os.timerfd_settime(both, flags=9, initial=1))
refused('text', lambda: os.timerfd_settime(both, initial='x'))
# A file in memory.
m = os.memfd_create('notes')
print(os.get_inheritable(m), os.write(m, b'written'), os.fstat(m).st_nlink, os.fstat(m).st_size)
pid = os.fork()
if pid == 0:
    os.pwrite(m, b'W', 0)
    os._exit(0)
os.waitpid(pid, 0)
print(os.lseek(m, 0, 0), os.read(m, 100), os.get_inheritable(os.memfd_create('other', 0)))
refused('flags', lambda: os.memfd_create('x', 64))
refused('name', lambda: os.memfd_create('x' * 300))
print(len(os.getloadavg()), all(isinstance(x, float) and x >= 0 for x in os.getloadavg()))
