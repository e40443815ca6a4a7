# What few programs want of os, as far as CPython has it in C; the module gives it out by its name.
import _kernel
import _sys
import os

supports_bytes_environ = True
EX_NOINPUT, EX_NOUSER, EX_NOHOST, EX_UNAVAILABLE, EX_DATAERR, EX_OSERR, EX_OSFILE, EX_CANTCREAT, EX_IOERR = 66, 67, 68, 69, 65, 71, 72, 73, 74
EX_TEMPFAIL, EX_PROTOCOL, EX_NOPERM, EX_CONFIG = 75, 76, 77, 78
WEXITED, WSTOPPED, WNOWAIT = 4, 2, 0x1000000
RTLD_LAZY, RTLD_NOW, RTLD_NOLOAD, RTLD_DEEPBIND, RTLD_GLOBAL, RTLD_LOCAL, RTLD_NODELETE = 1, 2, 4, 8, 256, 0, 4096
CLD_EXITED, CLD_KILLED, CLD_DUMPED, CLD_TRAPPED, CLD_STOPPED, CLD_CONTINUED = 1, 2, 3, 4, 5, 6
P_PIDFD, P_NOWAIT, P_NOWAITO, P_WAIT = 3, 1, 1, 0
F_ULOCK, F_LOCK, F_TLOCK, F_TEST = 0, 1, 2, 3
PRIO_PGRP, PRIO_USER = 1, 2
O_ASYNC, O_DIRECT, O_DSYNC, O_LARGEFILE, O_NOATIME, O_NOFOLLOW, O_PATH, O_RSYNC, O_TMPFILE = 8192, 16384, 4096, 0, 262144, 131072, 2097152, 1052672, 4259840
O_FSYNC = O_RSYNC
SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE, SCHED_RESET_ON_FORK = 0, 1, 2, 3, 5, 0x40000000
SEEK_DATA, SEEK_HOLE, GRND_NONBLOCK, GRND_RANDOM, TMP_MAX, NGROUPS_MAX = 3, 4, 1, 2, 238328, 65536


class _Row(tuple):
    # How many the tuple has, where that is not all.
    _least = None

    def __new__(cls, sequence, /):
        row, most = tuple(sequence), len(cls._names)
        least = cls._least or most
        if not least <= len(row) <= most:
            bound = '' if least == most else 'n at least' if len(row) < least else 'n at most'
            raise TypeError('%s() takes a%s %d-sequence (%d-sequence given)' % (cls._title, bound, least if len(row) < least else most, len(row)))
        return tuple.__new__(cls, row[:least])

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError('%r object has no attribute %r' % (self._title, name))

    def __setattr__(self, name, value):
        os._fields_stay(self, name, value)

    def __repr__(self):
        return self._title + '(' + ', '.join(['%s=%r' % p for p in zip(self._names, self)]) + ')'


class waitid_result(_Row):
    _names = ('si_pid', 'si_uid', 'si_signo', 'si_status', 'si_code')
    _title = 'posix.waitid_result'


waitid_result.__module__ = 'posix'


class struct_rusage(_Row):
    _names = ('ru_utime', 'ru_stime', 'ru_maxrss', 'ru_ixrss', 'ru_idrss', 'ru_isrss', 'ru_minflt', 'ru_majflt', 'ru_nswap', 'ru_inblock', 'ru_oublock',
              'ru_msgsnd', 'ru_msgrcv', 'ru_nsignals', 'ru_nvcsw', 'ru_nivcsw')
    _title = 'resource.struct_rusage'
    n_fields = n_sequence_fields = 16
    n_unnamed_fields = 0
    __match_args__ = _names

struct_rusage.__module__ = 'resource'


