# The commands of a shell's text as a tree: ('do', settings, words, redirections, line) and what they are joined by. What it means is
# `_shell`'s.
from _shell_words import REDIRECTIONS, RESERVED, Words, is_name

_AFTER = ('then', 'do', 'fi', 'done', 'esac', 'elif', 'else', '}')


class Reader(Words):
    def unexpected(self, token, wanted=None):
        what = ('end of file' if token == '' else 'newline' if token == '\n' else 'redirection' if isinstance(token, str) and token in REDIRECTIONS else '"%s"' % token if isinstance(token, str) else
                '"%s"' % self.bare(token) if self.bare(token) in RESERVED else 'word')
        self.fail(what + ' unexpected' + (' (expecting %s)' % wanted if wanted else ''))

    def skip_lines(self):
        while self.peek() == '\n':
            self.take()

    def one_line(self):
        """The commands up to the end of a line; None at the end."""
        self.skip_lines()
        if self.peek() == '':
            return None
        tree = self._list(False)
        if self.peek() not in ('', '\n'):
            self.unexpected(self.peek())
        return tree

    def commands(self, *ends):
        """Commands in any number of lines, up to a word or an operator that ends them."""
        tree = []
        self.skip_lines()
        while self.peek() != '' and self.peek() not in ends and self.reserved() not in ends and self.peek() not in (')', ';;'):
            if self.reserved() in _AFTER:
                break
            tree += self._list(True)
            self.skip_lines()
        return tree

    def _list(self, lines):
        tree = []
        while True:
            node = self._and_or()
            token = self.peek()
            tree.append((node, token == '&'))
            if token not in (';', '&'):
                return tree
            self.take()
            if self.peek() in ('', '\n', ')', ';;') or self.reserved() in _AFTER:
                return tree

    def _and_or(self):
        node = self._pipeline()
        while self.peek() in ('&&', '||'):
            op = self.take()
            self.skip_lines()
            node = op, node, self._pipeline()
        return node

    def _pipeline(self):
        negated = False
        while self.reserved() == '!':
            self.take()
            negated = not negated
        parts = [self._command()]
        while self.peek() == '|':
            self.take()
            self.skip_lines()
            parts.append(self._command())
        node = parts[0] if len(parts) == 1 else ('|', parts)
        return ('!', node) if negated else node

    def _expect(self, word):
        if self.reserved() != word:
            self.unexpected(self.peek(), '"%s"' % word)
        self.take()

    def _body(self, *ends):
        tree = self.commands(*ends)
        if self.peek() == '' or not tree:
            self.unexpected(self.peek(), self.peek() == '' and '"%s"' % ends[-1])
        return tree

    def _command(self):
        word, line = self.reserved(), self.line
        if self.peek() == '(':
            self.take()
            node = 'sub', self._body(')')
            if self.peek() != ')':
                self.unexpected(self.peek(), '")"')
            self.take()
        elif word == '{':
            self.take()
            node = '{', self._body('}')
            self._expect('}')
        elif word == 'if':
            node = self._if()
        elif word in ('while', 'until'):
            self.take()
            condition = self._body('do')
            node = 'while', condition, self._do(), word == 'until'
        elif word == 'for':
            node = self._for()
        elif word == 'case':
            node = self._case()
        elif word is not None or isinstance(self.peek(), str) and self.peek() not in REDIRECTIONS:
            self.unexpected(self.peek())
        else:
            return self._simple(line)
        rows = []
        while self._redirection(rows):
            pass
        return ('with', node, rows, line) if rows else node

    def _if(self):
        self.take()
        cases = []
        while True:
            condition = self._body('then')
            self._expect('then')
            cases.append((condition, self._body('elif', 'else', 'fi')))
            if self.reserved() != 'elif':
                break
            self.take()
        other = []
        if self.reserved() == 'else':
            self.take()
            other = self._body('fi')
        self._expect('fi')
        return 'if', cases, other

    def _do(self):
        self._expect('do')
        body = self._body('done')
        self._expect('done')
        return body

    def _for(self):
        self.take()
        name = self.bare(self.take())
        if name is None or not is_name(name):
            self.fail('Bad for loop variable')
        words = None
        self.skip_lines()
        if self.bare(self.peek()) == 'in':
            self.take()
            words = []
            while isinstance(self.peek(), list):
                words.append(self.take())
            if self.peek() not in (';', '\n'):
                self.unexpected(self.peek())
            self.take()
        elif self.peek() == ';':
            self.take()
        self.skip_lines()
        return 'for', name, words, self._do()

    def _case(self):
        self.take()
        word = self.take()
        if not isinstance(word, list):
            self.unexpected(word)
        self.skip_lines()
        if self.bare(self.peek()) != 'in':
            self.unexpected(self.peek(), '"in"')
        self.take()
        self.skip_lines()
        rows = []
        while self.reserved() != 'esac':
            if self.peek() == '':
                self.unexpected('', '")"')
            if self.peek() == '(':
                self.take()
            patterns = []
            while True:
                if not isinstance(self.peek(), list):
                    self.unexpected(self.peek())
                patterns.append(self.take())
                if self.peek() != '|':
                    break
                self.take()
            if self.peek() != ')':
                self.unexpected(self.peek(), '")"')
            self.take()
            rows.append((patterns, self.commands('esac')))
            if self.peek() != ';;':
                break
            self.take()
            self.skip_lines()
        if self.reserved() != 'esac':
            self.unexpected(self.peek(), '";;"')
        self.take()
        return 'case', word, rows

    def _redirection(self, rows):
        """Takes one, if there is one: operator, number of a descriptor or None, word."""
        token = self.peek()
        number = None
        if isinstance(token, list):
            text = self.bare(token)
            if text is None or not text.isdigit() or len(text) > 1 or self.text[self.at] not in '<>':
                return False
            self.take()
            number, token = int(text), self.peek()
        if token not in REDIRECTIONS:
            return False
        self.take()
        word = self.peek()
        if not isinstance(word, list):
            self.unexpected(word)
        row = [token, number]
        if token in ('<<', '<<-'):
            end = ''.join([p[1] for p in word])
            self._documents.append((row, end, token == '<<-', any(p[2] for p in word if p[0] == 'text')))
            self.take()
        else:
            row.append(self.take())
        rows.append(row)
        return True

    def _simple(self, line):
        settings, words, rows = [], [], []
        while True:
            token = self.peek()
            if self._redirection(rows):
                continue
            if token == '(' and len(words) == 1 and not settings and not rows:
                return self._function(words[0])
            if not isinstance(token, list):
                break
            self.take()
            first = token[0] if token else ('text', '', True)
            if not words and first[0] == 'text' and not first[2] and is_name(first[1].partition('=')[0]) and '=' in first[1]:
                name, _, rest = first[1].partition('=')
                settings.append((name, ([('text', rest, False)] if rest else []) + token[1:]))
            else:
                words.append(token)
        if not (settings or words or rows):
            self.unexpected(self.peek())
        return 'do', settings, words, rows, line

    def _function(self, word):
        self.take()
        if self.peek() != ')':
            self.unexpected(self.peek(), '")"')
        self.take()
        name = self.bare(word)
        if name is None or not is_name(name):
            self.fail('Bad function name')
        self.skip_lines()
        return 'def', name, self._command()
