import os
import re
import sys
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
    sys.audit('glob.glob', pathname, recursive)
    sys.audit('glob.glob/2', pathname, recursive, root_dir, dir_fd)
    root = '' if root_dir is None else os.fspath(root_dir)
    if isinstance(pathname, bytes):
        return map(os.fsencode, _Search(os.fsdecode(root), dir_fd, recursive, include_hidden).found(os.fsdecode(pathname)))
    return _Search(root, dir_fd, recursive, include_hidden).found(pathname)


class _Search:
    """Where it begins and what counts; paths are those below the root."""

    def __init__(self, root, dir_fd, recursive, hidden):
        self.root, self.dir_fd, self.recursive, self.hidden = root, dir_fd, recursive, hidden

    def found(self, pathname):
        # A pattern that may stand for nothing also finds the root itself, which has no name.
        return filter(None, self.paths(pathname, False))

    def paths(self, pathname, only_dirs):
        folder, last = os.path.split(pathname)
        if not has_magic(pathname):
            if self.is_dir(folder) if not last else self.is_there(pathname):
                yield pathname
            return
        if not folder:
            yield from self.names('', last, only_dirs)
            return
        folders = self.paths(folder, True) if folder != pathname and has_magic(folder) else [folder]
        for folder in folders:
            for name in self.names(folder, last, only_dirs):
                yield os.path.join(folder, name)

    def names(self, folder, pattern, only_dirs):
        """What a pattern without a slash stands for in a directory."""
        if not has_magic(pattern):
            there = self.is_there(os.path.join(folder, pattern)) if pattern else self.is_dir(folder)
            return [pattern] if there else []
        if self.recursive and pattern == '**':
            return self.below(folder, only_dirs)
        names = self.listed(folder, only_dirs)
        return fnmatch.filter(names if pattern[0] == '.' else self.seen(names), pattern)

    def seen(self, names):
        return names if self.hidden else [n for n in names if n[:1] != '.']

    def below(self, folder, only_dirs):
        if not folder or self.is_dir(folder):
            yield ''
        todo = [('', name) for name in reversed(self.seen(self.listed(folder, only_dirs)))]
        while todo:
            name = os.path.join(*todo.pop())
            yield name
            todo.extend([(name, inner) for inner in reversed(self.seen(self.listed(os.path.join(folder, name), only_dirs)))])

    def place(self, path):
        return os.path.join(self.root, path) if self.root else path

    def listed(self, folder, only_dirs):
        place = self.place(folder)
        try:
            if self.dir_fd is None:
                names = os.listdir(place or '.')
            else:
                names = self.listed_at(place or '.')
        except OSError:
            return []
        return [n for n in names if not only_dirs or self.is_dir(os.path.join(folder, n))]

    def listed_at(self, place):
        fd = os.open(place, os.O_RDONLY | os.O_DIRECTORY, dir_fd=self.dir_fd)
        try:
            return os.listdir(fd)
        finally:
            os.close(fd)

    def is_there(self, path):
        try:
            os.stat(self.place(path), dir_fd=self.dir_fd, follow_symlinks=False)
        except (OSError, ValueError):
            return False
        return True

    def is_dir(self, path):
        try:
            mode = os.stat(self.place(path) or '.', dir_fd=self.dir_fd).st_mode
        except (OSError, ValueError):
            return False
        return mode & 0o170000 == 0o040000


def _old(name):
    import warnings
    text = 'glob.%s is deprecated and will be removed in Python 3.15. Use glob.glob and pass a directory to its root_dir argument instead.'
    warnings.warn(text % name, DeprecationWarning, stacklevel=3)


def glob0(dirname, pattern):
    _old('glob0')
    there = os.path.lexists(os.path.join(dirname, pattern)) if pattern else os.path.isdir(dirname)
    return [pattern] if there else []


def glob1(dirname, pattern):
    _old('glob1')
    search = _Search('', None, False, False)
    names = search.listed(dirname, False)
    return fnmatch.filter(names if pattern[:1] == '.' else search.seen(names), pattern)


def translate(pat, *, recursive=False, include_hidden=False, seps=None):
    """A regular expression that matches the paths that a pattern stands for."""
    seps = os.path.sep if not seps else seps
    escaped = ''.join(map(re.escape, seps))
    between = '[%s]' % escaped if len(seps) > 1 else escaped
    inside = '[^%s]' % escaped
    name = inside + '+' if include_hidden else '[^%s.]%s*' % (escaped, inside)
    some_folders = '(?:.+%s)?' % between if include_hidden else '(?:%s%s)*' % (name, between)
    rest = '.*' if include_hidden else '%s(?:%s)?' % (some_folders, name)
    parts = re.split(between, pat)
    out = []
    for part, following in zip(parts, [*parts[1:], None]):
        is_last = following is None
        if recursive and part == '**':
            out.append(rest if is_last else some_folders if following != '**' else '')
            continue
        if part == '*':
            out.append(name)
        elif part:
            out.append('(?!\\.)' if not include_hidden and part[0] in '*?' else '')
            out.extend(fnmatch._pieces(part, inside + '*', inside))
        out.append('' if is_last else between)
    return '(?s:%s)\\Z' % ''.join(out)
