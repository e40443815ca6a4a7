# `ipaddress`: addresses and networks of IPv4 and IPv6. Source: the library reference, "ipaddress"; the special ranges are those of IANA's registries.
import functools as _functools

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    """No address."""


class NetmaskValueError(ValueError):
    """No mask."""


def _first_of(value, kinds, wrong, what):
    for kind in kinds:
        try:
            return kind(value)
        except wrong:
            pass
    raise ValueError('%r does not appear to be an IPv4 or IPv6 %s' % (value, what))


def ip_address(address):
    return _first_of(address, (IPv4Address, IPv6Address), (AddressValueError, NetmaskValueError), 'address')


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError('%r does not appear to be an IPv4 or IPv6 network' % (address,))


def ip_interface(address):
    return _first_of(address, (IPv4Interface, IPv6Interface), (AddressValueError, NetmaskValueError), 'interface')


def v4_int_to_packed(address):
    try:
        return address.to_bytes(4)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv4')


def v6_int_to_packed(address):
    try:
        return address.to_bytes(16)
    except OverflowError:
        raise ValueError('Address negative or too large for IPv6')


def _split_mask(address):
    """An address and what follows its slash, if anything does."""
    if not isinstance(address, tuple):
        address = str(address).split('/')
        if len(address) > 2:
            raise AddressValueError("Only one '/' permitted in %r" % '/'.join(address))
    return (address[0], address[1]) if len(address) > 1 else (address[0], None)


def summarize_address_range(first, last):
    """The networks that hold just these addresses."""
    if not (isinstance(first, _BaseAddress) and isinstance(last, _BaseAddress)):
        raise TypeError('first and last must be IP addresses, not networks')
    if first.version != last.version:
        raise TypeError('%s and %s are not of the same version' % (first, last))
    if first > last:
        raise ValueError('last IP address must be greater than first')
    make = IPv4Network if first.version == 4 else IPv6Network
    at, end, length = first._ip, last._ip, first.max_prefixlen
    while at <= end:
        free = (at & -at).bit_length() - 1 if at else length
        bits = min(free, (end - at + 1).bit_length() - 1)
        yield make((at, length - bits))
        at += 1 << bits


def collapse_addresses(addresses):
    """The fewest networks that hold the same addresses."""
    single, networks = [], []
    for ip in addresses:
        if (single or networks) and (single or networks)[-1].version != ip.version:
            raise TypeError('%s and %s are not of the same version' % (ip, (single or networks)[-1]))
        if isinstance(ip, _BaseAddress):
            if isinstance(ip, _Interface) and ip.network.prefixlen != ip.max_prefixlen:
                networks.append(ip.network)
            else:
                single.append(ip.ip if isinstance(ip, _Interface) else ip)
        else:
            networks.append(ip)
    ranges = sorted([(ip._ip, ip._ip) for ip in set(single)] + [(int(n.network_address), int(n.broadcast_address)) for n in networks])
    if not ranges:
        return iter(())
    version = (single or networks)[0].version
    make = IPv4Address if version == 4 else IPv6Address
    joined = []
    for first, last in ranges:
        if joined and first <= joined[-1][1] + 1:
            joined[-1][1] = max(joined[-1][1], last)
        else:
            joined.append([first, last])
    # Neighbours become one network only where one begins where a larger one does.
    return iter([n for first, last in joined for n in summarize_address_range(make(first), make(last))])


def get_mixed_type_key(obj):
    if isinstance(obj, _BaseNetwork):
        return obj.version, obj.network_address, obj.netmask
    if isinstance(obj, _BaseAddress):
        return obj.version, obj
    return NotImplemented


def _bad_octet(octet, address):
    if not octet:
        return 'Empty octet not permitted in %r' % address
    if not (octet.isascii() and octet.isdigit()):
        return 'Only decimal digits permitted in %r in %r' % (octet, address)
    if len(octet) > 3:
        return 'At most 3 characters permitted in %r in %r' % (octet, address)
    if octet != '0' and octet[0] == '0':
        return 'Leading zeros are not permitted in %r in %r' % (octet, address)
    if int(octet) > 255:
        return 'Octet %d (> 255) not permitted in %r' % (int(octet), address)


