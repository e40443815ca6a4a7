# What is made from a descriptor has the mode it was made with; rows of stat; fwalk of what is no directory; who inherits a timer.
import os
import sys

os.mkdir('top')
fd = os.open('top', os.O_RDONLY | os.O_DIRECTORY)
os.mkdir('d', 0o711, dir_fd=fd)
os.mkfifo('p', 0o600, dir_fd=fd)
os.mknod('f', 0o100640, dir_fd=fd)
os.close(os.open('g', os.O_CREAT | os.O_WRONLY, 0o604, dir_fd=fd))
print([(name, oct(os.stat(name, dir_fd=fd).st_mode)) for name in sorted(os.listdir(fd))])
walk = os.fwalk('top')
root, dirs, files, _ = next(walk)
dirs[:] = ['p']
try:
    next(walk)
except NotADirectoryError as e:
    print(e.errno)
print([(root, sorted(dirs), sorted(files)) for root, dirs, files, _ in os.fwalk('top', topdown=False)])
deep = 'top'
for _ in range(300):
    deep += '/d'
    os.makedirs(deep, exist_ok=True)
print(sum(1 for _ in os.fwalk('top')))
for row in ((1,) * 9, (1,) * 20, range(10)):
    try:
        r = os.stat_result(row)
        print(r.st_mtime, r.st_mtime_ns, r == tuple(range(10)), r.st_nlink)
    except TypeError as e:
        print(e)
t = os.timerfd_create(1, flags=os.TFD_NONBLOCK)
print(os.get_inheritable(t))
for f, args in ((os.setreuid, (1 << 32, 0)), (os.makedev, (1, 1 << 40))):
    try:
        f(*args)
    except (OverflowError, ValueError) as e:
        print(type(e).__name__)
sys.stdout.flush()
pid = os.posix_spawn(sys.executable, [sys.executable, '-c', 'import os; print(os.sched_getscheduler(0))'], os.environ,
                     scheduler=(None, os.sched_param(0)))
print(os.waitpid(pid, 0)[1])
os.close(fd)
