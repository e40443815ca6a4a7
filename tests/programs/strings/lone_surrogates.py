# Halves of surrogate pairs in texts – literals, chr and ord, encodings and their error handlers, order, patterns, json, pickle, names of files.
import codecs
import json
import os
import pickle
import re
import sys


def show(what):
    try:
        print(ascii(what()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), getattr(e, 'start', ''), getattr(e, 'end', ''))


s = 'a\ud800\udc80b\udcff'
print(repr(s), ascii(s), len(s), [hex(ord(c)) for c in s], s == 'a' + chr(0xd800) + '\U0000dc80b\uDCFF', '\ufffd\udfff' == chr(0xfffd) + chr(0xdfff))
print(ascii(('\ud800', '\ufffd', r'\ud800', rb'\ud800', '\N{REPLACEMENT CHARACTER}\udbff')), '\ud83d\ude00' == '\U0001f600', len('\ud83d\ude00'))
print(s.isprintable(), s.isalpha(), s.upper() == s, s[::-1] == ''.join(reversed(s)), s.find('\udc80'), s.split('\ud800') == ['a', '\udc80b\udcff'], s.count('\udcff'))
print('\ud800' < '\ue000', '\ud800' > '\ud7ff', '\ud800' < '\U00010000', ascii(sorted(['\uffff', '\ud800', 'a', '\U0010ffff', '\udfff'])), {'\ud800': 1}['\ud800'], max(s) == '\udcff')
print(ascii('%c|{:c}|{}'.format(0xd800, '\udfff') % 0xdc00), ascii(chr(0xd7ff) + chr(0xe000) + chr(sys.maxunicode)), ascii('\ud800'.translate({0xd800: 0xdfff})))
for encoding in ('utf-8', 'ascii', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be', 'utf-32', 'utf-32-be', 'cp1252'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'xmlcharrefreplace', 'namereplace', 'surrogateescape', 'surrogatepass'):
        print(encoding, errors, end=' ')
        show(lambda: 'x\ud800\udc80y'.encode(encoding, errors))
        show(lambda: '\udcffz\u2014'.encode(encoding, errors))
show(lambda: s.encode('utf-8', 'nope'))
for data in (b'\xed\xa0\x80a', b'\xed\xa0\x80a\xff\xe2\x82', b'\xff', b'\xed', b'ab\xc3\xa9\x80'):
    for errors in ('strict', 'ignore', 'replace', 'backslashreplace', 'surrogateescape', 'surrogatepass'):
        show(lambda: data.decode('utf-8', errors))
    show(lambda: data.decode('ascii', 'surrogateescape'))
for encoding in ('utf-16-le', 'utf-16-be', 'utf-32-le'):
    show(lambda: '\ud800a'.encode(encoding, 'surrogatepass').decode(encoding, 'surrogatepass'))
    show(lambda: '\ud800a'.encode(encoding, 'surrogatepass').decode(encoding))
data = bytes(range(256))
print(data.decode('utf-8', 'surrogateescape').encode('utf-8', 'surrogateescape') == data, codecs.lookup_error('surrogateescape').__name__)
show(lambda: json.dumps(s))
show(lambda: json.dumps(s, ensure_ascii=False))
show(lambda: json.loads('["\\ud800", "\\udc00x", "\\ud83d\\ude00", "\\ud800\\u0041", "\\ud800\\ud800"]'))
for protocol in range(6):
    print(pickle.loads(pickle.dumps([s, s], protocol)) == [s, s], end=' ')
print(pickle.dumps('\ud800', 4))
print(re.findall('[\ud800-\udfff]', s) == ['\ud800', '\udc80', '\udcff'], ascii(re.sub(r'[\ud800-\udfff]', '?', s)), re.search('[\U00010000-\U0010ffff]', s), ascii(re.escape('\ud800')), re.findall(r'\ud800.', s) == ['\ud800\udc80'])
print(ascii(os.fsdecode(b'a\xff')), os.fsencode('a\udcff'), ascii(b'\xff'.decode(errors='surrogateescape')), ascii(str(b'\xfe', 'utf-8', 'surrogateescape')))
show(lambda: os.fsencode('\ud800'))
open(b'name\xff', 'w').close()
print(ascii([n for n in os.listdir('.') if n.startswith('name')]), [n for n in os.listdir(b'.') if n.startswith(b'name')], os.path.exists('name\udcff'))
os.remove('name\udcff')
show(lambda: print('\ud800'))
try:
    raise ValueError('\ud800')
except ValueError as e:
    print(repr(e).encode('utf-8', 'backslashreplace'))
print('before', file=sys.stderr)
with open('text.bin', 'wb') as f:
    f.write(b'caf\xe9\n')
with open('text.bin', encoding='utf-8', errors='surrogateescape') as f:
    print(ascii(f.read()))
os.remove('text.bin')
show(lambda: eval("1 + '\ud800'"))
