# `filecmp`: files and folders side by side. Source: the library reference, "filecmp".
import os as _os
import stat as _stat
from types import GenericAlias as _GenericAlias

__all__ = ['clear_cache', 'cmp', 'dircmp', 'cmpfiles', 'DEFAULT_IGNORES']
BUFSIZE = 8192
DEFAULT_IGNORES = ['RCS', 'CVS', 'tags', '.git', '.hg', '.bzr', '_darcs', '__pycache__']
_cache = {}


def clear_cache():
    _cache.clear()


def _signature(path):
    s = _os.stat(path)
    return _stat.S_IFMT(s.st_mode), s.st_size, s.st_mtime


def cmp(f1, f2, shallow=True):
    ours, theirs = _signature(f1), _signature(f2)
    if ours[0] != _stat.S_IFREG or theirs[0] != _stat.S_IFREG:
        return False
    if shallow and ours == theirs:
        return True
    if ours[1] != theirs[1]:
        return False
    key = f1, f2, ours, theirs
    if key not in _cache:
        if len(_cache) > 100:
            _cache.clear()
        with open(f1, 'rb') as a, open(f2, 'rb') as b:
            same = True
            while same:
                piece = a.read(BUFSIZE)
                same = piece == b.read(BUFSIZE)
                if not piece:
                    break
        _cache[key] = same
    return _cache[key]


def cmpfiles(a, b, common, shallow=True):
    """Three lists of names: the same, different, not to be compared."""
    found = [], [], []
    for name in common:
        try:
            which = 0 if cmp(_os.path.join(a, name), _os.path.join(b, name), shallow) else 1
        except (OSError, ValueError):
            which = 2
        found[which].append(name)
    return found


class dircmp:
    """Two folders; each attribute is worked out when it is first asked for."""

    def __init__(self, a, b, ignore=None, hide=None, *, shallow=True):
        self.left, self.right = a, b
        self.hide = [_os.curdir, _os.pardir] if hide is None else hide
        self.ignore = DEFAULT_IGNORES if ignore is None else ignore
        self.shallow = shallow

    def phase0(self):
        unseen = set(self.hide) | set(self.ignore)
        self.left_list = sorted([n for n in _os.listdir(self.left) if n not in unseen])
        self.right_list = sorted([n for n in _os.listdir(self.right) if n not in unseen])

    def phase1(self):
        ours, theirs = set(self.left_list), set(self.right_list)
        self.common = [n for n in self.left_list if n in theirs]
        self.left_only = [n for n in self.left_list if n not in theirs]
        self.right_only = [n for n in self.right_list if n not in ours]

    def phase2(self):
        self.common_dirs, self.common_files, self.common_funny = [], [], []
        for name in self.common:
            try:
                kinds = {_stat.S_IFMT(_os.stat(_os.path.join(folder, name)).st_mode) for folder in (self.left, self.right)}
            except (OSError, ValueError):
                kinds = set()
            place = self.common_dirs if kinds == {_stat.S_IFDIR} else self.common_files if kinds == {_stat.S_IFREG} else self.common_funny
            place.append(name)

    def phase3(self):
        self.same_files, self.diff_files, self.funny_files = cmpfiles(self.left, self.right, self.common_files, self.shallow)

    def phase4(self):
        make = self.__class__
        self.subdirs = {n: make(_os.path.join(self.left, n), _os.path.join(self.right, n), self.ignore, self.hide, shallow=self.shallow) for n in self.common_dirs}

    def phase4_closure(self):
        self.phase4()
        for inner in self.subdirs.values():
            inner.phase4_closure()

    def report(self):
        print('diff', self.left, self.right)
        for names, what in ((self.left_only, 'Only in %s :' % (self.left,)), (self.right_only, 'Only in %s :' % (self.right,)), (self.same_files, 'Identical files :'),
                            (self.diff_files, 'Differing files :'), (self.funny_files, 'Trouble with common files :'), (self.common_dirs, 'Common subdirectories :'),
                            (self.common_funny, 'Common funny cases :')):
            if names:
                print(what, sorted(names))

    def report_partial_closure(self):
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report()

    def report_full_closure(self):
        self.report()
        for inner in self.subdirs.values():
            print()
            inner.report_full_closure()

    methodmap = {'left_list': phase0, 'right_list': phase0, 'common': phase1, 'left_only': phase1, 'right_only': phase1, 'common_dirs': phase2, 'common_files': phase2,
                 'common_funny': phase2, 'same_files': phase3, 'diff_files': phase3, 'funny_files': phase3, 'subdirs': phase4}

    def __getattr__(self, attr):
        phase = self.methodmap.get(attr)
        if phase is None:
            raise AttributeError(attr)
        phase(self)
        return self.__dict__[attr]

    __class_getitem__ = classmethod(_GenericAlias)
