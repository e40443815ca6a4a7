# Pipes that have a name. Who opens one end waits for the other.
import errno
import os
import select
import stat
import sys
import threading
import time

os.mkfifo('tube')
st = os.stat('tube')
print(stat.S_ISFIFO(st.st_mode), oct(st.st_mode), st.st_size, os.path.exists('tube'), os.path.isfile('tube'), stat.filemode(st.st_mode))
try:
    os.mkfifo('tube')
except FileExistsError as e:
    print(e)
try:
    os.mkfifo('no/tube')
except FileNotFoundError as e:
    print(e)
sys.stdout.flush()

# A reader that comes first waits; what was written before the writer left can still be read.
pid = os.fork()
if pid == 0:
    time.sleep(0.1)
    with open('tube', 'w') as f:
        f.write('from the child\nand more\n')
    os._exit(0)
start = time.monotonic()
with open('tube') as f:
    print(time.monotonic() - start > 0.05, f.read().split('\n'))
print(os.waitpid(pid, 0)[1])

# A writer that comes first waits.
done = []


def writer():
    with open('tube', 'wb') as f:
        done.append('open')
        f.write(b'x' * 100000)
    done.append('written')


t = threading.Thread(target=writer)
t.start()
time.sleep(0.1)
print(done)
fd = os.open('tube', os.O_RDONLY)
n = 0
while part := os.read(fd, 30000):
    n += len(part)
t.join()
print(n, done)
os.close(fd)

# Without waiting
try:
    os.open('tube', os.O_WRONLY | os.O_NONBLOCK)
except OSError as e:
    print(e, e.errno == errno.ENXIO)
r = os.open('tube', os.O_RDONLY | os.O_NONBLOCK)
print(os.read(r, 10), select.select([r], [], [], 0)[0])
w = os.open('tube', os.O_WRONLY)
try:
    os.read(r, 10)
except BlockingIOError as e:
    print(e)
os.write(w, b'ab')
print(select.select([r], [], [], 0)[0] == [r], os.read(r, 10))
v = os.open('tube', os.O_WRONLY)
os.close(w)
os.write(v, b'second')
os.close(v)
print(os.read(r, 10), os.read(r, 10))
w = os.open('tube', os.O_WRONLY)
os.close(r)
try:
    os.write(w, b'nobody')
except BrokenPipeError as e:
    print(e)
os.close(w)

# A server of one line each
os.mkfifo('answers', 0o600)
print(oct(os.stat('answers').st_mode))
sys.stdout.flush()
if os.fork() == 0:
    for _ in range(3):
        with open('tube') as f:
            question = f.read()
        with open('answers', 'w') as f:
            f.write(question.upper())
    os._exit(0)
for word in ('one', 'two', 'three'):
    with open('tube', 'w') as f:
        f.write(word)
    with open('answers') as f:
        print(f.read())
print(os.wait()[1])
try:
    os.lseek(os.open('tube', os.O_RDONLY | os.O_NONBLOCK), 0, 0)
except OSError as e:
    print(e)
os.remove('tube')
os.rename('answers', 'renamed')
print(sorted(n for n in os.listdir() if not n.startswith('.') and not n.endswith('.py')))
os.mknod('plain')
os.mknod('third', stat.S_IFIFO | 0o644)
print(os.path.isfile('plain'), stat.S_ISFIFO(os.stat('third').st_mode))
