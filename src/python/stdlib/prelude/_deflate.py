# Deflate: matches found by chains of hashes, blocks coded by Huffman trees. Every choice is the one that zlib makes (of match, of block,
# of tree), so that the bytes are the same. Source: RFC 1951; the algorithm as zlib's documentation describes it.

_SHORTEST, _LONGEST, _AHEAD = 3, 258, 262
_FAR = 4096
# Level: (good length, longest that still looks further, length to be content with, links to follow, looks one further).
_LEVELS = [(0, 0, 0, 0, False), (4, 4, 8, 4, False), (4, 5, 16, 8, False), (4, 6, 32, 32, False), (4, 4, 16, 16, True), (8, 16, 32, 32, True),
           (8, 16, 128, 128, True), (8, 32, 128, 256, True), (32, 128, 258, 1024, True), (32, 258, 258, 4096, True)]
_LENGTH_BITS = [0] * 8 + [n for n in range(1, 6) for _ in range(4)] + [0]
_DISTANCE_BITS = [0, 0] + [n for n in range(14) for _ in range(2)]
_EXTRA_OF_LENGTHS = [0] * 16 + [2, 3, 7]
_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
_END = 256
HUFFMAN_ONLY, RLE, FIXED, FILTERED = 2, 3, 4, 1


def _starts(extra, first):
    found, at = [], first
    for bits in extra:
        found.append(at)
        at += 1 << bits
    return found


_LENGTH_STARTS = _starts(_LENGTH_BITS[:28], 0) + [255]
_DISTANCE_STARTS = _starts(_DISTANCE_BITS, 0)
_LENGTH_CODE = [max([k for k in range(29) if _LENGTH_STARTS[k] <= n]) for n in range(256)]


def _distance_code(d):
    """The code of a distance less one."""
    if d < 4:
        return d
    bits = d.bit_length() - 2
    return 2 * bits + 2 + (d >> bits & 1)


def codes_of(lengths):
    """The codes that follow from their lengths, first bit lowest."""
    count = [0] * 16
    for n in lengths:
        count[n] += n > 0
    code, following = 0, [0] * 16
    for n in range(1, 16):
        following[n] = code = code + count[n - 1] << 1
    out = []
    for n in lengths:
        turned = 0
        if n:
            turned = int(format(following[n], '0%db' % n)[::-1], 2)
            following[n] += 1
        out.append(turned)
    return out


_FIXED_LENGTHS = [8] * 144 + [9] * 112 + [7] * 24 + [8] * 8
_FIXED_CODES = codes_of(_FIXED_LENGTHS)
_FIXED_DISTANCES = [5] * 30
_FIXED_DISTANCE_CODES = codes_of(_FIXED_DISTANCES)


