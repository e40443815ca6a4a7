# eventfd is a number behind a descriptor, that threads and processes count up and down; and pipes of another size.
import fcntl
import os
import select
import threading
import time

fd = os.eventfd(0)


def give():
    time.sleep(0.05)
    os.eventfd_write(fd, 5)
    os.eventfd_write(fd, 2)


thread = threading.Thread(target=give)
thread.start()
print(select.select([fd], [], [], 0), select.select([fd], [], []) == ([fd], [], []))
thread.join()
print(os.eventfd_read(fd))
pid = os.fork()
if pid == 0:
    os.eventfd_write(fd, 9)
    os._exit(0)
print(os.eventfd_read(fd))
os.waitpid(pid, 0)

ticket = os.eventfd(2, os.EFD_SEMAPHORE | os.EFD_NONBLOCK)
print(os.eventfd_read(ticket), os.eventfd_read(ticket), os.get_blocking(ticket), os.get_inheritable(ticket))
for attempt in (lambda: os.eventfd_read(ticket), lambda: os.eventfd_write(ticket, 2 ** 64 - 1), lambda: os.eventfd_write(ticket, -1),
                lambda: os.eventfd(-1), lambda: os.read(ticket, 4), lambda: os.eventfd_write(999, 1)):
    try:
        attempt()
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)
os.eventfd_write(ticket, 2 ** 64 - 2)
print(select.select([], [ticket], [], 0))
try:
    os.eventfd_write(ticket, 1)
except BlockingIOError as e:
    print(e)

# Who adds to a full one waits until somebody takes.
full = os.eventfd(1)
os.eventfd_write(full, 2 ** 64 - 3)
thread = threading.Thread(target=os.eventfd_write, args=(full, 7))
thread.start()
time.sleep(0.05)
print(thread.is_alive(), os.eventfd_read(full) == 2 ** 64 - 2)
thread.join()
print(os.eventfd_read(full))

r, w = os.pipe()
print(fcntl.fcntl(r, fcntl.F_GETPIPE_SZ), fcntl.fcntl(w, fcntl.F_SETPIPE_SZ, 5000), fcntl.fcntl(r, fcntl.F_GETPIPE_SZ))
os.set_blocking(w, False)
written = 0
try:
    while True:
        written += os.write(w, b'x' * 1000)
except BlockingIOError:
    print(written)
for size in (4096, -1):
    try:
        print(fcntl.fcntl(w, fcntl.F_SETPIPE_SZ, size))
    except OSError as e:
        print(e)