def waitid(idtype, id, options, /):
    idtype, id, options = os._index(idtype), os._index(id), os._index(options)
    if not options & (WEXITED | WSTOPPED | os.WCONTINUED) or idtype not in (0, 1, 2, 3):
        raise OSError(22, 'Invalid argument')
    if idtype == P_PIDFD:
        idtype, id = 1, _pidfds.get(id, -1)
    r = _kernel.wait_status(idtype, id or None, options & WSTOPPED != 0, options & os.WCONTINUED != 0, options & WNOWAIT != 0,
                            0 if options & os.WNOHANG else None, options & WEXITED != 0)
    if r is None:
        return None
    pid, status = r
    if os.WIFEXITED(status):
        what, code = os.WEXITSTATUS(status), CLD_EXITED
    elif os.WIFSTOPPED(status):
        what, code = os.WSTOPSIG(status), CLD_STOPPED
    elif os.WIFCONTINUED(status):
        what, code = 18, CLD_CONTINUED
    else:
        what, code = os.WTERMSIG(status), CLD_DUMPED if os.WCOREDUMP(status) else CLD_KILLED
    return waitid_result((pid, 1000, 17, what, code))


def wait4(pid, options):
    before = _kernel.times()[1]
    pid, status = os.waitpid(pid, options)
    return pid, status, struct_rusage(((_kernel.times()[1] - before) / 1e9, 0.0, 10000 if pid else 0) + (0,) * 13)


def wait3(options):
    return wait4(-1, options)


_pidfds = {}


def pidfd_open(pid, flags=0):
    if pid <= 0 or flags & ~os.O_NONBLOCK:
        raise OSError(22, 'Invalid argument')
    os.kill(pid, 0)
    fd = _kernel.watch(pid)
    _pidfds[fd] = pid
    return fd


def lockf(fd, command, length, /):
    import fcntl
    if command not in (F_ULOCK, F_LOCK, F_TLOCK):
        if command != F_TEST:
            raise OSError(22, 'Invalid argument')
        if _kernel.lock_file(fd, True, True, None, *fcntl._bytes_of(fd, 0, length, 1))[0] != fcntl.F_UNLCK:
            raise PermissionError(13, 'Permission denied')
        return
    fcntl.lockf(fd, {F_ULOCK: fcntl.LOCK_UN, F_LOCK: fcntl.LOCK_EX, F_TLOCK: fcntl.LOCK_EX | fcntl.LOCK_NB}[command], length, 0, 1)


def pwrite(fd, buffer, offset, /):
    if offset < 0:
        raise OSError(22, 'Invalid argument')
    return _kernel.write(fd, buffer, offset)


def sendfile(out_fd, in_fd, offset, count):
    if offset is None:
        data = os.read(in_fd, count)
    else:
        data = os.pread(in_fd, count, offset)
    return os.write(out_fd, data) if data else 0


def getpriority(which, who):
    if which not in (0, 1, 2):
        raise OSError(22, 'Invalid argument')
    return _priority(which, who, 0)


def setpriority(which, who, priority):
    by = max(-20, min(19, priority)) - getpriority(which, who)
    if by < 0:
        raise PermissionError(13, 'Permission denied')
    _priority(which, who, by)


def _priority(which, who, by):
    if which:
        _sys.unsupported('the priority of a group or of a user')
    if who < 0:
        raise ProcessLookupError(3, 'No such process')
    return _kernel.nice(who or None, by)


def getgroups():
    return [1000]


def _own(path, uid, gid):
    for n, what in ((uid, 'uid'), (gid, 'gid')):
        if not hasattr(type(n), '__index__'):
            raise TypeError('%s should be integer, not %s' % (what, type(n).__name__))
    if uid not in (-1, 1000) or gid not in (-1, 1000):
        raise PermissionError(1, 'Operation not permitted', path)


def chown(path, uid, gid, *, dir_fd=None, follow_symlinks=True):
    if os._is_fd(path):
        return fchown(path, uid, gid)
    os.stat(path, dir_fd=dir_fd, follow_symlinks=follow_symlinks)
    _own(path, uid, gid)


def lchown(path, uid, gid):
    os.lstat(path)
    _own(path, uid, gid)


