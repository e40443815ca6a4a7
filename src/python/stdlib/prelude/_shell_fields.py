# What the words of a shell's command become: expansions, fields, names of files, and sums.
import os
import re
from _shell_tools import Leave, WHITE, move
from _shell_words import is_name


class Fields:
    """The half of a shell that knows what words mean; it has its variables in `vars`, and runs the commands in words by `output`."""

    def set(self, name, value):
        if name in self.fixed:
            self.tell('%s: is read only' % name)
            raise Leave(2)
        self.vars[name] = value
        if 'a' in self.options:
            self.exported.add(name)

    def get(self, name):
        if name in ('@', '*'):
            if not self.params:
                return None
            ifs = self.vars.get('IFS', WHITE)
            return (ifs[:1] if name == '*' else ' ').join(self.params)
        if name == '#':
            return str(len(self.params))
        if name == '?':
            return str(self.status)
        if name == '$':
            return str(self.pid)
        if name == '!':
            return None if self.last_job is None else str(self.last_job)
        if name == '-':
            return ''.join(sorted(self.options))
        if name == '0':
            return self.name
        if name.isdigit():
            n = int(name)
            return self.params[n - 1] if n <= len(self.params) else None
        return self.vars.get(name)

    def output(self, tree):
        if not tree:
            self.ran = 0
            return ''
        r, w = os.pipe()
        pid = self.fork()
        if pid == 0:
            os.close(r)
            move(w, 1)
            self.child(lambda: self.all(tree, True))
        os.close(w)
        pieces = []
        while piece := os.read(r, 65536):
            pieces.append(piece)
        os.close(r)
        self.ran = self.status = self.wait_for(pid)
        return os.fsdecode(b''.join(pieces)).rstrip('\n')

    def part(self, part):
        """What an expansion gives: a text, or a list of them for "$@" and what stands for it, or parts that stand in its place."""
        if part[0] == 'run':
            return self.output(part[1])
        if part[0] == 'sum':
            return str(_Sum(self, self.text(part[1], True)).value())
        _, name, op, word, quoted = part
        if name == '@' and quoted and op == '':
            return list(self.params)
        value = self.get(name)
        if op == 'length':
            return str(len(self.params) if name in '@*' else len(value or ''))
        if op in ('#', '##', '%', '%%'):
            return _without(value or '', self.pattern(word), op)
        missing = value is None or op[:1] == ':' and value == ''
        if op.endswith('+'):
            return '' if missing else word
        if not op or not missing:
            if value is None and 'u' in self.options and name not in '@*':
                self.tell('%s: parameter not set' % name)
                raise Leave(2)
            return value or ''
        if op.endswith('-'):
            return word
        if op.endswith('='):
            if not is_name(name):
                self.tell('Bad substitution')
                raise Leave(2)
            value = self.text(word, True)
            self.set(name, value)
            return value
        self.tell('%s: %s' % (name, self.text(word) if word else 'parameter not set or null' if op == ':?' else 'parameter not set'))
        raise Leave(2)

    def flat(self, parts):
        """Parts as (text, quoted) pairs, with None between the fields of "$@"."""
        for part in parts:
            if part[0] == 'text':
                yield part[1], part[2], False
                continue
            found = self.part(part)
            if isinstance(found, str):
                yield found, part[-1], True
            elif part[0] == 'var' and part[1] == '@' and part[2] == '':
                for i, value in enumerate(found):
                    if i:
                        yield None, True, False
                    yield value, True, False
            elif part[-1]:
                for text, _, _ in self.flat(found):
                    yield ' ' if text is None else text, True, False
            else:
                for text, quoted, expanded in self.flat(self.tilde(found)):
                    # A default's own words are split as what it stands for would be.
                    yield text, quoted, not quoted

    def tilde(self, parts, colons=False):
        if parts and parts[0][0] == 'text' and not parts[0][2] and parts[0][1].startswith('~'):
            name, slash, rest = parts[0][1][1:].partition('/')
            if not name and (slash or len(parts) == 1) and self.vars.get('HOME'):
                return [('text', self.vars['HOME'], True), ('text', slash + rest, False), *parts[1:]]
        return parts

    def text(self, parts, is_value=False):
        """A word that is not split."""
        out = []
        for text, _, _ in self.flat(self.tilde(parts)):
            out.append(' ' if text is None else text)
        return ''.join(out)

    def pattern(self, parts):
        """A word as a regular expression."""
        return _regular([(' ' if text is None else text, quoted) for text, quoted, _ in self.flat(self.tilde(parts))])

    def fields(self, words):
        out = []
        for word in words:
            for pieces in self.split(word):
                out.extend(self.files(pieces))
        return out

    def split(self, word):
        ifs = self.vars.get('IFS', WHITE)
        fields, now = [], None
        for text, quoted, expanded in self.flat(self.tilde(word)):
            if text is None:
                fields.append(now or [])
                now = None
            elif quoted or not expanded:
                if text or quoted:
                    now = now or []
                    now.append((text, quoted))
            else:
                now = self._split_text(text, ifs, fields, now)
        if now is not None:
            fields.append(now)
        return fields

    @staticmethod
    def _split_text(text, ifs, fields, now):
        white = [c for c in ifs if c in WHITE]
        i = 0
        while i < len(text):
            c = text[i]
            if c not in ifs:
                start = i
                while i < len(text) and text[i] not in ifs:
                    i += 1
                now = now or []
                now.append((text[start:i], False))
                continue
            hard = False
            while i < len(text) and text[i] in ifs and not (hard and text[i] not in white):
                hard = hard or text[i] not in white
                i += 1
            if now is not None or hard:
                fields.append(now or [])
                now = None
        return now

    def files(self, pieces):
        """A field, or the names of the files that it is a pattern for."""
        text = ''.join([t for t, _ in pieces])
        if 'f' in self.options or not any(c in t for t, quoted in pieces if not quoted for c in '*?['):
            return [text]
        parts = [[]]
        for t, quoted in pieces:
            for i, piece in enumerate(t.split('/')):
                if i:
                    parts.append([])
                parts[-1].append((piece, quoted))
        found = ['/' if text.startswith('/') else '']
        for i, part in enumerate(parts[1:] if text.startswith('/') else parts):
            name = ''.join([t for t, _ in part])
            if not any(c in t for t, quoted in part if not quoted for c in '*?['):
                found = [os.path.join(f, name) for f in found if not name or os.path.lexists(os.path.join(f, name))]
                continue
            wanted, more = re.compile(_regular(part), re.DOTALL), []
            for folder in found:
                try:
                    names = os.listdir(folder or '.')
                except OSError:
                    continue
                more += [os.path.join(folder, n) for n in sorted(names) if (n[0] != '.' or name[:1] == '.') and wanted.fullmatch(n)]
            found = more
        return sorted(found) or [text]


