# The start of another program as the C half of `subprocess` does it: a fork whose child sets itself up and goes on as the program; why
# it could not is written into a pipe, which the program closes by being there. Source: the documentation of `subprocess`; execve(2).
import _exec
import _kernel
import _process
import os


def _id(value, what, failure):
    if not hasattr(value, '__index__'):
        raise TypeError(what.partition(' is ')[0] + ' should be integer, not ' + type(value).__name__)
    if not 0 <= value < 1 << 32:
        raise failure(what)
    return value


def _checked_numbers(fds):
    """Descriptors to keep, in order."""
    out = []
    for fd in fds:
        if not isinstance(fd, int) or not (out[-1] if out else -1) < fd < 1 << 31:
            raise ValueError('bad value(s) in fds_to_keep')
        out.append(fd)
    return out


def _bytes(items):
    out = [os.fsencode(item) for item in items]
    if any(0 in item for item in out):
        raise ValueError('embedded null byte')
    return out


class _Failure(Exception):
    """What goes into the pipe."""


class _Child:
    def __init__(self, argv, paths, close_fds, kept, cwd, env, streams, restore, session, group, gid, groups, uid, umask, preexec):
        self.argv, self.paths, self.close_fds, self.kept = argv, paths, close_fds, kept
        self.cwd, self.env, self.streams, self.restore = cwd, env, streams, restore
        self.session, self.group, self.gid, self.groups, self.uid, self.umask = session, group, gid, groups, uid, umask
        self.preexec = preexec

    def run(self, errors):
        """Never comes back."""
        try:
            try:
                self._set_up()
                if self.preexec is not None:
                    self._call()
                if self.close_fds:
                    os._inheritable.clear()
                for fd in self.kept:
                    if fd != errors:
                        os.set_inheritable(fd, True)
            except OSError as e:
                raise _Failure('OSError:%x:noexec' % e.errno) from None
            self._go_on()
        except _Failure as e:
            os.write(errors, str(e).encode())
        finally:
            _kernel.exit(255, None)

    def _set_up(self):
        theirs = [os.dup(fd) if 0 <= fd < n else fd for n, fd in enumerate(self.streams)]
        for number, fd in enumerate(theirs):
            if fd not in (-1, number):
                os.dup2(fd, number)
        if self.cwd is not None:
            try:
                os.chdir(self.cwd)
            except OSError as e:
                raise _Failure('OSError:%x:noexec:chdir' % e.errno) from None
        if self.umask >= 0:
            os.umask(self.umask)
        if self.session:
            os.setsid()
        if self.group >= 0:
            os.setpgid(0, self.group)
        # Nobody here may become somebody else.
        if self.groups is not None or self.gid not in (None, os.getgid()) or self.uid not in (None, os.getuid()):
            raise PermissionError(1, 'Operation not permitted')

    def _call(self):
        try:
            self.preexec()
        except BaseException:
            raise _Failure('SubprocessError:0:Exception occurred in preexec_fn.') from None

    def _go_on(self):
        """As the first of the paths that is a program."""
        env = os._handed_on if self.env is None else dict([pair.split(b'=', 1) for pair in self.env])
        failure = told = 2
        for path in self.paths:
            try:
                program = _exec.find(path)
                if program == ('sh', ()) and self.argv[1:2] == [b'-c'] and len(self.argv) > 2:
                    name, _, command, *words = map(os.fsdecode, self.argv)
                    _exec.become_shell(command, env, name, words, self.restore)
                _exec.become(path, self.argv, env, program, self.restore)
            except OSError as e:
                failure = e.errno
                if failure not in (2, 20) and told == 2:
                    told = failure
        raise _Failure('OSError:%x:' % (told if told != 2 else failure))


def fork_exec(args, executable_list, close_fds, pass_fds, cwd, env, p2cread, p2cwrite, c2pread, c2pwrite, errread, errwrite, errpipe_read,
              errpipe_write, restore_signals, call_setsid, pgid_to_set, gid, extra_groups, uid, child_umask, preexec_fn, allow_vfork, /):
    if preexec_fn is not None and _process.is_finalizing:
        raise PythonFinalizationError('preexec_fn not supported at interpreter shutdown')
    if close_fds and errpipe_write < 3:
        raise ValueError('errpipe_write must be >= 3')
    kept, paths, argv = _checked_numbers(pass_fds), _bytes(executable_list), _bytes(args)
    env = None if env is None else _bytes(env)
    cwd = None if cwd is None else _bytes([cwd])[0]
    groups = None if extra_groups is None else [_id(g, 'invalid group id', ValueError) for g in extra_groups]
    gid = None if gid is None else _id(gid, 'gid is greater than maximum', OverflowError)
    uid = None if uid is None else _id(uid, 'uid is greater than maximum', OverflowError)
    child = _Child(argv, paths, close_fds, kept, cwd, env, (p2cread, c2pwrite, errwrite), restore_signals, call_setsid, pgid_to_set, gid,
                   groups, uid, child_umask, preexec_fn)
    pid = _kernel.fork(None, False) if preexec_fn is None else _process.fork()
    if pid == 0:
        child.run(errpipe_write)
    return pid
