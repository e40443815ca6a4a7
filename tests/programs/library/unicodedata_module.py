# The module unicodedata over every character – properties, numbers, names and the forms of normalization, as digests and by example.
import hashlib
import unicodedata as u

print(u.unidata_version)


def digest(what):
    return hashlib.sha256('|'.join(what).encode()).hexdigest()[:16]


sample = [c for c in map(chr, range(0, 0x30000, 37)) if not 0xd800 <= ord(c) < 0xe000]
for f in (u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition):
    print(f.__name__, digest([str(f(c)) for c in sample]))
for f in (u.decimal, u.digit, u.numeric):
    print(f.__name__, digest([repr(f(c, None)) for c in sample]))
print('name', digest([u.name(c, '-') for c in sample]))
for form in ('NFC', 'NFD', 'NFKC', 'NFKD'):
    print(form, digest([u.normalize(form, c + '\u0301\u0327') for c in sample[:700]]))
named = [c for c in sample[::17] if u.name(c, '')]
print(len(named), all(u.lookup(u.name(c)) == c for c in named))
print([u.numeric(c) for c in '½7²Ⅷ四'], u.digit('²'), u.decimal('٣'), u.decimal('x', None))
print(u.lookup('latin small letter e with acute'), ascii(u.lookup('KEYCAP DIGIT ONE')), u.name('한'), u.decomposition('é'))


def without_accents(text):
    return ''.join(c for c in u.normalize('NFD', text) if not u.combining(c))


print(without_accents('Crème brûlée, Ångström, Dvořák'), u.normalize('NFKC', '\ufb01\u2460\uff21'))
print(ascii(u.normalize('NFC', 'q\u0307\u0323')), ascii(u.normalize('NFD', '각')), ascii(u.normalize('NFC', '\u1100\u1161\u11a8')))
print(u.is_normalized('NFC', 'é'), u.is_normalized('NFD', 'é'))
for ask in (lambda: u.name('\0'), lambda: u.name('ab'), lambda: u.name(1), lambda: u.name(), lambda: u.decimal('x'), lambda: u.digit('½'), lambda: u.numeric('x'),
            lambda: u.category(''), lambda: u.normalize('X', 'é'), lambda: u.normalize('NFC', 1), lambda: u.normalize('NFC'), lambda: u.lookup('no such'), lambda: u.lookup()):
    try:
        print(ask())
    except Exception as e:
        print(type(e).__name__, e)
