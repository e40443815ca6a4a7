import _digest
import _sys


class error(Exception):
    pass


DEFLATED, MAX_WBITS, Z_BEST_COMPRESSION, Z_BEST_SPEED, Z_DEFAULT_COMPRESSION = 8, 15, 9, 1, -1


def crc32(data, value=0, /):
    return _digest.crc32(data, value & 0xffffffff)


def adler32(data, value=1, /):
    return _digest.adler32(data, value & 0xffffffff)


def compress(data, /, level=-1, wbits=15):
    _sys.unsupported('zlib.compress')


def decompress(data, /, wbits=15, bufsize=16384):
    _sys.unsupported('zlib.decompress')


def compressobj(*args):
    _sys.unsupported('zlib.compressobj')


def decompressobj(*args):
    _sys.unsupported('zlib.decompressobj')

# By name, in hexadecimal.
_words = (
    'DEF_BUF_SIZE 4000 DEF_MEM_LEVEL 8 Z_BLOCK 5 Z_DEFAULT_STRATEGY 0 Z_FILTERED 1 Z_FINISH 4 Z_FIXED 4 Z_FULL_FLUSH 3 Z_HUFFMAN_ONLY 2 Z_NO_COMPRESSION 0 '
    'Z_NO_FLUSH 0 Z_PARTIAL_FLUSH 1 Z_RLE 3 Z_SYNC_FLUSH 2 Z_TREES 6').split(' ')
for _n in range(0, len(_words), 2):
    globals()[_words[_n]] = int(_words[_n + 1], 16)
del _n, _words
ZLIB_VERSION = ZLIB_RUNTIME_VERSION = '1.2.13'
