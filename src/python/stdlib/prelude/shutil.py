# Whole files and trees: copied, moved, removed.
import fnmatch as _fnmatch
import os
import stat as _stat
import sys as _sys
from collections import namedtuple as _namedtuple

__all__ = ['copyfileobj', 'copyfile', 'copymode', 'copystat', 'copy', 'copy2', 'copytree', 'move', 'rmtree', 'Error', 'SpecialFileError',
           'disk_usage', 'which', 'get_terminal_size', 'ignore_patterns', 'SameFileError', 'chown', 'make_archive', 'unpack_archive',
           'get_archive_formats', 'register_archive_format', 'unregister_archive_format', 'get_unpack_formats', 'register_unpack_format',
           'unregister_unpack_format', 'ExecError']


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


_ARCHIVES = frozenset(('make_archive', 'unpack_archive', 'get_archive_formats', 'register_archive_format', 'unregister_archive_format',
                       'get_unpack_formats', 'register_unpack_format', 'unregister_unpack_format'))


def __getattr__(name):
    if name in _ARCHIVES:
        import _archives
        return getattr(_archives, name)
    raise AttributeError('module %r has no attribute %r' % (__name__, name))


def copyfileobj(fsrc, fdst, length=0):
    piece = length or 65536
    while True:
        data = fsrc.read(piece)
        if not data:
            return
        fdst.write(data)


class _GiveupOnFastCopy(Exception):
    """Another way may copy what this one cannot."""


# Whether the kernel copies from file to file, as far as is known.
_USE_CP_SENDFILE = True


def _fastcopy_sendfile(fsrc, fdst):
    """All of a file, by the kernel alone."""
    global _USE_CP_SENDFILE
    try:
        source, target = fsrc.fileno(), fdst.fileno()
    except Exception as e:
        raise _GiveupOnFastCopy(e)
    try:
        piece = max(os.fstat(source).st_size, 1 << 23)
    except OSError:
        piece = 1 << 27
    at = 0
    while True:
        try:
            sent = os.sendfile(target, source, at, piece)
        except OSError as e:
            e.filename, e.filename2 = fsrc.name, fdst.name
            if e.errno == 88:
                # Into sockets only.
                _USE_CP_SENDFILE = False
                raise _GiveupOnFastCopy(e)
            if e.errno != 28 and at == 0 and os.lseek(target, 0, 1) == 0:
                raise _GiveupOnFastCopy(e)
            raise e from None
        if not sent:
            return
        at += sent


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
                _copy_open(source, target)
        except IsADirectoryError as e:
            if os.path.exists(dst):
                raise
            raise FileNotFoundError('Directory does not exist: %s' % dst) from e
    return dst


def _copy_open(source, target):
    if _USE_CP_SENDFILE:
        try:
            return _fastcopy_sendfile(source, target)
        except _GiveupOnFastCopy:
            pass
    copyfileobj(source, target)


