# The words and operators of a shell's text; `_shell_grammar` makes commands of them.
#
# A word is a list of parts: ('text', text, quoted), ('var', name, operator, word or None, quoted), ('run', tree, quoted) and
# ('sum', word, quoted).

_OPERATORS = ('<<-', '&&', '||', ';;', '>>', '<<', '>&', '<&', '<>', '>|', '&', '|', ';', '(', ')', '<', '>', '\n')
REDIRECTIONS = frozenset(('>', '>>', '<', '<<', '<<-', '>&', '<&', '<>', '>|'))
RESERVED = frozenset('! { } case do done elif else esac fi for if in then until while'.split())
_LETTERS = frozenset('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_')
_DIGITS = frozenset('0123456789')


class Mistake(Exception):
    """A sentence of the shell about its text, and the line."""


def is_name(text):
    return text[:1] in _LETTERS and text != '' and all(c in _LETTERS or c in _DIGITS for c in text)


class Words:
    def __init__(self, text):
        # A zero character ends it; so no look ahead needs a test.
        self.text, self.at, self.line = text.replace('\0', '') + '\0', 0, 1
        self._documents = []
        self._next = None

    # ---- tokens ----------------------------------------------------------------------------------------------------

    def fail(self, sentence):
        raise Mistake('Syntax error: ' + sentence, self.line)

    def peek(self):
        """The next token: an operator's text, '' at the end, or a word."""
        if self._next is None:
            self._next = self._token()
        return self._next

    def take(self):
        token, self._next = self.peek(), None
        return token

    def _token(self):
        s = self.text
        while True:
            c = s[self.at]
            if c in ' \t':
                self.at += 1
            elif c == '\\' and s[self.at + 1] == '\n':
                self.at, self.line = self.at + 2, self.line + 1
            elif c == '#':
                while s[self.at] not in '\n\0':
                    self.at += 1
            else:
                break
        if c == '\0':
            return ''
        for op in _OPERATORS:
            if s.startswith(op, self.at):
                self.at += len(op)
                if op == '\n':
                    self.line += 1
                    self._read_documents()
                return op
        return self._word()

    def bare(self, token):
        """The text of a word without any quotes or expansions in it."""
        return token[0][1] if isinstance(token, list) and len(token) == 1 and token[0][0] == 'text' and not token[0][2] else None

    def reserved(self):
        text = self.bare(self.peek())
        return text if text in RESERVED else None

    def _word(self, ends=' \t\n;&|<>()\0'):
        parts, piece = [], []

        def put():
            if piece:
                parts.append(('text', ''.join(piece), False))
                piece.clear()

        s = self.text
        while s[self.at] not in ends:
            c = s[self.at]
            if c == '\\':
                if s[self.at + 1] == '\n':
                    self.line += 1
                else:
                    put()
                    parts.append(('text', s[self.at + 1] if s[self.at + 1] != '\0' else '\\', True))
                self.at = min(self.at + 2, len(s) - 1)
            elif c == "'":
                put()
                end = s.find("'", self.at + 1)
                if end < 0:
                    self.fail('Unterminated quoted string')
                parts.append(('text', s[self.at + 1:end], True))
                self.line += s.count('\n', self.at, end)
                self.at = end + 1
            elif c == '"':
                put()
                self.at += 1
                inner = self._quoted('"')
                self.at += 1
                parts.extend(inner or [('text', '', True)])
            elif c in '$`':
                put()
                part = self._expansion(False)
                piece.append(part) if isinstance(part, str) else parts.append(part)
            elif c == '\0':
                self.fail("Missing '}'")
            else:
                piece.append(c)
                self.line += c == '\n'
                self.at += 1
        put()
        return parts

    def _quoted(self, end):
        """What stands between double quotes, or in a document (whose end is the text's)."""
        parts, piece, s = [], [], self.text
        while s[self.at] != end:
            c = s[self.at]
            if c == '\0':
                self.fail('Unterminated quoted string')
            if c == '\\' and s[self.at + 1] in ('$`"\\\n' if end == '"' else '$`\\\n'):
                if s[self.at + 1] == '\n':
                    self.line += 1
                else:
                    piece.append(s[self.at + 1])
                self.at += 2
            elif c in '$`':
                part = self._expansion(True)
                if isinstance(part, str):
                    piece.append(part)
                else:
                    if piece:
                        parts.append(('text', ''.join(piece), True))
                        piece = []
                    parts.append(part)
            else:
                self.line += c == '\n'
                piece.append(c)
                self.at += 1
        if piece:
            parts.append(('text', ''.join(piece), True))
        return parts

    def _expansion(self, quoted):
        s = self.text
        if s[self.at] == '`':
            return self._old_command(quoted)
        self.at += 1
        c = s[self.at]
        if c == '(' and s[self.at + 1] == '(':
            found = self._sum(quoted)
            if found is not None:
                return found
        if c == '(':
            self.at += 1
            inner = type(self)('')
            inner.text, inner.at, inner.line = s, self.at, self.line
            tree = inner.commands(')')
            if inner.take() != ')':
                inner.unexpected(inner.peek(), '")"')
            self.at, self.line = inner.at, inner.line
            return 'run', tree, quoted
        if c == '{':
            self.at += 1
            return self._braced(quoted)
        name = self._name()
        return ('var', name, '', None, quoted) if name else '$'

    def _name(self):
        s, start = self.text, self.at
        if s[start] in '@*#?-$!' or s[start] in _DIGITS:
            self.at += 1
        elif s[start] in _LETTERS:
            while s[self.at] in _LETTERS or s[self.at] in _DIGITS:
                self.at += 1
        return s[start:self.at]

    def _braced(self, quoted):
        s = self.text
        if s[self.at] == '#' and s[self.at + 1] != '}':
            self.at += 1
            name = self._name()
            if not name or s[self.at] != '}':
                raise Mistake('Bad substitution', self.line)
            self.at += 1
            return 'var', name, 'length', None, quoted
        name = self._name()
        while name[:1] in _DIGITS and s[self.at] in _DIGITS:
            name += s[self.at]
            self.at += 1
        op = ''
        for op in (':-', ':=', ':?', ':+', '-', '=', '?', '+', '##', '#', '%%', '%', ''):
            if s.startswith(op, self.at):
                break
        self.at += len(op)
        if not name or not op and s[self.at] != '}':
            if '\0' == s[self.at]:
                self.fail("Missing '}'")
            raise Mistake('Bad substitution', self.line)
        word = None
        if op:
            word = self._quoted_until_brace() if quoted and op not in ('#', '##', '%', '%%') else self._word('}')
        self.at += 1
        return 'var', name, op, word, quoted

    def _quoted_until_brace(self):
        parts, piece, s = [], [], self.text

        def put():
            found = [('text', ''.join(piece), True)] if piece else []
            piece.clear()
            return found

        while s[self.at] != '}':
            c = s[self.at]
            if c == '\0':
                self.fail("Missing '}'")
            if c in '$`':
                part = self._expansion(True)
                piece.append(part) if isinstance(part, str) else parts.extend(put() + [part])
            elif c == '"':
                self.at += 1
                parts += put() + self._quoted('"')
                self.at += 1
            else:
                if c == '\\' and s[self.at + 1] in '$`"\\}':
                    self.at += 1
                piece.append(s[self.at])
                self.at += 1
        return parts + put()

    def _sum(self, quoted):
        # To the two brackets that close it; when they are not together, it is a command in brackets in a command.
        s, at, depth = self.text, self.at + 2, 0
        while s[at] != '\0':
            if s[at] == '(':
                depth += 1
            elif s[at] == ')':
                if depth == 0:
                    break
                depth -= 1
            at += 1
        if s[at:at + 2] != '))':
            return None
        inner = type(self)(s[self.at + 2:at])
        word = inner._quoted('\0')
        self.at = at + 2
        return 'sum', word, quoted

    def _old_command(self, quoted):
        s, piece = self.text, []
        self.at += 1
        while s[self.at] != '`':
            if s[self.at] == '\0':
                self.fail('EOF in backquote substitution')
            if s[self.at] == '\\' and s[self.at + 1] in ('$`\\"' if quoted else '$`\\'):
                self.at += 1
            piece.append(s[self.at])
            self.at += 1
        self.at += 1
        inner = type(self)(''.join(piece))
        inner.line = self.line
        tree = inner.commands('')
        if inner.peek() != '':
            inner.unexpected(inner.peek())
        return 'run', tree, quoted

    def _read_documents(self):
        s = self.text
        for row, end, strip, quoted in self._documents:
            lines = []
            while s[self.at] != '\0':
                stop = s.find('\n', self.at)
                stop = len(s) - 1 if stop < 0 else stop
                line = s[self.at:stop]
                self.at = min(stop + 1, len(s) - 1)
                self.line += 1
                if strip:
                    line = line.lstrip('\t')
                if line == end:
                    break
                lines.append(line + '\n')
            text = ''.join(lines)
            row.append([('text', text, True)] if quoted else type(self)(text)._quoted('\0'))
        self._documents.clear()
