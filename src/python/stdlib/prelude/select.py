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


def _ns(timeout, scale, kind):
    if timeout is None:
        return None
    if not isinstance(timeout, (int, float)):
        raise TypeError('timeout must be %s or None' % kind)
    if timeout != timeout:
        raise ValueError('Invalid value NaN (not a number)')
    if abs(timeout) > 1 << 63 or isinstance(timeout, int) and abs(timeout) * scale >= 1 << 63:
        raise OverflowError('timestamp too large to convert to C PyTime_t' if isinstance(timeout, int) else 'timestamp out of range for platform time_t')
    ns = int(timeout * scale)
    return ns + (ns < timeout * scale)


def _mask(bits):
    if not isinstance(bits, int):
        raise TypeError('an integer is required')
    if bits < 0:
        raise ValueError('value must be positive')
    if bits >= 1 << 64:
        raise OverflowError('Python int too large to convert to C unsigned long')
    if bits > 0xffff:
        raise OverflowError('Python int too large for C unsigned short')
    return bits


def select(rlist, wlist, xlist, timeout=None, /):
    ns = _ns(timeout, 1000000000, 'a float')
    if ns is not None and timeout < 0:
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
    found = _poll_all(list(wanted.items()), ns)
    ready = dict(zip(wanted, found)) if found else {}
    if any(bits & POLLNVAL for bits in ready.values()):
        raise OSError(9, 'Bad file descriptor')
    read = [f for f, fd in lists[0] if ready.get(fd, 0) & (POLLIN | POLLHUP | POLLERR)]
    write = [f for f, fd in lists[1] if ready.get(fd, 0) & (POLLOUT | POLLERR)]
    return read, write, []


class _Poll:
    def __new__(cls):
        raise TypeError("cannot create 'select.poll' instances")

    def __init__(self):
        self._wanted = {}
        self._busy = False

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT, /):
        fd, mask = _fd(fd), _mask(eventmask)
        self._wanted[fd] = mask

    def modify(self, fd, eventmask, /):
        fd, mask = _fd(fd), _mask(eventmask)
        if fd not in self._wanted:
            raise FileNotFoundError(2, 'No such file or directory')
        self._wanted[fd] = mask

    def unregister(self, fd, /):
        del self._wanted[_fd(fd)]

    def poll(self, timeout=None, /):
        ns = _ns(timeout, 1000000, 'an integer')
        if ns is not None and ns > 0x7fffffff * 1000000:
            raise OverflowError('timeout is too large')
        if self._busy:
            raise RuntimeError('concurrent poll() invocation')
        self._busy = True
        try:
            found = _poll_all(list(self._wanted.items()), None if ns is None or timeout < 0 else ns)
        finally:
            self._busy = False
        return [(fd, bits) for fd, bits in zip(self._wanted, found or ()) if bits]


def poll():
    self = object.__new__(_Poll)
    self.__init__()
    return self


_Poll.__name__, _Poll.__qualname__ = 'select.poll', 'poll'
_Poll.__module__ = 'select'
# What is waited for at which descriptor of an instance, and with how many instances within one another.
_epolls = {}
_DEEPEST = 4


def _at(fd):
    """What the instance waits for that a descriptor leads to; None if it leads to something else."""
    found = _epolls.get(fd)
    if found is None or _kernel.stat_fd(fd)[1:3] == (0o020620, 0):
        return found
    # It was closed by its number, which is another's now.
    del _epolls[fd]


def _height(wanted):
    return max([1 + _height(inner) for _, _, inner in wanted.values() if inner is not None], default=0)


def _depth(wanted):
    above = [other for other in _epolls.values() if any(inner is wanted for _, _, inner in other.values())]
    return max([1 + _depth(other) for other in above], default=0)


def _is_within(wanted, other):
    return wanted is other or any(inner is not None and _is_within(wanted, inner) for _, _, inner in other.values())


def _leaves(fd, home, seen=None):
    """Rows for what an instance waits for, through those within it, and who has each. `seen`: what was told of them last, by number."""
    mask, _, inner = home[fd]
    if inner is None:
        told = home[fd][1] if seen is None else seen.get(fd, home[fd][1])
        return [((fd, mask | (EPOLLET if seen is not None else 0), told), home)] if mask & EPOLLET or seen is not None else [((fd, mask), home)]
    below = [leaf for each in inner for leaf in _leaves(each, inner, seen) if inner[each][0]] if mask & (EPOLLIN | EPOLLRDNORM) else []
    return [((fd, 0), home)] + below


def _ask(items, timeout_ns):
    """What is the case with each of some descriptors, given as lists of `_leaves`; of those within an instance, what could be told."""
    rows = [row for leaves in items for row, _ in leaves]
    found = iter(_kernel.poll(rows, timeout_ns) or [0] * len(rows))
    out = []
    for leaves in items:
        bits, *below = [next(found) for _ in leaves]
        for (row, home), each in zip(leaves[1:], below):
            if each & POLLNVAL:
                home.pop(row[0], None)
        news = {row[0]: each >> 16 for (row, _), each in zip(leaves[1:], below) if each & 0xffff and not each & POLLNVAL}
        out.append((EPOLLIN | EPOLLRDNORM if news and not bits else bits, news))
    return out


def _poll_all(rows, timeout_ns):
    inside = {fd: _at(fd) for fd, _ in rows} if _epolls and any(fd in _epolls for fd, _ in rows) else {}
    if not any(inner is not None for inner in inside.values()):
        return _kernel.poll(rows, timeout_ns)
    tops = {fd: (mask, -1, inside[fd]) for fd, mask in rows}
    return [bits & mask | bits & (POLLERR | POLLHUP | POLLNVAL)
            for (bits, _), (_, mask) in zip(_ask([_leaves(fd, tops) for fd, _ in rows], timeout_ns), rows)]