class _Version4:
    __slots__ = ()
    version = _version = 4
    max_prefixlen = 32

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        octets = text.split('.')
        if len(octets) != 4:
            raise AddressValueError('Expected 4 octets in %r' % text)
        for octet in octets:
            why = _bad_octet(octet, text)
            if why:
                # The piece is told with the text that it came from.
                raise AddressValueError(why)
        return int.from_bytes(map(int, octets))

    @classmethod
    def _write(cls, n):
        return '.'.join(map(str, n.to_bytes(4)))

    @classmethod
    def _pointer(cls, n):
        return '.'.join(map(str, reversed(n.to_bytes(4)))) + '.in-addr.arpa'


class _Version6:
    __slots__ = ()
    version = _version = 6
    max_prefixlen = 128

    @classmethod
    def _parse(cls, text):
        if not text:
            raise AddressValueError('Address cannot be empty')
        parts = text.split(':')
        if len(parts) < 3:
            raise AddressValueError('At least 3 parts expected in %r' % text)
        if '.' in parts[-1]:
            try:
                tail = IPv4Address(parts.pop())._ip
            except AddressValueError as e:
                raise AddressValueError('%s in %r' % (e, text)) from None
            parts += ['%x' % (tail >> 16), '%x' % (tail & 0xffff)]
        if len(parts) > 9:
            raise AddressValueError('At most 8 colons permitted in %r' % text)
        gaps = [n for n in range(1, len(parts) - 1) if not parts[n]]
        if len(gaps) > 1:
            raise AddressValueError("At most one '::' permitted in %r" % text)
        if gaps:
            before, after = gaps[0], len(parts) - gaps[0] - 1
            if not parts[0]:
                before -= 1
                if before:
                    raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not parts[-1]:
                after -= 1
                if after:
                    raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
            missing = 8 - before - after
            if missing < 1:
                raise AddressValueError("Expected at most 7 other parts with '::' in %r" % text)
            groups = parts[:before] if parts[0] else []
            groups = groups + ['0'] * missing + (parts[len(parts) - after:] if after else [])
        else:
            if len(parts) != 8:
                raise AddressValueError("Exactly 8 parts expected without '::' in %r" % text)
            if not parts[0]:
                raise AddressValueError("Leading ':' only permitted as part of '::' in %r" % text)
            if not parts[-1]:
                raise AddressValueError("Trailing ':' only permitted as part of '::' in %r" % text)
            groups = parts
        n = 0
        for group in groups:
            if group.strip('0123456789abcdefABCDEF'):
                raise AddressValueError('Only hex digits permitted in %r in %r' % (group, text))
            if len(group) > 4:
                raise AddressValueError('At most 4 characters permitted in %r in %r' % (group, text))
            n = n << 16 | int(group, 16)
        return n

    @classmethod
    def _groups(cls, n):
        return ['%x' % (n >> shift & 0xffff) for shift in range(112, -1, -16)]

    @classmethod
    def _write(cls, n):
        groups = cls._groups(n)
        best, at = (0, 0), 0
        while at < 8:
            end = at
            while end < 8 and groups[end] == '0':
                end += 1
            best = max(best, (end - at, -at))
            at = max(end, at + 1)
        length, start = best[0], -best[1]
        if length < 2:
            return ':'.join(groups)
        return ':'.join(groups[:start]) + '::' + ':'.join(groups[start + length:])

    @classmethod
    def _pointer(cls, n):
        return '.'.join('%032x' % n)[::-1] + '.ip6.arpa'


def _among(name):
    return property(lambda self: any([self in network for network in _special(self.version)[name]]))