def copymode(src, dst, *, follow_symlinks=True):
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        # Links have no modes of their own.
        return
    os.chmod(dst, _stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    follow = follow_symlinks or not (os.path.islink(src) and os.path.islink(dst))
    found = os.stat(src, follow_symlinks=follow)
    os.utime(dst, ns=(found.st_atime_ns, found.st_mtime_ns), follow_symlinks=follow)
    if follow:
        os.chmod(dst, _stat.S_IMODE(found.st_mode))


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
    _sys.audit('shutil.rmtree', path, dir_fd)
    if isinstance(path, bytes):
        path = os.fsdecode(path)

    def told(function, where, e):
        if ignore_errors:
            return
        if onexc is not None:
            onexc(function, where, e)
        elif onerror is not None:
            onerror(function, where, (type(e), e, e.__traceback__))
        else:
            raise e

    # What is left to do, last first: (what, the descriptor that a name counts from, the name, the whole path).
    todo = [('enter', dir_fd, path, path)]
    try:
        while todo:
            _rmtree_safe_fd(todo, told)
    finally:
        for what, fd, *_ in todo:
            if what == 'close':
                os.close(fd)


def _rmtree_safe_fd(todo, told):
    """The next thing to do. Names count from open directories, so that nobody can put a link in the way."""
    what, fd, name, whole = todo.pop()
    function = {'close': os.close, 'remove': os.rmdir}.get(what, os.lstat)
    try:
        if what == 'close':
            os.close(fd)
        elif what == 'remove':
            os.rmdir(name, dir_fd=fd)
        else:
            expected = os.lstat(name, dir_fd=fd)
            function = os.open
            inner = os.open(name, os.O_RDONLY | os.O_NONBLOCK, dir_fd=fd)
            if os.path.samestat(expected, os.fstat(inner)):
                todo.append(('remove', fd, name, whole))
            todo.append(('close', inner, None, whole))
            function = os.path.islink
            if len(todo) < 2 or todo[-2][0] != 'remove' or todo[-2][3] is not whole:
                raise OSError('Cannot call rmtree on a symbolic link')
            function = os.scandir
            _empty(inner, whole, todo, told)
    except OSError as e:
        is_top = name == whole
        if function is os.close or is_top or not isinstance(e, FileNotFoundError):
            e.filename = whole
            told(function, whole, e)


def _empty(fd, whole, todo, told):
    with os.scandir(fd) as found:
        entries = list(found)
    for entry in entries:
        inner, kind = os.path.join(whole, entry.name), _kind_of(entry)
        if kind == 'folder':
            todo.append(('enter', fd, entry.name, inner))
        elif kind == 'file':
            try:
                os.unlink(entry.name, dir_fd=fd)
            except OSError as e:
                if not isinstance(e, FileNotFoundError):
                    told(os.unlink, inner, e)


def _kind_of(entry):
    try:
        return 'folder' if entry.is_dir(follow_symlinks=False) else 'file'
    except OSError as e:
        return 'gone' if isinstance(e, FileNotFoundError) else 'file'


_use_fd_functions = True
rmtree.avoids_symlink_attacks = _use_fd_functions


def _destinsrc(src, dst):
    inner, outer = [os.path.abspath(path).rstrip('/') + '/' for path in (dst, src)]
    return inner.startswith(outer)


def move(src, dst, copy_function=copy2):
    _sys.audit('shutil.move', src, dst)
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst) and not os.path.islink(src):
            os.rename(src, dst)
            return None
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip('/')))
        if os.path.exists(target):
            raise Error("Destination path '%s' already exists" % target)
    try:
        os.rename(src, target)
    except OSError:
        _move_by_copying(src, dst, target, copy_function)
    return target


def _move_by_copying(src, dst, target, copy_function):
    if os.path.islink(src):
        os.symlink(os.readlink(src), target)
    elif os.path.isdir(src):
        if _destinsrc(src, dst):
            raise Error("Cannot move a directory '%s' into itself '%s'." % (src, dst))
        copytree(src, target, copy_function=copy_function, symlinks=True)
        return rmtree(src)
    else:
        copy_function(src, target)
    os.unlink(src)


def which(cmd, mode=1, path=None):
    in_kind = os.fsencode if isinstance(cmd, bytes) else os.fsdecode
    folder, name = os.path.split(cmd)
    if folder:
        places = [folder]
    else:
        if path is None:
            path = os.environ.get('PATH')
            if path is None:
                try:
                    path = os.confstr('CS_PATH')
                except ValueError:
                    path = os.defpath
        if not path:
            return None
        places = dict.fromkeys(in_kind(path).split(in_kind(os.pathsep)))
    for place in places:
        found = os.path.join(place, name)
        if os.path.exists(found) and os.access(found, mode) and not os.path.isdir(found):
            return found
    return None


_Usage = _namedtuple('usage', 'total used free')


def disk_usage(path):
    disk = os.statvfs(path)
    return _Usage(disk.f_blocks * disk.f_frsize, (disk.f_blocks - disk.f_bfree) * disk.f_frsize, disk.f_bavail * disk.f_frsize)


def _wished_size(name):
    try:
        return int(os.environ.get(name, 0))
    except ValueError:
        return 0


def get_terminal_size(fallback=(80, 24)):
    wished = _wished_size('COLUMNS'), _wished_size('LINES')
    found = fallback
    if min(wished) <= 0:
        try:
            found = os.get_terminal_size(_sys.__stdout__.fileno())
        except (OSError, ValueError, AttributeError):
            pass
    return os.terminal_size([w if w > 0 else f or default for w, f, default in zip(wished, found, fallback)])


def _id_of(name, what):
    """The number of a user or a group; -1: as it is."""
    if not isinstance(name, str):
        return -1 if name is None else name
    try:
        if what == 'user':
            import pwd
            return pwd.getpwnam(name).pw_uid
        import grp
        return grp.getgrnam(name).gr_gid
    except KeyError:
        pass
    raise LookupError('no such %s: %r' % (what, name))


def chown(path, user=None, group=None, *, dir_fd=None, follow_symlinks=True):
    _sys.audit('shutil.chown', path, user, group)
    if user is None and group is None:
        raise ValueError('user and/or group must be set')
    os.chown(path, _id_of(user, 'user'), _id_of(group, 'group'), dir_fd=dir_fd, follow_symlinks=follow_symlinks)
