import _digest

_SIZES = {'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128)}
_ELSEWHERE = ('blake2b', 'blake2s', 'sha3_224', 'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256')
algorithms_guaranteed = set(_SIZES) | set(_ELSEWHERE)
algorithms_available = set(algorithms_guaranteed)


class HASH:
    def __init__(self, name, data):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
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
        return _digest.digest(self.name, self._all())

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        return HASH(self.name, self._all())

    def __repr__(self):
        return '<%s _hashlib.HASH object @ 0x%x>' % (self.name, id(self))


HASH.__module__ = '_hashlib'


def new(name, data=b'', *, usedforsecurity=True):
    lower = name.lower().replace('-', '')
    if lower in _SIZES:
        return HASH(lower, data)
    if lower in _ELSEWHERE:
        import _sys
        _sys.unsupported('hashlib.' + lower)
    raise ValueError('unsupported hash type ' + name)


def _make(name):
    def function(string=b'', *, usedforsecurity=True):
        return new(name, string)
    function.__name__ = function.__qualname__ = 'openssl_' + name
    return function


for _name in list(_SIZES) + list(_ELSEWHERE):
    globals()[_name] = _make(_name)
del _name


def file_digest(fileobj, digest, /, *, _bufsize=1 << 18):
    h = new(digest) if isinstance(digest, str) else digest()
    while True:
        data = fileobj.read(_bufsize)
        if not data:
            return h
        h.update(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    import hmac
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


HASH.__name__ = '_hashlib.HASH'