class _Tree:
    """Lengths of codes by how often each is used, and what all uses cost."""

    def __init__(self, uses, fixed, extra, base, most):
        self.cost = self.fixed_cost = 0
        self.lengths = self._built(uses, fixed, extra, base, most)
        self.codes = codes_of(self.lengths[:self.last + 1])

    def _built(self, uses, fixed, extra, base, most):
        elements = len(uses)
        self.last = max([n for n in range(elements) if uses[n]], default=-1)
        heap = [n for n in range(elements) if uses[n]]
        uses, depth = uses + [0] * (elements + 1), [0] * (2 * elements + 1)
        while len(heap) < 2:
            # A tree has two leaves at least.
            node = 0
            if self.last < 2:
                self.last += 1
                node = self.last
            heap.append(node)
            uses[node] = 1
            self.cost -= 1
            if fixed is not None:
                self.fixed_cost -= fixed[node]
        heap.insert(0, None)
        for k in range((len(heap) - 1) // 2, 0, -1):
            _sink(heap, k, uses, depth)
        above, order, node = [0] * (2 * elements + 1), [], elements
        while len(heap) > 2:
            n = heap[1]
            moved = heap.pop()
            heap[1] = moved
            _sink(heap, 1, uses, depth)
            m = heap[1]
            order += [n, m]
            uses[node] = uses[n] + uses[m]
            depth[node] = max(depth[n], depth[m]) + 1
            above[n] = above[m] = node
            heap[1] = node
            node += 1
            _sink(heap, 1, uses, depth)
        order.append(heap[1])
        order.reverse()
        return self._lengths(order, above, uses, fixed, extra, base, most)

    def _lengths(self, order, above, uses, fixed, extra, base, most):
        lengths, count, over = [0] * len(above), [0] * (most + 2), 0
        for n in order[1:]:
            bits = lengths[above[n]] + 1
            if bits > most:
                bits, over = most, over + 1
            lengths[n] = bits
            if n > self.last:
                continue
            count[bits] += 1
            more = extra[n - base] if n >= base else 0
            self.cost += uses[n] * (bits + more)
            if fixed is not None:
                self.fixed_cost += uses[n] * (fixed[n] + more)
        if over:
            self._shorten(order, lengths, count, uses, most, over)
        return lengths

    def _shorten(self, order, lengths, count, uses, most, over):
        """Codes that would be too long take the place of shorter ones."""
        while over > 0:
            bits = most - 1
            while not count[bits]:
                bits -= 1
            count[bits] -= 1
            count[bits + 1] += 2
            count[most] -= 1
            over -= 2
        at = len(order)
        for bits in range(most, 0, -1):
            left = count[bits]
            while left:
                at -= 1
                n = order[at]
                if n > self.last:
                    continue
                if lengths[n] != bits:
                    self.cost += (bits - lengths[n]) * uses[n]
                    lengths[n] = bits
                left -= 1


def _sink(heap, k, uses, depth):
    v, size = heap[k], len(heap) - 1
    use, deep = uses[v], depth[v]
    j = 2 * k
    while j <= size:
        n = heap[j]
        if j < size:
            m = heap[j + 1]
            if uses[m] < uses[n] or uses[m] == uses[n] and depth[m] <= depth[n]:
                j, n = j + 1, m
        if use < uses[n] or use == uses[n] and deep <= depth[n]:
            break
        heap[k] = n
        k, j = j, 2 * j
    heap[k] = v


def _runs(lengths):
    """Lengths of codes as they are told: (symbol, bits that follow, how many)."""
    out, before, at = [], -1, 0
    while at < len(lengths):
        n = lengths[at]
        most, least = (138, 3) if n == 0 else (6, 3) if n == before else (7, 4)
        count = 1
        while count < most and at + count < len(lengths) and lengths[at + count] == n:
            count += 1
        at += count
        if count < least:
            out += [(n, 0, 0)] * count
        elif n:
            if n != before:
                out.append((n, 0, 0))
                count -= 1
            out.append((16, count - 3, 2))
        elif count <= 10:
            out.append((17, count - 3, 3))
        else:
            out.append((18, count - 11, 7))
        before = n
    return out


class Deflate:
    """A stream that is compressed."""

    def __init__(self, level, wbits, mem_level, strategy):
        self.level, self.strategy = level, strategy
        self.good, self.lazy, self.nice, self.chain, self.looks_on = _LEVELS[level]
        self.size = 1 << wbits
        self.far = self.size - _AHEAD
        self.hash_bits = mem_level + 7
        self.shift = (self.hash_bits + 2) // 3
        self.mask = (1 << self.hash_bits) - 1
        self.room = (1 << mem_level + 6) - 1
        # What came in; places count from its beginning.
        self.data = bytearray()
        self.fed = b''
        self.head, self.links = {}, {}
        # Where the window and the block begin, where we are; how many strings before that are not in the chains yet.
        self.base = self.block = self.at = self.late = 0
        self.length, self.place, self.waits = 2, 0, False
        self.last_flush = -2
        self.out, self.hold, self.held = bytearray(), 0, 0
        self._new_block()

    def _new_block(self):
        self.symbols = []
        self.uses, self.distances = [0] * 286, [0] * 30
        self.uses[_END] = 1

    # ---- bits ----

    def bits(self, value, count):
        self.hold |= value << self.held
        self.held += count
        while self.held >= 8:
            self.out.append(self.hold & 255)
            self.hold >>= 8
            self.held -= 8

    def align(self):
        if self.held:
            self.bits(0, 8 - self.held)

    def stored(self, data, last):
        self.bits(last, 3)
        self.align()
        self.out += len(data).to_bytes(2, 'little') + (len(data) ^ 0xffff).to_bytes(2, 'little') + data

    # ---- blocks ----

    def _end_block(self, last):
        lit = _Tree(self.uses, _FIXED_LENGTHS, _LENGTH_BITS, 257, 15)
        dist = _Tree(self.distances, _FIXED_DISTANCES, _DISTANCE_BITS, 0, 15)
        told = _runs(lit.lengths[:lit.last + 1]), _runs(dist.lengths[:dist.last + 1])
        uses = [0] * 19
        for part in told:
            for symbol, *_ in part:
                uses[symbol] += 1
        tree = _Tree(uses, None, _EXTRA_OF_LENGTHS, 0, 7)
        most = max([k for k in range(3, 19) if tree.lengths[_ORDER[k]] or k == 3])
        best = lit.cost + dist.cost + tree.cost + 3 * (most + 1) + 14 + 10 >> 3
        fixed = lit.fixed_cost + dist.fixed_cost + 10 >> 3
        if fixed <= best or self.strategy == FIXED:
            best = fixed
        plain = self.at - self.block
        if plain + 4 <= best and self.block >= self.base:
            self.stored(self.data[self.block:self.at], last)
        elif fixed == best:
            self.bits(2 + last, 3)
            self._write(_FIXED_CODES, _FIXED_LENGTHS, _FIXED_DISTANCE_CODES, _FIXED_DISTANCES)
        else:
            self.bits(4 + last, 3)
            self.bits(lit.last - 256, 5)
            self.bits(dist.last, 5)
            self.bits(most - 3, 4)
            for k in range(most + 1):
                self.bits(tree.lengths[_ORDER[k]], 3)
            for part in told:
                for symbol, value, count in part:
                    self.bits(tree.codes[symbol], tree.lengths[symbol])
                    if count:
                        self.bits(value, count)
            self._write(lit.codes, lit.lengths, dist.codes, dist.lengths)
        self._new_block()
        if last:
            self.align()
        self.block = self.at

    def _write(self, codes, lengths, distance_codes, distance_lengths):
        bits = self.bits
        for symbol in self.symbols:
            if type(symbol) is int:
                bits(codes[symbol], lengths[symbol])
                continue
            n, d = symbol
            k = _LENGTH_CODE[n]
            bits(codes[k + 257], lengths[k + 257])
            if _LENGTH_BITS[k]:
                bits(n - _LENGTH_STARTS[k], _LENGTH_BITS[k])
            k = _distance_code(d)
            bits(distance_codes[k], distance_lengths[k])
            if _DISTANCE_BITS[k]:
                bits(d - _DISTANCE_STARTS[k], _DISTANCE_BITS[k])
        bits(codes[_END], lengths[_END])

    def _literal(self, c):
        self.symbols.append(c)
        self.uses[c] += 1
        return len(self.symbols) == self.room

    def _match(self, distance, length):
        self.symbols.append((length - 3, distance - 1))
        self.uses[_LENGTH_CODE[length - 3] + 257] += 1
        self.distances[_distance_code(distance - 1)] += 1
        return len(self.symbols) == self.room

    # ---- the window ----

    def _ahead(self):
        return len(self.data) - self.at

    def _insert(self, at):
        """Notes the string of three bytes there; gives where its like stood last, or -1."""
        data, shift = self.data, self.shift
        h = (data[at] << 2 * shift ^ data[at + 1] << shift ^ data[at + 2]) & self.mask
        found = self.head.get(h, -1)
        self.links[at], self.head[h] = found, at
        return found

    def _fill(self):
        while True:
            room = 2 * self.size - self._ahead() - (self.at - self.base)
            if self.at - self.base >= self.size + self.far:
                self.base += self.size
                room += self.size
            if not self.fed:
                return
            self.data += self.fed[:room]
            self.fed = self.fed[room:]
            while self.late and self._ahead() + self.late >= _SHORTEST:
                self._insert(self.at - self.late)
                self.late -= 1
            if self._ahead() >= _AHEAD or not self.fed:
                return

    def _longest(self, found, length):
        """The length of the longest like of what comes next; its place is noted."""
        data, at, links, ahead = self.data, self.at, self.links, self._ahead()
        chain = self.chain >> 2 if length >= self.good else self.chain
        nice, limit = min(self.nice, ahead), max(self.at - self.far, self.base)
        if length >= ahead:
            return ahead
        most = min(_LONGEST, ahead)
        known = data[at:at + length + 1]
        while True:
            if data[found:found + length + 1] == known:
                length += 1
                while length < most and data[found + length] == data[at + length]:
                    length += 1
                self.place = found
                if length >= nice or length >= most:
                    break
                known = data[at:at + length + 1]
            found = links[found]
            chain -= 1
            if found <= limit or not chain:
                break
        return length

    def _is_near(self, found):
        return found > self.base and self.at - found <= self.far

    # ---- ways to compress: each goes on until there is too little ahead, and says whether all is done ----

    def _goes_on(self, flush, least=_AHEAD):
        if self._ahead() < least:
            self._fill()
            if self._ahead() < least and not flush:
                return False
        return self._ahead() > 0

    def _at_once(self, flush):
        while self._goes_on(flush):
            found = self._insert(self.at) if self._ahead() >= _SHORTEST else -1
            length = self._longest(found, 2) if self._is_near(found) else 2
            if length < _SHORTEST:
                full = self._literal(self.data[self.at])
                self.at += 1
            else:
                full = self._match(self.at - self.place, length)
                if length <= self.lazy and self._ahead() - length >= _SHORTEST:
                    for at in range(self.at + 1, self.at + length):
                        self._insert(at)
                self.at += length
            if full:
                self._end_block(0)
        self.late = min(self.at - self.base, 2) if flush else self.late

    def _looking_on(self, flush):
        while self._goes_on(flush):
            found = self._insert(self.at) if self._ahead() >= _SHORTEST else -1
            before, place, self.length = self.length, self.place, 2
            if self._is_near(found) and before < self.lazy:
                self.length = self._longest(found, before)
                if self.length <= 5 and (self.strategy == FILTERED or self.length == _SHORTEST and self.at - self.place > _FAR):
                    self.length = 2
            if before >= _SHORTEST and self.length <= before:
                full = self._match(self.at - 1 - place, before)
                end = self.at - 1 + before
                for at in range(self.at + 1, min(end, len(self.data) - 2)):
                    self._insert(at)
                self.at, self.waits, self.length = end, False, 2
                if full:
                    self._end_block(0)
            elif self.waits:
                if self._literal(self.data[self.at - 1]):
                    self._end_block(0)
                self.at += 1
            else:
                self.waits = True
                self.at += 1
        if flush and self.waits:
            self._literal(self.data[self.at - 1])
            self.waits = False
        self.late = min(self.at - self.base, 2) if flush else self.late

    def _repeats_only(self, flush):
        while self._goes_on(flush, _LONGEST + 1):
            data, at, length = self.data, self.at, 0
            most = min(self._ahead(), _LONGEST)
            if most >= _SHORTEST and at > self.base:
                while length < most and data[at + length] == data[at - 1]:
                    length += 1
            if length >= _SHORTEST:
                full = self._match(1, length)
                self.at += length
            else:
                full = self._literal(data[at])
                self.at += 1
            if full:
                self._end_block(0)
        self.late = 0 if flush else self.late

    def _single(self, flush):
        while self._goes_on(flush, 1):
            full = self._literal(self.data[self.at])
            self.at += 1
            if full:
                self._end_block(0)
        self.late = 0 if flush else self.late

    def _as_it_is(self, flush):
        self.data += self.fed
        self.fed = b''
        if len(self.data) - self.block > 16000:
            # Where its blocks end depends on how large the room for them is.
            from _sys import unsupported
            unsupported('level 0 of zlib for much data')
        self.at = len(self.data)
        if flush and (self.at > self.block or flush == 4):
            self.stored(self.data[self.block:], int(flush == 4))
            self.block = self.at

    # ---- what the module asks for ----

    def dictionary(self, words):
        self.fed = bytes(words[-self.size:])
        self._fill()
        for at in range(self.at, len(self.data) - 2):
            self._insert(at)
        self.late = min(2, len(self.data))
        self.at = self.block = len(self.data)

    def run(self, data, flush):
        """Takes data in, with a flush after it or none (0); gives the bytes that are ready."""
        self.fed = data
        rank = flush * 2 - (9 if flush > 4 else 0)
        before, self.last_flush = self.last_flush, rank
        if data or rank > before or flush == 4:
            self._work(flush)
        out, self.out = bytes(self.out), bytearray()
        return out

    def _work(self, flush):
        if not self.level:
            self._as_it_is(flush)
        else:
            ways = {HUFFMAN_ONLY: self._single, RLE: self._repeats_only}
            ways.get(self.strategy, self._looking_on if self.looks_on else self._at_once)(flush)
            if flush == 4:
                self._end_block(1)
            elif flush and self.symbols:
                self._end_block(0)
        if flush == 1:
            self.bits(2, 3)
            self.bits(0, 7)
        elif flush in (2, 3):
            self.stored(b'', 0)
            if flush == 3:
                self.head = {}
                if not self._ahead():
                    self.base, self.late = self.at, 0
        elif flush == 4:
            self.align()

    def copy(self):
        new = object.__new__(Deflate)
        new.__dict__.update(self.__dict__)
        for name in ('data', 'head', 'links', 'out', 'symbols', 'uses', 'distances'):
            setattr(new, name, getattr(self, name).copy())
        return new