class epoll:
    """A row for each descriptor: what is asked for, with EPOLLET what was told last, and what is waited for at an instance within this."""

    def __init__(self, sizehint=-1, flags=0):
        for n in (sizehint, flags):
            if not isinstance(n, int):
                raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
        if sizehint > 0x7fffffff:
            raise OverflowError('Python int too large to convert to C int')
        if sizehint < -1 or sizehint == 0:
            raise ValueError('negative sizehint')
        if flags & ~EPOLL_CLOEXEC:
            raise OSError('invalid flags')
        # A descriptor that is never ready by itself.
        self._open(_kernel.watch(_sys.getpid()), {})

    _is_own = True

    def _open(self, fd, wanted):
        self._fd, self._wanted = fd, wanted
        _epolls[fd] = wanted

    @classmethod
    def fromfd(cls, fd, /):
        if not isinstance(fd, int):
            raise TypeError("'%s' object cannot be interpreted as an integer" % type(fd).__name__)
        self = cls.__new__(cls)
        self._open(fd, _epolls.get(fd, {}))
        self._is_own = False
        return self

    @property
    def closed(self):
        return self._fd < 0

    def _check(self):
        if self._fd < 0:
            raise ValueError('I/O operation on closed epoll object')

    def fileno(self):
        self._check()
        return self._fd

    def _known(self, fd, known):
        self._check()
        fd = _fd(fd)
        kind = _kernel.stat_fd(fd)[1]
        if fd == self._fd:
            raise OSError(22, 'Invalid argument')
        if kind & 0o170000 in (0o100000, 0o040000) or kind == 0o020666:
            raise PermissionError(1, 'Operation not permitted')
        if known != (fd in self._wanted):
            raise FileNotFoundError(2, 'No such file or directory') if known else FileExistsError(17, 'File exists')
        return fd

    def register(self, fd, eventmask=EPOLLIN | EPOLLPRI | EPOLLOUT):
        inner = _at(self._known(fd, False))
        if inner is not None:
            if inner is self._wanted or eventmask & EPOLLEXCLUSIVE:
                raise OSError(22, 'Invalid argument')
            if _is_within(self._wanted, inner) or _height(inner) + 1 + _depth(self._wanted) > _DEEPEST:
                raise OSError(40, 'Too many levels of symbolic links')
        self._wanted[_fd(fd)] = eventmask, -1, inner

    def modify(self, fd, eventmask):
        fd = self._known(fd, True)
        self._wanted[fd] = eventmask, -1, self._wanted[fd][2]

    def unregister(self, fd):
        del self._wanted[self._known(fd, True)]

    def poll(self, timeout=None, maxevents=-1):
        self._check()
        ns = _ns(timeout, 1000000000, 'an integer')
        if maxevents < -1 or maxevents == 0:
            raise ValueError('maxevents must be greater than 0, got %d' % maxevents)
        if not self._is_own:
            # Another object may have closed it.
            _kernel.stat_fd(self._fd)
        rows = [(fd, mask, told) if mask & EPOLLET else (fd, mask) for fd, (mask, told, inner) in self._wanted.items() if mask and inner is None]
        if len(rows) < len(self._wanted) and any(inner is not None for _, _, inner in self._wanted.values()):
            return self._poll_through(None if ns is None or timeout < 0 else ns, timeout, maxevents)
        found = _kernel.poll(rows, None if ns is None or timeout < 0 else ns)
        out, gone = [], False
        for (fd, mask, *_), bits in zip(rows, found or ()):
            if len(out) == maxevents:
                break
            if bits & POLLNVAL:
                # Who is closed is asked about no more.
                del self._wanted[fd]
                gone = True
            if not bits or bits & POLLNVAL:
                continue
            out.append((fd, bits & 0xffff))
            self._wanted[fd] = 0 if mask & EPOLLONESHOT else mask, bits >> 16, None
        return self.poll(timeout, maxevents) if gone and not out else out

    def _poll_through(self, ns, timeout, maxevents):
        """As `poll`, with other instances within this one: these have events as long as somebody could ask them for some."""
        asked = [fd for fd, row in self._wanted.items() if row[0]]
        seen = [self._wanted[fd][1] if self._wanted[fd][0] & EPOLLET else None for fd in asked]
        items = [_leaves(fd, self._wanted, ({} if told == -1 else told) if self._wanted[fd][2] is not None and told is not None else None)
                 for fd, told in zip(asked, seen)]
        out, gone = [], False
        for fd, (bits, news) in zip(asked, _ask(items, ns)):
            if len(out) == maxevents:
                break
            mask, _, inner = self._wanted[fd]
            if bits & POLLNVAL:
                del self._wanted[fd]
                gone = True
            elif bits:
                out.append((fd, bits & mask & 0xffff if inner is not None else bits & 0xffff))
                self._wanted[fd] = 0 if mask & EPOLLONESHOT else mask, bits >> 16 if inner is None else news, inner
        # What was closed within one has made an end of the waiting.
        return self.poll(timeout, maxevents) if not out and (gone or timeout is None or timeout < 0) else out

    def close(self):
        fd, self._fd = self._fd, -1
        if fd >= 0:
            _epolls.pop(fd, None)
            _kernel.close(fd)

    def __del__(self):
        try:
            if self._fd >= 0:
                self.close()
        except (AttributeError, OSError):
            pass

    def __enter__(self):
        self._check()
        return self

    def __exit__(self, *args):
        self.close()


epoll.__module__, epoll.__name__ = 'select', 'select.epoll'
