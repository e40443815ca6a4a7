import time
from enum import Enum
from random import SystemRandom

RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = ['reserved for NCS compatibility', 'specified in RFC 4122', 'reserved for Microsoft compatibility',
                                                                'reserved for future definition']
_random = SystemRandom()
_last_timestamp = _node = None


class SafeUUID(Enum):
    safe, unsafe, unknown = 0, -1, None


class UUID:
    __slots__ = ('int', 'is_safe', '__weakref__')

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError('one of the hex, bytes, bytes_le, fields, or int arguments must be given')
        if hex is not None:
            digits = hex
            for left_out in ('urn:', 'uuid:'):
                digits = digits.replace(left_out, '')
            digits = digits.strip('{}').replace('-', '')
            if len(digits) != 32:
                raise ValueError('badly formed hexadecimal UUID string')
            int = int_(digits, 16)
        if bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError('bytes_le is not a 16-char string')
            bytes = bytes_le[4 - 1::-1] + bytes_le[6 - 1:4 - 1:-1] + bytes_le[8 - 1:6 - 1:-1] + bytes_le[8:]
        if bytes is not None:
            if len(bytes) != 16:
                raise ValueError('bytes is not a 16-char string')
            int = int_.from_bytes(bytes, 'big')
        if fields is not None:
            if len(fields) != 6:
                raise ValueError('fields is not a 6-tuple')
            low, mid, hi, clock_hi, clock_low, node = fields
            for n, (value, bits) in enumerate(((low, 32), (mid, 16), (hi, 16), (clock_hi, 8), (clock_low, 8), (node, 48))):
                if not 0 <= value < 1 << bits:
                    raise ValueError('field %d out of range (need a %d-bit value)' % (n + 1, bits))
            int = low << 96 | mid << 80 | hi << 64 | (clock_hi << 8 | clock_low) << 48 | node
        if not 0 <= int < 1 << 128:
            raise ValueError('int is out of range (need a 128-bit value)')
        if version is not None:
            if version < 1 or version > 5:
                raise ValueError('illegal version number')
            # The variant in two bits, the version in four.
            for at, bits, value in ((62, 2, 0b10), (76, 4, version)):
                int = int & ~((1 << bits) - 1 << at) | value << at
        object.__setattr__(self, 'int', int)
        object.__setattr__(self, 'is_safe', is_safe)

    def __getstate__(self):
        state = {'int': self.int}
        if self.is_safe is not SafeUUID.unknown:
            state['is_safe'] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, 'int', state['int'])
        object.__setattr__(self, 'is_safe', SafeUUID(state.get('is_safe')))

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __str__(self):
        digits = '%032x' % self.int
        return '-'.join([digits[start:end] for start, end in ((0, 8), (8, 12), (12, 16), (16, 20), (20, 32))])

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __int__(self):
        return self.int

    def __hash__(self):
        return hash(self.int)

    def __setattr__(self, name, value):
        raise TypeError('UUID objects are immutable')

    bytes = property(lambda self: self.int.to_bytes(16, 'big'))
    time_low = property(lambda self: self.int >> 96)
    time_mid = property(lambda self: self.int >> 80 & 0xffff)
    time_hi_version = property(lambda self: self.int >> 64 & 0xffff)
    clock_seq_hi_variant = property(lambda self: self.int >> 56 & 0xff)
    clock_seq_low = property(lambda self: self.int >> 48 & 0xff)
    clock_seq = property(lambda self: (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low)
    time = property(lambda self: (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low)
    node = property(lambda self: self.int & 0xffffffffffff)
    hex = property(lambda self: '%032x' % self.int)
    urn = property(lambda self: 'urn:uuid:' + str(self))
    fields = property(lambda self: (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant, self.clock_seq_low, self.node))

    @property
    def bytes_le(self):
        b = self.bytes
        return b[4 - 1::-1] + b[6 - 1:4 - 1:-1] + b[8 - 1:6 - 1:-1] + b[8:]

    @property
    def variant(self):
        if not self.int & 0x8000 << 48:
            return RESERVED_NCS
        if not self.int & 0x4000 << 48:
            return RFC_4122
        return RESERVED_MICROSOFT if not self.int & 0x2000 << 48 else RESERVED_FUTURE

    @property
    def version(self):
        return self.int >> 76 & 0xf if self.variant == RFC_4122 else None


int_ = int
bytes_ = bytes


def _random_getnode():
    # The bit says that no maker of hardware gave it.
    return _random.getrandbits(48) | 1 << 40


# Programs that tell the addresses of network cards; there are neither here.
def _no_getnode():
    """None: nothing knows."""


_ip_getnode, _ifconfig_getnode, _arp_getnode, _lanscan_getnode, _netstat_getnode, _unix_getnode, _windll_getnode = [
    lambda: _no_getnode() for _ in range(7)]
_GETTERS = []
_generate_time_safe = _UuidCreate = None


def getnode():
    global _node
    if _node is None:
        # Longer numbers of hardware than fit are of another kind.
        known = [node for node in (get() for get in _GETTERS) if node is not None and 0 <= node < 1 << 48]
        _node = known[0] if known else _random_getnode()
    return _node


def uuid1(node=None, clock_seq=None):
    global _last_timestamp
    stamp = time.time_ns() // 100 + 0x01b21dd213814000
    if _last_timestamp is not None and stamp <= _last_timestamp:
        stamp = _last_timestamp + 1
    _last_timestamp = stamp
    if clock_seq is None:
        clock_seq = _random.getrandbits(14)
    return UUID(fields=(stamp & 0xffffffff, stamp >> 32 & 0xffff, stamp >> 48 & 0x0fff, clock_seq >> 8 & 0x3f, clock_seq & 0xff,
                        getnode() if node is None else node), version=1)


def uuid3(namespace, name):
    from hashlib import md5
    name = name.encode() if isinstance(name, str) else name
    return UUID(bytes=md5(namespace.bytes + name).digest()[:16], version=3)


def uuid4():
    return UUID(int=_random.getrandbits(128), version=4)


def uuid5(namespace, name):
    from hashlib import sha1
    name = name.encode() if isinstance(name, str) else name
    return UUID(bytes=sha1(namespace.bytes + name).digest()[:16], version=5)


NAMESPACE_DNS, NAMESPACE_URL, NAMESPACE_OID, NAMESPACE_X500 = [UUID('6ba7b81%d-9dad-11d1-80b4-00c04fd430c8' % _n) for _n in (0, 1, 2, 4)]


def main():
    import argparse
    parser = argparse.ArgumentParser(description='Generates a uuid using the selected uuid function.')
    makers = {'uuid1': uuid1, 'uuid3': uuid3, 'uuid4': uuid4, 'uuid5': uuid5}
    known = {'@dns': NAMESPACE_DNS, '@url': NAMESPACE_URL, '@oid': NAMESPACE_OID, '@x500': NAMESPACE_X500}
    only = 'Only required for uuid3/uuid5 functions.'
    parser.add_argument('-u', '--uuid', choices=makers.keys(), default='uuid4',
                        help='The function to use to generate the uuid. By default uuid4 function is used.')
    parser.add_argument('-n', '--namespace', help="The namespace is a UUID, or '@ns' where 'ns' is a well-known predefined UUID "
                        'addressed by namespace name. Such as @dns, @url, @oid, and @x500. ' + only)
    parser.add_argument('-N', '--name', help='The name used as part of generating the uuid. ' + only)
    wish = parser.parse_args()
    if wish.uuid in ('uuid1', 'uuid4'):
        return print(makers[wish.uuid]())
    if not wish.namespace or not wish.name:
        parser.error("Incorrect number of arguments. %s requires a namespace and a name. Run 'python -m uuid -h' for more information."
                     % wish.uuid)
    print(makers[wish.uuid](known.get(wish.namespace) or UUID(wish.namespace), wish.name))


_as_program = main
