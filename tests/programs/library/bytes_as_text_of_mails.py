# Uuencode, quoted-printable and strict base64; digests with a key over makers of other kinds
import base64, binascii, hashlib, hmac, warnings

def tell(f, *args, **named):
    try:
        print(f.__name__, args, named or '', f(*args, **named))
    except Exception as e:
        print(f.__name__, args, named or '', type(e).__name__, e)

for data in (b'', b'x', b'\0Cat', bytes(range(45)), b'!' * 46):
    tell(binascii.b2a_uu, data)
    tell(binascii.b2a_uu, data, backtick=True)
for text in (b'', b' \n', b'`\n', b'$ $-A=   \n', b'!!!!', b'\xff\0', '#0V%T\n', b'#0V\n'):
    tell(binascii.a2b_uu, text)
for data in (b'\xff\r\n\xff', b'x \ny\t\n', b'.', b'a=b_c d', b'\0\x7f', b'0' * 80, b'.\n.a\r\n'):
    for how in {}, {'quotetabs': True}, {'istext': False}, {'header': True}:
        tell(binascii.b2a_qp, data, **how)
for text in (b'=', b'==', b'=AB', b'=ax', b'a=\nb', b'a=\r\nb', b'=\rAB\nCD', 'x_y=20z', b'= '):
    tell(binascii.a2b_qp, text)
    tell(binascii.a2b_qp, text, header=True)
for text in (b'ab==', b'ab==a', b'=ab', b'abcd=', b'ab=c=', b'a\nb==', b'ab=', b'a', 'YWJj'):
    tell(binascii.a2b_base64, text, strict_mode=True)
    tell(binascii.a2b_base64, text)
print(binascii.crc_hqx(b'abc', -1), binascii.crc_hqx(b'', 0x12345))
tell(binascii.hexlify, 'a')
try:
    binascii.hexlify(memoryview(b'abcdef')[::2])
except BufferError as e:
    print(e)

class Small:
    """A digest without all that HMAC asks for."""
    def __init__(self, data=b''):
        self.digest_size = 32
        self._take(hashlib.sha256(data))

    def _take(self, inner):
        self._inner, self.update, self.digest = inner, inner.update, inner.digest

    def copy(self):
        new = Small()
        new._take(self._inner.copy())
        return new

with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter('always')
    print(hmac.HMAC(b'key', b'text', Small).digest().hex()[:16])
    Small.block_size = 3
    print(hmac.new(b'key', b'text', Small).digest().hex()[:16])
print([(w.category.__name__, str(w.message)) for w in seen])
print(hmac.digest(b'key', b'text', 'sha256').hex()[:16], hmac.new(b'k' * 100, digestmod='md5').name)
for pair in (('a', 'a'), (b'a', bytearray(b'a')), ('a', b'a'), (1, 2), ('\xe9', '\xe9'), (memoryview(b'a'), b'b')):
    try:
        print(hmac.compare_digest(*pair))
    except TypeError as e:
        print(e)
