import _kernel
import _sys

name = 'posix'
sep = '/'
linesep = '\n'
curdir = '.'
pardir = '..'
devnull = '/dev/null'
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NONBLOCK = 0, 1, 2, 64, 128, 512, 1024, 2048
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
WNOHANG, WUNTRACED = 1, 2
EX_OK = 0
error = OSError
_HOME = '/home/guest'
environ = {'HOME': _HOME, 'USER': 'guest', 'PATH': '/usr/local/bin:/usr/bin:/bin', 'LANG': 'C.UTF-8'}


def getenv(key, default=None):
    return environ.get(key, default)


getpid = _sys.getpid


def getppid():
    return _kernel.getppid()


def getcwd():
    return _HOME


def cpu_count():
    return 1


def sched_getaffinity(pid):
    return {0}


def getuid():
    return 1000


def geteuid():
    return 1000


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(path, '__fspath__'):
        return path.__fspath__()
    raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__)


def fsencode(filename):
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    return filename.decode() if isinstance(filename, bytes) else filename


def open(path, flags, mode=0o777, *, dir_fd=None):
    access = flags & 3
    letters = 'r' if access == 0 else 'w' if access == 1 else 'rw'
    if flags & O_CREAT:
        letters += 'c'
    if flags & O_EXCL:
        letters += 'x'
    if flags & O_TRUNC:
        letters += 't'
    if flags & O_APPEND:
        letters += 'a'
    return _kernel.open(fspath(path), letters)


def read(fd, n, /):
    return _kernel.read(fd, n)


def write(fd, data, /):
    return _kernel.write(fd, data)


def close(fd):
    _kernel.close(fd)


def lseek(fd, position, how, /):
    return _kernel.seek(fd, position, how)


def ftruncate(fd, length, /):
    _kernel.truncate(fd, length)


def pipe():
    return _kernel.pipe()


def dup(fd, /):
    return _kernel.dup(fd, None)


def dup2(fd, fd2, inheritable=True):
    return _kernel.dup(fd, fd2)


def isatty(fd, /):
    return fd <= 2 and _sys.tty()


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    import _io
    return _io.open(fd, mode, buffering, encoding, *args, **kwargs)


class stat_result(tuple):
    @property
    def st_mode(self):
        return self[0]

    @property
    def st_ino(self):
        return self[1]

    @property
    def st_size(self):
        return self[6]

    @property
    def st_mtime(self):
        return self[8]


def _stat(row):
    size, is_dir, inode, modified = row
    t = 1704067200 + modified // 1000000000
    return stat_result((0o40755 if is_dir else 0o100644, inode, 1, 1, 1000, 1000, size, t, t, t))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if isinstance(path, int):
        return _stat(_kernel.stat_fd(path))
    return _stat(_kernel.stat(fspath(path)))


lstat = stat


def fstat(fd):
    return _stat(_kernel.stat_fd(fd))


def remove(path, *, dir_fd=None):
    _kernel.unlink(fspath(path))


unlink = remove


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _kernel.rename(fspath(src), fspath(dst))


replace = rename


def mkdir(path, mode=0o777, *, dir_fd=None):
    _kernel.mkdir(fspath(path))


def makedirs(name, mode=0o777, exist_ok=False):
    head = name.rpartition('/')[0]
    if head and not _exists(head):
        makedirs(head, mode, exist_ok)
    try:
        mkdir(name, mode)
    except FileExistsError:
        if not exist_ok:
            raise


def rmdir(path, *, dir_fd=None):
    _kernel.rmdir(fspath(path))


def listdir(path='.'):
    return _kernel.listdir(fspath(path))


def _exists(p):
    try:
        _kernel.stat(fspath(p))
    except OSError:
        return False
    return True


def access(path, mode, **kwargs):
    return _exists(path)


def fork():
    import _process
    return _process.fork()


def _exit(status):
    _kernel.exit(status, None)


def abort():
    _kernel.kill(getpid(), 6)


def kill(pid, sig, /):
    _kernel.kill(pid, int(sig))


def sched_yield():
    _kernel.sched_yield()


def _status(code):
    return -code if code < 0 else code << 8


def wait():
    pid, code = _kernel.wait(0, None)
    return pid, _status(code)


def waitpid(pid, options, /):
    r = _kernel.wait(pid if pid > 0 else 0, 0 if options & WNOHANG else None)
    if r is None:
        return 0, 0
    return r[0], _status(r[1])


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    return 0 < status & 0x7f < 0x7f


def WTERMSIG(status):
    return status & 0x7f


def waitstatus_to_exitcode(status):
    return -(status & 0x7f) if status & 0x7f else status >> 8


def strerror(code, /):
    import errno
    return errno.strerror(code)


def urandom(size, /):
    import random
    return random.Random().randbytes(size)


def get_terminal_size(fd=1):
    return (80, 24)


def register_at_fork(*, before=None, after_in_child=None, after_in_parent=None):
    given = (before, after_in_parent, after_in_child)
    for f in given:
        if f is not None and not callable(f):
            raise TypeError("'" + type(f).__name__ + "' object is not callable")
    if before is after_in_parent is after_in_child is None:
        raise TypeError('At least one argument is required.')
    import _process
    for f, functions in zip(given, _process._at_fork):
        if f is not None:
            functions.append(f)


import posixpath as path
