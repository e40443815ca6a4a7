import os

r, w = os.pipe()
print(os.write(w, b'hello'), os.read(r, 2), os.read(r, 100))
w2 = os.dup(w)
os.close(w)
print(os.write(w2, b'more'))
os.close(w2)
print(os.read(r, 100), os.read(r, 100))
os.close(r)


def tell(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


for call in (lambda: os.close(r), lambda: os.read(r, 1), lambda: os.write(999, b''), lambda: os.dup(-1), lambda: os.lseek(0, 0, 9), lambda: os.fstat(77),
             lambda: os.write(1, 'text'), lambda: os.read(0, -1), lambda: os.dup2(50, 51), lambda: os.isatty(400), lambda: os.read('x', 1)):
    tell(call)
r, w = os.pipe()
tell(lambda: os.lseek(r, 0, 0))
tell(lambda: os.read(w, 1))
tell(lambda: os.write(r, b'x'))
os.set_blocking(r, False)
print(os.get_blocking(r), os.get_blocking(w))
tell(lambda: os.read(r, 1))
os.set_blocking(w, False)
n = 0
try:
    while True:
        n += os.write(w, b'x' * 4096)
except BlockingIOError as e:
    print(n, e)
os.chdir('/tmp')
fd = os.open('preempt_os_1', os.O_RDWR | os.O_CREAT | os.O_TRUNC)
print(os.write(fd, b'0123456789'), os.lseek(fd, 3, os.SEEK_SET), os.read(fd, 2), os.lseek(fd, -1, os.SEEK_END), os.read(fd, 9))
print(os.fstat(fd).st_size, os.lseek(fd, 0, os.SEEK_CUR))
os.ftruncate(fd, 4)
print(os.fstat(fd).st_size)
copy = os.dup(fd)
os.lseek(fd, 1, 0)
print(os.read(copy, 1), os.read(fd, 1))
pid = os.fork()
if pid == 0:
    os.lseek(fd, 0, 0)
    os._exit(0)
os.waitpid(pid, 0)
print(os.read(fd, 10))
os.close(fd)
tell(lambda: os.open('preempt_os_1', os.O_CREAT | os.O_EXCL))
tell(lambda: os.open('preempt_missing', os.O_RDONLY))
with os.fdopen(copy, 'r+b') as f:
    f.seek(0)
    print(f.read())
tell(lambda: os.close(copy))
os.unlink('preempt_os_1')
tell(lambda: os.unlink('preempt_os_1'))
tell(lambda: os.fdopen('x'))