@_functools.total_ordering
class _BaseAddress:
    __slots__ = ()

    @property
    def exploded(self):
        return self._exploded()

    @property
    def compressed(self):
        return str(self)

    @property
    def reverse_pointer(self):
        return self._pointer(self._ip)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8)

    def _exploded(self):
        if self.version == 4:
            return str(self)
        return ':'.join([g.zfill(4) for g in self._groups(self._ip)])

    def _take(self, address):
        """The number of an address given as one, as bytes or as text."""
        name, size = 'IPv%d' % self.version, self.max_prefixlen // 8
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError('%d (< 0) is not permitted as an %s address' % (address, name))
            if address >= 1 << self.max_prefixlen:
                raise AddressValueError('%d (>= 2**%d) is not permitted as an %s address' % (address, self.max_prefixlen, name))
            return address
        if isinstance(address, bytes):
            if len(address) != size:
                raise AddressValueError('%r (len %d != %d) is not permitted as an %s address' % (address, len(address), size, name))
            return int.from_bytes(address)
        text = str(address)
        if '/' in text:
            raise AddressValueError("Unexpected '/' in %r" % (address if isinstance(address, str) else text))
        return self._parse(text)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version and getattr(self, 'scope_id', None) == getattr(other, 'scope_id', None)
        except AttributeError:
            return NotImplemented

    def __str__(self):
        return self._write(self._ip)

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __add__(self, other):
        return self.__class__(int(self) + other) if isinstance(other, int) else NotImplemented

    def __sub__(self, other):
        return self.__class__(int(self) - other) if isinstance(other, int) else NotImplemented

    def __lt__(self, other):
        if isinstance(other, _BaseAddress):
            if self.version == other.version:
                return self._ip < other._ip
            raise TypeError('%s and %s are not of the same version' % (self, other))
        return NotImplemented

    def __hash__(self):
        return hash(hex(self._ip))

    def __format__(self, fmt):
        if not fmt or fmt[-1] == 's':
            return format(str(self), fmt)
        kind, grouped, plain = fmt[-1], '_' in fmt[:-1], '#' in fmt[:-1]
        if kind not in 'bnxX' or fmt[:-1].strip('#_') or fmt[:-1] not in ('', '#', '_', '#_'):
            return super().__format__(fmt)
        if kind == 'n':
            kind = 'b' if self.version == 4 else 'x'
        digits = self.max_prefixlen if kind == 'b' else self.max_prefixlen // 4
        width = digits + (digits // 4 - 1 if grouped else 0) + (2 if plain else 0)
        return format(int(self), '%s0%d%s%s' % ('#' if plain else '', width, '_' if grouped else '', kind))

    def __reduce__(self):
        return self.__class__, (str(self),) if self.version == 6 else (self._ip,)

    is_private = property(lambda self: self._is_private())
    is_multicast = _among('multicast')
    is_reserved = _among('reserved')
    is_loopback = _among('loopback')
    is_link_local = _among('link_local')

    def _is_private(self):
        tables = _special(self.version)
        return any([self in n for n in tables['private']]) and not any([self in n for n in tables['not_private']])

    @property
    def is_unspecified(self):
        return self._ip == 0


class IPv4Address(_Version4, _BaseAddress):
    __slots__ = ('_ip', '__weakref__')

    def __init__(self, address):
        self._ip = self._take(address)

    @property
    def is_global(self):
        return self not in _shared() and not self.is_private

    @property
    def ipv6_mapped(self):
        return IPv6Address(0xffff << 32 | self._ip)


class IPv6Address(_Version6, _BaseAddress):
    __slots__ = ('_ip', '_scope_id', '__weakref__')

    def __init__(self, address):
        self._scope_id = None
        if not isinstance(address, (int, bytes)):
            text = str(address)
            base, percent, scope = text.partition('%')
            if percent and (not scope or '%' in scope):
                raise AddressValueError('Invalid IPv6 address: "%r"' % text)
            self._scope_id = scope if percent else None
            address = base
        self._ip = self._take(address)

    def __str__(self):
        mapped = self.ipv4_mapped
        text = self._write(self._ip) if mapped is None else '::ffff:' + str(mapped)
        return text + '%' + self._scope_id if self._scope_id else text

    def __hash__(self):
        return hash((self._ip, self._scope_id))

    @property
    def scope_id(self):
        return self._scope_id

    def _mapped(name):
        def get(self):
            mapped = self.ipv4_mapped
            return getattr(_BaseAddress, name).fget(self) if mapped is None else getattr(mapped, name)
        return property(get)

    is_multicast, is_link_local, is_loopback, is_unspecified, is_private = map(_mapped, ('is_multicast', 'is_link_local', 'is_loopback', 'is_unspecified', 'is_private'))
    del _mapped

    @property
    def is_global(self):
        mapped = self.ipv4_mapped
        return not self.is_private if mapped is None else mapped.is_global

    @property
    def is_site_local(self):
        return self._ip >> 118 == 0xfec0 >> 6

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xffffffff) if self._ip >> 32 == 0xffff else None

    @property
    def teredo(self):
        if self._ip >> 96 != 0x20010000:
            return None
        return IPv4Address(self._ip >> 64 & 0xffffffff), IPv4Address(~self._ip & 0xffffffff)

    @property
    def sixtofour(self):
        return IPv4Address(self._ip >> 80 & 0xffffffff) if self._ip >> 112 == 0x2002 else None


def _mask_bits(version, mask):
    """The length of a prefix that is given as a number, as digits or as a mask."""
    length = version.max_prefixlen
    if isinstance(mask, int):
        if not 0 <= mask <= length:
            raise NetmaskValueError('%r is not a valid netmask' % mask)
        return mask
    wrong = NetmaskValueError('%r is not a valid netmask' % mask)
    if mask.isascii() and mask.isdigit():
        if int(mask) > length:
            raise wrong
        return int(mask)
    if version.version == 6:
        raise wrong
    try:
        n = version._parse(mask)
    except AddressValueError:
        raise wrong from None
    for number in (n, n ^ 0xffffffff):
        # Ones and then zeros; else zeros and then ones.
        rest = number ^ 0xffffffff
        if rest & rest + 1 == 0:
            return length - rest.bit_length()
    raise wrong


@_functools.total_ordering
class _BaseNetwork:
    def __init__(self, address, strict=True):
        version = self._address_class
        given, mask = (address, None) if isinstance(address, (int, bytes)) else _split_mask(address)
        self.network_address = version(given)
        self._prefixlen = _mask_bits(version, version.max_prefixlen if mask is None else mask)
        self.netmask = version(self._mask())
        number = int(self.network_address)
        if number & self._mask() != number:
            if strict:
                raise ValueError('%s has host bits set' % self)
            self.network_address = version(number & self._mask())

    def _mask(self):
        whole = (1 << self.max_prefixlen) - 1
        return whole ^ whole >> self._prefixlen

    def _at(self, number):
        return self._address_class(number)

    version = _version = property(lambda self: self._address_class.version)
    max_prefixlen = property(lambda self: self._address_class.max_prefixlen)
    prefixlen = property(lambda self: self._prefixlen)
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefixlen)

    @property
    def hostmask(self):
        return self._at(self._mask() ^ (1 << self.max_prefixlen) - 1)

    @property
    def broadcast_address(self):
        return self._at(int(self.network_address) | int(self.hostmask))

    with_prefixlen = property(lambda self: '%s/%d' % (self.network_address, self._prefixlen))
    with_netmask = property(lambda self: '%s/%s' % (self.network_address, self.netmask))
    with_hostmask = property(lambda self: '%s/%s' % (self.network_address, self.hostmask))
    compressed = property(str)
    exploded = property(lambda self: '%s/%d' % (self.network_address.exploded, self._prefixlen))

    @property
    def reverse_pointer(self):
        first, rest = self.network_address.reverse_pointer.split('.', 1)
        return '%s/%d.%s' % (first, self._prefixlen, rest)

    def __repr__(self):
        return '%s(%r)' % (self.__class__.__name__, str(self))

    def __str__(self):
        return '%s/%d' % (self.network_address, self._prefixlen)

    def hosts(self):
        first, last = int(self.network_address), int(self.broadcast_address)
        rest = self.max_prefixlen - self._prefixlen
        if rest == 0:
            return [self._at(first)]
        if rest == 1:
            return [self._at(first), self._at(last)]
        return map(self._at, range(first + 1, last + (self.version == 6)))

    def __iter__(self):
        return map(self._at, range(int(self.network_address), int(self.broadcast_address) + 1))

    def __getitem__(self, n):
        first, last = int(self.network_address), int(self.broadcast_address)
        if not 0 <= (first + n if n >= 0 else last + n + 1) - first <= last - first:
            raise IndexError('address out of range')
        return self._at(first + n if n >= 0 else last + n + 1)

    def __lt__(self, other):
        if not isinstance(other, _BaseNetwork):
            return NotImplemented
        self._same_version(other)
        return (int(self.network_address), int(self.netmask)) < (int(other.network_address), int(other.netmask))

    def _same_version(self, other):
        if self.version != other.version:
            raise TypeError('%s and %s are not of the same version' % (self, other))

    def __eq__(self, other):
        try:
            return self.version == other.version and self.network_address == other.network_address and int(self.netmask) == int(other.netmask)
        except AttributeError:
            return NotImplemented

    def __hash__(self):
        return hash((int(self.network_address), int(self.netmask)))

    def __contains__(self, other):
        if self._version != other._version or isinstance(other, _BaseNetwork):
            return False
        return other._ip & self._mask() == int(self.network_address)

    def overlaps(self, other):
        ours, theirs = self._bounds(), other._bounds()
        return ours[0] <= theirs[1] and theirs[0] <= ours[1]

    def _bounds(self):
        return int(self.network_address), int(self.broadcast_address)

    def address_exclude(self, other):
        """What is left of it, as networks."""
        self._same_version(other)
        if not isinstance(other, _BaseNetwork):
            raise TypeError('%s is not a network object' % other)
        if not other.subnet_of(self):
            raise ValueError('%s not contained in %s' % (other, self))
        whole = self
        while whole != other:
            low, high = whole.subnets()
            whole, rest = (low, high) if other.subnet_of(low) else (high, low)
            yield rest

    def compare_networks(self, other):
        self._same_version(other)
        ours, theirs = (self.network_address, self.netmask), (other.network_address, other.netmask)
        return -1 if ours < theirs else int(ours > theirs)

    def _difference(self, difference, prefix, way):
        """By how much a prefix becomes longer (1) or shorter (-1)."""
        if prefix is None:
            return difference
        found = (prefix - self._prefixlen) * way
        if found < 0:
            raise ValueError('new prefix must be ' + ('longer' if way > 0 else 'shorter'))
        if difference != 1:
            raise ValueError('cannot set prefixlen_diff and new_prefix')
        return found

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        prefixlen_diff = self._difference(prefixlen_diff, new_prefix, 1)
        if prefixlen_diff < 0:
            raise ValueError('prefix length diff must be > 0')
        length = self._prefixlen + prefixlen_diff
        if length > self.max_prefixlen:
            raise ValueError('prefix length diff %d is invalid for netblock %s' % (length, self))
        first, last = self._bounds()
        for at in range(first, last + 1, 1 << self.max_prefixlen - length):
            yield self.__class__((at, length))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        prefixlen_diff = self._difference(prefixlen_diff, new_prefix, -1)
        length = self._prefixlen - prefixlen_diff
        if length < 0:
            raise ValueError('current prefixlen is %d, cannot have a prefixlen_diff of %d' % (self._prefixlen, prefixlen_diff))
        return self.__class__((int(self.network_address) & self._mask() << prefixlen_diff, length))

    def _inside(self, a, b):
        if a.version != b.version:
            raise TypeError('%s and %s are not of the same version' % (a, b))
        if not isinstance(b, _BaseNetwork) or not isinstance(a, _BaseNetwork):
            raise TypeError('Unable to test subnet containment between %s and %s' % (a, b))
        return b._bounds()[0] <= a._bounds()[0] and b._bounds()[1] >= a._bounds()[1]

    def subnet_of(self, other):
        return self._inside(self, other)

    def supernet_of(self, other):
        return self._inside(other, self)

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast, is_reserved, is_link_local, is_unspecified, is_loopback = map(_both, ('is_multicast', 'is_reserved', 'is_link_local', 'is_unspecified', 'is_loopback'))
    del _both

    @property
    def is_private(self):
        tables = _special(self.version)
        inside = lambda networks: any([self.network_address in n and self.broadcast_address in n for n in networks])
        return inside(tables['private']) and not inside(tables['not_private'])

    @property
    def is_global(self):
        if self.version == 4 and self.network_address in _shared() and self.broadcast_address in _shared():
            return False
        return not self.is_private

    def __reduce__(self):
        return self.__class__, (str(self),)


