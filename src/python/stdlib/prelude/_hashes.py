# SHA-3, SHAKE and BLAKE2, which few programs want. Source: FIPS 202; RFC 7693.
_SIXTY_FOUR = (1 << 64) - 1


def _round_constants():
    """Bits of a shift register, at the places 2**n - 1 of each round's constant."""
    out, register = [], 1
    for _ in range(24):
        constant = 0
        for n in range(7):
            if register & 1:
                constant |= 1 << (1 << n) - 1
            register <<= 1
            if register & 256:
                register ^= 0x171
        out.append(constant)
    return out


def _turns():
    """How far each lane is turned, and where it goes."""
    turns, x, y = [0] * 25, 1, 0
    for t in range(24):
        turns[x + 5 * y] = (t + 1) * (t + 2) // 2 % 64
        x, y = y, (2 * x + 3 * y) % 5
    return turns


_CONSTANTS, _TURNS = _round_constants(), _turns()
# (from, turned by, to)
_MOVES = [(x + 5 * y, _TURNS[x + 5 * y], y + 5 * ((2 * x + 3 * y) % 5)) for x in range(5) for y in range(5)]


def _permute(a):
    for constant in _CONSTANTS:
        c = [a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] for x in range(5)]
        d = [c[x - 1] ^ (c[(x + 1) % 5] << 1 & _SIXTY_FOUR | c[(x + 1) % 5] >> 63) for x in range(5)]
        b = [0] * 25
        for source, turn, target in _MOVES:
            v = a[source] ^ d[source % 5]
            b[target] = v << turn & _SIXTY_FOUR | v >> 64 - turn
        for y in (0, 5, 10, 15, 20):
            for x in range(5):
                a[x + y] = b[x + y] ^ ~b[(x + 1) % 5 + y] & b[(x + 2) % 5 + y]
        a[0] ^= constant


# Name: (bytes of the digest, bytes of a block); the digest of a SHAKE is as long as one wants.
SPONGES = {'sha3_224': (28, 144), 'sha3_256': (32, 136), 'sha3_384': (48, 104), 'sha3_512': (64, 72), 'shake_128': (0, 168), 'shake_256': (0, 136)}


