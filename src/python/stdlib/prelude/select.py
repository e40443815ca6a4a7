import _kernel
import _sys

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL, POLLRDHUP = 1, 2, 4, 8, 16, 32, 8192
EPOLLIN, EPOLLPRI, EPOLLOUT, EPOLLERR, EPOLLHUP, EPOLLRDHUP, EPOLLONESHOT, EPOLLET, EPOLLEXCLUSIVE = 1, 2, 4, 8, 16, 8192, 1 << 30, 1 << 31, 1 << 28
EPOLL_CLOEXEC = 524288
POLLRDNORM, POLLRDBAND, POLLWRNORM, POLLWRBAND, POLLMSG = EPOLLRDNORM, EPOLLRDBAND, EPOLLWRNORM, EPOLLWRBAND, EPOLLMSG = 64, 128, 256, 512, 1024
PIPE_BUF = 4096


def _fd(f):
    if isinstance(f, int):
        fd = f
    else:
        method = getattr(f, 'fileno', None)
        if method is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = method()
        if not isinstance(fd, int):
            raise TypeError('fileno() returned a non-integer')
    if fd < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % fd)
    return fd


def _ns(timeout, scale):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError('timeout must be a real number or None')
    return int(timeout * scale + 0.5)


def select(rlist, wlist, xlist, timeout=None, /):
    ns = _ns(timeout, 1000000000)
    if ns is not None and ns < 0:
        raise ValueError('timeout must be non-negative')
    try:
        lists = [[(f, _fd(f)) for f in files] for files in (rlist, wlist, xlist)]
    except TypeError as e:
        if 'not iterable' in str(e):
            raise TypeError('arguments 1-3 must be sequences') from None
        raise
    if any(fd >= 1024 for files in lists for _, fd in files):
        raise ValueError('filedescriptor out of range in select()')
    wanted = {}
    for files, bit in zip(lists, (1, 4, 0)):
        for _, fd in files:
            wanted[fd] = wanted.get(fd, 0) | bit
    found = _kernel.poll(list(wanted.items()), ns)
    ready = dict(zip(wanted, found)) if found else {}
    if any(bits & POLLNVAL for bits in ready.values()):
        raise OSError(9, 'Bad file descriptor')
    read = [f for f, fd in lists[0] if ready.get(fd, 0) & (POLLIN | POLLHUP | POLLERR)]
    write = [f for f, fd in lists[1] if ready.get(fd, 0) & (POLLOUT | POLLERR)]
    return read, write, []


class _Poll:
    def __init__(self):
        self._wanted = {}

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        self._wanted[_fd(fd)] = eventmask

    def modify(self, fd, eventmask, /):
        fd = _fd(fd)
        if fd not in self._wanted:
            raise FileNotFoundError(2, 'No such file or directory')
        self._wanted[fd] = eventmask

    def unregister(self, fd, /):
        del self._wanted[_fd(fd)]

    def poll(self, timeout=None, /):
        ns = _ns(timeout, 1000000)
        found = _kernel.poll(list(self._wanted.items()), None if ns is None or ns < 0 else ns)
        return [(fd, bits) for fd, bits in zip(self._wanted, found or ()) if bits]


def poll():
    return _Poll()


_Poll.__name__ = _Poll.__qualname__ = 'poll'
_Poll.__module__ = 'select'


class epoll:
    def __init__(self, sizehint=-1, flags=0):
        self._wanted = {}
        self.closed = False

    def _check(self):
        if self.closed:
            raise ValueError('I/O operation on closed epoll object')

    def fileno(self):
        self._check()
        _sys.unsupported('the descriptor of an epoll object')

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        self._check()
        if eventmask & EPOLLET:
            _sys.unsupported('edge-triggered epoll')
        fd = _fd(fd)
        _kernel.stat_fd(fd)
        if fd in self._wanted:
            raise FileExistsError(17, 'File exists')
        self._wanted[fd] = eventmask

    def modify(self, fd, eventmask):
        self._check()
        fd = _fd(fd)
        _kernel.stat_fd(fd)
        if fd not in self._wanted:
            raise FileNotFoundError(2, 'No such file or directory')
        self._wanted[fd] = eventmask

    def unregister(self, fd):
        self._check()
        fd = _fd(fd)
        _kernel.stat_fd(fd)
        if fd not in self._wanted:
            raise FileNotFoundError(2, 'No such file or directory')
        del self._wanted[fd]

    def poll(self, timeout=None, maxevents=-1):
        self._check()
        ns = _ns(timeout, 1000000000)
        found = _kernel.poll([(fd, m) for fd, m in self._wanted.items() if m], None if ns is None or ns < 0 else ns)
        out = [(fd, bits) for fd, bits in zip([fd for fd, m in self._wanted.items() if m], found or ()) if bits and not bits & POLLNVAL]
        for fd, _ in out:
            if self._wanted[fd] & EPOLLONESHOT:
                self._wanted[fd] = 0
        return out if maxevents < 0 else out[:maxevents]

    def close(self):
        self.closed = True

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()


epoll.__module__ = 'select'
