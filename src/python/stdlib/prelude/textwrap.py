_BLANK = '\t\n\x0b\x0c\r '
_BEFORE_DASH = '!"\'&.,?'


def _letter(c):
    return c == '_' or c.isalnum() and not c.isdecimal()


def _may_break(word, i):
    """After the hyphen at `i`: two letters before it, or a letter with a hyphen on both sides; two letters behind it, so too."""
    before = i >= 2 and _letter(word[i - 1]) and (_letter(word[i - 2]) or i >= 3 and word[i - 2] == '-' and _letter(word[i - 3]))
    behind = word[i + 1:i + 4]
    return before and len(behind) > 1 and _letter(behind[0]) and (_letter(behind[1]) or len(behind) > 2 and behind[1] == '-' and _letter(behind[2]))


def _parts(word):
    """A word cut after its hyphens; a dash of several is a part of its own."""
    parts = []
    start, i = 0, 1
    while i < len(word):
        end = i
        while end < len(word) and word[end] == '-':
            end += 1
        if end - i > 1:
            before, behind = word[i - 1], word[end:end + 1]
            if (before in _BEFORE_DASH or before == '_' or before.isalnum()) and (behind == '_' or behind.isalnum()):
                parts += [word[start:i], word[i:end]]
                start = end
            i = end
        else:
            if end > i and _may_break(word, i):
                parts.append(word[start:i + 1])
                start = i + 1
            i += 1
    parts.append(word[start:])
    return [part for part in parts if part]


def _pieces(text, hyphens):
    """Words and the spaces between them, in order."""
    out = []
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or (text[i] in _BLANK) != (text[start] in _BLANK):
            piece = text[start:i]
            out += _parts(piece) if hyphens and piece[0] not in _BLANK else [piece]
            start = i
    return out


def _blank(piece):
    return not piece.strip()


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.tabsize = expand_tabs, replace_whitespace, tabsize
        self.fix_sentence_endings, self.break_on_hyphens = fix_sentence_endings, break_on_hyphens
        self.break_long_words, self.drop_whitespace = break_long_words, drop_whitespace
        self.max_lines, self.placeholder = max_lines, placeholder

    def _split(self, text):
        return _pieces(text, self.break_on_hyphens)

    def _prepared(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in _BLANK else c for c in text])
        pieces = self._split(text)
        if self.fix_sentence_endings:
            for i in range(len(pieces) - 1):
                word = pieces[i][:-1] if pieces[i][-1] in '"\'' else pieces[i]
                if pieces[i + 1] == ' ' and word[-1:] in ('.', '!', '?') and 'a' <= word[-2:-1] <= 'z':
                    pieces[i + 1] = '  '
        return pieces

    def _cut(self, pieces, row, room):
        """Of a word that fits no line: what fits this one."""
        word = pieces[-1]
        if not self.break_long_words:
            if not row:
                row.append(pieces.pop())
            return
        if self.break_on_hyphens and len(word) > room:
            hyphen = word.rfind('-', 0, room)
            if hyphen > 0 and word[:hyphen].strip('-'):
                room = hyphen + 1
        row.append(word[:room])
        pieces[-1] = word[room:]

    def _ended(self, lines, row, indent, width):
        """The last line that is allowed, with the placeholder."""
        while row and (_blank(row[-1]) or len(''.join(row)) + len(self.placeholder) > width):
            row.pop()
        if row:
            lines.append(indent + ''.join(row) + self.placeholder)
            return
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        pieces = self._prepared(text)
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        pieces.reverse()
        lines = []
        while pieces:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and _blank(pieces[-1]):
                pieces.pop()
            row = []
            length = 0
            while pieces and length + len(pieces[-1]) <= width:
                row.append(pieces.pop())
                length += len(row[-1])
            if pieces and len(pieces[-1]) > width:
                self._cut(pieces, row, 1 if width < 1 else width - length)
            if self.drop_whitespace and row and _blank(row[-1]):
                row.pop()
            if not row:
                continue
            is_last = not pieces or self.drop_whitespace and len(pieces) == 1 and _blank(pieces[0])
            if self.max_lines is None or len(lines) + 1 < self.max_lines or is_last and len(''.join(row)) <= width:
                lines.append(indent + ''.join(row))
            else:
                self._ended(lines, row, indent, width)
                break
        return lines

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(' '.join(text.strip().split()))


def dedent(text):
    lines = text.split('\n')
    margin = None
    for line in lines:
        if not line.strip():
            continue
        indent = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = indent
        else:
            n = 0
            while n < len(margin) and n < len(indent) and margin[n] == indent[n]:
                n += 1
            margin = margin[:n]
    cut = len(margin or '')
    return '\n'.join([line[cut:] if line.strip() else '' for line in lines])


def indent(text, prefix, predicate=None):
    out = []
    for line in text.splitlines(True):
        out.append(prefix + line if (line.strip() if predicate is None else predicate(line)) else line)
    return ''.join(out)
