"""The tables of `unicodedata`, taken from the unicodedata of the python3.13 that runs this: names, properties, decompositions. Gives the texts of
`_unicode_names.py`, `_unicode_properties.py` and `_unicode_parts.py`. Aliases and named sequences cannot be enumerated there: `unicode_aliases.txt` lists them."""
import collections
import re
import sys
import unicodedata as u

FOLDER = sys.argv[1]
ALL = range(0x110000)
# Characters that stand for words: all that a Python text holds as they are, but no brackets (whoever reads it may count them).
SIGNS = [chr(n) for n in range(33, 127) if chr(n) not in '#\'"\\!()[]{}']
SINGLE = 30


def tokens(name):
    """A name's words; what follows a hyphen is a word that begins with it, a word that begins with one by itself has a mark before."""
    out = []
    for word in name.split(' '):
        first, *rest = re.findall(r'^-?[^-]*|-[^-]*', word)
        out.append('_' + first if first.startswith('-') else first)
        out += rest
    return out


def runs(pairs):
    """(first, last, value) of neighbours that have one value."""
    out = []
    for code, value in pairs:
        if out and out[-1][1] == code - 1 and out[-1][2] == value:
            out[-1][1] = code
        else:
            out.append([code, code, value])
    return out


def names():
    plain, series = [], []
    for code in ALL:
        name = u.name(chr(code), '')
        if name.endswith('-%04X' % code):
            series.append((code, name[:-len('%04X' % code)]))
        elif name and not name.startswith('HANGUL SYLLABLE '):
            plain.append((code, name))
    split = [tokens(name) for _, name in plain]
    count = collections.Counter(word for name in split for word in name)
    words = sorted((w for w in count if count[w] > 1), key=lambda w: (-count[w], w))
    codes = [s for s in SIGNS[:SINGLE]] + [a + b for a in SIGNS[SINGLE:] for b in SIGNS]
    assert len(words) <= len(codes), len(words)
    code_of = dict(zip(words, codes))
    rows = [''.join([code_of.get(w) or '!' + w + ' ' for w in name]) for name in split]
    stretches = ['%x %d' % (first, last - first + 1) for first, last, _ in runs((code, 0) for code, _ in plain)]
    series = ['%x %x %s' % (first, last, name) for first, last, name in runs(series)]
    more = [(line, u.lookup(line)) for line in open('xtask/unicode_aliases.txt').read().splitlines()]
    aliases = [name + '\t' + ' '.join(['%x' % ord(c) for c in found]) for name, found in more]
    jamo = ['|'.join(part) for part in hangul()]
    return [('WORDS', [code_of[w] + ' ' + w for w in words]), ('NAMES', rows), ('STRETCHES', stretches), ('SERIES', series), ('JAMO', jamo), ('ALIASES', aliases)]


def hangul():
    """The three parts of a Hangul syllable's name."""
    name = lambda l, v, t: u.name(chr(0xac00 + (l * 21 + v) * 28 + t))[len('HANGUL SYLLABLE '):]
    vowels = [name(11, v, 0) for v in range(21)]
    return [name(l, 0, 0)[:-1] for l in range(19)], vowels, [name(11, 0, t)[1:] for t in range(28)]


def properties():
    def record(c):
        return '%s %s %d %s %d' % (u.category(c), u.bidirectional(c) or '-', u.combining(c), u.east_asian_width(c), u.mirrored(c))
    all_runs = runs((code, record(chr(code))) for code in ALL)
    kinds = [k for k, _ in collections.Counter(r[2] for r in all_runs).most_common()]
    place = {k: n for n, k in enumerate(kinds)}
    rows = ['%x %x' % (first, place[kind]) for first, _, kind in all_runs]
    values = []
    for code in ALL:
        c = chr(code)
        if u.numeric(c, None) is not None:
            kind = 'd' if u.decimal(c, None) is not None else 'g' if u.digit(c, None) is not None else 'n'
            values.append('%x %s %s' % (code, kind, value(u.numeric(c))))
    return [('KINDS', kinds), ('RUNS', rows), ('VALUES', values)]


def value(n):
    """A number as a quotient of whole ones."""
    for below in range(1, 1000):
        if n * below == int(n * below):
            return '%d' % n if below == 1 else '%d/%d' % (n * below, below)
        if (n * below).is_integer() or round(n * below) / below == n:
            return '%d/%d' % (round(n * below), below)
    raise ValueError(n)


def parts():
    rows = []
    for code in ALL:
        c = chr(code)
        found = u.decomposition(c)
        if found and not 0xac00 <= code < 0xd7a4:
            whole = not found.startswith('<') and u.normalize('NFC', u.normalize('NFD', c)) == c
            rows.append('%04X %s%s' % (code, '= ' if whole else '', found))
    return [('PARTS', rows)]


def write(file, about, tables):
    text = '# %s Unicode %s. Written by `cargo xtask unicode`.\n' % (about, u.unidata_version)
    for name, rows in tables:
        text += "%s = '''\n%s\n'''\n" % (name, '\n'.join(rows))
    with open('%s/%s.py' % (FOLDER, file), 'w') as out:
        out.write(text)


write('_unicode_names', 'Names of characters: words, names as signs for words, where they stand, series by number, syllables, other names.', names())
write('_unicode_properties', 'What characters are: category, direction, combining class, width, mirrored; and their numbers.', properties())
write('_unicode_parts', 'What characters are made of; after `=` what is also put together again.', parts())
