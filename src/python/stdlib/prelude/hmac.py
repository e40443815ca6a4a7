import warnings as _warnings

import hashlib as _hashlib
from _operator import _compare_digest as compare_digest

digest_size = None
_WITHOUT = 'Missing required argument %r.'


def _maker(digestmod):
    """What makes a digest: itself, what a name stands for, or what a module has by the name `new`."""
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b'': _hashlib.new(digestmod, data)
    return lambda data=b'': digestmod.new(data)


class HMAC:
    blocksize = 64
    __slots__ = '_make', '_inner', '_outer', 'digest_size', 'block_size'

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError('key: expected bytes or bytearray, but got %r' % type(key).__name__)
        if not digestmod:
            raise TypeError(_WITHOUT % 'digestmod')
        self._make = make = _maker(digestmod)
        self._inner, self._outer = make(), make()
        self.digest_size = self._inner.digest_size
        self.block_size = self._width()
        if len(key) > self.block_size:
            key = make(key).digest()
        key = bytes(key).ljust(self.block_size, b'\0')
        self._outer.update(bytes([b ^ 0x5c for b in key]))
        self._inner.update(bytes([b ^ 0x36 for b in key]))
        if msg is not None:
            self.update(msg)

    def _width(self):
        """The length of a block, which digests of other makers may lack."""
        width = getattr(self._inner, 'block_size', None)
        if width is not None and width >= 16:
            return width
        text = 'No block_size attribute on given digest object; Assuming %d.' % self.blocksize
        if width is not None:
            text = 'block_size of %d seems too small; using our default of %d.' % (width, self.blocksize)
        _warnings.warn(text, RuntimeWarning, 3)
        return self.blocksize

    @property
    def name(self):
        return 'hmac-' + self._inner.name

    def update(self, msg):
        self._inner.update(msg)

    def copy(self):
        new = self.__class__.__new__(self.__class__)
        new._make, new.digest_size, new.block_size = self._make, self.digest_size, self.block_size
        new._outer, new._inner = self._outer.copy(), self._inner.copy()
        return new

    def _whole(self):
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer

    def digest(self):
        return self._whole().digest()

    def hexdigest(self):
        return self._whole().hexdigest()


def new(key, msg=None, digestmod=''):
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    return HMAC(key, msg, digest).digest()
