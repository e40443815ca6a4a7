# Limits of resources, that of open descriptors among them (resource.setrlimit), and who inherits them.
import fcntl
import multiprocessing
import os
import resource as r
import select
import socket
import subprocess
import sys


def tried(f, *args):
    try:
        print(f(*args))
    except (OSError, ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)


def show():
    print(r.getrlimit(r.RLIMIT_NOFILE), r.getrlimit(r.RLIMIT_RSS), os.sysconf('SC_OPEN_MAX'), flush=True)


def many():
    r.setrlimit(r.RLIMIT_NOFILE, (64, r.getrlimit(r.RLIMIT_NOFILE)[1]))
    print(r.getrlimit(r.RLIMIT_NOFILE)[0], os.sysconf('SC_OPEN_MAX'))
    fds = []
    try:
        while True:
            fds.append(os.open('/dev/null', os.O_RDONLY))
    except OSError as e:
        print(e, max(fds))
    for f, *args in ((os.pipe,), (os.dup, 0), (socket.socket,), (open, '/dev/null'), (os.dup2, 0, 64), (os.dup2, 0, 63),
                     (fcntl.fcntl, 0, fcntl.F_DUPFD, 64), (fcntl.fcntl, 0, fcntl.F_DUPFD, 10), (select.epoll,), (os.dup2, 0, -1)):
        tried(f, *args)
    r.setrlimit(r.RLIMIT_NOFILE, (10, r.getrlimit(r.RLIMIT_NOFILE)[1]))
    print(os.fstat(63).st_size)
    for fd in fds:
        os.close(fd)


def mistakes():
    for n in (99, -1, 'x', None):
        tried(r.getrlimit, n)
    for n, limits in ((7, (200, 100)), (7, (1,)), (7, (1, 2, 3)), (7, 5), (7, ('a', 'b')), (7, (10 ** 30, 10 ** 30)), (7, (2 ** 63, 1)),
                      (77, (1, 2)), (77, (1,)), (7, (1.5, 2)), (7, (-2, -2))):
        tried(r.setrlimit, n, limits)
    for args in ((-1, r.RLIMIT_AS), (99999999, r.RLIMIT_AS), (0, 99)):
        tried(r.prlimit, *args)


def child():
    show()


if __name__ == '__main__':
    many()
    r.setrlimit(r.RLIMIT_NOFILE, (128, 256))
    mistakes()
    r.setrlimit(r.RLIMIT_RSS, (5, 10))
    print(r.prlimit(0, r.RLIMIT_RSS, (4, 9)), r.prlimit(os.getpid(), r.RLIMIT_RSS))
    for name in ('CORE', 'MEMLOCK', 'MSGQUEUE'):
        n = getattr(r, 'RLIMIT_' + name)
        hard = r.getrlimit(n)[1]
        r.setrlimit(n, [0, hard])
        print(name, r.getrlimit(n) == (0, hard))
    show()
    pid = os.fork()
    if pid == 0:
        show()
        os._exit(0)
    os.waitpid(pid, 0)
    for how in ('spawn', 'forkserver', 'fork'):
        p = multiprocessing.get_context(how).Process(target=child)
        p.start()
        p.join()
    print(subprocess.run([sys.executable, '-c', '''
import resource, os
print(resource.getrlimit(resource.RLIMIT_NOFILE), resource.getrlimit(resource.RLIMIT_RSS), os.sysconf("SC_OPEN_MAX"))
try:
    while True:
        os.dup(0)
except OSError as e:
    print(e)
resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256))
fd = os.dup(0)
print(fd, fd >= 128)
'''], capture_output=True, text=True).stdout)
