import binascii
import _digest

__all__ = ['encode', 'decode', 'encodebytes', 'decodebytes', 'b64encode', 'b64decode', 'b32encode', 'b32decode', 'b16encode', 'b16decode', 'b85encode', 'b85decode',
           'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode', 'b32hexencode', 'b32hexdecode']


def _plain(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError('string argument should contain only ASCII characters')
        return s.encode('ascii')
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    try:
        return memoryview(s).tobytes()
    except TypeError:
        raise TypeError('argument should be a bytes-like object or ASCII string, not %r' % s.__class__.__name__) from None


def _pair(altchars):
    assert len(altchars) == 2, repr(altchars)
    return altchars[:1], altchars[1:]


def b64encode(s, altchars=None):
    out = binascii.b2a_base64(s, newline=False)
    if altchars is None:
        return out
    plus, slash = _pair(altchars)
    return out.replace(b'+', plus).replace(b'/', slash)


def b64decode(s, altchars=None, validate=False):
    s = _plain(s)
    if altchars is not None:
        plus, slash = _pair(_plain(altchars))
        s = s.replace(plus, b'+').replace(slash, b'/')
    if validate:
        body = s.rstrip(b'=')
        for i, b in enumerate(body):
            if not (48 <= b <= 57 or 65 <= b <= 90 or 97 <= b <= 122 or b in b'+/'):
                raise binascii.Error('Discontinuous padding not allowed' if b == 61 else 'Only base64 data is allowed')
    return binascii.a2b_base64(s)


def standard_b64decode(s):
    return b64decode(s)


def standard_b64encode(s):
    return b64encode(s)


def urlsafe_b64encode(s):
    return b64encode(s).replace(b'+', b'-').replace(b'/', b'_')


def urlsafe_b64decode(s):
    return b64decode(_plain(s).replace(b'-', b'+').replace(b'_', b'/'))


_B32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
_B32HEX = b'0123456789ABCDEFGHIJKLMNOPQRSTUV'


def _b32encode(alphabet, s):
    s = memoryview(s).tobytes()
    left = len(s) % 5
    padded = s + b'\0' * ((5 - left) % 5)
    out = bytearray()
    for i in range(0, len(padded), 5):
        n = int.from_bytes(padded[i:i + 5], 'big')
        for k in range(35, -1, -5):
            out.append(alphabet[n >> k & 31])
    pad = {0: 0, 1: 6, 2: 4, 3: 3, 4: 1}[left]
    if pad:
        out[-pad:] = b'=' * pad
    return bytes(out)


def _b32decode(alphabet, s, casefold=False, map01=None):
    s = _plain(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.replace(b'0', b'O').replace(b'1', _plain(map01))
    if casefold:
        s = s.upper()
    body = s.rstrip(b'=')
    pad = len(s) - len(body)
    out = b''
    for i in range(0, len(body), 8):
        n = 0
        part = body[i:i + 8]
        for c in part:
            v = alphabet.find(bytes([c]))
            if v < 0:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | v
        n <<= 5 * (8 - len(part))
        out += n.to_bytes(5, 'big')
    if pad not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    return out[:len(out) - {0: 0, 1: 1, 3: 2, 4: 3, 6: 4}[pad]] if pad else out


def b32encode(s):
    return _b32encode(_B32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32decode(_B32, s, casefold, map01)


def b32hexencode(s):
    return _b32encode(_B32HEX, s)


def b32hexdecode(s, casefold=False):
    return _b32decode(_B32HEX, s, casefold)


def b16decode(s, casefold=False):
    given = _plain(s)
    s = given.upper() if casefold else given
    if [c for c in s if c not in b'0123456789ABCDEF']:
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def b16encode(s):
    return binascii.hexlify(s).upper()


_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'


_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'
_A85 = bytes(range(33, 118))


def _five(digits, b, pad, short={}):
    # Each four bytes as five digits; `short` names words that have one digit.
    b = memoryview(b).tobytes()
    padding = -len(b) % 4
    b += b'\0' * padding
    out, part = bytearray(), b''
    for i in range(0, len(b), 4):
        n = int.from_bytes(b[i:i + 4], 'big')
        part = short.get(n)
        if part is None:
            part = bytes([digits[n // 85 ** k % 85] for k in (4, 3, 2, 1, 0)])
        out += part
    if padding and not pad:
        if len(part) == 1:
            out[-1:] = digits[:1] * 5
        del out[-padding:]
    return bytes(out)


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    short = {0: b'z', 0x20202020: b'y'} if foldspaces else {0: b'z'}
    text = (b'<~' if adobe else b'') + _five(_A85, b, pad, short)
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [text[i:i + wrapcol] for i in range(0, len(text), wrapcol)]
        if adobe and (not lines or len(lines[-1]) + 2 > wrapcol):
            lines.append(b'')
        text = b'\n'.join(lines)
    return text + b'~>' if adobe else text


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\v'):
    b = _plain(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2 if b.startswith(b'<~') else 0:-2]
    out, part = bytearray(), []
    for c in b + b'uuuu':
        if 33 <= c <= 117:
            part.append(c - 33)
            if len(part) == 5:
                n = 0
                for digit in part:
                    n = n * 85 + digit
                if n > 0xffffffff:
                    raise ValueError('Ascii85 overflow')
                out += n.to_bytes(4, 'big')
                part = []
        elif c == 122 or foldspaces and c == 121:
            if part:
                raise ValueError('%s inside Ascii85 5-tuple' % chr(c))
            out += b'\0\0\0\0' if c == 122 else b'    '
        elif c not in ignorechars:
            raise ValueError('Non-Ascii85 digit found: %c' % c)
    return bytes(out[:len(part) - 4] if len(part) < 4 else out)


def z85encode(s):
    return _five(_Z85, s, False)


def z85decode(s):
    s = _plain(s)
    for i, c in enumerate(s):
        if c not in _Z85:
            raise ValueError('bad z85 character at position %d' % i)
    try:
        return b85decode(s.translate(bytes.maketrans(_Z85, _B85)))
    except ValueError as e:
        raise ValueError(str(e).replace('base85', 'z85')) from None


def b85encode(b, pad=False):
    return _five(_B85, b, pad)


def b85decode(b):
    b = _plain(b)
    padding = -len(b) % 5
    b += b'~' * padding
    out = bytearray()
    for i in range(0, len(b), 5):
        n = 0
        for k, c in enumerate(b[i:i + 5]):
            v = _B85.find(bytes([c]))
            if v < 0:
                raise ValueError('bad base85 character at position %d' % (i + k))
            n = n * 85 + v
        if n > 0xffffffff:
            raise ValueError('base85 overflow in hunk starting at byte %d' % i)
        out += n.to_bytes(4, 'big')
    return bytes(out[:-padding]) if padding else bytes(out)


def _whole(s):
    try:
        m = memoryview(s)
    except TypeError:
        raise TypeError('expected bytes-like object, not ' + s.__class__.__name__) from None
    if m.format not in ('c', 'b', 'B'):
        raise TypeError('expected single byte elements, not %r from %s' % (m.format, s.__class__.__name__))
    if m.ndim != 1:
        raise TypeError('expected 1-D data, not %d-D data from %s' % (m.ndim, s.__class__.__name__))
    return m.tobytes()


def encodebytes(s):
    s = _whole(s)
    out = b''
    for i in range(0, len(s), 57):
        out += binascii.b2a_base64(s[i:i + 57])
    return out


def decodebytes(s):
    return binascii.a2b_base64(_whole(s))


def encode(input, output):
    output.write(encodebytes(input.read()))


def decode(input, output):
    output.write(decodebytes(input.read()))


def main():
    import getopt
    import sys
    usage = """usage: %s [-h|-d|-e|-u] [file|-]
        -h: print this help message and exit
        -d, -u: decode
        -e: encode (default)""" % sys.argv[0]
    try:
        options, rest = getopt.getopt(sys.argv[1:], 'hdeu')
    except getopt.error as e:
        sys.stdout = sys.stderr
        print(e, usage, sep='\n')
        sys.exit(2)
    convert = encode
    for option, _ in options:
        if option == '-h':
            return print(usage)
        convert = encode if option == '-e' else decode
    if not rest or rest[0] == '-':
        convert(sys.stdin.buffer, sys.stdout.buffer)
    else:
        with open(rest[0], 'rb') as file:
            convert(file, sys.stdout.buffer)


_as_program = main
