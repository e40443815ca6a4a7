# Whether a descriptor goes on in another program does not depend on what had its number before.
import fcntl
import os

with open('a.txt', 'w') as f:
    f.write('x')
fd = os.open('a.txt', os.O_RDONLY)
os.set_inheritable(fd, True)
print(os.get_inheritable(fd))
os.close(fd)
again = os.open('a.txt', os.O_RDONLY)
print(again == fd, os.get_inheritable(again), fcntl.fcntl(again, fcntl.F_GETFD))
os.set_inheritable(again, True)
with open(again) as f:
    copy = os.dup(f.fileno())
print(os.get_inheritable(copy))
third = os.dup(copy)
print(third == again, os.get_inheritable(third))
r, w = os.pipe()
print(os.get_inheritable(r), os.get_inheritable(w))
os.dup2(r, 20)
print(os.get_inheritable(20))
os.closerange(20, 21)
os.dup2(r, 20, inheritable=False)
print(os.get_inheritable(20))
