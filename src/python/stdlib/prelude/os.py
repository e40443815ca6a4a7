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
O_CLOEXEC, O_SYNC, O_NDELAY, O_DIRECTORY, O_NOCTTY, O_ACCMODE = 0o2000000, 0o4010000, 2048, 0o200000, 256, 3
WNOHANG, WUNTRACED, WCONTINUED = 1, 2, 8
P_ALL, P_PID, P_PGID = 0, 1, 2
EX_OK, EX_USAGE, EX_SOFTWARE = 0, 64, 70
PRIO_PROCESS = 0
altsep, extsep, pathsep, defpath = None, '.', ':', '/bin:/usr/bin'
error = OSError
_HOME = '/home/guest'


class _Environ:
    # A mapping, not a dictionary: what is looked for must be text, and what is iterated over is a copy of the keys.
    __hash__ = __reversed__ = None

    def __init__(self, data):
        self._data = data

    def __iter__(self):
        return iter(list(self._data))

    def __len__(self):
        return len(self._data)

    def __contains__(self, key):
        return _env_text(key) in self._data

    def __eq__(self, other):
        return self._data == dict(other) if isinstance(other, dict) or _is_mapping(other) else NotImplemented

    def get(self, key, default=None):
        return self._data.get(_env_text(key), default)

    def keys(self):
        from collections.abc import KeysView
        return KeysView(self)

    def values(self):
        from collections.abc import ValuesView
        return ValuesView(self)

    def items(self):
        from collections.abc import ItemsView
        return ItemsView(self)

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def popitem(self):
        for key in self:
            return key, self.pop(key)
        raise KeyError

    def clear(self):
        for key in self:
            del self[key]

    def __repr__(self):
        return 'environ(' + repr(self._data) + ')'

    def __setitem__(self, key, value):
        key, value = _env_text(key), _env_text(value)
        putenv(key, value)
        self._data[key] = value

    def __getitem__(self, key):
        if _env_text(key) not in self._data:
            raise KeyError(key) from None
        return self._data[key]

    def __delitem__(self, key):
        if _env_text(key) not in self._data:
            raise KeyError(key) from None
        unsetenv(key)
        del self._data[key]

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, other=(), /, **more):
        for k, v in dict(other, **more).items():
            self[k] = v

    def copy(self):
        return dict(self._data)

    def __or__(self, other):
        return {**self._data, **other} if _is_mapping(other) else NotImplemented

    def __ror__(self, other):
        return {**other, **self._data} if _is_mapping(other) else NotImplemented

    def __ior__(self, other):
        self.update(other)
        return self


def _is_mapping(value):
    if isinstance(value, (dict, _Environ)):
        return True
    from collections.abc import Mapping
    return isinstance(value, Mapping)


def _env_text(value):
    if not isinstance(value, str):
        raise TypeError('str expected, not %s' % type(value).__name__)
    return value


_Environ.__module__ = 'os'
environ = _Environ({'HOME': _HOME, 'USER': 'guest', 'PATH': '/usr/local/bin:/usr/bin:/bin', 'LANG': 'C.UTF-8'})
# What the next program gets: putenv() changes it behind the back of `environ`.
_handed_on = environ.copy()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(name, value, /):
    name = fsdecode(name)
    if not name or '=' in name:
        raise ValueError('illegal environment variable name')
    if '\0' in name or '\0' in fsdecode(value):
        raise ValueError('embedded null byte')
    _handed_on[name] = fsdecode(value)


def unsetenv(name, /):
    name = fsdecode(name)
    if not name or '=' in name:
        raise OSError(22, 'Invalid argument')
    if '\0' in name:
        raise ValueError('embedded null byte')
    _handed_on.pop(name, None)


def getpid():
    return _sys.getpid()


def getppid():
    return _kernel.getppid()


def getcwd():
    return _kernel.getcwd()[0]


def getcwdb():
    return fsencode(getcwd())


def _is_fd(path):
    """Whether it is a descriptor, where a path would do as well."""
    if isinstance(path, bool):
        _warn_of_bool()
    return isinstance(path, int)


