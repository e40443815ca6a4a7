import _digest
from _buffers import readable


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


def _bytes(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode()
    return data


def hexlify(data, sep=None, bytes_per_sep=1):
    data = readable(data)
    r = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return r.encode()


b2a_hex = hexlify


def unhexlify(hexstr, /):
    data = bytes(_bytes(hexstr))
    if len(data) % 2:
        raise Error('Odd-length string')
    try:
        out = bytearray()
        for i in range(0, len(data), 2):
            pair = data[i:i + 2].decode('latin-1')
            if not pair.isalnum():
                raise ValueError
            out.append(int(pair, 16))
        return bytes(out)
    except ValueError:
        raise Error('Non-hexadecimal digit found') from None


a2b_hex = unhexlify


def b2a_base64(data, /, *, newline=True):
    return _digest.to_base64(data) + (b'\n' if newline else b'')


def a2b_base64(data, /, *, strict_mode=False):
    r, wrong = _digest.from_base64(_bytes(data))
    if wrong is not None:
        raise Error(wrong)
    return r


def crc32(data, crc=0, /):
    return _digest.crc32(data, crc & 0xffffffff)


def crc_hqx(data, crc, /):
    for b in data:
        crc ^= b << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc
