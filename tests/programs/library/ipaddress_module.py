# Addresses and networks of IPv4 and IPv6 – written forms, arithmetic, subnets, special ranges, errors.
import ipaddress as ip
import pickle


def tell(f, *args):
    try:
        r = f(*args)
        print(repr(r) if not hasattr(r, '__next__') else list(r))
    except Exception as e:
        print(type(e).__name__, e)


texts = ['1.2.3', '256.1.1.1', '1.2.3.04', '', '1.2.3.4/33', '::1::', '1:2:3:4:5:6:7:8:9', 'g::', '1.2.3.4.5', 'fe80::1%eth0', 'a.b.c.d', '1..2.3', '12345::', '::1.2.3.4', '::ffff:1.2.3.300',
         '192.168.0.1', '2001:DB8::0:1', '::', ':1::2', '1::2:', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '1::3:4:5:6:7:8:9', '0:0:1:0:0:0:1:0', '10.0.0.0/8', '10.0.0.1/8', '10.0.0.0/255.0.0.0',
         '10.0.0.0/0.0.0.255', '10.0.0.0/255.0.255.0', 'fe80::/10', '1.2.3.4/1/2', '2001:db8::/129', '1.2.3.4/x', '0.0.0.0/0', 'fe80::1%', '::ffff:1.2.3.4']
for text in texts:
    print('#', text)
    for f in (ip.IPv4Address, ip.IPv6Address, ip.ip_address, ip.ip_network, ip.ip_interface):
        tell(f, text)
for value in (0, 1, 2**32 - 1, 2**32, 2**128 - 1, 2**128, -1, b'\1\2\3\4', b'\1\2\3', bytes(16), ('10.0.0.0', 8), (167772160, 24), ('10.0.0.0', '255.255.0.0'), 1.5, None):
    print('#', value)
    for f in (ip.IPv4Address, ip.ip_address, ip.ip_network, ip.ip_interface):
        tell(f, value)
a = ip.ip_address('192.168.1.10')
b = ip.ip_address('2001:db8::a00:1')
print(a, repr(a + 5), a - 10, int(a), a.packed, a.version, a.max_prefixlen, a.exploded, a.reverse_pointer, a < a + 1, a == ip.IPv4Address(int(a)), hash(a) == hash(ip.ip_address(int(a))))
print(b, b.exploded, b.compressed, b.reverse_pointer, b.packed, b.ipv4_mapped, b.sixtofour, b.teredo, b.scope_id)
print(f'{a}|{a:>18s}|{a:b}|{a:x}|{a:#_x}|{a:n}|{a:#X}|{b:x}|{b:#_n}|{b:s}')
print(ip.ip_address('::ffff:1.2.3.4').ipv4_mapped, ip.ip_address('2002:102:304::').sixtofour, ip.ip_address('2001:0:4136:e378:8000:63bf:3fff:fdd2').teredo, ip.ip_address('1.2.3.4').ipv6_mapped)
for text in ('10.1.2.3', '127.0.0.1', '8.8.8.8', '169.254.1.1', '224.0.0.1', '240.0.0.1', '0.0.0.0', '100.64.0.1', '192.0.0.9', '203.0.113.7', '::1', '::', 'fe80::1', 'fc00::1', 'ff02::1', '2001:db8::1',
             '2607:f8b0::1', 'fec0::1', '4000::1', '::ffff:10.0.0.1', '2001:1::1', '255.255.255.255', '192.168.255.255'):
    x = ip.ip_address(text)
    print(x, x.is_private, x.is_global, x.is_loopback, x.is_link_local, x.is_multicast, x.is_reserved, x.is_unspecified, getattr(x, 'is_site_local', '-'))
n = ip.ip_network('192.168.0.0/22')
print(n, n.network_address, n.broadcast_address, n.netmask, n.hostmask, n.prefixlen, n.num_addresses, n.with_netmask, n.with_hostmask, n.with_prefixlen, n.compressed, n.exploded, n.reverse_pointer)
print(a in n, ip.ip_address('10.0.0.1') in n, b in n, n[1], n[-1], len(list(n.hosts())), list(n)[:2], list(n.subnets(new_prefix=24)), list(n.subnets(2))[1], n.supernet(), n.supernet(new_prefix=8))
for text in ('10.0.0.0/32', '10.0.0.0/31', '10.0.0.0/30', '2001:db8::/127', '2001:db8::/126', '2001:db8::/128'):
    print(text, [str(h) for h in ip.ip_network(text).hosts()])
print(n.overlaps(ip.ip_network('192.168.3.0/24')), n.overlaps(ip.ip_network('10.0.0.0/8')), ip.ip_network('192.168.1.0/24').subnet_of(n), n.supernet_of(ip.ip_network('192.168.1.0/24')), n.compare_networks(ip.ip_network('10.0.0.0/8')))
print(list(ip.ip_network('192.0.2.0/28').address_exclude(ip.ip_network('192.0.2.1/32'))), n.is_private, n.is_global, ip.ip_network('8.8.8.0/24').is_global, ip.ip_network('100.64.0.0/10').is_private)
print(list(ip.summarize_address_range(ip.ip_address('192.0.2.0'), ip.ip_address('192.0.2.130'))), list(ip.collapse_addresses([ip.ip_network('192.0.2.0/25'), ip.ip_network('192.0.2.128/25'), ip.ip_network('10.0.0.0/24')])))
print(list(ip.collapse_addresses([ip.ip_address('1.1.1.1'), ip.ip_address('1.1.1.0'), ip.ip_address('1.1.1.1')])), sorted([ip.ip_network('10.0.0.0/8'), ip.ip_network('9.0.0.0/8'), ip.ip_network('10.0.0.0/16')]))
i = ip.ip_interface('192.168.1.10/24')
print(repr(i), i.ip, i.network, i.netmask, i.hostmask, i.with_netmask, i.with_hostmask, i.with_prefixlen, i + 1, i == ip.ip_address('192.168.1.10'), i == ip.ip_interface('192.168.1.10/24'), i < ip.ip_interface('192.168.1.11/24'), i.is_private)
print(pickle.loads(pickle.dumps([a, b, n, i])) == [a, b, n, i], len({a, ip.ip_address('192.168.1.10'), n}), ip.get_mixed_type_key(a) < (5, a), ip.v4_int_to_packed(1), repr(ip.ip_interface('2001:db8::5/64').network))
for what in (lambda: a + 2**32, lambda: a < b, lambda: a < 1, lambda: n[5000], lambda: n[-5000], lambda: list(n.subnets(new_prefix=20)), lambda: list(n.subnets(11)), lambda: n.supernet(30), lambda: n.supernet(new_prefix=24),
             lambda: n < ip.ip_network('::/0'), lambda: ip.ip_network('::/0').subnet_of(n), lambda: list(n.address_exclude(ip.ip_network('10.0.0.0/8'))), lambda: list(ip.summarize_address_range(b, a)),
             lambda: list(ip.summarize_address_range(a, ip.ip_address('1.1.1.1'))), lambda: list(ip.collapse_addresses([a, b])), lambda: ip.v4_int_to_packed(-1), lambda: f'{a:q}', lambda: list(n.subnets(0)), lambda: a + 'x',
             lambda: 'x' in n, lambda: n == 5, lambda: a == 5, lambda: list(n.subnets(prefixlen_diff=2, new_prefix=24)), lambda: ip.ip_network('10.0.0.1/8', strict=False)):
    tell(what)