def _warn_of_bool():
    import warnings
    warnings.warn('bool is used as a file descriptor', RuntimeWarning)


def _fileno(fd):
    """The number of a descriptor, or of what has one."""
    if isinstance(fd, bool):
        _warn_of_bool()
    if not isinstance(fd, int):
        method = getattr(fd, 'fileno', None)
        if method is None:
            raise TypeError('argument must be an int, or have a fileno() method.')
        fd = method()
    if fd < 0:
        raise ValueError('file descriptor cannot be a negative integer (%d)' % fd)
    return fd


def chdir(path):
    if _is_fd(path):
        return fchdir(path)
    _kernel.chdir(_path('chdir', path, 'path', 'string, bytes, os.PathLike or integer'))


def fchdir(fd):
    fd = _fileno(fd)
    try:
        return _kernel.chdir(_under(fd))
    except OSError as e:
        failure = e.errno
    raise OSError(failure, strerror(failure))


def cpu_count():
    return _sys.cpus()


process_cpu_count = cpu_count


def sched_getaffinity(pid, /):
    pid = _index(pid)
    if pid < 0:
        raise OSError(22, 'Invalid argument')
    if pid:
        kill(pid, 0)
    return set(range(_sys.cpus()))


def getuid():
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    return 'guest'


def getpgid(pid):
    return _kernel.getpgid(_index(pid) or None)


def getpgrp():
    return _kernel.getpgid(None)


def setpgid(pid, pgrp, /):
    pid, pgrp = _index(pid), _index(pgrp)
    if pgrp < 0:
        raise OSError(22, 'Invalid argument')
    _kernel.setpgid(pid or None, pgrp or None)


def setpgrp():
    _kernel.setpgid(None, None)


def getsid(pid, /):
    return _kernel.getsid(_index(pid) or None)


def setsid():
    _kernel.setsid()


def nice(increment, /):
    return _kernel.nice(None, increment)


class times_result(tuple):
    def __getattr__(self, name):
        names = ('user', 'system', 'children_user', 'children_system', 'elapsed')
        if name in names:
            return self[names.index(name)]
        raise AttributeError("'posix.times_result' object has no attribute '%s'" % name)

    def __repr__(self):
        return 'posix.times_result(user=%r, system=%r, children_user=%r, children_system=%r, elapsed=%r)' % tuple(self)


def times():
    own, children, _ = _kernel.times()
    tick = lambda ns: ns // 10000000 / 100
    return times_result((tick(own), 0.0, tick(children), 0.0, tick(10000000000000 + _kernel.now())))


class uname_result(tuple):
    def __getattr__(self, name):
        names = ('sysname', 'nodename', 'release', 'version', 'machine')
        if name in names:
            return self[names.index(name)]
        raise AttributeError("'posix.uname_result' object has no attribute '%s'" % name)


def uname():
    return uname_result(('Linux', 'preempt', '6.1.0', '#1 SMP', 'x86_64'))


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    find = getattr(type(path), '__fspath__', None)
    if find is None:
        raise TypeError('expected str, bytes or os.PathLike object, not ' + type(path).__name__) from None
    found = find(path)
    if not isinstance(found, (str, bytes)):
        raise TypeError('expected %s.__fspath__() to return str or bytes, not %s' % (type(path).__name__, type(found).__name__))
    return found


