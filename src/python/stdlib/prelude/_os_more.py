# What few programs want of os, as far as CPython has it in Python; the module gives it out by its name.
import os
from _posix_more import _checked, execv, execve, P_NOWAIT, supports_bytes_environ
from abc import ABC, abstractmethod
from collections.abc import MutableMapping


class PathLike(ABC):
    __slots__ = ()

    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, other):
        return True if cls is PathLike and getattr(other, '__fspath__', None) is not None else NotImplemented

    def __class_getitem__(cls, item):
        import types
        return types.GenericAlias(cls, item)


PathLike.__module__ = 'os'


def fwalk(top='.', topdown=True, onerror=None, *, follow_symlinks=False, dir_fd=None):
    top = os.fspath(top)
    # What is left to do, last first: directories to enter, those to tell of after what is in them, descriptors to close.
    todo = [('enter', top, top, dir_fd, True)]
    try:
        while todo:
            what, *row = todo.pop()
            if what == 'close':
                os.close(*row)
            elif what == 'tell':
                yield tuple(row)
            else:
                shown, name, above, is_top = row
                fd = _entered(name, above, onerror, follow_symlinks, is_top)
                if fd is None:
                    continue
                todo.append(('close', fd))
                dirs, files = _sorted_out(shown, fd)
                if topdown:
                    yield shown, dirs, files, fd
                else:
                    todo.append(('tell', shown, dirs, files, fd))
                todo.extend([('enter', os.path.join(shown, name), name, fd, False) for name in reversed(dirs)])
    finally:
        for what, *row in reversed(todo):
            if what == 'close':
                os.close(*row)


def _entered(name, above, onerror, follow, is_top):
    # The descriptor of a directory; none of a link that is not followed, nor of what has been put in its place since.
    try:
        expected = None if follow else os.stat(name, dir_fd=above, follow_symlinks=False)
        fd = os.open(name, os.O_RDONLY | os.O_NONBLOCK, dir_fd=above)
    except OSError as e:
        if is_top:
            raise
        if onerror is not None:
            onerror(e)
        return None
    kind = 0 if follow else expected.st_mode & 0o170000
    if follow or kind == 0o040000 and os.path.samestat(expected, os.fstat(fd)):
        return fd
    try:
        if not is_top and kind not in (0o040000, 0o120000):
            # Somebody wants to go into what is no directory: this says so.
            os.listdir(fd)
    finally:
        os.close(fd)


def _sorted_out(shown, fd):
    dirs, files = [], []
    for name in os.listdir(fd):
        try:
            is_dir = os.stat(name, dir_fd=fd).st_mode & 0o170000 == 0o040000
        except OSError:
            is_dir = False
        (dirs if is_dir else files).append(os.fsencode(name) if isinstance(shown, bytes) else name)
    return dirs, files


def get_exec_path(env=None):
    env = os.environ if env is None else env
    path = env.get('PATH')
    if env is not os.environ and b'PATH' in env:
        if path is not None:
            raise ValueError("env cannot contain 'PATH' and b'PATH' keys")
        path = env[b'PATH']
    return os.fsdecode(os.defpath if path is None else path).split(':')


class _Bytes(MutableMapping):
    """The environment as bytes."""

    def __getitem__(self, key):
        try:
            return os.fsencode(os.environ[self._text(key)])
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        os.environ[self._text(key)] = self._text(value)

    def __delitem__(self, key):
        try:
            del os.environ[self._text(key)]
        except KeyError:
            raise KeyError(key) from None

    def __iter__(self):
        return iter([os.fsencode(key) for key in os.environ])

    def __len__(self):
        return len(os.environ)

    def copy(self):
        return dict(self)

    @staticmethod
    def _text(key):
        if not isinstance(key, bytes):
            raise TypeError('bytes expected, not ' + type(key).__name__)
        return os.fsdecode(key)


environb = _Bytes()


def getenvb(key, default=None):
    return environb.get(key, default)


def execvpe(file, args, env):
    import _exec
    _checked('execve:', args, False)
    path = _exec.search(file, env)
    if path is None:
        raise FileNotFoundError(2, 'No such file or directory', os.path.join(os.fsencode(os.get_exec_path(env)[-1]), os.fsencode(file)))
    execve(path, args, env)


def execvp(file, args):
    import _exec
    _checked('execv()', args, True)
    path = _exec.search(file)
    execv(file if path is None else path, args)


def execl(file, *args):
    execv(file, args)


def execle(file, *args):
    execve(file, args[:-1], args[-1])


def execlp(file, *args):
    execvp(file, args)


def execlpe(file, *args):
    execvpe(file, args[:-1], args[-1])


def _launched(mode, args, go):
    if not isinstance(args, (tuple, list)):
        raise TypeError('argv must be a tuple or a list')
    if not args or not args[0]:
        raise ValueError('argv first element cannot be empty')
    pid = os.fork()
    if pid == 0:
        try:
            go()
        finally:
            os._exit(127)
    return pid if mode == P_NOWAIT else os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def spawnv(mode, file, args):
    return _launched(mode, args, lambda: execv(file, args))


def spawnve(mode, file, args, env):
    return _launched(mode, args, lambda: execve(file, args, env))


def spawnvp(mode, file, args):
    return _launched(mode, args, lambda: execvp(file, args))


def spawnvpe(mode, file, args, env):
    return _launched(mode, args, lambda: execvpe(file, args, env))


def spawnl(mode, file, *args):
    return spawnv(mode, file, args)


def spawnle(mode, file, *args):
    return spawnve(mode, file, args[:-1], args[-1])


def spawnlp(mode, file, *args):
    return spawnvp(mode, file, args)


def spawnlpe(mode, file, *args):
    return spawnvpe(mode, file, args[:-1], args[-1])


class _wrap_close:
    __module__ = 'os'

    """The text of a command's output or input; its end gives the command's."""

    def __init__(self, stream, process):
        self._stream, self._proc = stream, process

    def close(self):
        self._stream.close()
        code = self._proc.wait()
        return None if code == 0 else code if code < 0 else code << 8

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    def __getattr__(self, name):
        return getattr(self._stream, name)

    def __iter__(self):
        return iter(self._stream)


def popen(cmd, mode='r', buffering=-1):
    import subprocess
    if not isinstance(cmd, str):
        raise TypeError('invalid cmd type (%s, expected string)' % type(cmd))
    if mode not in ('r', 'w'):
        raise ValueError('invalid mode %r' % mode)
    if buffering == 0 or buffering is None:
        raise ValueError('popen() does not support unbuffered streams')
    way = {'stdout' if mode == 'r' else 'stdin': subprocess.PIPE}
    process = subprocess.Popen(cmd, shell=True, text=True, bufsize=buffering, **way)
    return _wrap_close(process.stdout if mode == 'r' else process.stdin, process)


_not_given = object()


def register_at_fork(*, before=_not_given, after_in_child=_not_given, after_in_parent=_not_given):
    given = {'before': before, 'after_in_parent': after_in_parent, 'after_in_child': after_in_child}
    for name in ('before', 'after_in_child', 'after_in_parent'):
        f = given[name]
        if f is not _not_given and not callable(f):
            raise TypeError("'%s' must be callable, not %s" % (name, type(f).__name__))
    if all(f is _not_given for f in given.values()):
        raise TypeError('At least one argument is required.')
    import _process
    for f, functions in zip(given.values(), _process._at_fork):
        if f is not _not_given:
            functions.append(f)