def _regular(pieces):
    """A regular expression for the pieces of a shell's pattern, of which what is quoted means itself."""
    chars = [(c, quoted) for text, quoted in pieces for c in text]
    out, i = [], 0
    while i < len(chars):
        c, quoted = chars[i]
        i += 1
        if quoted or c not in '*?[\\':
            out.append(re.escape(c))
        elif c == '*':
            out.append('.*')
        elif c == '?':
            out.append('.')
        elif c == '\\':
            if i < len(chars):
                out.append(re.escape(chars[i][0]))
                i += 1
        else:
            end = i + (i < len(chars) and chars[i][0] in '!^')
            end += end < len(chars) and chars[end][0] == ']'
            while end < len(chars) and chars[end][0] != ']':
                end += 1
            if end >= len(chars):
                out.append('\\[')
                continue
            inner = ''.join([c for c, _ in chars[i:end]])
            not_these, inner = inner[0] in '!^', inner[1:] if inner[0] in '!^' else inner
            for name, what in (('alpha', 'a-zA-Z'), ('digit', '0-9'), ('alnum', 'a-zA-Z0-9'), ('upper', 'A-Z'), ('lower', 'a-z'), ('space', ' \t\n')):
                inner = inner.replace('[:%s:]' % name, what)
            out.append('[%s%s]' % ('^' if not_these else '', inner.replace('\\', '\\\\').replace('[', '\\[').replace(']', '\\]')))
            i = end + 1
    return ''.join(out)


def _without(value, pattern, op):
    wanted = re.compile(pattern, re.DOTALL)
    places = range(len(value) + 1)
    if op in ('#', '%%'):
        order = places
    else:
        order = places[::-1]
    for i in order:
        if wanted.fullmatch(value[:i] if op[0] == '#' else value[i:]):
            return value[i:] if op[0] == '#' else value[:i]
    return value


