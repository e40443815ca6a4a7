# `shelve`: a mapping whose values are pickled into another mapping, usually one on disk. Source: the library reference, "shelve".
import collections.abc as _abc
from io import BytesIO as _BytesIO
from pickle import DEFAULT_PROTOCOL as _DEFAULT, Pickler as _Pickler, Unpickler as _Unpickler

__all__ = ['Shelf', 'BsdDbShelf', 'DbfilenameShelf', 'open']


class _ClosedDict(_abc.MutableMapping):
    """Stands in for the mapping of a shelf that was closed."""

    def _closed(self, *args):
        raise ValueError('invalid operation on closed shelf')
    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = _closed

    def __repr__(self):
        return '<Closed Dictionary>'


class Shelf(_abc.MutableMapping):
    """Keys are texts, kept as bytes; `writeback` keeps what was read and writes it again at `sync`."""

    def __init__(self, dict, protocol=None, writeback=False, keyencoding='utf-8'):
        self.dict = dict
        self.writeback = writeback
        self.keyencoding = keyencoding
        self.cache = {}
        self._protocol = _DEFAULT if protocol is None else protocol

    def __iter__(self):
        for key in self.dict.keys():
            yield key.decode(self.keyencoding)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self.dict

    def __len__(self):
        return len(self.dict)

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = _Unpickler(_BytesIO(self.dict[key.encode(self.keyencoding)])).load()
        return self._keep(key, value)

    def _keep(self, key, value):
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        self._keep(key, value)
        out = _BytesIO()
        _Pickler(out, self._protocol).dump(value)
        self.dict[key.encode(self.keyencoding)] = out.getvalue()

    def __delitem__(self, key):
        del self.dict[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def sync(self):
        if self.writeback and self.cache:
            self.writeback = False
            for key, value in self.cache.items():
                self[key] = value
            self.writeback = True
            self.cache = {}
        if hasattr(self.dict, 'sync'):
            self.dict.sync()

    def close(self):
        try:
            self.sync()
            close = getattr(self.dict, 'close', None)
            if close is not None:
                close()
        finally:
            self.dict = _ClosedDict()

    def __del__(self):
        # `__init__` may have failed.
        if hasattr(self, 'writeback'):
            self.close()


class BsdDbShelf(Shelf):
    """Over a mapping that has an order: `first`, `next`, `previous`, `last`, `set_location`."""

    def _pair(self, found):
        key, value = found
        return key.decode(self.keyencoding), _Unpickler(_BytesIO(value)).load()

    def set_location(self, key):
        return self._pair(self.dict.set_location(key))

    def next(self):
        return self._pair(next(self.dict))

    def previous(self):
        return self._pair(self.dict.previous())

    def first(self):
        return self._pair(self.dict.first())

    def last(self):
        return self._pair(self.dict.last())


class DbfilenameShelf(Shelf):
    """Over a database of `dbm`."""

    def __init__(self, filename, flag='c', protocol=None, writeback=False):
        import dbm
        Shelf.__init__(self, dbm.open(filename, flag), protocol, writeback)

    def clear(self):
        self.cache.clear()
        self.dict.clear()


def open(filename, flag='c', protocol=None, writeback=False):
    return DbfilenameShelf(filename, flag, protocol, writeback)
