import _digest
from _buffers import contiguous
from operator import index


class Error(ValueError):
    pass


class Incomplete(Exception):
    pass


_DIGITS = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/')


def _bytes(data):
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return data.encode()
    try:
        return contiguous(data)
    except TypeError:
        raise TypeError("argument should be bytes, buffer or ASCII string, not '%s'" % type(data).__name__) from None


def hexlify(data, sep=None, bytes_per_sep=1):
    data = contiguous(data)
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


def _check_strictly(data):
    """What is wrong with a text of base64 besides too little of it."""
    seen = pads = 0
    if data[:1] == b'=':
        raise Error('Leading padding not allowed')
    for i, c in enumerate(data):
        if c == 61:
            if not seen % 4:
                raise Error('Excess padding not allowed')
            pads += 1
            if seen % 4 + pads >= 4 and seen % 4 >= 2:
                if i + 1 < len(data):
                    raise Error('Excess data after padding')
                return
        elif c not in _DIGITS:
            raise Error('Only base64 data is allowed')
        elif pads:
            raise Error('Discontinuous padding not allowed')
        else:
            seen += 1


def a2b_base64(data, /, *, strict_mode=False):
    data = _bytes(data)
    if strict_mode:
        _check_strictly(bytes(data))
    r, wrong = _digest.from_base64(data)
    if wrong is not None:
        raise Error(wrong)
    return r


def crc32(data, crc=0, /):
    return _digest.crc32(data, crc & 0xffffffff)


def crc_hqx(data, crc, /):
    crc = index(crc) & 0xffff
    for b in contiguous(data):
        crc ^= b << 8
        for _ in range(8):
            crc = (crc << 1 ^ 0x1021 if crc & 0x8000 else crc << 1) & 0xffff
    return crc


def b2a_uu(data, /, *, backtick=False):
    data = contiguous(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    whole = bytes(data) + bytes(-len(data) % 3)
    sixes = [len(data)]
    for i in range(0, len(whole), 3):
        three = whole[i] << 16 | whole[i + 1] << 8 | whole[i + 2]
        sixes += three >> 18, three >> 12 & 63, three >> 6 & 63, three & 63
    return bytes([96 if backtick and not six else six + 32 for six in sixes]) + b'\n'


def a2b_uu(data, /):
    data = bytes(_bytes(data))
    # A byte that is not there is 0.
    length = (data[0] if data else 0) - 32 & 63
    out = bytearray()
    held = bits = 0
    at = 1
    while len(out) < length:
        c = data[at] if at < len(data) else 10
        at += 1
        if c in b'\n\r':
            # Blanks at the end of a line may have been lost.
            c = 32
        elif not 32 <= c <= 96:
            raise Error('Illegal char')
        held, bits = held << 6 | c - 32 & 63, bits + 6
        if bits >= 8:
            bits -= 8
            out.append(held >> bits & 0xff)
            held &= (1 << bits) - 1
    if data[at:].strip(b' `\n\r'):
        raise Error('Trailing garbage')
    return bytes(out)


def a2b_qp(data, header=False):
    data = bytes(_bytes(data))
    out = bytearray()
    at, n = 0, len(data)
    while at < n:
        c = data[at]
        at += 1
        if c != 61:
            out.append(32 if header and c == 95 else c)
        elif at >= n:
            break
        elif data[at] in b'\n\r':
            end = data.find(b'\n', at)
            at = n if end < 0 else end + 1
        elif data[at] == 61:
            out.append(61)
            at += 1
        elif len(data[at:at + 2].strip(b'0123456789ABCDEFabcdef')) == 0 and at + 1 < n:
            out.append(int(data[at:at + 2], 16))
            at += 2
        else:
            out.append(61)
    return bytes(out)


def _needs_quotes(data, at, in_line, quotetabs, istext, header):
    """Whether a byte is written with its number; `in_line` bytes stand before it in its line."""
    c = data[at]
    following = data[at + 1:at + 2]
    if c > 126 or c == 61 or header and c == 95:
        return True
    if c == 46:
        return not in_line and following in (b'', b'\n', b'\r', b'\0')
    if c in b'\n\r':
        return not istext
    return c < 33 and (quotetabs or c not in b'\t ' or not following)


def b2a_qp(data, quotetabs=False, istext=True, header=False):
    data = bytes(contiguous(data))
    first = data.find(b'\n')
    end = b'\r\n' if first > 0 and data[first - 1] == 13 else b'\n'
    out = bytearray()
    at = in_line = 0
    while at < len(data):
        c = data[at]
        quoted = _needs_quotes(data, at, in_line, quotetabs, istext, header)
        ends = not quoted and istext and (1 if c == 10 else 2 if data[at:at + 2] == b'\r\n' else 0)
        if ends:
            if out[-1:] in (b' ', b'\t'):
                out += b'=%02X' % out.pop()
            out += end
            in_line = 0
            at += ends
            continue
        if in_line + 3 >= 76 if quoted else in_line + 1 >= 76 and data[at + 1:at + 2] not in (b'', b'\n'):
            out += b'=' + end
            in_line = 0
        out += b'=%02X' % c if quoted else b'_' if header and c == 32 else data[at:at + 1]
        in_line += 3 if quoted else 1
        at += 1
    return bytes(out)
