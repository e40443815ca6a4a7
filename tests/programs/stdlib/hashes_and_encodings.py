"""hashlib, hmac, base64, binascii, zlib's checksums."""
import base64
import binascii
import hashlib
import hmac
import zlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
    h = hashlib.new(name, b"preempt")
    h.update(b" and more" * 20)
    print(name, h.hexdigest(), h.digest_size, h.block_size, h.name, getattr(hashlib, name)(b"").hexdigest()[:16])
    c = h.copy()
    c.update(b"!")
    print(c.hexdigest() != h.hexdigest(), hmac.new(b"key", b"message", name).hexdigest()[:20])
for call in (lambda: hashlib.sha256("text"), lambda: hashlib.new("nothing"), lambda: hashlib.sha1(5)):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(hmac.compare_digest(b"a", b"a"), hmac.new(b"k" * 100, b"m", hashlib.sha256).hexdigest())
for data in (b"", b"a", b"ab", b"abc", b"abcd", bytes(range(256))):
    for code, back in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode),
                       (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode), (binascii.hexlify, binascii.unhexlify)):
        print(code(data)[:60], back(code(data)) == data)
for bad in (b"a", b"ab", b"abc=d", b"YQ", b"YQ=", "YQ==", b"Y!Q=="):
    try:
        print(bad, base64.b64decode(bad))
    except binascii.Error as e:
        print(bad, type(e).__name__, e)
for bad in (b"abc", b"zz", "0g"):
    try:
        print(binascii.unhexlify(bad))
    except binascii.Error as e:
        print(e)
print(binascii.crc32(b"hello"), zlib.crc32(b"hello", 5), zlib.adler32(b"hello"), binascii.hexlify(b"abcdef", "-", 2), base64.encodebytes(b"x" * 60))
