# Whole files and trees: copied, moved, removed.
import fnmatch as _fnmatch
import os
import stat as _stat
import sys as _sys
from collections import namedtuple as _namedtuple

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error', 'SpecialFileError',
           'disk_usage', 'which', 'get_terminal_size', 'ignore_patterns', 'SameFileError', 'chown', 'make_archive', 'unpack_archive',
           'get_archive_formats', 'register_archive_format', 'unregister_archive_format', 'get_unpack_formats', 'register_unpack_format',
           'unregister_unpack_format', 'ExecError', 'RegistryError', 'ReadError']


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are one file."""


class SpecialFileError(OSError):
    """Not a kind of file that can be copied."""


class ReadError(OSError):
    pass


class ExecError(OSError):
    pass


class RegistryError(Exception):
    pass


def _no(name):
    def function(*args, **kwargs):
        from _sys import unsupported
        unsupported('shutil.' + name)
    function.__name__ = function.__qualname__ = name
    return function


make_archive, unpack_archive, get_archive_formats, register_archive_format, unregister_archive_format = map(
    _no, ('make_archive', 'unpack_archive', 'get_archive_formats', 'register_archive_format', 'unregister_archive_format'))
get_unpack_formats, register_unpack_format, unregister_unpack_format = map(
    _no, ('get_unpack_formats', 'register_unpack_format', 'unregister_unpack_format'))


def copyfileobj(fsrc, fdst, length=0):
    piece = length or 65536
    while True:
        data = fsrc.read(piece)
        if not data:
            return
        fdst.write(data)


def _same(a, b):
    try:
        return os.path.samefile(a, b)
    except OSError:
        return False


def copyfile(src, dst, *, follow_symlinks=True):
    if _same(src, dst):
        raise SameFileError('{!r} and {!r} are the same file'.format(src, dst))
    for name in (src, dst):
        try:
            mode = os.stat(name).st_mode
        except OSError:
            continue
        if _stat.S_ISFIFO(mode):
            raise SpecialFileError('`%s` is a named pipe' % os.fspath(name))
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as source:
        try:
            with open(dst, 'wb') as target:
                copyfileobj(source, target)
        except IsADirectoryError as e:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError('Directory does not exist: %s' % dst) from e
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if _stat.S_IMODE(os.stat(src).st_mode) != _stat.S_IMODE(os.stat(dst).st_mode):
        os.chmod(dst, _stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    # Files have one mode here, and no times of their own but that of the last change.
    copymode(src, dst)


def _into(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    dst = _into(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    def ignored(path, names):
        return {n for p in patterns for n in _fnmatch.filter(names, p)}
    return ignored


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    _sys.audit('shutil.copytree', src, dst)
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in left_out:
            continue
        a, b = os.path.join(src, name), os.path.join(dst, name)
        try:
            if os.path.islink(a) and (symlinks or not os.path.exists(a) and ignore_dangling_symlinks):
                if symlinks:
                    os.symlink(os.readlink(a), b)
            elif os.path.isdir(a):
                copytree(a, b, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(a, b)
        except Error as e:
            errors.extend(e.args[0])
        except OSError as e:
            errors.append((a, b, str(e)))
    try:
        copystat(src, dst)
    except OSError as e:
        errors.append((src, dst, str(e)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, onexc=None, dir_fd=None):
    def told(function, where, e):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, where, e)
        elif onerror is not None:
            onerror(function, where, (type(e), e, e.__traceback__))
        else:
            raise e

    try:
        if os.path.islink(path):
            raise OSError('Cannot call rmtree on a symbolic link')
    except OSError as e:
        told(os.path.islink, path, e)
        return

    def empty(place):
        try:
            entries = os.listdir(place)
        except OSError as e:
            told(os.scandir if not os.path.lexists(place) else os.listdir, place, e)
            return
        for name in entries:
            inner = os.path.join(place, name)
            if os.path.isdir(inner) and not os.path.islink(inner):
                empty(inner)
            else:
                try:
                    os.unlink(inner)
                except FileNotFoundError:
                    pass
                except OSError as e:
                    told(os.unlink, inner, e)
        try:
            os.rmdir(place)
        except FileNotFoundError:
            pass
        except OSError as e:
            told(os.rmdir, place, e)

    if not os.path.lexists(path):
        try:
            os.lstat(path)
        except OSError as e:
            told(os.lstat, path, e)
        return
    if not os.path.isdir(path):
        try:
            os.listdir(path)
        except OSError as e:
            told(os.scandir, path, e)
        return
    empty(path)


rmtree.avoids_symlink_attacks = True


def move(src, dst, copy_function=copy2):
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        if os.path.isdir(src):
            inside = os.path.abspath(target).startswith(os.path.abspath(src) + '/')
            if inside:
                raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
            copytree(src, target, copy_function=copy_function, symlinks=True)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def which(cmd, mode=1, path=None):
    places = [''] if os.path.dirname(cmd) else (os.environ.get('PATH', '') if path is None else path).split(':')
    for place in places:
        name = os.path.join(place, cmd)
        if os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name):
            return name
    return None


_Usage = _namedtuple('usage', 'total used free')


def disk_usage(path):
    disk = os.statvfs(path)
    return _Usage(disk.f_blocks * disk.f_frsize, (disk.f_blocks - disk.f_bfree) * disk.f_frsize, disk.f_bavail * disk.f_frsize)


def get_terminal_size(fallback=(80, 24)):
    columns, lines = [int(os.environ.get(n, 0) or 0) for n in ('COLUMNS', 'LINES')]
    return os.terminal_size((columns or fallback[0], lines or fallback[1]))


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    os.chown(path, -1 if user is None else user, -1 if group is None else group)
