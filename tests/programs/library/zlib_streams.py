# Compressed bytes are those of zlib, at every level, in every wrapping, in pieces
import zlib

words = b' '.join(b'%d bottles' % (n * n % 97) for n in range(400))
mixed = bytes(n * n * 7 % 251 for n in range(3000)) + b'a' * 700 + words
for data in (b'', b'a', b'hello hello hello', words, mixed):
    for level in (-1, 1, 3, 4, 6, 9):
        packed = zlib.compress(data, level)
        print(len(data), level, len(packed), zlib.crc32(packed), zlib.decompress(packed) == data)
for wbits in (-15, -9, 9, 12, 31):
    packed = zlib.compress(words, wbits=wbits)
    print(wbits, packed[:12].hex(), len(packed), zlib.decompress(packed, wbits) == words)
for strategy in (zlib.Z_FILTERED, zlib.Z_HUFFMAN_ONLY, zlib.Z_RLE, zlib.Z_FIXED):
    c = zlib.compressobj(6, zlib.DEFLATED, 15, 8, strategy)
    packed = c.compress(mixed) + c.flush()
    print(strategy, len(packed), zlib.adler32(packed))
c = zlib.compressobj(zdict=b'bottles of something')
packed = c.compress(b'ten bottles') + c.flush(zlib.Z_SYNC_FLUSH) + c.compress(b' of') + c.flush(zlib.Z_FULL_FLUSH)
other = c.copy()
print(packed.hex(), (packed + c.flush()).hex(), (packed + other.compress(b'!') + other.flush()).hex())
d = zlib.decompressobj(zdict=b'bottles of something')
print(d.decompress(packed), d.eof)
d = zlib.decompressobj()
packed = zlib.compress(words) + b'and more'
out, left, steps = b'', packed, 0
while not d.eof:
    out += d.decompress(left, 100)
    left = d.unconsumed_tail
    steps += 1
print(out == words, steps, d.unused_data, d.flush(), d.unconsumed_tail)
print(zlib.crc32(b'abc'), zlib.adler32(b'abc'), zlib.crc32(b'c', zlib.crc32(b'ab')))
for bad in (b'', b'x', b'abcdef', zlib.compress(b'abc')[:-1], zlib.compress(b'abc')[:-1] + b'!', b'\x78\x9c\x07', b'\x78\x9c\x01\x01\x00\x00\x00'):
    try:
        zlib.decompress(bad)
    except zlib.error as e:
        print(e)
for wrong in (lambda: zlib.compress('text'), lambda: zlib.compress(b'', 10), lambda: zlib.decompressobj().decompress(b'', -1), lambda: zlib.compressobj(wbits=3)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