def fchown(fd, uid, gid):
    os.fstat(fd)
    _own(None, uid, gid)


def getresuid():
    return 1000, 1000, 1000


getresgid = getresuid


def _of_process(pid):
    if pid < 0:
        raise OSError(22, 'Invalid argument')
    if pid:
        os.kill(pid, 0)


class sched_param(_Row):
    _names = ('sched_priority',)
    _title = 'posix.sched_param'

    def __new__(cls, sched_priority):
        return tuple.__new__(cls, (sched_priority,))

    def __reduce__(self):
        return sched_param, tuple(self)


sched_param.__module__ = 'posix'


def sched_getscheduler(pid, /):
    _of_process(pid)
    return SCHED_OTHER


def sched_getparam(pid, /):
    _of_process(pid)
    return sched_param(0)


def sched_setscheduler(pid, policy, param, /):
    if not isinstance(param, sched_param):
        raise TypeError('must have a sched_param object')
    priority = param[0]
    if not hasattr(type(priority), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(priority).__name__)
    if not -1 << 31 <= priority < 1 << 31:
        raise OverflowError('sched_priority out of range')
    _of_process(pid)
    if policy not in (SCHED_OTHER, SCHED_FIFO, SCHED_RR, SCHED_BATCH, SCHED_IDLE) or not sched_get_priority_min(policy) <= priority <= sched_get_priority_max(policy):
        raise OSError(22, 'Invalid argument')
    if policy in (SCHED_FIFO, SCHED_RR):
        raise PermissionError(1, 'Operation not permitted')
    if policy != SCHED_OTHER:
        _sys.unsupported('this policy of os.sched_setscheduler')


def sched_setparam(pid, param, /):
    sched_setscheduler(pid, SCHED_OTHER, param)


def sched_get_priority_min(policy):
    if policy not in (0, 1, 2, 3, 5):
        raise OSError(22, 'Invalid argument')
    return 1 if policy in (SCHED_FIFO, SCHED_RR) else 0


def sched_get_priority_max(policy):
    return sched_get_priority_min(policy) * 99


def sched_setaffinity(pid, mask, /):
    mask = {os._index(n) if abs(n) < 1 << 31 else _too_large() for n in mask}
    if any(n < 0 for n in mask):
        raise ValueError('negative CPU number')
    if pid < 0:
        raise ProcessLookupError(3, 'No such process')
    _of_process(pid)
    if not mask & os.sched_getaffinity(0):
        raise OSError(22, 'Invalid argument')
    if mask < os.sched_getaffinity(0):
        _sys.unsupported('os.sched_setaffinity')


def _too_large():
    raise OverflowError('Python int too large to convert to C long')


sysconf_names = {'SC_ARG_MAX': 0, 'SC_CHILD_MAX': 1, 'SC_CLK_TCK': 2, 'SC_NGROUPS_MAX': 3, 'SC_OPEN_MAX': 4, 'SC_PAGESIZE': 30, 'SC_PAGE_SIZE': 30,
                 'SC_NPROCESSORS_CONF': 83, 'SC_NPROCESSORS_ONLN': 84, 'SC_PHYS_PAGES': 85, 'SC_AVPHYS_PAGES': 86, 'SC_SEM_NSEMS_MAX': 32, 'SC_SEM_VALUE_MAX': 33}


def sysconf(name, /):
    if isinstance(name, str):
        if name not in sysconf_names:
            raise ValueError('unrecognized configuration name')
        name = sysconf_names[name]
    values = {0: 2097152, 1: 63451, 2: 100, 3: 65536, 4: os._limits.get(7, (1024,))[0], 30: 4096, 83: _sys.cpus(), 84: _sys.cpus(), 85: 262144, 86: 131072, 32: -1, 33: 2147483647}
    if name not in values:
        raise OSError(22, 'Invalid argument')
    return values[name]


