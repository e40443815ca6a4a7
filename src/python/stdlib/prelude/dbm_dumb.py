# `dbm.dumb`: values in a file one after the other, where each begins in another. Source: the library reference, "dbm.dumb".
import ast as _ast
import collections.abc as _abc
import os as _os
from io import open as _open

__all__ = ['error', 'open']
_BLOCK = 512
error = OSError


class _Database(_abc.MutableMapping):
    def __init__(self, path, mode, flag='c'):
        path = _os.fsencode(path)
        self._mode, self._readonly = mode, flag == 'r'
        self._dir, self._dat, self._bak = path + b'.dir', path + b'.dat', path + b'.bak'
        self._index, self._changed = None, False
        if flag == 'n' or not _os.path.exists(self._dat):
            if flag not in ('c', 'n'):
                raise OSError(2, 'No such file or directory', self._dat)
            for name in (self._bak, self._dir):
                if flag == 'n' and _os.path.exists(name):
                    _os.remove(name)
            self._create(self._dat)
        self._index = {}
        if _os.path.exists(self._dir):
            with _open(self._dir, encoding='Latin-1') as f:
                for line in f:
                    key, place = _ast.literal_eval(line.rstrip())
                    self._index[key.encode('Latin-1')] = place
        else:
            if flag not in ('c', 'n'):
                raise OSError(2, 'No such file or directory', self._dir)
            self._changed = True

    def _create(self, name):
        with _open(name, 'wb'):
            pass
        _os.chmod(name, self._mode & 0o644)

    def sync(self):
        if self._index is None or not self._changed:
            return
        if _os.path.exists(self._bak):
            _os.unlink(self._bak)
        if _os.path.exists(self._dir):
            _os.rename(self._dir, self._bak)
        self._create(self._dir)
        with _open(self._dir, 'w', encoding='Latin-1') as f:
            for key, place in self._index.items():
                f.write('%r, %r\n' % (key.decode('Latin-1'), place))
        self._changed = False

    def _checked(self, key=b''):
        if self._index is None:
            raise error('DBM object has already been closed')
        return key.encode('utf-8') if isinstance(key, str) else key

    def __getitem__(self, key):
        at, size = self._index[self._checked(key)]
        with _open(self._dat, 'rb') as f:
            f.seek(at)
            return f.read(size)

    def __setitem__(self, key, value):
        if self._readonly:
            raise error('The database is opened for reading only')
        key = self._checked(key)
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('keys must be bytes or strings')
        if isinstance(value, str):
            value = value.encode('utf-8')
        elif not isinstance(value, (bytes, bytearray)):
            raise TypeError('values must be bytes or strings')
        self._checked()
        self._changed = True
        at, size = self._index.get(key, (0, -1))
        with _open(self._dat, 'rb+') as f:
            # A value stays where it was as long as it fits the blocks that it had.
            if size < 0 or (len(value) + _BLOCK - 1) // _BLOCK > (size + _BLOCK - 1) // _BLOCK:
                end = f.seek(0, 2)
                at = (end + _BLOCK - 1) // _BLOCK * _BLOCK
                f.write(b'\0' * (at - end))
            f.seek(at)
            f.write(value)
        self._index[bytes(key)] = (at, len(value))
        if size < 0:
            self.sync()

    def __delitem__(self, key):
        if self._readonly:
            raise error('The database is opened for reading only')
        key = self._checked(key)
        self._changed = True
        del self._index[key]
        self.sync()

    def keys(self):
        self._checked()
        return list(self._index)

    def items(self):
        self._checked()
        return [(key, self[key]) for key in self._index]

    def __contains__(self, key):
        return self._checked(key) in self._index

    def iterkeys(self):
        self._checked()
        return iter(self._index)
    __iter__ = iterkeys

    def __len__(self):
        self._checked()
        return len(self._index)

    def close(self):
        try:
            self.sync()
        finally:
            self._index = None
    __del__ = close

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag='c', mode=0o666):
    if flag not in ('r', 'w', 'c', 'n'):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode, flag)