class IPv4Network(_BaseNetwork):
    _address_class = IPv4Address


class IPv6Network(_BaseNetwork):
    _address_class = IPv6Address

    @property
    def is_site_local(self):
        return self.network_address.is_site_local and self.broadcast_address.is_site_local


class _Interface:
    """An address with the network that it is in."""
    __slots__ = ()

    def _join(self, address, base, network):
        given, mask = (address, None) if isinstance(address, (int, bytes)) else _split_mask(address)
        base.__init__(self, given)
        self.network = network((given, self.max_prefixlen if mask is None else mask), strict=False)
        self.netmask = self.network.netmask
        self._prefixlen = self.network._prefixlen

    @property
    def hostmask(self):
        return self.network.hostmask

    def _with(self, what):
        return '%s/%s' % (self.ip, what)

    with_prefixlen = property(lambda self: self._with(self._prefixlen))
    with_netmask = property(lambda self: self._with(self.netmask))
    with_hostmask = property(lambda self: self._with(self.hostmask))
    exploded = property(lambda self: '%s/%d' % (self._exploded(), self._prefixlen))

    def __str__(self):
        return self._with(self._prefixlen)

    def __eq__(self, other):
        same = self._base.__eq__(self, other)
        if same is not True:
            return same
        return hasattr(other, 'network') and self.network == other.network

    def __lt__(self, other):
        less = self._base.__lt__(self, other)
        if less is NotImplemented:
            return NotImplemented
        try:
            return self.network < other.network or self.network == other.network and less
        except AttributeError:
            return False

    def __hash__(self):
        return hash((self._ip, self._prefixlen, int(self.network.network_address)))

    def __reduce__(self):
        return self.__class__, (str(self),)


