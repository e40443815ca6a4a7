import _core
import _digest

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128)}
# Those that are in Python; see `_hashes`.
_SPONGES = {'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104), 'sha3_512': (64, 72), 'shake_128': (0, 168), 'shake_256': (0, 136)}
algorithms_guaranteed = {*_SIZES, *_SPONGES, 'blake2b', 'blake2s'}
algorithms_available = set(algorithms_guaranteed)


class HASH:
    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES.get(name) or _SPONGES[name]
        self._parts = []
        self.update(data)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        try:
            data = memoryview(data)
        except TypeError:
            raise TypeError('object supporting the buffer API required') from None
        self._parts.append(bytes(data))

    def _all(self):
        if len(self._parts) > 1:
            self._parts = [b''.join(self._parts)]
        return self._parts[0]

    def digest(self):
        if self.name in _SPONGES:
            from _hashes import sponge
            return sponge(self.name, self._all(), self.digest_size)
        return _digest.digest(self.name, self._all())

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return type(self)(self.name, self._all())

    def __repr__(self):
        return '<%s _hashlib.HASH object @ 0x%x>' % (self.name, id(self))


class HASHXOF(HASH):
    """A digest that is as long as one wants."""

    def digest(self, length):
        length = _core.size(length)
        if length < 0:
            raise SystemError('Negative size passed to PyBytes_FromStringAndSize')
        from _hashes import sponge
        return sponge(self.name, self._all(), length)

    def hexdigest(self, length):
        return self.digest(length).hex()

    def __repr__(self):
        return '<%s _hashlib.HASHXOF object @ 0x%x>' % (self.name, id(self))


HASH.__module__ = HASHXOF.__module__ = '_hashlib'


def new(name, data=b'', *, usedforsecurity=True, **kwargs):
    if not isinstance(name, str):
        raise TypeError('name must be a string')
    lower = name.lower().replace('-', '_' if name.lower().startswith(('sha3', 'shake')) else '')
    if lower in ('blake2b', 'blake2s'):
        return __getattr__(lower)(data, **kwargs)
    if lower in _SIZES or lower in _SPONGES:
        return (HASHXOF if lower.startswith('shake') else HASH)(lower, data)
    raise ValueError('unsupported hash type ' + name)


def _make(name):
    def function(string=b'', *, usedforsecurity=True):
        return new(name, string)
    function.__name__ = function.__qualname__ = 'openssl_' + name
    return function


for _name in (*_SIZES, *_SPONGES):
    globals()[_name] = _make(_name)
del _name


def __getattr__(name):
    if name not in ('blake2b', 'blake2s'):
        raise AttributeError("module 'hashlib' has no attribute '%s'" % name)
    import _hashes
    globals()['blake2b'], globals()['blake2s'] = _hashes.blake2b, _hashes.blake2s
    return globals()[name]


def __dir__():
    return sorted({*globals(), 'blake2b', 'blake2s'})


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    h = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, 'getbuffer'):
        h.update(fileobj.getbuffer())
        return h
    if not (hasattr(fileobj, 'readinto') and hasattr(fileobj, 'readable') and fileobj.readable()):
        raise ValueError("'%r' is not a file-like object in binary reading mode." % (fileobj,))
    room = bytearray(_bufsize)
    while size := fileobj.readinto(room):
        h.update(memoryview(room)[:size])
    return h


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
    if hash_name not in _SIZES:
        raise ValueError('unsupported hash type ' + hash_name)
    size = _SIZES[hash_name][0]
    dklen = dklen or size
    out = b''
    block = 1
    while len(out) < dklen:
        u = hmac.digest(password, salt + block.to_bytes(4, 'big'), hash_name)
        total = int.from_bytes(u, 'big')
        for _ in range(iterations - 1):
            u = hmac.digest(password, u, hash_name)
            total ^= int.from_bytes(u, 'big')
        out += total.to_bytes(size, 'big')
        block += 1
    return out[:dklen]


HASH.__name__, HASHXOF.__name__ = '_hashlib.HASH', '_hashlib.HASHXOF'
