"""Stands in for `test.support.os_helper`: names of files, and folders for a while."""
import collections.abc
import contextlib
import os
import shutil
import stat
import sys
import tempfile
import unittest

TESTFN_ASCII = "@test_%d_tmp" % os.getpid()
TESTFN_UNICODE = TESTFN_ASCII + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_UNENCODABLE = None
TESTFN_UNDECODABLE = None
FS_NONASCII = "\xe6"
TESTFN_NONASCII = TESTFN_ASCII + FS_NONASCII
TESTFN = TESTFN_NONASCII
SAVEDCWD = os.getcwd()


def unlink(path):
    try:
        os.unlink(path)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(path):
    try:
        os.rmdir(path)
    except FileNotFoundError:
        pass


def _may_go(function, path, error):
    """A test may have left a folder that it may not enter."""
    if isinstance(error, FileNotFoundError):
        return
    os.chmod(path if os.path.isdir(path) else os.path.dirname(path), stat.S_IRWXU)
    shutil.rmtree(path) if os.path.isdir(path) else function(path)


def rmtree(path):
    shutil.rmtree(path, onexc=_may_go)


def create_empty_file(path):
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC))


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    if path is None:
        path = os.path.realpath(tempfile.mkdtemp())
    else:
        os.mkdir(path)
    owner = os.getpid()
    try:
        yield path
    finally:
        if owner == os.getpid():
            rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    before = os.getcwd()
    os.chdir(os.path.realpath(path))
    try:
        yield os.getcwd()
    finally:
        os.chdir(before)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(path=name) as path, change_cwd(path) as here:
        yield here


@contextlib.contextmanager
def temp_umask(umask):
    before = os.umask(umask)
    try:
        yield
    finally:
        os.umask(before)


@contextlib.contextmanager
def open_dir_fd(path):
    fd = os.open(path, os.O_RDONLY)
    try:
        yield fd
    finally:
        os.close(fd)


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


def fd_count():
    return sum(1 for fd in range(256) if _is_open(fd))


def _is_open(fd):
    try:
        os.fstat(fd)
    except OSError:
        return False
    return True


def make_bad_fd():
    with open(TESTFN, "wb") as f:
        fd = f.fileno()
    unlink(TESTFN)
    return fd


def _works(act):
    with tempfile.TemporaryDirectory() as folder:
        try:
            return bool(act(os.path.join(folder, "one"), os.path.join(folder, "two")))
        except (OSError, NotImplementedError, AttributeError):
            return False


def _linked(make):
    def act(one, two):
        create_empty_file(one)
        make(one, two)
        return True
    return act


def can_symlink():
    return _works(_linked(os.symlink))


def can_hardlink():
    return _works(_linked(os.link))


def can_chmod():
    def act(one, two):
        create_empty_file(one)
        modes = []
        for mode in (0o555, 0o777):
            os.chmod(one, mode)
            modes.append(stat.S_IMODE(os.stat(one).st_mode))
        return modes == [0o555, 0o777]
    return _works(act)


def can_xattr():
    return _works(_linked(lambda one, two: os.setxattr(one, "user.test", b"")))


def can_dac_override():
    """Whether modes do not bind this user."""
    def act(one, two):
        create_empty_file(one)
        os.chmod(one, 0o400)
        open(one, "wb").close()
        return True
    return _works(act)


def _unless(check, why):
    return lambda test: test if check() else unittest.skip(why)(test)


skip_unless_symlink = _unless(can_symlink, "needs symbolic links")
skip_unless_hardlink = _unless(can_hardlink, "needs hard links")
skip_unless_working_chmod = _unless(can_chmod, "needs modes of files")
skip_unless_xattr = _unless(can_xattr, "needs extended attributes")
skip_unless_dac_override = _unless(can_dac_override, "needs the rights of root")
skip_if_dac_override = _unless(lambda: not can_dac_override(), "root may do everything")


class EnvironmentVarGuard(collections.abc.MutableMapping):
    def __init__(self):
        self._before = {}

    def _keep(self, name):
        self._before.setdefault(name, os.environ.get(name))

    def __getitem__(self, name):
        return os.environ[name]

    def __setitem__(self, name, value):
        self._keep(name)
        os.environ[name] = value

    def __delitem__(self, name):
        self._keep(name)
        os.environ.pop(name, None)

    def __iter__(self):
        return iter(os.environ)

    def __len__(self):
        return len(os.environ)

    def set(self, name, value):
        self[name] = value

    def unset(self, name, /, *names):
        for name in (name, *names):
            del self[name]

    def copy(self):
        return dict(os.environ)

    def __enter__(self):
        return self

    def __exit__(self, *what):
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def subst_drive(path):
    raise unittest.SkipTest("of Windows")
