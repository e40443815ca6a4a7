# Reading and writing at a place, which leaves the offset; moving bytes between files and pipes; what the disk holds.
import os
import shutil

f = os.open('data', os.O_RDWR | os.O_CREAT)
print(os.pwrite(f, b'abcdef', 2), os.pread(f, 3, 1), os.lseek(f, 0, os.SEEK_CUR))
into = [bytearray(2), bytearray(10)]
print(os.preadv(f, into, 1), into)
print(os.pwritev(f, [b'X', b'YZ'], 1), os.pread(f, 99, 0))
os.posix_fallocate(f, 0, 100)
print(os.fstat(f).st_size, os.posix_fadvise(f, 0, 0, os.POSIX_FADV_SEQUENTIAL))

g = os.open('copy', os.O_RDWR | os.O_CREAT)
print(os.copy_file_range(f, g, 4, offset_src=2), os.pread(g, 99, 0), os.lseek(f, 0, os.SEEK_CUR), os.lseek(g, 0, os.SEEK_CUR))
r, w = os.pipe()
print(os.splice(f, w, 3, offset_src=2), os.read(r, 10))
os.write(w, b'zz')
print(os.splice(r, g, 2, offset_dst=1), os.pread(g, 99, 0))
print(os.readv(g, [bytearray(1), bytearray(1)]), os.lseek(g, 0, os.SEEK_CUR))

# Several processes read through one description and do not get in each other's way.
children = []
for place in (0, 2, 4):
    pid = os.fork()
    if pid == 0:
        os._exit(all(os.pread(f, 1, place) == os.pread(f, 1, place) for _ in range(20)) and os.lseek(f, 0, os.SEEK_CUR) == 0)
    children.append(pid)
print([os.waitpid(pid, 0)[1] >> 8 for pid in children])

for attempt in (lambda: os.pread(r, 1, 0), lambda: os.pwrite(w, b'x', 0), lambda: os.pread(f, 1, -1), lambda: os.splice(f, g, 1),
                lambda: os.splice(r, g, 1, offset_src=0), lambda: os.copy_file_range(f, g, -1), lambda: os.posix_fallocate(w, 0, 1),
                lambda: os.posix_fallocate(f, 0, 0), lambda: os.posix_fadvise(f, 0, 0, 99), lambda: os.statvfs('nowhere'), lambda: os.fstatvfs(99)):
    try:
        print(attempt())
    except (OSError, ValueError) as e:
        print(type(e).__name__, e)

disk, room = os.statvfs('.'), shutil.disk_usage('.')
print(disk.f_bsize, disk.f_blocks > disk.f_bfree >= disk.f_bavail > 0, disk.f_namemax, room.total > room.used > 0, room.free > 0)
print(os.pathconf('.', 'PC_NAME_MAX'), os.fpathconf(r, 'PC_PIPE_BUF'), os.ctermid())
