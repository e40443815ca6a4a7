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
