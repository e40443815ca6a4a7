def _pieces(text):
    """Words and the spaces between them; words break after hyphens."""
    out = []
    word = ''
    for c in text:
        if word and c.isspace() != word[0].isspace():
            out.append(word)
            word = ''
        word += c
    if word:
        out.append(word)
    cut = []
    for w in out:
        if w.isspace():
            cut.append(w)
            continue
        start = 0
        for i in range(1, len(w) - 1):
            if w[i] == '-' and w[i - 1].isalpha() and w[i + 1].isalpha():
                cut.append(w[start:i + 1])
                start = i + 1
        cut.append(w[start:])
    return cut


class TextWrapper:
    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=' [...]'):
        self.width, self.initial_indent, self.subsequent_indent = width, initial_indent, subsequent_indent
        self.expand_tabs, self.replace_whitespace, self.tabsize = expand_tabs, replace_whitespace, tabsize
        self.break_long_words, self.drop_whitespace = break_long_words, drop_whitespace
        self.max_lines, self.placeholder = max_lines, placeholder

    def wrap(self, text):
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if c in '\t\n\x0b\x0c\r' else c for c in text])
        pieces = _pieces(text)
        pieces.reverse()
        lines = []
        while pieces:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and pieces[-1].isspace():
                pieces.pop()
            row = []
            length = 0
            while pieces and length + len(pieces[-1]) <= width:
                row.append(pieces.pop())
                length += len(row[-1])
            if pieces and len(pieces[-1]) > width:
                room = 1 if width < 1 else width - length
                if self.break_long_words:
                    row.append(pieces[-1][:room])
                    pieces[-1] = pieces[-1][room:]
                elif not row:
                    row.append(pieces.pop())
            if self.drop_whitespace and row and row[-1].isspace():
                row.pop()
            if not row:
                continue
            if self.max_lines is not None and len(lines) + 1 >= self.max_lines and any([not p.isspace() for p in pieces]):
                while row and len(''.join(row)) + len(self.placeholder) > width:
                    row.pop()
                while row and row[-1].isspace():
                    row.pop()
                lines.append(indent + ''.join(row) + (self.placeholder if row else self.placeholder.lstrip()))
                return lines
            lines.append(indent + ''.join(row))
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