def sponge(name, data, length):
    rate = SPONGES[name][1]
    data = bytearray(data)
    data.append(0x1f if name.startswith('shake') else 6)
    data += bytes(-len(data) % rate)
    data[-1] |= 128
    lanes = [0] * 25
    for at in range(0, len(data), rate):
        for n in range(rate // 8):
            lanes[n] ^= int.from_bytes(data[at + 8 * n:at + 8 * n + 8], 'little')
        _permute(lanes)
    out = bytearray()
    while True:
        out += b''.join([lane.to_bytes(8, 'little') for lane in lanes[:rate // 8]])
        if len(out) >= length:
            return bytes(out[:length])
        _permute(lanes)


_ORDERS = [[int(c, 16) for c in row] for row in (
    '0123456789abcdef', 'ea489fd61c02b753', 'b8c052fdae367194', '7931dcbe265a40f8', '905724afe1bc683d',
    '2c6a0b834d75fe19', 'c51fed4a0763928b', 'db7ec13950f4862a', '6fe9b308c2d714a5', 'a2847615fb9e3cd0')]
_STARTS_64 = [0x6a09e667f3bcc908, 0xbb67ae8584caa73b, 0x3c6ef372fe94f82b, 0xa54ff53a5f1d36f1, 0x510e527fade682d1, 0x9b05688c2b3e6c1f, 0x1f83d9abfb41bd6b,
              0x5be0cd19137e2179]
_STARTS_32 = [n >> 32 for n in _STARTS_64]
_COLUMNS = [(0, 4, 8, 12), (1, 5, 9, 13), (2, 6, 10, 14), (3, 7, 11, 15), (0, 5, 10, 15), (1, 6, 11, 12), (2, 7, 8, 13), (3, 4, 9, 14)]


def _bytes(given):
    if isinstance(given, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return bytes(given)


class _Blake2:
    def __new__(cls, data=b'', /, *, digest_size=None, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0,
                node_depth=0, inner_size=0, last_node=False, usedforsecurity=True):
        self = object.__new__(cls)
        word, most = cls._word, cls.MAX_DIGEST_SIZE
        digest_size = most if digest_size is None else digest_size
        key, salt, person = _bytes(key), _bytes(salt), _bytes(person)
        if not 1 <= digest_size <= most:
            raise ValueError('digest_size must be between 1 and %d bytes' % most)
        for what, given in (('salt', salt), ('person', person)):
            if len(given) > cls.SALT_SIZE:
                raise ValueError('maximum %s length is %d bytes' % (what, cls.SALT_SIZE))
        if not 0 <= fanout <= 255:
            raise ValueError('fanout must be between 0 and 255')
        if not 1 <= depth <= 255:
            raise ValueError('depth must be between 1 and 255')
        for what, given, bits in (('leaf_size', leaf_size, 32), ('node_offset', node_offset, 64 if word == 8 else 48)):
            if given < 0:
                raise ValueError('value must be positive')
            if given >> bits:
                raise OverflowError('%s is too large' % what)
        if not 0 <= node_depth <= 255:
            raise ValueError('node_depth must be between 0 and 255')
        if not 0 <= inner_size <= most:
            raise ValueError('inner_size must be between 0 and is %d' % most)
        if len(key) > most:
            raise ValueError('maximum key length is %d bytes' % most)
        told = bytes([digest_size, len(key), fanout, depth]) + leaf_size.to_bytes(4, 'little')
        told += node_offset.to_bytes(8 if word == 8 else 6, 'little') + bytes([node_depth, inner_size]) + bytes(14 if word == 8 else 0)
        told += salt.ljust(cls.SALT_SIZE, b'\0') + person.ljust(cls.SALT_SIZE, b'\0')
        starts = _STARTS_64 if word == 8 else _STARTS_32
        self._state = [h ^ int.from_bytes(told[word * n:word * n + word], 'little') for n, h in enumerate(starts)]
        self._size, self._is_last_node, self._count = digest_size, bool(last_node), 0
        self._rest = key.ljust(16 * word, b'\0') if key else b''
        self.update(data)
        return self

    name = property(lambda self: type(self).__name__.rpartition('.')[2])
    digest_size = property(lambda self: self._size)
    block_size = property(lambda self: 16 * self._word)

    def update(self, data, /):
        if isinstance(data, str):
            raise TypeError('Strings must be encoded before hashing')
        try:
            data = self._rest + bytes(memoryview(data))
        except TypeError:
            raise TypeError('object supporting the buffer API required') from None
        size, at = self.block_size, 0
        # The last block waits: it is marked as such.
        while len(data) - at > size:
            self._count += size
            self._state = self._mixed(data[at:at + size], False)
            at += size
        self._rest = data[at:]

    def _mixed(self, block, is_last):
        word, (a, b, c, d) = self._word, self._turns
        bits, mask = 8 * word, (1 << 8 * word) - 1
        m = [int.from_bytes(block[word * n:word * n + word], 'little') for n in range(16)]
        v = self._state + (_STARTS_64 if word == 8 else _STARTS_32)
        v[12] ^= self._count & mask
        v[13] ^= self._count >> bits
        if is_last:
            v[14] ^= mask
            if self._is_last_node:
                v[15] ^= mask
        for n in range(self._rounds):
            order = _ORDERS[n % 10]
            for k, (i, j, p, q) in enumerate(_COLUMNS):
                for x, turn, other in ((m[order[2 * k]], a, b), (m[order[2 * k + 1]], c, d)):
                    v[i] = v[i] + v[j] + x & mask
                    t = v[q] ^ v[i]
                    v[q] = t >> turn | t << bits - turn & mask
                    v[p] = v[p] + v[q] & mask
                    t = v[j] ^ v[p]
                    v[j] = t >> other | t << bits - other & mask
        return [h ^ v[n] ^ v[n + 8] for n, h in enumerate(self._state)]

    def digest(self):
        last = self.copy()
        last._count += len(last._rest)
        state = last._mixed(last._rest.ljust(self.block_size, b'\0'), True)
        return b''.join([h.to_bytes(self._word, 'little') for h in state])[:self._size]

    def hexdigest(self):
        return self.digest().hex()

    def copy(self):
        new = object.__new__(type(self))
        new.__dict__.update(self.__dict__)
        return new

    def __repr__(self):
        return '<%s object at 0x%x>' % (type(self).__name__, id(self))


class blake2b(_Blake2):
    SALT_SIZE = PERSON_SIZE = 16
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 64
    _word, _turns, _rounds = 8, (32, 24, 16, 63), 12


class blake2s(_Blake2):
    SALT_SIZE = PERSON_SIZE = 8
    MAX_KEY_SIZE = MAX_DIGEST_SIZE = 32
    _word, _turns, _rounds = 4, (16, 12, 8, 7), 10


for _cls in (blake2b, blake2s):
    _cls.__module__ = '_blake2'