_fspath = fspath


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode(errors='surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    if not isinstance(filename, bytes):
        return filename
    return filename.decode(errors='surrogateescape')


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
    if flags & O_NONBLOCK:
        letters += 'n'
    if flags & O_NOCTTY:
        letters += 'o'
    if not flags & O_CREAT:
        letters += 'd'
    given, path = path, _path('open', path, dir_fd=dir_fd)
    if flags & O_DIRECTORY and _kernel.stat(path)[1] & 0o170000 != 0o040000:
        # Before it is opened: that could wait, as at a pipe.
        raise NotADirectoryError(20, 'Not a directory', fspath(given))
    makes = flags & O_CREAT and mode & ~_mask & 0o777 != 0o644 and not _exists(path)
    try:
        fd = _kernel.open(path, letters)
    except OSError as e:
        if e.errno == 95:
            _sys.unsupported('a pipe with a name that is open for both')
        raise
    if makes:
        _give_mode(path, mode)
    return _private(fd)


def read(fd, length, /):
    if length < 0:
        raise OSError(22, 'Invalid argument')
    return _kernel.read(fd, length)


def write(fd, data, /):
    return _kernel.write(fd, data)


def readv(fd, buffers, /):
    views = [memoryview(b).cast('B') for b in buffers]
    return _spread(_kernel.read(fd, sum(map(len, views))), views)


def _spread(data, views):
    at = 0
    for view in views:
        part = data[at:at + len(view)]
        view[:len(part)] = part
        at += len(part)
    return at


def writev(fd, buffers, /):
    return _kernel.write(fd, b''.join(bytes(b) for b in buffers))


def pread(fd, length, offset, /):
    if length < 0 or offset < 0:
        raise OSError(22, 'Invalid argument')
    return _kernel.read(fd, length, offset)


def close(fd):
    _kernel.close(fd)
    _inheritable.pop(fd, None)


def closerange(fd_low, fd_high, /):
    for fd in range(fd_low, min(fd_high, max(1024, _limits.get(7, (0,))[0]))):
        try:
            close(fd)
        except OSError:
            pass


def lseek(fd, position, whence, /):
    if whence in (3, 4):
        # A file here has no holes but the one at its end.
        size = fstat(fd).st_size
        if not 0 <= position < size:
            raise OSError(6, 'No such device or address')
        position, whence = position if whence == 3 else size, 0
    if whence not in (0, 1, 2):
        raise OSError(22, 'Invalid argument')
    return _kernel.seek(fd, position, whence)


def truncate(path, length):
    if _is_fd(path):
        return ftruncate(path, length)
    fd = open(path, O_RDWR)
    try:
        _kernel.truncate(fd, length)
    finally:
        _kernel.close(fd)


def fsync(fd):
    kind = _kernel.stat_fd(_fileno(fd))[1] & 0o170000
    if kind not in (0o100000, 0o040000):
        raise OSError(22, 'Invalid argument')


fdatasync = fsync


def sync():
    pass


def set_blocking(fd, blocking, /):
    _kernel.nonblocking(fd, not blocking)


def get_blocking(fd, /):
    return not _kernel.nonblocking(fd, None) & 2048


# Descriptors that another program inherits, with the number of what they are open at: a number may have been given anew. Changed limits.
_inheritable, _limits = {}, {}


def _private(fd):
    # A new descriptor; an earlier one of its number, closed by a file object, may have been at the same file.
    _inheritable.pop(fd, None)
    return fd


def get_inheritable(fd, /):
    inode = _kernel.stat_fd(fd)[2]
    return fd < 3 or _inheritable.get(fd) == inode


def set_inheritable(fd, inheritable, /):
    inode = _kernel.stat_fd(fd)[2]
    if inheritable:
        _inheritable[fd] = inode
    else:
        _inheritable.pop(fd, None)


def _inherited():
    return [fd for fd, inode in sorted(_inheritable.items()) if _is_open_at(fd, inode)]


def _is_open_at(fd, inode):
    try:
        return _kernel.stat_fd(fd)[2] == inode
    except OSError:
        return False


def device_encoding(fd):
    return 'UTF-8' if isatty(fd) else None


def ftruncate(fd, length, /):
    _kernel.truncate(fd, length)


def pipe():
    return tuple(map(_private, _kernel.pipe()))


def pipe2(flags, /):
    if flags & ~(O_NONBLOCK | O_CLOEXEC | 0o40000):
        raise OSError(22, 'Invalid argument')
    ends = pipe()
    for fd in ends:
        _kernel.nonblocking(fd, flags & O_NONBLOCK != 0)
    return ends


def dup(fd, /):
    return _private(_kernel.dup(fd, None))


def dup2(fd, fd2, inheritable=True):
    fd2 = _kernel.dup(fd, fd2)
    if fd2 > 2:
        set_inheritable(fd2, inheritable)
    return fd2


def isatty(fd, /):
    try:
        _, mode, inode, *_ = _kernel.stat_fd(fd)
    except OSError:
        return False
    if mode & 0o170000 == 0o020000 and inode:
        import _terminals
        return True
    # The machine's own: whether it is one is for who runs it to say.
    return mode == 0o020620 and _sys.tty()


def fdopen(fd, mode='r', buffering=-1, encoding=None, *args, **kwargs):
    if not isinstance(fd, int):
        raise TypeError('invalid fd type (%s, expected integer)' % type(fd))
    import _io
    return _io.open(fd, mode, buffering, encoding, *args, **kwargs)


def _fields_stay(row, name, value, own=None):
    # What C has as a row of names is not to be changed.
    if name == own:
        return object.__setattr__(row, name, value)
    kind = '%s.%s' % (type(row).__module__, type(row).__name__)
    if hasattr(type(row), name):
        raise AttributeError("'%s' object attribute '%s' is read-only" % (kind, name))
    if hasattr(row, name):
        raise AttributeError('readonly attribute')
    raise AttributeError("'%s' object has no attribute '%s' and no __dict__ for setting new attributes" % (kind, name))


class stat_result(tuple):
    _names = ('st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime')
    _times, _nanoseconds = _names[7:], ('st_atime_ns', 'st_mtime_ns', 'st_ctime_ns')
    n_sequence_fields, n_fields, n_unnamed_fields = 10, 19, 3
    __match_args__ = _names[:7]

    def __new__(cls, sequence):
        row = tuple(sequence)
        if not 10 <= len(row) <= 19:
            raise TypeError('os.stat_result() takes an at %s-sequence (%d-sequence given)' % ('least 10' if len(row) < 10 else 'most 19', len(row)))
        self = tuple.__new__(cls, row[:10])
        self._ns = None
        return self

    def __reduce__(self):
        return stat_result, (tuple(self),)

    def __getattr__(self, name):
        if self._ns is None and name in (*stat_result._times, *stat_result._nanoseconds):
            # It was made of numbers that somebody had.
            return None if name[-3:] == '_ns' else self[stat_result._names.index(name)]
        if name in stat_result._times:
            seconds, ns = divmod(self._ns[stat_result._times.index(name)], 1000000000)
            return seconds + 1e-9 * ns
        if name in stat_result._nanoseconds:
            return self._ns[stat_result._nanoseconds.index(name)]
        if name == 'st_blksize':
            return 4096
        if name == 'st_blocks':
            return (self[6] + 4095) // 4096 * 8
        if name == 'st_rdev':
            return 0
        if name in stat_result._names:
            return self[stat_result._names.index(name)]
        raise AttributeError("'os.stat_result' object has no attribute '%s'" % name)

    def __setattr__(self, name, value):
        _fields_stay(self, name, value, '_ns')

    def __dir__(self):
        return sorted({*object.__dir__(self), *self._names, *self._nanoseconds, 'st_blksize', 'st_blocks', 'st_rdev'})

    def __repr__(self):
        return 'os.stat_result(' + ', '.join(['%s=%r' % p for p in zip(stat_result._names, self)]) + ')'


stat_result.__module__ = 'os'


# When the virtual clock starts.
_EPOCH = 1704067200_000000000


def _stat(row):
    size, mode, inode, modified, links, accessed, changed = row
    ns = _EPOCH + accessed, _EPOCH + modified, _EPOCH + changed
    r = stat_result((mode, inode, 1, links, 1000, 1000, size, *[t // 1000000000 for t in ns]))
    r._ns = ns
    return r


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if _is_fd(path):
        return _stat(_kernel.stat_fd(_index(path)))
    path = _path('stat', path, 'path', 'string, bytes, os.PathLike or integer', dir_fd)
    return _stat(_kernel.stat(path) if follow_symlinks else _kernel.stat(path, False))


def lstat(path, *, dir_fd=None):
    return _stat(_kernel.stat(_path('lstat', path, 'path', 'string, bytes or os.PathLike', dir_fd), False))


def _path(function, path, argument='path', kinds='string, bytes or os.PathLike', dir_fd=None):
    """A path as the kernel takes it."""
    if not isinstance(path, str):
        try:
            path = fspath(path)
        except TypeError:
            if getattr(type(path), '__fspath__', None) is not None:
                raise
            raise TypeError('%s: %s should be %s, not %s' % (function, argument, kinds, type(path).__name__)) from None
    # What was given as bytes stays that: errors tell it so.
    mark, slash = (b'\0', b'/') if isinstance(path, bytes) else ('\0', '/')
    if mark in path:
        raise ValueError('%s: embedded null character in %s' % (function, argument))
    if dir_fd is None:
        return path
    if not hasattr(type(dir_fd), '__index__'):
        raise TypeError('argument should be integer or None, not ' + type(dir_fd).__name__)
    if path[:1] == slash:
        return path
    if isinstance(dir_fd, bool):
        _warn_of_bool()
    under = _under(dir_fd)
    return (under.encode() if mark == b'\0' else under) + path


def _under(fd):
    # What the kernel takes for the directory (or, alone, the file) that a descriptor leads to.
    return '\0%d\0' % _index(fd)


def fstat(fd):
    return _stat(_kernel.stat_fd(_index(fd)))


def remove(path, *, dir_fd=None):
    _kernel.unlink(_path('remove', path, dir_fd=dir_fd))


def unlink(path, *, dir_fd=None):
    _kernel.unlink(_path('unlink', path, dir_fd=dir_fd))


def _on_two(call, first, second):
    """A call on two paths: its error tells both."""
    try:
        call(first, second)
    except OSError as e:
        failure = e.errno
    else:
        return
    raise OSError(failure, strerror(failure), _as_given(first), None, _as_given(second))


def _as_given(path):
    return path.rpartition(b'\0' if isinstance(path, bytes) else '\0')[2]


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _on_two(_kernel.rename, _path('rename', src, 'src', dir_fd=src_dir_fd), _path('rename', dst, 'dst', dir_fd=dst_dir_fd))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    _on_two(_kernel.rename, _path('replace', src, 'src', dir_fd=src_dir_fd), _path('replace', dst, 'dst', dir_fd=dst_dir_fd))


def link(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True):
    _on_two(_kernel.link, _path('link', src, 'src', dir_fd=src_dir_fd), _path('link', dst, 'dst', dir_fd=dst_dir_fd))


def symlink(src, dst, target_is_directory=False, *, dir_fd=None):
    _on_two(_kernel.symlink, _path('symlink', src, 'src'), _path('symlink', dst, 'dst', dir_fd=dir_fd))


def readlink(path, *, dir_fd=None):
    target = _kernel.readlink(_path('readlink', path, dir_fd=dir_fd))[0]
    return fsencode(target) if isinstance(fspath(path), bytes) else target


def mkdir(path, mode=0o777, *, dir_fd=None):
    path = _path('mkdir', path, dir_fd=dir_fd)
    _kernel.mkdir(path)
    if mode & ~_mask & 0o777 != 0o755:
        _give_mode(path, mode)


def _give_mode(path, mode):
    # Of what was just made; the path is as the kernel takes it.
    _kernel.change_node(path, mode & ~_mask & 0o7777, None, None, True)


def _folders_above(name):
    # The nearest first; a slash at the end counts for nothing.
    above, last = path.split(name)
    if not last:
        above, last = path.split(above)
    while above and last:
        yield above
        above, last = path.split(above)


def makedirs(name, mode=0o777, exist_ok=False):
    missing = []
    for folder in _folders_above(name):
        if path.exists(folder):
            break
        missing.insert(0, folder)
    for folder in missing:
        try:
            mkdir(folder)
        except FileExistsError:
            # Somebody else was faster.
            pass
    if missing and path.basename(name) in ('.', b'.'):
        return
    try:
        mkdir(name, mode)
    except OSError:
        if exist_ok and path.isdir(name):
            return
        raise


def _exists(name):
    return path.exists(name)


def rmdir(path, *, dir_fd=None):
    _kernel.rmdir(_path('rmdir', path, dir_fd=dir_fd))


def removedirs(name):
    rmdir(name)
    for folder in _folders_above(name):
        try:
            rmdir(folder)
        except OSError:
            return


def renames(old, new):
    into = path.dirname(new)
    if into and path.basename(new) and not path.exists(into):
        makedirs(into)
    rename(old, new)
    emptied = path.dirname(old)
    if emptied and path.basename(old):
        try:
            removedirs(emptied)
        except OSError:
            pass


def listdir(path=None):
    if _is_fd(path):
        try:
            return _kernel.listdir(_under(path))
        except OSError as e:
            failure = e.errno
        raise OSError(failure, strerror(failure)) if failure == 9 else OSError(failure, strerror(failure), path)
    names = _kernel.listdir('.' if path is None else _path('listdir', path, 'path', 'string, bytes, os.PathLike, integer or None'))
    return [fsencode(name) for name in names] if path is not None and isinstance(fspath(path), bytes) else names


class DirEntry:
    __slots__ = ('name', 'path', '_stats', '_fd', '_inode', '_mode')

    def __new__(cls):
        raise TypeError("cannot create 'posix.DirEntry' instances")

    def stat(self, *, follow_symlinks=True):
        known = self._stats.get(follow_symlinks)
        if known is None:
            known = self._stats[follow_symlinks] = stat(self.path, dir_fd=self._fd, follow_symlinks=follow_symlinks)
        return known

    def _is(self, kind, follow):
        # What it was when it was listed; only a link is looked at again.
        listed = self._mode & 0o170000
        if listed != 0o120000 or not follow:
            return listed == kind
        try:
            return self.stat(follow_symlinks=follow).st_mode & 0o170000 == kind
        except FileNotFoundError:
            return False

    def is_dir(self, *, follow_symlinks=True):
        return self._is(0o040000, follow_symlinks)

    def is_file(self, *, follow_symlinks=True):
        return self._is(0o100000, follow_symlinks)

    def is_symlink(self):
        return self._is(0o120000, False)

    def is_junction(self):
        return False

    def inode(self):
        return self._inode

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return '<DirEntry %r>' % (self.name,)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'posix.DirEntry' object")


DirEntry.__module__, DirEntry.__name__ = 'posix', 'posix.DirEntry'


class _ScandirIterator:
    def __init__(self, folder):
        self._left = []
        fd = folder if isinstance(folder, int) else None
        is_bytes = isinstance(folder, bytes)
        for row in _kernel.listdir(folder if fd is None else _under(fd), True)[::-1]:
            name, inode, mode = row.split('\0')
            entry = object.__new__(DirEntry)
            entry.name = fsencode(name) if is_bytes else name
            entry.path = path.join(folder, entry.name) if fd is None else name
            entry._stats, entry._fd, entry._inode, entry._mode = {}, fd, int(inode), int(mode)
            self._left.append(entry)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._left:
            self._left = None
            raise StopIteration
        return self._left.pop()

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def close(self):
        self._left = None

    def __del__(self):
        if getattr(self, '_left', None) is not None:
            import warnings
            warnings.warn('unclosed scandir iterator %r' % self, ResourceWarning, source=self)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'posix.ScandirIterator' object")


_ScandirIterator.__name__ = _ScandirIterator.__qualname__ = 'ScandirIterator'
_ScandirIterator.__module__ = 'posix'


def scandir(path=None):
    if _is_fd(path):
        return _ScandirIterator(path)
    if path is not None:
        _path('scandir', path, 'path', 'string, bytes, os.PathLike, integer or None')
    return _ScandirIterator('.' if path is None else fspath(path))


def walk(top, topdown=True, onerror=None, followlinks=False):
    """With a stack of its own: a directory that is still to be looked at, or (bottom up) a row that is still to be told."""
    left = [fspath(top)]
    while left:
        here = left.pop()
        if isinstance(here, tuple):
            yield here
            continue
        try:
            entries = list(scandir(here))
        except OSError as e:
            if onerror is not None:
                onerror(e)
            continue
        dirs, files, below = [], [], []
        for entry in entries:
            try:
                is_dir = entry.is_dir()
            except OSError:
                is_dir = False
            (dirs if is_dir else files).append(entry.name)
            if is_dir and not topdown and (followlinks or not entry.is_symlink()):
                below.append(entry.path)
        if topdown:
            yield here, dirs, files
            # The caller may have changed `dirs`.
            below = [p for p in [path.join(here, name) for name in dirs] if followlinks or not path.islink(p)]
        else:
            left.append((here, dirs, files))
        left.extend(below[::-1])


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    _path('access', path, dir_fd=dir_fd)
    mode = _index(mode)
    try:
        return mode & ~(stat(path, dir_fd=dir_fd, follow_symlinks=follow_symlinks).st_mode >> 6) & 7 == 0
    except OSError:
        return False


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    if _is_fd(path):
        return fchmod(path, mode)
    if not follow_symlinks:
        raise NotImplementedError('chmod: follow_symlinks unavailable on this platform')
    _kernel.change_node(_path('chmod', path, 'path', 'string, bytes, os.PathLike or integer', dir_fd), mode & 0o7777, None, None, True)


def fchmod(fd, mode):
    _kernel.change_node(_under(fd), mode & 0o7777, None, None, True)


_mask = 0o022


def umask(mask, /):
    global _mask
    _mask, old = mask & 0o777, _mask
    return old


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    if times is not None and ns is not None:
        raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
    if times is not None:
        if not isinstance(times, tuple) or len(times) != 2:
            raise TypeError("utime: 'times' must be either a tuple of two ints or None")
        ns = [_time_in_ns(t) for t in times]
    elif ns is not None and (not isinstance(ns, tuple) or len(ns) != 2):
        raise TypeError("utime: 'ns' must be a tuple of two ints")
    if _is_fd(path):
        if not follow_symlinks:
            raise ValueError('utime: cannot use fd and follow_symlinks together')
        if dir_fd is not None:
            raise ValueError("utime: can't specify dir_fd without matching path")
    path = _under(path) if isinstance(path, int) else _path('utime', path, 'path', 'string, bytes, os.PathLike or integer', dir_fd)
    accessed, modified = [t - _EPOCH for t in ns] if ns is not None else [_kernel.now()] * 2
    _kernel.change_node(path, None, accessed, modified, follow_symlinks)


def _time_in_ns(t):
    if isinstance(t, float):
        import math
        whole = math.floor(t)
        return whole * 1000000000 + math.floor((t - whole) * 1e9)
    if not hasattr(type(t), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(t).__name__)
    return t.__index__() * 1000000000


def fork():
    return _fork('fork')


def _fork(name):
    import _process
    pid = _process.fork()
    threading = _sys.modules().get('threading')
    if pid and threading is not None and threading.active_count() > 1:
        import warnings
        warnings.warn('This process (pid=%d) is multi-threaded, use of %s() may lead to deadlocks in the child.' % (getpid(), name), DeprecationWarning, 1)
    return pid


def _exit(status):
    _kernel.exit(status, None)


def abort():
    try:
        _kernel.sigaction(6, 0)
    except PermissionError:
        pass
    _kernel.kill(getpid(), 6)


def kill(pid, signal, /):
    pid, signal = _index(pid), _index(signal)
    if not 0 <= signal <= 64:
        raise OSError(22, 'Invalid argument')
    if pid > 0:
        _kernel.kill(pid, signal)
    elif pid == -1:
        _kernel.signal_to(2, None, signal)
    else:
        _kernel.signal_to(1, -pid or None, signal)


def killpg(pgid, signal, /):
    pgid, signal = _index(pgid), _index(signal)
    if pgid < 0 or not 0 <= signal <= 64:
        raise OSError(22, 'Invalid argument')
    _kernel.signal_to(1, pgid or None, signal)


def _index(n):
    if not hasattr(type(n), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
    n = n.__index__()
    if not -1 << 63 <= n < 1 << 63:
        raise OverflowError('Python int too large to convert to C long')
    if n > 0x7fffffff:
        raise OverflowError('signed integer is greater than maximum')
    if n < -0x80000000:
        raise OverflowError('signed integer is less than minimum')
    return n


def sched_yield():
    _kernel.sched_yield()


def wait():
    return _kernel.wait_status(0, None, False, False, False, None)


def waitpid(pid, options, /):
    pid, options = _index(pid), _index(options)
    if options & 0x1ffffff4:
        raise OSError(22, 'Invalid argument')
    kind = 1 if pid > 0 else 0 if pid == -1 else 2
    r = _kernel.wait_status(kind, abs(pid) or None, options & WUNTRACED != 0, options & WCONTINUED != 0, False, 0 if options & WNOHANG else None)
    return (0, 0) if r is None else r


def WIFEXITED(status):
    return status & 0x7f == 0


def WEXITSTATUS(status):
    return status >> 8 & 0xff


def WIFSIGNALED(status):
    return 0 < status & 0x7f < 0x7f


def WTERMSIG(status):
    return status & 0x7f


def WIFSTOPPED(status):
    return status & 0xff == 0x7f


def WSTOPSIG(status):
    return status >> 8 & 0xff


def WIFCONTINUED(status):
    return status == 0xffff


def WCOREDUMP(status, /):
    return status & 0x80 != 0


def waitstatus_to_exitcode(status):
    if WIFEXITED(status):
        return WEXITSTATUS(status)
    if WIFSTOPPED(status):
        raise ValueError('process stopped by delivery of signal %d' % WSTOPSIG(status))
    if WIFSIGNALED(status):
        return -WTERMSIG(status)
    raise ValueError('invalid wait status: %d' % status)


def _no(name):
    def function(*args, **kwargs):
        _sys.unsupported('os.' + name)
    function.__name__ = function.__qualname__ = name
    return function


def mkfifo(path, mode=0o666, *, dir_fd=None):
    path = _path('mkfifo', path, dir_fd=dir_fd)
    _kernel.mkfifo(path)
    if mode & ~_mask & 0o777 != 0o644:
        _give_mode(path, mode & 0o777)


def mknod(path, mode=0o600, device=0, *, dir_fd=None):
    kind = mode & 0o170000
    try:
        if kind == 0o010000:
            mkfifo(path, mode & 0o777, dir_fd=dir_fd)
        elif kind in (0, 0o100000):
            close(open(path, O_CREAT | O_EXCL | O_WRONLY, mode & 0o777, dir_fd=dir_fd))
        else:
            raise PermissionError(1, 'Operation not permitted')
    except OSError as e:
        failure = e.errno
    else:
        return
    # Its error does not tell the path.
    raise OSError(failure, strerror(failure))


def strerror(code, /):
    import errno
    return errno.strerror(code)


def urandom(size, /):
    if size < 0:
        raise ValueError('negative argument not allowed')
    import random
    return random.Random().randbytes(size)


def __getattr__(name):
    import _posix_more
    if name == '__all__':
        import _files_more, _os_more, _terminals
        hidden = {'os', 'ABC', 'MutableMapping', 'abstractmethod'}
        return sorted({n for m in (_sys.modules()['os'], _posix_more, _os_more, _files_more, _terminals) for n in vars(m) if n[:1] != '_' and n not in hidden} | {'_exit'})
    found = getattr(_posix_more, name, None)
    if found is None:
        import _os_more
        found = getattr(_os_more, name, None)
    if found is None or name[:1] == '_' or name in ('ABC', 'MutableMapping', 'abstractmethod', 'os'):
        raise AttributeError("module 'os' has no attribute %r" % name)
    return found


def __dir__():
    return sorted({*globals(), *__getattr__('__all__')})


import posixpath as path

_sys.modules()['os.path'] = path
_abc = _sys.modules().get('collections.abc')
if _abc is not None:
    _abc.MutableMapping.register(_Environ)