class _Sum:
    """The value of what stands in $((…)): whole numbers of 64 bits, C's operators."""

    _LEVELS = (('||',), ('&&',), ('|',), ('^',), ('&',), ('==', '!='), ('<=', '>=', '<', '>'), ('<<', '>>'), ('+', '-'), ('*', '/', '%'))
    _TOKEN = re.compile(r'\s*(<<=|>>=|\|\||&&|==|!=|<=|>=|<<|>>|[-+*/%&|^]=|0[xX][0-9a-fA-F]+|\d+|[A-Za-z_]\w*|.)', re.DOTALL)

    def __init__(self, shell, text):
        self.shell, self.text = shell, text
        self.tokens, self.at, self.off = self._TOKEN.findall(text.strip()) + [''], 0, 0

    def value(self):
        if self.tokens == ['']:
            return 0
        value = self.choice()
        if self.tokens[self.at]:
            self.fail('expecting EOF')
        return value

    def fail(self, what):
        self.shell.tell('arithmetic expression: %s: "%s"' % (what, self.text))
        raise Leave(2)

    def take(self, *tokens):
        token = self.tokens[self.at]
        if token and token in tokens:
            self.at += 1
            return token
        return None

    def choice(self):
        name, op = self.tokens[self.at], self.tokens[self.at + 1:self.at + 2]
        if is_name(name) and op and op[0][-1:] == '=' and op[0] not in ('==', '!=', '<=', '>='):
            self.at += 2
            value = self.choice()
            if op[0] != '=':
                value = self.apply(op[0][:-1], self.number(name), value)
            if not self.off:
                self.shell.set(name, str(value))
            return value
        value = self.level(0)
        if self.take('?'):
            self.off += not value
            first = self.choice()
            self.off -= not value
            if not self.take(':'):
                self.fail("expecting ':'")
            self.off += bool(value)
            second = self.choice()
            self.off -= bool(value)
            return first if value else second
        return value

    def level(self, n):
        if n == len(self._LEVELS):
            return self.unary()
        value = self.level(n + 1)
        while op := self.take(*self._LEVELS[n]):
            idle = op == '||' and value or op == '&&' and not value
            self.off += bool(idle)
            other = self.level(n + 1)
            self.off -= bool(idle)
            value = self.apply(op, value, other)
        return value

    def apply(self, op, a, b):
        if op in ('/', '%'):
            if b == 0:
                if self.off:
                    return 0
                self.fail('division by zero')
            q = abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)
            return q if op == '/' else a - q * b
        found = {'||': lambda: int(bool(a or b)), '&&': lambda: int(bool(a and b)), '|': lambda: a | b, '^': lambda: a ^ b, '&': lambda: a & b,
                 '==': lambda: int(a == b), '!=': lambda: int(a != b), '<': lambda: int(a < b), '>': lambda: int(a > b), '<=': lambda: int(a <= b),
                 '>=': lambda: int(a >= b), '<<': lambda: a << (b & 63), '>>': lambda: a >> (b & 63), '+': lambda: a + b, '-': lambda: a - b,
                 '*': lambda: a * b}[op]()
        return (found + (1 << 63)) % (1 << 64) - (1 << 63)

    def unary(self):
        op = self.take('-', '+', '!', '~')
        if op:
            value = self.unary()
            return {'-': -value, '+': value, '!': int(not value), '~': ~value}[op]
        if self.take('('):
            value = self.choice()
            if not self.take(')'):
                self.fail("expecting ')'")
            return value
        token = self.tokens[self.at]
        if token[:1].isdigit() or is_name(token):
            self.at += 1
            return self.number(token)
        self.fail('expecting primary')

    def number(self, token):
        if is_name(token):
            token = (self.shell.get(token) or '0').strip()
        try:
            sign, digits = (-1, token[1:]) if token[:1] == '-' else (1, token)
            return sign * int(digits, 16 if digits[:2] in ('0x', '0X') else 8 if digits[:1] == '0' and len(digits) > 1 else 10)
        except ValueError:
            self.shell.tell('Illegal number: ' + token)
            raise Leave(2) from None