def _device_part(n, bits):
    if not hasattr(type(n), '__index__'):
        raise TypeError("'%s' object cannot be interpreted as an integer" % type(n).__name__)
    if n < -1:
        raise OverflowError("can't convert negative int to unsigned")
    if n >> bits > 0:
        raise OverflowError('int too big to convert' if bits == 64 else 'Python int too large to convert to C unsigned int')
    return n


def makedev(major, minor, /):
    parts = _device_part(major, 32), _device_part(minor, 32)
    if parts == (-1, -1):
        return -1
    return minor & 0xff | (major & 0xfff) << 8 | (minor & ~0xff) << 12 | (major & ~0xfff) << 32


def major(device, /):
    if _device_part(device, 64) == -1:
        return -1
    return device >> 8 & 0xfff | device >> 32 & ~0xfff


def minor(device, /):
    if _device_part(device, 64) == -1:
        return -1
    return device & 0xff | device >> 12 & ~0xff


def _checked(what, args, legacy):
    if not isinstance(args, (tuple, list)):
        raise TypeError(what + (' arg 2 must be a tuple or list' if legacy else ' argv must be a tuple or list'))
    if not args:
        raise ValueError(what + (' arg 2 must not be empty' if legacy else ' argv must not be empty'))
    args = [os.fspath(a) for a in args]
    if not args[0]:
        raise ValueError(what + (' arg 2 first element cannot be empty' if legacy else ' argv first element cannot be empty'))
    return args


def _environment(what, env):
    if not hasattr(env, 'keys'):
        raise TypeError(what + ' environment must be a mapping object')
    for key, value in env.items():
        if not key or '=' in os.fsdecode(key):
            raise ValueError('illegal environment variable name')
        if '\0' in os.fsdecode(key) + os.fsdecode(value):
            raise ValueError('embedded null byte')
    return env


def execv(path, argv, /):
    import _exec
    if not isinstance(path, (str, bytes)) and not hasattr(path, '__fspath__'):
        raise TypeError('execv: path should be string, bytes or os.PathLike, not ' + type(path).__name__)
    argv = _checked('execv()', argv, True)
    try:
        _exec.become(path, argv, os._handed_on)
    except OSError as e:
        raise OSError(e.errno, e.strerror) from None


def execve(path, argv, env):
    import _exec
    if not isinstance(path, (str, bytes)) and not hasattr(path, '__fspath__') and not hasattr(path, '__index__'):
        raise TypeError('execve: path should be string, bytes, os.PathLike or integer, not ' + type(path).__name__)
    argv = _checked('execve:', argv, False)
    env, program = _environment('execve:', env), None
    if hasattr(path, '__index__'):
        path = os._index(path)
        if path == -1:
            raise OSError(14, 'Bad address', path)
        try:
            program = _exec.find_open(path)
        except OSError as e:
            raise OSError(e.errno, e.strerror, path) from None
    _exec.become(path, argv, env, program)


POSIX_SPAWN_OPEN, POSIX_SPAWN_CLOSE, POSIX_SPAWN_DUP2 = 0, 1, 2


