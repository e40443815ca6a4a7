import _sys
import os
import re
import fnmatch

__all__ = ['escape', 'glob', 'iglob', 'translate']
_MAGIC = re.compile('([*?[])')


def has_magic(s):
    return _MAGIC.search(s) is not None


def escape(pathname):
    if isinstance(pathname, bytes):
        return os.fsencode(escape(os.fsdecode(pathname)))
    return _MAGIC.sub(r'[\1]', pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, dir_fd=dir_fd, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if dir_fd is not None:
        _sys.unsupported('glob with dir_fd')
    if isinstance(pathname, bytes):
        return map(os.fsencode, iglob(os.fsdecode(pathname), root_dir=root_dir and os.fsdecode(root_dir), recursive=recursive, include_hidden=include_hidden))
    return filter(None, _glob(pathname, os.fspath(root_dir or ''), recursive, include_hidden))


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    _sys.unsupported('glob.translate')


def _join(root, name):
    return os.path.join(root, name) if root else name


def _listed(path, only_dirs=False):
    try:
        names = os.listdir(path or '.')
    except OSError:
        return []
    return [n for n in names if not only_dirs or os.path.isdir(os.path.join(path, n) if path else n)]


def _glob(pathname, root, recursive, hidden):
    dirname, basename = os.path.split(pathname)
    if not has_magic(pathname):
        if basename:
            if os.path.exists(_join(root, pathname)):
                yield pathname
        elif os.path.isdir(_join(root, dirname)):
            yield pathname
        return
    if not dirname:
        yield from _names(_join(root, ''), basename, recursive, hidden)
        return
    dirs = _glob(dirname, root, recursive, hidden) if dirname != pathname and has_magic(dirname) else [dirname]
    for d in dirs:
        if has_magic(basename):
            for n in _names(_join(root, d), basename, recursive, hidden):
                yield os.path.join(d, n)
        elif not basename:
            if os.path.isdir(_join(root, d)):
                yield os.path.join(d, basename)
        elif os.path.exists(os.path.join(_join(root, d), basename)):
            yield os.path.join(d, basename)


def _names(path, pattern, recursive, hidden):
    if recursive and pattern == '**':
        yield from _below(path, hidden)
        return
    names = _listed(path)
    if not hidden and not pattern.startswith('.'):
        names = [n for n in names if not n.startswith('.')]
    yield from fnmatch.filter(names, pattern)


def _below(path, hidden):
    if os.path.isdir(path or '.'):
        yield ''
    for n in _listed(path):
        if hidden or not n.startswith('.'):
            yield n
            inner = os.path.join(path, n) if path else n
            if os.path.isdir(inner):
                for m in _below(inner, hidden):
                    if m:
                        yield os.path.join(n, m)