class IPv4Interface(_Interface, IPv4Address):
    _base = IPv4Address

    def __init__(self, address):
        self._join(address, IPv4Address, IPv4Network)

    @property
    def ip(self):
        return IPv4Address(self._ip)


class IPv6Interface(_Interface, IPv6Address):
    _base = IPv6Address

    def __init__(self, address):
        self._join(address, IPv6Address, IPv6Network)

    @property
    def ip(self):
        return IPv6Address(self._ip if self._scope_id is None else self._write(self._ip) + '%' + self._scope_id)


_SPECIAL = {
    4: {'private': '0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.0.170/31 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 '
                   '203.0.113.0/24 240.0.0.0/4 255.255.255.255/32', 'not_private': '192.0.0.9/32 192.0.0.10/32', 'multicast': '224.0.0.0/4', 'reserved': '240.0.0.0/4',
        'loopback': '127.0.0.0/8', 'link_local': '169.254.0.0/16'},
    6: {'private': '::1/128 ::/128 ::ffff:0:0/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 fc00::/7 fe80::/10',
        'not_private': '2001:1::1/128 2001:1::2/128 2001:3::/32 2001:4:112::/48 2001:20::/28 2001:30::/28', 'multicast': 'ff00::/8', 'loopback': '::1/128', 'link_local': 'fe80::/10',
        'reserved': '::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 C000::/3 E000::/4 F000::/5 F800::/6 FE00::/9'}}


@_functools.cache
def _special(version):
    make = IPv4Network if version == 4 else IPv6Network
    return {name: [make(text) for text in texts.split(' ')] for name, texts in _SPECIAL[version].items()}


@_functools.cache
def _shared():
    return IPv4Network('100.64.0.0/10')
