# Inflate: blocks back into bytes. Whatever is cut off in the middle waits for more input where its last whole part ended. Source: RFC 1951.
from _deflate import _DISTANCE_BITS, _DISTANCE_STARTS, _FIXED_DISTANCES, _FIXED_LENGTHS, _LENGTH_BITS, _LENGTH_STARTS, _ORDER, codes_of

_QUICK = 9


class Short(Exception):
    """The input ends here."""


class Bad(Exception):
    """What is no deflate stream."""


class _Codes:
    """Finds the symbol that the next bits stand for."""

    def __init__(self, lengths, words, may_be_single):
        left, most = 1, max(lengths, default=0)
        for n in range(1, 16):
            left = 2 * left - lengths.count(n)
            if left < 0:
                raise Bad(words)
        if left > 0 and most > 0 and (not may_be_single or most != 1):
            raise Bad(words)
        self.most = most
        self.quick, self.slow = [None] * (1 << _QUICK), {}
        for symbol, (code, n) in enumerate(zip(codes_of(lengths), lengths)):
            if 0 < n <= _QUICK:
                for at in range(code, 1 << _QUICK, 1 << n):
                    self.quick[at] = symbol, n
            elif n:
                self.slow[n, code] = symbol


_FIXED = []


def _fixed():
    if not _FIXED:
        _FIXED.extend((_Codes(_FIXED_LENGTHS, '', False), _Codes(_FIXED_DISTANCES + [5, 5], '', False)))
    return _FIXED


class Inflate:
    """A stream that is decompressed."""

    def __init__(self, size):
        self.size = size
        self.data, self.pos = b'', 0
        self.hold = self.held = 0
        self.window = bytearray()
        self.out = bytearray()
        # What comes next: 'block', 'stored', 'codes', 'end'; a copy under way.
        self.state, self.last, self.left = 'block', False, 0
        self.codes, self.copying = None, (0, 0)

    def bits(self, count):
        while self.held < count:
            if self.pos >= len(self.data):
                raise Short
            self.hold |= self.data[self.pos] << self.held
            self.pos += 1
            self.held += 8
        value = self.hold & (1 << count) - 1
        self.hold >>= count
        self.held -= count
        return value

    def symbol(self, codes, words):
        while True:
            found = codes.quick[self.hold & (1 << _QUICK) - 1]
            if found is not None and found[1] <= self.held:
                self.hold >>= found[1]
                self.held -= found[1]
                return found[0]
            if found is None:
                for n in range(_QUICK + 1, min(codes.most, self.held) + 1):
                    found = codes.slow.get((n, self.hold & (1 << n) - 1))
                    if found is not None:
                        self.hold >>= n
                        self.held -= n
                        return found
                if self.held >= max(codes.most, 1):
                    raise Bad(words)
            if self.pos >= len(self.data):
                raise Short
            self.hold |= self.data[self.pos] << self.held
            self.pos += 1
            self.held += 8

    def give_back(self):
        """Whole bytes that were read ahead are input again."""
        self.pos -= self.held >> 3
        self.held &= 7
        self.hold &= (1 << self.held) - 1

    def run(self, most):
        """Decompresses what there is, up to so many bytes (none: all); they are in `out`."""
        while self.state != 'end' and (most is None or len(self.out) < most):
            kept = self.pos, self.hold, self.held
            try:
                getattr(self, '_' + self.state)(most)
            except Short:
                self.pos, self.hold, self.held = self.kept or kept
                return
        if most is None or len(self.out) < most or self.state == 'end':
            return
        # The end of a block costs no room: it may be here already.
        if self.state == 'codes' and not self.copying[0]:
            kept = self.pos, self.hold, self.held
            try:
                if self.symbol(self.codes[0], '') == 256:
                    self._ended()
                    return
            except (Short, Bad):
                pass
            self.pos, self.hold, self.held = kept

    kept = None

    def _ended(self):
        self.state = 'end' if self.last else 'block'

    def _block(self, most):
        self.kept = None
        last = self.bits(1)
        kind = self.bits(2)
        if kind == 3:
            raise Bad('invalid block type')
        if kind == 0:
            self.bits(self.held & 7)
            length, check = self.bits(16), self.bits(16)
            if length != check ^ 0xffff:
                raise Bad('invalid stored block lengths')
            self.last, self.left, self.state = bool(last), length, 'stored'
            self.give_back()
            return
        codes = _fixed() if kind == 1 else self._told_codes()
        self.last, self.codes, self.state = bool(last), codes, 'codes'

    def _told_codes(self):
        literals, distances, count = self.bits(5) + 257, self.bits(5) + 1, self.bits(4) + 4
        if literals > 286 or distances > 30:
            raise Bad('too many length or distance symbols')
        lengths = [0] * 19
        for k in range(count):
            lengths[_ORDER[k]] = self.bits(3)
        codes, lengths = _Codes(lengths, 'invalid code lengths set', False), []
        if not codes.most:
            raise Bad('invalid code lengths set')
        while len(lengths) < literals + distances:
            n = self.symbol(codes, 'invalid code lengths set')
            if n < 16:
                lengths.append(n)
                continue
            if n == 16 and not lengths:
                raise Bad('invalid bit length repeat')
            value = lengths[-1] if n == 16 else 0
            lengths += [value] * ({16: 3, 17: 3, 18: 11}[n] + self.bits({16: 2, 17: 3, 18: 7}[n]))
        if len(lengths) > literals + distances:
            raise Bad('invalid bit length repeat')
        if not lengths[256]:
            raise Bad('invalid code -- missing end-of-block')
        return [_Codes(lengths[:literals], 'invalid literal/lengths set', True), _Codes(lengths[literals:], 'invalid distances set', True)]

    def _stored(self, most):
        self.kept = None
        if not self.left:
            self._ended()
            return
        room = self.left if most is None else min(self.left, most - len(self.out))
        part = self.data[self.pos:self.pos + room]
        if not part:
            raise Short
        self.pos += len(part)
        self.left -= len(part)
        self.out += part

    def _codes(self, most):
        out, kept_size = self.out, len(self.window)
        literals, distances = self.codes
        while most is None or len(out) < most:
            if self.copying[0]:
                self._copy(most)
                continue
            self.kept = self.pos, self.hold, self.held
            n = self.symbol(literals, 'invalid literal/length code')
            if n < 256:
                out.append(n)
                continue
            if n == 256:
                self.kept = None
                self._ended()
                return
            if n > 285:
                raise Bad('invalid literal/length code')
            length = _LENGTH_STARTS[n - 257] + 3 + self.bits(_LENGTH_BITS[n - 257])
            k = self.symbol(distances, 'invalid distance code')
            if k > 29:
                raise Bad('invalid distance code')
            distance = _DISTANCE_STARTS[k] + 1 + self.bits(_DISTANCE_BITS[k])
            if distance > len(out) + kept_size or distance > self.size:
                raise Bad('invalid distance too far back')
            self.copying = length, distance
        self.kept = None

    def _copy(self, most):
        out, (length, distance) = self.out, self.copying
        room = length if most is None else min(length, most - len(out))
        for _ in range(room):
            at = len(out) - distance
            out.append(out[at] if at >= 0 else self.window[at])
        self.copying = length - room, distance

    def take(self):
        """What was decompressed; the window keeps its end."""
        out = bytes(self.out)
        self.window = (self.window + self.out)[-32768:]
        self.out = bytearray()
        return out

    def copy(self):
        new = object.__new__(Inflate)
        new.__dict__.update(self.__dict__)
        new.window, new.out = self.window.copy(), self.out.copy()
        return new