def _spawned(what, path, argv, env, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler):
    import _exec
    argv = _checked(what + ':', argv, False)
    env = os._handed_on if env is None else _environment(what + ':', env)
    for action in _sequence(file_actions, 'file_actions must be a sequence or None'):
        if not isinstance(action, tuple) or not action:
            raise TypeError('Each file_actions element must be a non-empty tuple')
        if os._index(action[0]) not in (0, 1, 2):
            raise TypeError('Unknown file_actions identifier')
        if len(action) != (5, 2, 3)[action[0]]:
            raise TypeError('A %s file_action tuple must have %d elements' % (('open', 'close', 'dup2')[action[0]], (5, 2, 3)[action[0]]))
        for n in action[1:] if action[0] else (action[1], *action[3:]):
            os._index(n)
        if action[0] == POSIX_SPAWN_OPEN and '\0' in os.fsdecode(action[2]):
            raise ValueError('embedded null byte')
    if setpgroup is not None:
        setpgroup = os._index(setpgroup)
    if scheduler is not None:
        scheduler = _checked_scheduler(scheduler)
    import signal
    for signum in tuple(setsigmask) + tuple(setsigdef):
        if not 0 < os._index(signum) < signal.NSIG:
            raise ValueError('signal number %d out of range [1; %d]' % (signum, signal.NSIG - 1))
    try:
        program = _exec.find(path)
    except OSError as e:
        raise OSError(e.errno, e.strerror, path) from None

    def begin():
        if setsid:
            os.setsid()
        if setpgroup is not None:
            os.setpgid(0, setpgroup)
        if scheduler is not None:
            sched_setscheduler(0, *scheduler)
        for action in file_actions or ():
            _act(action)
        for signum in setsigdef:
            signal.signal(signum, signal.SIG_DFL)
        if setsigmask:
            signal.pthread_sigmask(signal.SIG_SETMASK, setsigmask)
        _exec.become(path, argv, env, program)

    pid, failed = _exec.launch(begin, 127, False, _numbers(file_actions))
    if failed is not None:
        raise OSError(failed, os.strerror(failed), path)
    return pid


def _numbers(file_actions):
    return {int(n) for action in file_actions or () for n in action[1:] if isinstance(n, int)}


def _sequence(value, message):
    if value is None:
        return ()
    if not hasattr(value, '__getitem__'):
        raise TypeError(message)
    return value


def _checked_scheduler(scheduler):
    if not isinstance(scheduler, tuple) or len(scheduler) != 2:
        raise TypeError('A scheduler must be a tuple or None')
    policy, param = scheduler
    if not isinstance(param, sched_param):
        raise TypeError('must have a sched_param object')
    return SCHED_OTHER if policy is None else os._index(policy), param


def _act(action):
    if action[0] == POSIX_SPAWN_CLOSE:
        os.closerange(action[1], action[1] + 1)
    elif action[0] == POSIX_SPAWN_DUP2:
        os.dup2(action[1], action[2])
    else:
        fd = os.open(action[2], action[3], action[4])
        if fd != action[1]:
            os.dup2(fd, action[1])
            os.close(fd)


def posix_spawn(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=None):
    return _spawned('posix_spawn', path, argv, env, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler)


def posix_spawnp(path, argv, env, /, *, file_actions=(), setpgroup=None, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=None):
    import _exec
    found = _exec.search(path)
    if found is None:
        raise FileNotFoundError(2, 'No such file or directory', path)
    return _spawned('posix_spawnp', found, argv, env, file_actions, setpgroup, resetids, setsid, setsigmask, setsigdef, scheduler)


def system(command):
    import _exec
    command = os.fsencode(command)
    pid = _kernel.fork(None, False)
    if pid == 0:
        try:
            _exec.become_shell(command, os._handed_on, 'sh')
        finally:
            _kernel.exit(127, None)
    return os.waitpid(pid, 0)[1]


supports_fd = {os.chdir, os.chmod, chown, execve, os.listdir, os.scandir, os.stat, os.truncate, os.utime}
supports_dir_fd = {os.access, os.chmod, chown, os.link, os.mkdir, os.mkfifo, os.mknod, os.open, os.readlink, os.rename, os.rmdir, os.stat, os.symlink,
                   os.unlink, os.utime}
supports_effective_ids, supports_follow_symlinks = {os.access}, {os.access, chown, os.link, os.stat, os.utime}


def __getattr__(name):
    if name[:1] != '_':
        import _files_more
        found = getattr(_files_more, name, None)
        if found is None:
            import _terminals
            found = getattr(_terminals, name, None)
        if found is not None:
            return found
    raise AttributeError(name)


def getrandom(size, flags=0):
    if size < 0 or flags & ~7 or flags & 6 == 6:
        raise OSError(22, 'Invalid argument')
    return os.urandom(size)
